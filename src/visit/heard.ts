import type { Context } from './commands';
import type { VisitEvent } from './events';
import { isSafe, type PersonId, type Visit } from './visit';
import { plus } from './time';
import { going } from './visitors';

/**
 * What it means that these people were heard of. Contact ends an alarm once nobody it is about is still missing, and
 * gives those still out a fresh clock. It never ends a call for help: that does the SLT, after speaking to them.
 */
export function heardOf(visit: Visit, who: readonly PersonId[], { now }: Context): VisitEvent[] {
  const alarm = visit.alarm;
  const missing = alarm?.about.filter((id) => who.includes(id)) ?? [];
  if (!alarm || alarm.kind === 'help' || missing.length === 0) return [];
  if (missing.length < alarm.about.length) return [{ type: 'heardOf', who: missing }];

  const out = going(visit).some((visitor) => !isSafe(visitor));
  const clock: VisitEvent = { type: 'clockSet', from: now, dueBack: now };
  return [{ type: 'alarmEnded', how: 'checkedIn' }, ...(out && visit.clock.from < now ? [clock] : [])];
}

/** Once nobody is left out there the visit is back, or did not go at all. */
export function whetherOver(visit: Visit): VisitEvent[] {
  if (visit.stage !== 'out' && visit.stage !== 'authorised') return [];
  const party = going(visit);
  if (!party.every(isSafe)) return [];
  return [party.every(({ position }) => position.at === 'notGone') ? { type: 'didNotGo' } : { type: 'cameBack' }];
}

/** The clock of people reached while still out: so many minutes from now. */
export const freshClock = (now: string, minutes: number): VisitEvent => ({
  type: 'clockSet',
  from: plus(now, minutes),
  dueBack: plus(now, minutes),
});
