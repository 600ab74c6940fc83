import type { Scene } from '../../desk/ports';
import { maySee, mayRespond } from '../../policy/access';
import { concerns } from '../../policy/concerns';
import { timeText } from '../../school/clock-time';
import { isOffice, isSlt } from '../../school/people';
import type { Member } from '../../school/school';
import type { Alarm, Rung, Visitor } from '../../visit/visit';
import { bandOf, headOf, type Head } from '../head';
import { listed, nameOf, rungWords } from '../words/words';

/** What every card of an alarm says: about whom, how far, who has it, and what this viewer may do. */
export interface AlarmModel extends Head {
  headline: string;
  owned: boolean;
  owner: string;
  lines: { text: string }[];
  anyDone: boolean;
  done: { text: string }[];
  mayTakeOn: boolean;
  mayTakeOver: boolean;
  mayReach: boolean;
  several: boolean;
  /** The only one missing: named by the button, so that an old card never speaks for somebody who joined since. */
  onlyMissing: string;
  missing: { id: string; name: string }[];
}

/** For a shared chat when there is no viewer: then it holds only the button that is no secret. */
export function alarmModel(scene: Scene, alarm: Alarm, viewer?: Member): AlarmModel {
  const responds = viewer !== undefined && mayRespond(viewer, scene.school.profile) && !concerns(scene.visit, viewer);
  const closes = viewer !== undefined && !concerns(scene.visit, viewer) && mayClose(alarm, viewer, responds);
  const done = alarm.rungs.map((rung) => doneWords(alarm, rung));
  return {
    ...headOf(scene, bandOf(scene)),
    headline: headlineOf(scene),
    owned: alarm.owner !== undefined,
    owner: ownerWords(scene, alarm, viewer),
    lines: [...unreachedWords(scene, alarm), ...takeItWords(alarm)].map((text) => ({ text })),
    anyDone: done.length > 0,
    done: done.map((text) => ({ text })),
    mayTakeOn: alarm.owner === undefined && (viewer === undefined || responds),
    mayTakeOver: alarm.owner !== undefined && alarm.owner !== viewer?.id && (viewer === undefined || responds),
    mayReach: closes,
    several: alarm.about.length > 1,
    onlyMissing: alarm.about.length === 1 ? (alarm.about[0] ?? '') : '',
    missing: alarm.about.map((id) => ({ id, name: nameOf(scene, id) })),
  };
}

/** Who may say that somebody was reached: of a call for help the SLT alone, of a failed safety call whoever may respond. */
function mayClose({ kind }: Alarm, viewer: Member, responds: boolean): boolean {
  if (kind === 'help') return isSlt(viewer);
  return responds || (kind === 'overdue' && isOffice(viewer));
}

/** `Ann Patel needs help now. Ben Okoro is overdue`: of each why the alarm is about them, gravest first, and no more than is known. */
export function headlineOf(scene: Scene): string {
  const { alarm } = scene.visit;
  if (!alarm) return '';
  const whyOf = (id: string) => alarm.why?.[id]?.what ?? (alarm.kind === 'safetyCall' ? 'call' : alarm.kind);
  return (['help', 'callNotAnswered', 'callNotMade', 'call', 'overdue'] as const)
    .map((why) => ({ why, ids: alarm.about.filter((id) => whyOf(id) === why) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ why, ids }) => whyWords[why](listed(ids.map((id) => nameOf(scene, id))), ids.length > 1))
    .join('. ');
}

const whyWords = {
  help: (names: string, many: boolean) => `${names} ${many ? 'need' : 'needs'} help now`,
  callNotAnswered: (names: string) => `${names} did not answer the safety call`,
  callNotMade: (names: string) => `No safety call to ${names} is recorded`,
  call: (names: string) => `The safety call to ${names} failed`,
  overdue: (names: string, many: boolean) => `${names} ${many ? 'are' : 'is'} overdue`,
};

/** `Step 3 of 6: ring their mobile again`. */
export function stepWords({ school }: Scene, rung: Rung): string {
  const steps = school.profile.settings['overdue.steps'];
  const words = rungWords[rung.step];
  return `Step ${steps.findIndex(({ step }) => step === rung.step) + 1} of ${steps.length}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** The people an alarm is about. */
export const missingVisitors = ({ visit }: Scene): Visitor[] =>
  visit.visitors.filter(({ id }) => visit.alarm?.about.includes(id));

/** Whether an alarm's details are for this person. */
export const seesAlarm = (viewer: Member, { visit, school }: Scene): boolean => {
  const sight = maySee(viewer, visit, school.profile, school.people);
  return sight.details && sight.mobiles;
};

/** Numbers and what to read out go to one person alone, and somebody has to become that person. */
function takeItWords({ owner, rungs }: Alarm): string[] {
  const step = rungs.at(-1)?.step;
  if (owner !== undefined || step === undefined || step === 'mobile') return [];
  return [step === 'police' ? 'Take this on now: you get what to read out to the police, on 999.' : 'Whoever takes this on gets the numbers to ring.'];
}

function ownerWords(scene: Scene, alarm: Alarm, viewer?: Member): string {
  if (alarm.owner === undefined) return 'Nobody yet';
  return alarm.owner === viewer?.id ? 'You' : nameOf(scene, alarm.owner);
}

/** `15:40 Ring their mobile: no reply`. */
function doneWords(alarm: Alarm, rung: Rung): string {
  const last = rung === alarm.rungs.at(-1);
  const result = rung.result ? resultWords[rung.result] : last ? 'to be done now' : 'nobody noted an answer';
  return `${timeText(rung.openedAt)} ${rungWords[rung.step]}: ${result}${familiesWords(rung)}`;
}

const resultWords = { noReply: 'no reply', taken: 'taken on', notNeeded: 'not needed', told: 'done' } as const;

const familiesWords = ({ families }: Rung): string =>
  families.map(({ stop, result }) => `; stop ${stop + 1} ${result === 'seen' ? 'has seen them' : 'no reply'}`).join('');

/** Those the bot could not tell, by name, so that somebody tells them. */
function unreachedWords(scene: Scene, alarm: Alarm): string[] {
  const missed = [...new Set(alarm.rungs.flatMap(({ unreached }) => unreached))];
  const names = missed.filter((key) => key.startsWith('person_')).map((key) => nameOf(scene, key.slice('person_'.length)));
  const chats = missed.length - names.length;
  return [
    ...(names.length > 0 ? [`Could not be told by the bot: ${names.join(', ')}.`] : []),
    ...(chats > 0 ? ['A chat of this school could not be told. Ring them.'] : []),
  ];
}
