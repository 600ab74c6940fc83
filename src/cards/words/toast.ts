import type { Scene } from '../../desk/ports';
import type { Post } from '../../visit/posts';
import { asVisitor } from '../../visit/visitors';
import { headlineOf, stepWords } from '../alarm/alarm';
import { bandOf } from '../head';
import { noticeWords } from './notice-words';
import { expectedAt, goers, timeOn } from './words';

/** What a list of chats shows for this message: number, staff names, stage and time, and nothing else. */
export const summaryOf = (post: Post, scene: Scene, reader?: string): string => textOf(post, scene, reader) ?? standing(scene);

/** What a lock screen shows of an alert. A card that is kept current says nothing there. */
export function textOf(post: Post, scene: Scene, reader = ''): string | undefined {
  const { visit, now } = scene;
  const { number } = visit;
  switch (post.kind) {
    case 'current':
    case 'fresh':
      return undefined;
    case 'notice': {
      const { title, lines } = noticeWords(post.of, scene, post.who, asVisitor(visit, { id: reader }) !== undefined, post.report);
      return `${number}, ${goers(visit)}: ${title}. ${lines[0] ?? ''}`.trim();
    }
    case 'leaving':
      return `${number}: no word of ${goers(visit)} leaving at ${timeOn(visit.plan.leaveAt, now)}. Gone or not gone?`;
    case 'nudge':
      return `${number}, ${goers(visit)}: expected by ${timeOn(expectedAt(visit)[1], now)}. Are you back?`;
    case 'safetyCall':
      return visit.safetyCall ? `${number}: ring ${goers(visit)} now, by ${timeOn(visit.safetyCall.lateAt, now)}.` : standing(scene);
    case 'help':
      return visit.alarm ? `${number}: ${headlineOf(scene)} now.` : standing(scene);
    case 'rung': {
      const rung = visit.alarm?.rungs.at(-1);
      return rung ? `${number}: ${headlineOf(scene)}. ${stepWords(scene, rung)}.` : standing(scene);
    }
  }
}

/** `V-7K3M, Ann Patel: Out. Due back 15:10`. */
function standing(scene: Scene): string {
  const { stage, number, label, time, timed } = bandOf(scene);
  return `${number}, ${goers(scene.visit)}: ${stage}.${timed ? ` ${label} ${time}.` : ''}`;
}
