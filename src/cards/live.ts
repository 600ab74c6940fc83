import type { Scene } from '../desk/ports';
import type { Member } from '../school/school';
import { mayHaveLeft } from '../visit/cancel';
import { isSafe, type Visitor } from '../visit/visit';
import { going } from '../visit/visitors';
import { refOf, withRef, type Card } from './buttons';
import { nameOf, phoneLink } from './words';
import { lastNote, stopLines, whereWords, type StopLine } from './facts';
import { fill } from './fill';
import { headOf, waitingOn, type Head } from './head';
import { firstChoice, lateChoices, type Choice } from './late';

/** The card a visitor carries: `cards/live.json`. */
export interface LiveModel extends Head {
  lines: { text: string }[];
  hasStop: boolean;
  stopTitle: string;
  stop: StopLine;
  office: string;
  next: { leftSchool: boolean; arrived: boolean; leftProperty: boolean; back: boolean };
  mayWriteUp: boolean;
  mayChange: boolean;
  mayRunLate: boolean;
  minutes: Choice[];
  firstMinutes: string;
  mayCallHelp: boolean;
  mayCancel: boolean;
  mayGoHome: boolean;
  mayBackEarly: boolean;
  homeByPhone: boolean;
  more: boolean;
}

const noStop: StopLine = { stop: 0, label: '', time: '', family: '', address: '', phone: '' };

/** A visitor's own card: where next, what to tap next, and how to call for help. */
export function drawLive(viewer: Member, self: Visitor, scene: Scene): Card {
  const { visit, school } = scene;
  const watched = visit.stage === 'authorised' || visit.stage === 'out';
  const out = watched && !isSafe(self);
  const at = self.position.at;
  const stop = stopAhead(self, scene);
  const mayCancel = ['requested', 'assessed', 'authorised'].includes(visit.stage) && !mayHaveLeft(visit, scene.now);
  const mayGoHome = out && at !== 'goingHome' && (at !== 'school' || scene.now >= visit.plan.leaveAt);
  const minutes = lateChoices(scene);
  const mayBackEarly = out && mayGoHome && at !== 'returning';

  const model: LiveModel = {
    ...headOf(scene),
    lines: linesFor(viewer, self, scene).map((text) => ({ text })),
    hasStop: stop !== undefined,
    stopTitle: stop && visit.plan.stops.length > 1 ? `${stop.label} of ${visit.plan.stops.length}` : 'Where',
    stop: stop ?? noStop,
    office: phoneLink(school.officePhone),
    next: {
      leftSchool: out && at === 'school',
      arrived: out && at === 'road',
      leftProperty: out && at === 'property',
      back: out && (at === 'returning' || at === 'goingHome'),
    },
    mayWriteUp: visit.stage === 'back' && !visit.alarm,
    mayChange: visit.stage === 'requested' && visit.requester === viewer.id,
    mayRunLate: out && minutes.length > 0,
    minutes,
    firstMinutes: firstChoice(minutes),
    mayCallHelp: out && !(visit.alarm?.kind === 'help' && visit.alarm.about.includes(self.id)),
    mayCancel,
    mayGoHome,
    mayBackEarly,
    homeByPhone: mayGoHome && school.profile.settings['checkins.notReturning'] === 'phone',
    more: mayCancel || mayGoHome || mayBackEarly,
  };
  return withRef(fill('live', model), refOf(scene, { card: 'current' }));
}

/** The stop a visitor is at or heads for; before and after the outing, none. */
function stopAhead(self: Visitor, scene: Scene): StopLine | undefined {
  if (!['requested', 'assessed', 'authorised', 'out'].includes(scene.visit.stage)) return undefined;
  if (self.position.at === 'school') return stopLines(scene)[0];
  return 'stop' in self.position ? stopLines(scene)[self.position.stop] : undefined;
}

function linesFor(viewer: Member, self: Visitor, scene: Scene): string[] {
  const { visit, school } = scene;
  const waiting = waitingOn(scene);
  const alarm = visit.alarm;
  const pending = self.position.at === 'goingHome';
  const others = going(visit).filter(({ id }) => id !== self.id);
  const outside = visit.stage === 'out' ? others.map((other) => `${other.name}: ${whereWords(scene, other)}`) : [];
  return [
    ...(waiting === '' ? [] : [`Waiting for ${waiting}. Do not leave yet.`]),
    ...(visit.stage === 'requested' && viewer.id === visit.requester && lastNote(scene) ? [lastNote(scene)] : []),
    ...(visit.stage === 'out' ? [`You: ${whereWords(scene, self)}`] : []),
    ...(pending && school.profile.settings['checkins.notReturning'] === 'phone' ? ['Ring school now: it counts once the office has noted it.'] : []),
    ...outside,
    ...(visit.withPolice && visit.stage === 'authorised' ? ['Go with police only.'] : []),
    ...(visit.officeCall && visit.stage === 'authorised' ? ['The office rings you once you are inside.'] : []),
    ...(alarm && alarm.kind !== 'help' && alarm.about.includes(self.id) ? ['The school is looking for you. Tap where you are, or ring.'] : []),
    ...(alarm?.kind === 'help' ? [alarm.owner ? `${nameOf(scene, alarm.owner)} is dealing with your call for help.` : 'Senior leaders and the office are being told.'] : []),
    ...(visit.stage === 'back' && !alarm ? ['Write it up while it is fresh.'] : []),
  ];
}
