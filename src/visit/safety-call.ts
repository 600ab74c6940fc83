import { owesOfficeCall } from '../policy/needs';
import type { Settings } from '../policy/profile';
import type { Context } from './commands';
import type { VisitEvent } from './events';
import { plus } from './time';
import { isWatched, type Instant, type SafetyCall, type Visit, type Visitor } from './visit';
import { going } from './visitors';

/** The call that is owed to whoever came to this stop at that moment. */
export function callFrom(stop: number, at: Instant, { 'checkins.safetyCallMinutes': { from, to } }: Settings): SafetyCall {
  return { stop, dueAt: plus(at, from), lateAt: plus(at, to), asked: false };
}

/**
 * What the movement from one state to the next means for the call into a visit: it is owed from the moment somebody is
 * inside, and dropped when nobody is left there to be rung (CMAT-3-01).
 */
export function callAfter(before: Visit, after: Visit, { now, profile: { settings } }: Context): VisitEvent[] {
  const [was, is] = [inside(before)[0]?.position, inside(after)[0]?.position];
  const ringing = before.safetyCall?.asked === true;
  if (is?.at === 'property' && !was && !ringing && owesOfficeCall(after, settings)) return [{ type: 'safetyCallOwed', call: callFrom(is.stop, now, settings) }];
  return before.safetyCall && toBeRung(after).length === 0 ? [{ type: 'safetyCallDropped' }] : [];
}

/** Whom the call is for: those inside, or where nobody has said that they arrived, those who should be there by now. */
export function toBeRung(visit: Visit): Visitor[] {
  const there = inside(visit);
  return there.length > 0 || !visit.safetyCall?.unheard ? there : expectedAt(visit, visit.safetyCall.stop);
}

/**
 * The call does not hang on a tap: where nobody says that they arrived it is counted from the planned arrival, once for
 * each stop.
 */
export function unheardCall(visit: Visit, settings: Settings): SafetyCall | undefined {
  if (visit.safetyCall || !isWatched(visit) || inside(visit).length > 0 || !owesOfficeCall(visit, settings)) return undefined;
  const stop = visit.plan.stops.findIndex((_stop, n) => expectedAt(visit, n).length > 0 && !visit.called?.includes(n));
  const planned = visit.plan.stops[stop];
  return planned && { ...callFrom(stop, plus(planned.startAt, visit.clock.lateMinutes), settings), unheard: true };
}

const inside = (visit: Visit): Visitor[] => going(visit).filter(({ position }) => position.at === 'property');

/** Those on the way there; whoever has not said that they left may be on the way to the first stop. */
const expectedAt = (visit: Visit, stop: number): Visitor[] =>
  going(visit).filter(({ position }) => (position.at === 'road' && position.stop === stop) || (position.at === 'school' && stop === 0));
