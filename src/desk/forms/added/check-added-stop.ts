import { dateOf, timeText, toInstant } from '../../../school/clock-time';
import type { Member } from '../../../school/school';
import { plus } from '../../../visit/time';
import type { Instant, Visit, Visitor } from '../../../visit/visit';
import { asVisitor, unsafe } from '../../../visit/visitors';
import type { Errors } from '../page';
import { notATime } from '../request/check-about';
import { checkFamily, checkHome, checkMinutes } from '../request/check-stop';
import { stopTimes } from '../request/times';
import { clearAnswers, type AddedStop } from './added-stop';

interface Adding {
  visit: Visit;
  by: Member;
  now: Instant;
}

/** What is wrong with a stop that is added now: it lies ahead, comes after the stops that are left, and ends before the return. */
export function checkAddedStop(values: AddedStop, adding: Adding): Errors<AddedStop> {
  return {
    ...checkFamily(values),
    ...checkHome(values),
    start: checkStart(values, adding),
    minutes: checkMinutes(values),
    backBy: checkBackBy(values, adding),
    clear: Object.keys(clearAnswers).includes(values.clear) ? undefined : 'Choose one of the two.',
  };
}

function checkStart({ start }: AddedStop, { visit, by, now }: Adding): string | undefined {
  if (start === '') return 'Give the time of arriving there.';
  const at = toInstant(dateOf(now), start);
  if (!at.ok) return notATime(at.why);
  if (at.instant < now && start !== timeText(now)) return `It is ${timeText(now)} now. Give a later time.`;
  const before = lastAhead(visit, by);
  return before && at.instant < before.endAt ? `Stop ${before.number} ends at ${timeText(before.endAt)}. Give that time or later.` : undefined;
}

function checkBackBy(values: AddedStop, { now }: Adding): string | undefined {
  if (values.backBy === '') return 'Give the time of being back at school or home.';
  const at = toInstant(dateOf(now), values.backBy);
  if (!at.ok) return notATime(at.why);
  const times = stopTimes(dateOf(now), values);
  return times && at.instant < times.endAt ? `It ends at ${timeText(times.endAt)}. Give that time or later.` : undefined;
}

/** The last of the stops that whoever adds one, or for the office the foremost visitor, has yet to reach; the new one comes after it. */
function lastAhead(visit: Visit, by: Member): { number: number; endAt: Instant } | undefined {
  const self = asVisitor(visit, by);
  const reached = Math.max(...(self ? [self] : unsafe(visit)).map((visitor) => reachedBy(visitor, visit)));
  const last = visit.plan.stops.at(-1);
  return last && reached < visit.plan.stops.length ? { number: visit.plan.stops.length, endAt: plus(last.startAt, last.minutes) } : undefined;
}

/** How many of the stops they have reached. */
function reachedBy({ position }: Visitor, { plan }: Visit): number {
  switch (position.at) {
    case 'school':
      return 0;
    case 'road':
      return position.stop;
    case 'property':
      return position.stop + 1;
    default:
      return plan.stops.length;
  }
}
