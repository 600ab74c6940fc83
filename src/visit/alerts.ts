import { called, callers, responders } from './announce-alarm';
import type { Context } from './commands';
import { isNudged, watched } from './due';
import type { NoticeOf, Post, To } from './posts';
import { distinct, make, office, people, slt } from './tell';
import { isWatched, type PersonId, type Visit } from './visit';
import { going, onTheRoad } from './visitors';

const passing: readonly NoticeOf[] = ['helpComing', 'takenOn', 'arrivalAsked', 'outcomeMissing'];

/** Whether a message is remembered where it stands, because what it asks or says will be over one day. */
export const isAlert = (post: Post): boolean => {
  switch (post.kind) {
    case 'leaving':
    case 'nudge':
    case 'safetyCall':
    case 'rung':
    case 'help':
      return true;
    case 'notice':
      return passing.includes(post.of);
    case 'current':
    case 'fresh':
    case 'alerts':
      return false;
  }
};

/** An alert as it stands somewhere: `shown`, the version of the visit that it was last drawn from. */
export interface Stands {
  post: Post;
  shown: number;
}

/** Which of the alerts in one chat, oldest first, are still so: of an alarm's cards the newest alone. */
export function stillSo<T extends Stands>(alerts: readonly T[], reader: PersonId | undefined, visit: Visit, context: Pick<Context, 'profile'>): T[] {
  const lasting = alerts.filter((alert) => lasts(alert, reader, visit, context));
  return lasting.filter((alert, index) => !lasting.slice(index + 1).some((later) => about(later) === about(alert)));
}

/** Of two alerts about one and the same thing the newer stands. */
const about = ({ post }: Stands): string => (post.kind === 'rung' || post.kind === 'help' ? 'alarm' : post.kind === 'notice' ? post.of : post.kind);

function lasts({ post, shown }: Stands, reader: PersonId | undefined, visit: Visit, { profile }: Pick<Context, 'profile'>): boolean {
  const { alarm } = visit;
  const ofThisAlarm = alarm !== undefined && shown > alarm.since;
  // A place is asked for everybody, a visitor for themselves.
  const self = (some: readonly { id: string }[]): boolean => some.some(({ id }) => reader === undefined || id === reader);
  switch (post.kind) {
    case 'rung':
    case 'help':
      return ofThisAlarm;
    case 'leaving':
      return isWatched(visit) && !alarm && self(atSchool(visit));
    case 'nudge':
      return !alarm && self(watched(visit).filter((visitor) => isNudged(visit, visitor, profile)));
    case 'safetyCall':
      return visit.safetyCall?.stop === post.stop;
    case 'notice':
      if (post.of === 'helpComing') return ofThisAlarm && alarm.kind === 'help' && alarm.owner === undefined;
      if (post.of === 'takenOn') return ofThisAlarm && alarm.owner === post.who;
      if (post.of === 'arrivalAsked') return self(onTheRoad(visit));
      return visit.stage === 'back';
    default:
      return false;
  }
}

const atSchool = (visit: Visit) => going(visit).filter(({ position }) => position.at === 'school');

/** Wherever alerts of this visit may stand that are not so any more: each is owed an edit, behind all alarms. */
export function alertEdits(before: Visit | undefined, visit: Visit, context: Context): Post[] {
  if (!before) return [];
  const tos: To[] = [
    ...(before.alarm ? [office, slt, ...people(going(visit)), ...called(before.alarm, visit, context), ...called(visit.alarm, visit, context), ...people(responders(visit, context))] : []),
    ...(before.asked.leaving && isWatched(before) && atSchool(before).length > 0 ? [office, ...people(atSchool(before))] : []),
    ...(before.asked.nudge ? people(watched(before)) : []),
    ...(before.safetyCall?.asked ? callers(before, before.safetyCall.dueAt, context) : []),
    ...(before.asked.arrival && before.stage === 'out' ? [office, ...people(onTheRoad(before))] : []),
    ...(before.asked.outcome && before.stage === 'back' ? people(going(before)) : []),
  ];
  return distinct(tos).map(make('alerts'));
}

/** Whether anything has happened that a card would say, beside what was delivered to whom. */
export const hasNews = (before: Visit, after: Visit): boolean => told(before) !== told(after);

const told = (visit: Visit): string =>
  JSON.stringify({ ...visit, version: 0, unreached: [], alarm: visit.alarm && { ...visit.alarm, rungs: visit.alarm.rungs.map((rung) => ({ ...rung, delivered: true, unreached: [] })) } });
