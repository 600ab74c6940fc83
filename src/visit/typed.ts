import type { CheckInWhat } from './commands';
import { accept, refuse, type Decision } from './decision';
import { plus } from './time';
import type { Instant, Visit, Visitor } from './visit';

/** That a report was typed; `wroteAt` says when, where that is known. */
export interface Typed {
  wroteAt?: Instant;
}

/** What somebody typed of themselves while the school was looking for them. */
export interface TypedReport extends Typed {
  what: CheckInWhat | 'late';
  minutes?: number;
}

/** A word that comes so many minutes after it was written speaks of then, not of now. */
const lateFrom = 5;

/** The moment that a report speaks of: now, or when it was written, if that is a while ago. */
export const saidAt = (typed: Typed | undefined, now: Instant): Instant =>
  typed?.wroteAt !== undefined && plus(typed.wroteAt, lateFrom) < now ? typed.wroteAt : now;

/**
 * A phone without signal delivers a typed word hours late. So in an alarm about its author it ends nothing: it is put on
 * record, and somebody is asked to ring them. Otherwise it counts from when it was written, but not over what was reported
 * since; where nobody can tell when that was, it is asked back. Undefined when it counts like any other report.
 */
export function typedDecision(visit: Visit, self: Visitor, report: Omit<TypedReport, 'wroteAt'>, typed: Typed, now: Instant): Decision | undefined {
  const { wroteAt } = typed;
  if (visit.alarm?.about.includes(self.id)) return accept({ type: 'reportTyped', who: self.id, ...report, ...(wroteAt === undefined ? {} : { wroteAt }) });
  if (wroteAt === undefined) return refuse({ reason: 'whenWritten' });
  return saidAt(typed, now) < self.since && saidAt(typed, now) !== now ? refuse({ reason: 'overtaken' }) : undefined;
}
