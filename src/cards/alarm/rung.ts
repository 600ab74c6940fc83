import type { Scene } from '../../desk/ports';
import { mayRing } from '../../policy/rungs';
import { isOffice } from '../../school/people';
import type { Member } from '../../school/school';
import type { Alarm, Rung } from '../../visit/visit';
import { alarmModel, missingVisitors, seesAlarm, stepWords, type AlarmModel } from './alarm';
import { refOf, withRef, type Card } from '../buttons';
import { personLines, stopLines, type PersonLine, type StopLine } from '../facts';
import { fill } from '../fill';
import type { CardName } from '../templates';
import { mentionModel, withMentions, type Mention } from '../mentions';
import { drawRungFamilies, type RungFamiliesModel } from './rung-families';
import { drawRungKin, type RungKinModel } from './rung-kin';
import { drawRungPolice, type RungPoliceModel } from './rung-police';

/** A step of the ladder as everybody in a place may see it: `cards/rung.json`. */
export interface RungModel extends AlarmModel {
  step: string;
  mentioned: boolean;
  mentions: string;
  detailed: boolean;
  people: PersonLine[];
  stops: StopLine[];
  mayOpen: boolean;
}

/** The mobiles to ring: `cards/rung-mobile.json`. */
export interface RungMobileModel extends AlarmModel {
  step: string;
  people: PersonLine[];
}

/** The present step for a shared chat: who is missing, which step, who has it. */
export function drawRung(scene: Scene, alarm: Alarm, mentions: readonly Mention[], unwatched?: number): Card {
  const n = alarm.rungs.length - 1;
  const model: RungModel = {
    ...alarmModel(scene, alarm),
    ...base(scene, alarm),
    ...mentionModel(mentions),
    mayOpen: true,
  };
  const lines = unwatched === undefined ? model.lines : [{ text: unwatchedWords(unwatched) }, ...model.lines];
  return withMentions(withRef(fill('rung', { ...model, lines }), refOf(scene, { card: 'rung', n })), mentions);
}

/** What this person is to do now: their own rung with its numbers, or else where the alarm stands. */
export function drawRungFor(viewer: Member, scene: Scene, alarm: Alarm, unwatched?: number): Card {
  const n = rungFor(viewer, alarm);
  const rung = alarm.rungs[n];
  const shared = alarmModel(scene, alarm, viewer);
  const model = unwatched === undefined ? shared : { ...shared, lines: [{ text: unwatchedWords(unwatched) }, ...shared.lines] };
  if (!rung) return finish('rung', { ...model, ...base(scene, alarm) }, scene, n);

  const step = stepWords(scene, rung);
  const owns = alarm.owner === viewer.id && seesAlarm(viewer, scene);
  const ringing = rung.result === undefined && (owns || (rung.step === 'mobile' && mayRing(viewer, scene.school.profile)));
  if (ringing && (rung.step === 'mobile' || rung.step === 'mobileAgain') && seesAlarm(viewer, scene)) {
    return finish('rung-mobile', { ...model, step, people: personLines(scene, missingVisitors(scene)) }, scene, n);
  }
  if (owns && rung.step === 'nextOfKin' && rung.result === undefined) return finish('rung-kin', drawRungKin(scene, model, step), scene, n);
  if (owns && rung.step === 'families' && rung.result === undefined) return finish('rung-families', drawRungFamilies(scene, model, step, rung), scene, n);
  if (owns && rung.step === 'police') return finish('rung-police', drawRungPolice(viewer, scene, model, step, rung), scene, n);

  const detailed = seesAlarm(viewer, scene);
  const seen = detailed ? { detailed, people: personLines(scene, missingVisitors(scene)), stops: stopLines(scene) } : {};
  return finish('rung', { ...model, ...base(scene, alarm), ...seen }, scene, n);
}

const finish = (name: CardName, model: RungModel | RungMobileModel | RungKinModel | RungFamiliesModel | RungPoliceModel, scene: Scene, n: number): Card =>
  withRef(fill(name, model), refOf(scene, { card: 'rung', n }));

/** The latest rung, or for the office its own while that is unanswered. */
function rungFor(viewer: Member, alarm: Alarm): number {
  const last = alarm.rungs.length - 1;
  const mobile = alarm.rungs.findIndex(({ step, result }) => step === 'mobile' && result === undefined);
  return mobile !== -1 && isOffice(viewer) && alarm.owner !== viewer.id ? mobile : last;
}

function base(scene: Scene, alarm: Alarm): Omit<RungModel, keyof AlarmModel> {
  const last: Rung | undefined = alarm.rungs.at(-1);
  return { step: last ? stepWords(scene, last) : '', mentioned: false, mentions: '', detailed: false, people: [], stops: [], mayOpen: false };
}

const unwatchedWords = (minutes: number): string => `Nobody was watching for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
