import type { Scene } from '../../desk/ports';
import type { Post } from '../../visit/posts';
import type { Member } from '../../school/school';
import { headlineOf, stepWords } from '../alarm/alarm';
import { bandOf } from '../head';
import { partOf } from '../visit/part';
import { noticeWords } from './notice-words';
import { expectedAt, goers, timeOn } from './words';

/** What a list of chats shows for this message: number, staff names, stage and time, and nothing else. */
export const summaryOf = (post: Post, scene: Scene, reader?: Member): string => textOf(post, scene, reader) ?? standing(scene);

/** What a lock screen shows of a message: what is wanted of its reader. A card that is kept current says nothing there. */
export function textOf(post: Post, scene: Scene, reader?: Member): string | undefined {
  const { visit, now } = scene;
  const { number } = visit;
  switch (post.kind) {
    case 'current':
    case 'alerts':
      return undefined;
    case 'fresh':
      return reader && wanted(reader, scene);
    case 'notice': {
      const { title, lines } = noticeWords(post, scene, reader?.id);
      return `${number}, ${goers(visit)}: ${title}. ${lines[0] ?? ''}`.trim();
    }
    case 'leaving':
      return `${number}: no word of ${goers(visit)} leaving at ${timeOn(visit.plan.leaveAt, now)}. Gone or not gone?`;
    case 'nudge':
      return `${number}, ${goers(visit)}: expected by ${timeOn(expectedAt(visit)[1], now)}. Are you back?`;
    case 'safetyCall':
      return visit.safetyCall ? `${number}: ring ${goers(visit)} now, by ${timeOn(visit.safetyCall.lateAt, now)}.` : standing(scene);
    case 'help':
      return visit.alarm ? `${number}: ${headlineOf(scene)}.` : standing(scene);
    case 'rung': {
      const rung = visit.alarm?.rungs.at(-1);
      return rung ? `${number}: ${headlineOf(scene)}${dueWords(scene)}. ${stepWords(scene, rung)}.` : standing(scene);
    }
  }
}

/** What a new card in somebody's own chat asks of them, with nothing of where or why. */
function wanted(reader: Member, scene: Scene): string {
  const { visit, now } = scene;
  const leaves = `${goers(visit)}, leaves ${timeOn(visit.plan.leaveAt, now)}`;
  switch (partOf(reader, scene)) {
    case 'companion':
      return `Can you come along on ${visit.number}? ${leaves}.`;
    case 'approval':
      return `Please approve or decline ${visit.number}: ${leaves}.`;
    case 'concern':
      return `Please decide on ${visit.number}: ${leaves}.`;
    case 'addressCheck':
    case 'training':
      return `${visit.number} waits for your check: ${leaves}.`;
    case 'consultation':
      return `Please answer a question about ${visit.number}: ${leaves}.`;
    case 'visitor':
      return visit.stage === 'back' && !visit.alarm ? `${visit.number}: everyone is safe. Please write it up.` : standing(scene);
    case 'office':
    case 'onlooker':
      return standing(scene);
  }
}

/** Of an alarm that is about nothing but lateness, when they were due. */
const dueWords = ({ visit: { alarm }, now }: Scene): string => (alarm?.kind === 'overdue' ? `, due back ${timeOn(alarm.dueBack, now)}` : '');

/** `V-7K3M, Ann Patel: Out. Due back 15:10`. */
function standing(scene: Scene): string {
  const { stage, number, label, time, timed } = bandOf(scene);
  return `${number}, ${goers(scene.visit)}: ${stage}.${timed ? ` ${label} ${time}.` : ''}`;
}
