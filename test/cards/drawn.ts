import { drawPost, drawView } from '../../src/cards';
import type { Address, Message, Scene } from '../../src/desk/ports';
import type { Post } from '../../src/visit/posts';
import { posts } from './posts';
import { everybody } from './scenes';
import type { Node } from './walk';

/** Every kind of shared chat. */
export const chats: readonly Address[] = [{ chat: '19:a', place: 'staff' }, { chat: '19:b', place: 'office' }, { chat: '19:c', place: 'slt' }, { chat: '19:d' }];

export const abouts = ['current', 'leaving', 'nudge', 'safetyCall', 'help', 'rung', 'notice'] as const;

/** Drawing is what takes the time in these tests: each scene is drawn once, whatever is then asked of its cards. */
const oncePerScene = <T>(draw: (scene: Scene) => T): ((scene: Scene) => T) => {
  const drawn = new Map<Scene, T>();
  return (scene) => {
    const known = drawn.get(scene) ?? draw(scene);
    drawn.set(scene, known);
    return known;
  };
};

/** A notice differs only where it calls people by name. */
const chatsFor = ({ kind }: Post): readonly Address[] => (kind === 'notice' ? chats.slice(2) : chats);

/** What is posted to shared chats. */
export const postedIn = oncePerScene((scene): Message[] => posts.flatMap((post) => chatsFor(post).map((to) => drawPost(post, to, scene))));

/** What each person sees, whichever card they look at. */
export const seenBy = oncePerScene((scene): Map<string, Node[]> => new Map(everybody.map((viewer) => [viewer.id, abouts.map((card) => drawView(viewer, { card, n: 0 }, scene))])));

/** Every card of a scene that differs from the others. */
export const cardsOf = oncePerScene((scene): Node[] => different([...postedIn(scene).map(({ card }) => card), ...[...seenBy(scene).values()].flat()]));

export const different = (cards: readonly Node[]): Node[] => [...new Map(cards.map((card) => [JSON.stringify(card), card])).values()];
