import type { Draw, Scene } from '../desk/ports';
import type { Post } from '../visit/posts';
import type { Card } from './answers';
import { jobOf } from './turn';
import type { About } from './verbs';

type Kind =
  | { kind: 'current' | 'leaving' | 'nudge' }
  | { kind: 'rung' | 'help'; rung: number }
  | { kind: 'safetyCall'; stop: number };

const kindOf = ({ card, n }: About): Kind => {
  switch (card) {
    case 'rung':
    case 'help':
      return { kind: card, rung: n ?? 0 };
    case 'safetyCall':
      return { kind: card, stop: n ?? 0 };
    case 'notice':
      return { kind: 'current' };
    default:
      return { kind: card };
  }
};

/** What everybody in this chat sees anyway, for somebody who has no part in the visit; undefined where it was never shown. */
export const baseCard = (drawPost: Draw, about: About, chat: string, scene: Scene): Card | undefined => {
  const place = jobOf(scene.school, chat);
  if (!place && scene.visit.chat !== chat) return undefined;
  const post: Post = { to: { chat }, alarm: false, ...kindOf(about) };

  return drawPost(post, { chat, ...(place && { place }) }, scene).card;
};
