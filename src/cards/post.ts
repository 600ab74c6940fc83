import type { Address, Draw, Message, Scene } from '../desk/ports';
import { isSlt } from '../school/people';
import { member } from '../school/school';
import type { Post } from '../visit/posts';
import type { Card } from './buttons';
import { drawHelpAlert } from './alarm/help-alert';
import { drawLeaving } from './visit/leaving';
import { mentionsOf, type Mention } from './mentions';
import { drawNotice } from './notice';
import { withRefresh } from './refresh';
import { drawRung } from './alarm/rung';
import { drawSafetyCall } from './alarm/safety-call';
import { drawStatus } from './visit/status';
import { summaryOf, textOf } from './words/toast';
import { drawView } from './view';

/** What is sent: in a person's own chat their own view, in every other a card that is safe for everybody there. */
export const drawPost: Draw = (post, to, scene): Message => {
  const viewer = 'person' in to ? member(scene.school, to.person) : undefined;
  const mentions = 'person' in to ? [] : calledIn(post, to, scene);
  const card = viewer ? ownCard(post, scene, viewer.id) : sharedCard(post, to, scene, mentions);
  const text = textOf(post, scene, viewer);
  return { card, summary: summaryOf(post, scene, viewer), ...(text === undefined ? {} : { text }), mentions: [...mentions] };
};

function ownCard(post: Post, scene: Scene, person: string): Card {
  const viewer = member(scene.school, person);
  if (!viewer) return drawStatus(scene, false);
  switch (post.kind) {
    case 'notice':
      return drawNotice(post, scene, viewer);
    case 'current':
    case 'fresh':
    case 'alerts':
      return drawView(viewer, { card: 'current' }, scene);
    case 'rung':
      return drawView(viewer, { card: 'rung', n: post.rung }, scene, post.unwatched);
    case 'safetyCall':
      return drawView(viewer, { card: 'safetyCall', n: post.stop }, scene);
    case 'leaving':
    case 'nudge':
    case 'help':
      return drawView(viewer, { card: post.kind }, scene);
  }
}

/** An alert whose cause is over by the time it is sent says where the visit stands now. */
function sharedCard(post: Post, to: Address, scene: Scene, mentions: readonly Mention[]): Card {
  const { visit } = scene;
  const standing = () => withRefresh(drawStatus(scene, 'chat' in to && to.place === 'office'), to, scene, { card: 'current' });
  switch (post.kind) {
    case 'notice':
      return drawNotice(post, scene, undefined, mentions);
    case 'leaving':
      return visit.visitors.some(({ position }) => position.at === 'school')
        ? withRefresh(drawLeaving(scene), to, scene, { card: 'leaving' })
        : standing();
    case 'safetyCall':
      return visit.safetyCall
        ? withRefresh(drawSafetyCall(scene, visit.safetyCall, undefined, mentions), to, scene, { card: 'safetyCall', n: visit.safetyCall.stop })
        : standing();
    case 'help':
      return visit.alarm ? withRefresh(drawHelpAlert(scene, visit.alarm, undefined, mentions), to, scene, { card: 'help' }) : standing();
    case 'rung': {
      const { alarm } = visit;
      if (!alarm) return standing();
      const card = drawRung(scene, alarm, mentions, post.unwatched);
      return withRefresh(card, to, scene, { card: 'rung', n: alarm.rungs.length - 1 });
    }
    case 'current':
    case 'fresh':
    case 'alerts':
    case 'nudge':
      return standing();
  }
}

/** An alert in the SLT's or the office's place calls the senior leaders by name, unless the alarm it tells of is over. */
function calledIn(post: Post, to: Address, scene: Scene): Mention[] {
  const place = 'chat' in to ? to.place : undefined;
  if (!post.alarm || (place !== 'slt' && place !== 'office')) return [];
  if (post.kind !== 'notice' && !scene.visit.alarm) return [];
  return mentionsOf(scene, scene.school.people.filter(isSlt));
}
