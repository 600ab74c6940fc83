import type { AlertRef, DrawPast, Scene } from '../desk/ports';
import type { Alarm, Rung, Visit } from '../visit/visit';
import { stepWords } from './alarm/alarm';
import { fill } from './fill';
import { goers, nameOf, timeOn } from './words/words';

/** An alert that is over, as a line of history: `cards/past.json`. */
export interface PastModel {
  time: string;
  what: string;
  number: string;
  who: string;
}

/** `16:40 Step 2 of 6: take charge. Taken on by Helen Marsh.` Nothing to press, and nothing that a shared chat may not read. */
export const drawPast: DrawPast = (alert, to, scene) => {
  const { visit } = scene;
  const what = whatWas(alert, scene, 'person' in to ? to.person : undefined);
  const model: PastModel = { time: timeOn(alert.sentAt, scene.now), what, number: visit.number, who: goers(visit) };
  return { card: fill('past', model), summary: `${visit.number}, ${model.who}: ${what}`, mentions: [] };
};

function whatWas({ post, version }: AlertRef, scene: Scene, reader?: string): string {
  const { visit } = scene;
  const alarm = alarmOf(visit, version);
  switch (post.kind) {
    case 'rung':
      return rungWas(scene, alarm, alarm?.rungs[post.rung]);
    case 'help':
      return `Call for help. ${alarm ? helpResult(scene, alarm) : 'It is over.'}`;
    case 'safetyCall':
      return `Safety call. ${callResult(visit, post.stop)}`;
    case 'leaving':
      return `${reader === undefined ? 'Asked whether they had gone' : 'You were asked whether you had gone'}. ${answered(stillAtSchool(visit, reader))}`;
    case 'nudge':
      return `You were asked whether you were back. ${answered(visit.alarm?.about.includes(reader ?? '') ?? false)}`;
    case 'notice':
      return noticeWas(post, scene, alarm);
    default:
      return 'This is over.';
  }
}

/** The alarm that a card spoke of: the one that is open, the last one, or one before that. */
function alarmOf({ alarm, lastAlarm }: Visit, shown: number): Told | undefined {
  if (alarm && shown > alarm.since) return alarm;
  return lastAlarm && shown > lastAlarm.since ? lastAlarm : undefined;
}

type Told = Alarm & { endedAt?: string };

const rungWas = (scene: Scene, alarm: Told | undefined, rung: Rung | undefined): string =>
  rung ? `${stepWords(scene, rung)}. ${rungResult(scene, alarm, rung)}` : 'A step of an earlier alarm. It is over.';

function rungResult(scene: Scene, alarm: Told | undefined, rung: Rung): string {
  const by = rung.by === undefined ? '' : ` by ${nameOf(scene, rung.by)}`;
  switch (rung.result) {
    case 'taken':
      return `Taken on${by}.`;
    case 'noReply':
      return `No reply, noted${by}.`;
    case 'notNeeded':
      return `Not needed, noted${by}.`;
    case 'told':
      return `Police told${by}.`;
    case undefined:
      return over(scene, alarm) ?? 'Nobody noted an answer.';
  }
}

const helpResult = (scene: Scene, alarm: Told): string =>
  [alarm.owner === undefined ? 'Nobody had taken it on.' : `Taken on by ${nameOf(scene, alarm.owner)}.`, over(scene, alarm)].filter(Boolean).join(' ');

const over = ({ now }: Scene, alarm: Told | undefined): string | undefined =>
  alarm === undefined ? 'It is over.' : alarm.endedAt === undefined ? undefined : `The alarm ended at ${timeOn(alarm.endedAt, now)}.`;

const callWords = { answered: 'Answered.', notAnswered: 'No answer. Senior leaders were told.', notMade: 'No call was recorded. Senior leaders were told.', notNeeded: 'Not needed any more.' } as const;

const callResult = ({ lastCall }: Visit, stop: number): string => (lastCall?.stop === stop ? callWords[lastCall.result] : 'It is over.');

const answered = (not: boolean): string => (not ? 'Not answered.' : 'Answered.');

const stillAtSchool = ({ visitors }: Visit, reader: string | undefined): boolean =>
  visitors.some(({ id, position }) => position.at === 'school' && (reader === undefined || id === reader));

function noticeWas({ of, who }: AlertRef['post'] & { kind: 'notice' }, scene: Scene, alarm: Told | undefined): string {
  const name = who === undefined ? 'Somebody' : nameOf(scene, who);
  switch (of) {
    case 'takenOn':
      return [`Taken on by ${name}.`, over(scene, alarm)].filter(Boolean).join(' ');
    case 'helpComing':
      return `${name} called for help. ${alarm ? helpResult(scene, alarm) : 'It is over.'}`;
    case 'arrivalAsked':
      return 'Asked whether they had arrived.';
    default:
      return 'Asked for the write-up.';
  }
}
