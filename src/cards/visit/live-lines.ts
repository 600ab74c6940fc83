import type { Scene } from '../../desk/ports';
import { unhandled, unruled } from '../../policy/cautions';
import { checkersOf } from '../../policy/responsible';
import type { Member } from '../../school/school';
import { isWatched, type Visitor } from '../../visit/visit';
import { going } from '../../visit/visitors';
import { conditionLines } from './conditions';
import { lastNote, whereWords } from '../facts';
import { elsewhereWords } from '../../desk/elsewhere-words';
import { lacksOn, lackWords } from '../words/lack-words';
import { partLines } from '../words/part-words';
import { namesOf, waitingFully } from './waiting';
import { nameOf } from '../words/words';

/** What a visitor is told beside the next tap, the most pressing first. */
export const liveLines = (viewer: Member, self: Visitor, scene: Scene): string[] => [
  ...before(viewer, self, scene),
  ...where(self, scene),
  ...warningLines(scene),
  ...conditionLines(scene),
  ...partLines(scene.visit),
  ...inAlarm(self, scene),
  ...(scene.visit.stage === 'back' && !scene.visit.alarm ? ['Write it up while it is fresh.'] : []),
];

function before(viewer: Member, self: Visitor, scene: Scene): string[] {
  const { visit } = scene;
  const lacks = lacksOn(visit, self.id);
  const waiting = waitingFully(scene);
  const sentBack = visit.stage === 'requested' && viewer.id === visit.requester ? lastNote(scene) : '';
  return [
    ...(lacks.length > 0 ? [`Before you may go, give ${lackWords(lacks)}.`] : []),
    ...(waiting === '' ? [] : [`Waiting for ${waiting}. Do not leave yet.`]),
    ...(sentBack === '' ? [] : [sentBack]),
    ...(visit.stage === 'assessed' || visit.stage === 'authorised' ? elsewhereWords(visit, scene.school) : []),
  ];
}

function where(self: Visitor, scene: Scene): string[] {
  const { visit, school } = scene;
  if (visit.stage !== 'out') return [];
  const others = going(visit).filter(({ id }) => id !== self.id);
  const phones = self.position.at === 'goingHome' && school.profile.settings['checkins.notReturning'] === 'phone';
  return [
    ...(visit.breach?.includes('approval') ? ['You left before this visit was approved. Ring school now.'] : []),
    `You: ${whereWords(scene, self)}`,
    ...(phones ? ['Ring school now: it counts once the office has noted it.'] : []),
    ...others.map((other) => `${other.name}: ${whereWords(scene, other)}`),
  ];
}

/** A warning that nobody has dealt with: before leaving nobody goes, afterwards nobody goes in, until it is. */
function warningLines({ visit, school: { profile, people } }: Scene): string[] {
  if (!isWatched(visit) || unhandled(visit).length === 0) return [];
  const checked = unruled(visit).length > 0 ? [`${namesOf(checkersOf(visit, profile.settings, people))} is checking a warning that may be about this address.`] : [];
  return [...checked, visit.stage === 'out' ? 'New warning: ring the office before going in.' : 'New warning: do not leave, and ring the office.'];
}

function inAlarm(self: Visitor, scene: Scene): string[] {
  const { alarm } = scene.visit;
  if (alarm?.kind === 'help') {
    return [alarm.owner ? `${nameOf(scene, alarm.owner)} is dealing with your call for help.` : 'Senior leaders and the office are being told.'];
  }
  return alarm?.about.includes(self.id) ? ['The school is looking for you. Tap where you are, or ring.'] : [];
}
