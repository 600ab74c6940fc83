import type { Scene } from '../../desk/ports';
import type { Member } from '../../school/school';
import { unmetBy } from '../../policy/holds';
import { takesNoStop } from '../../visit/add-stop';
import { mayHaveLeft } from '../../visit/cancel';
import { isSafe, type Visit, type Visitor } from '../../visit/visit';
import { carriedLines, type AskedLine } from './asked-lines';
import { refOf, type Card } from '../buttons';
import { cautionsForVisitor, readsCautions, type CautionLine } from './caution-lines';
import { policeMissing } from './conditions';
import { ringsFamilies, stopLinesFor, type StopLine } from '../facts';
import { fitted } from '../fitted';
import { bandOf, headOf, type Band, type Head } from '../head';
import { lacksOn } from '../words/lack-words';
import { leftAnyway, type LeftAnyway } from './left-anyway';
import { firstChoice, lateChoices, type Choice } from './late';
import { liveLines } from './live-lines';
import { outsideLines, type OutsideLine } from './outside-lines';
import { trainingOwed, type TrainingOwed } from '../register/training';
import { phoneLink } from '../words/words';

/** The card a visitor carries: `cards/live.json`. */
export interface LiveModel extends Head, TrainingOwed, LeftAnyway {
  lines: { text: string }[];
  sensitive: boolean;
  warned: boolean;
  cautions: CautionLine[];
  outside: OutsideLine[];
  hasStop: boolean;
  stopTitle: string;
  stop: StopLine;
  /** Where the policy lets visitors ring the family themselves; else the office rings (HHN-COND-15). */
  mayRing: boolean;
  officeRings: boolean;
  /** What they were asked and have to know on the way. */
  carried: AskedLine[];
  office: string;
  next: { leftSchool: boolean; arrived: boolean; leftProperty: boolean; back: boolean };
  mayWriteUp: boolean;
  mayChange: boolean;
  mayFill: boolean;
  mayName: boolean;
  mayMeet: boolean;
  mayAddStop: boolean;
  mayJudge: boolean;
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
  const stop = stopAhead(viewer, self, scene);
  const mayCancel = ['requested', 'assessed', 'authorised'].includes(visit.stage) && !mayHaveLeft(visit, scene.now);
  const mayGoHome = out && at !== 'goingHome' && (at !== 'school' || scene.now >= visit.plan.leaveAt);
  const minutes = lateChoices(scene);
  const mayBackEarly = out && mayGoHome && at !== 'returning';
  const mine = visit.requester === viewer.id;
  const mayMeet = mine && mayCancel;
  const mayAddStop = out && !takesNoStop(visit, school.profile.settings);
  const rings = ringsFamilies(viewer, scene);
  const cautions = readsCautions(viewer, scene) ? cautionsForVisitor(scene) : [];
  const left = leftAnyway(viewer, scene);

  const model: LiveModel = {
    ...headOf(scene, bandFor(viewer, scene)),
    lines: liveLines(viewer, self, scene).map((text) => ({ text })),
    ...trainingOwed(viewer, scene),
    sensitive: visit.sensitive && stop !== undefined,
    warned: cautions.length > 0,
    cautions,
    outside: stop ? outsideLines(scene, true) : [],
    hasStop: stop !== undefined,
    stopTitle: stop && visit.plan.stops.length > 1 ? `${stop.label} of ${visit.plan.stops.length}` : 'Where',
    stop: stop ?? noStop,
    mayRing: stop !== undefined && rings,
    officeRings: stop !== undefined && !rings,
    carried: stop || out ? carriedLines(scene) : [],
    office: phoneLink(school.officePhone),
    next: {
      leftSchool: watched && (at === 'school' || at === 'notGone') && unmetBy(visit, viewer.id, school.profile.settings).length === 0,
      arrived: out && at === 'road',
      leftProperty: out && at === 'property',
      back: out && (at === 'returning' || at === 'goingHome'),
    },
    mayWriteUp: visit.stage === 'back' && !visit.alarm,
    mayChange: mine && asksForChange(visit),
    mayFill: lacksOn(visit, self.id).length > 0,
    mayName: policeMissing(scene) && ['assessed', 'authorised'].includes(visit.stage),
    mayMeet,
    mayAddStop,
    mayJudge: out && at === 'property' && school.profile.settings['risk.doorstepReassess'] === 'on',
    mayRunLate: out && minutes.length > 0,
    minutes,
    firstMinutes: firstChoice(minutes),
    mayCallHelp: out && !(visit.alarm?.kind === 'help' && visit.alarm.about.includes(self.id)),
    mayCancel,
    mayGoHome,
    mayBackEarly,
    homeByPhone: mayGoHome && school.profile.settings['checkins.notReturning'] === 'phone',
    ...left,
    more: mayCancel || mayGoHome || mayBackEarly || mayAddStop || left.anyLeft,
  };
  return fitted('live', model, refOf(scene, { card: 'current' }));
}

/** Whether the request has come back to whoever made it: to be changed, or for a second person. */
export const asksForChange = (visit: Visit): boolean =>
  visit.stage === 'requested' || (visit.stage === 'assessed' && visit.holds.some(({ what }) => what === 'secondPerson'));

/** What this visitor themselves has to do comes before what others do. */
function bandFor({ id }: Member, scene: Scene): Band {
  const band = bandOf(scene);
  return lacksOn(scene.visit, id).length > 0 ? { ...band, style: 'warning', stage: 'Your details are needed' } : band;
}

/** The stop a visitor is at or heads for; before and after the outing, none. */
function stopAhead(viewer: Member, self: Visitor, scene: Scene): StopLine | undefined {
  if (!['requested', 'assessed', 'authorised', 'out'].includes(scene.visit.stage)) return undefined;
  if (self.position.at === 'school') return stopLinesFor(viewer, scene)[0];
  return 'stop' in self.position ? stopLinesFor(viewer, scene)[self.position.stop] : undefined;
}
