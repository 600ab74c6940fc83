import type { Context } from './commands';
import type { VisitEvent } from './events';
import { later } from './time';
import { isSafe, type Instant, type PersonId, type Visit } from './visit';
import { going } from './visitors';

/**
 * What it means that these people were heard of: those still out get a fresh clock of their own, and an overdue alarm ends
 * once nobody it is about is still missing. A call for help and a failed safety call are never ended so: that does
 * somebody who has spoken to them.
 */
export function heardOf(visit: Visit, who: readonly PersonId[], { now }: Context): VisitEvent[] {
  const alarm = visit.alarm;
  const found = alarm?.about.filter((id) => who.includes(id)) ?? [];
  if (alarm?.kind !== 'overdue' || found.length === 0) return [];
  return [found.length < alarm.about.length ? { type: 'heardOf', who: found } : { type: 'alarmEnded', how: 'checkedIn' }, ...freshClock(visit, found, later(now, visit.clock.from))];
}

/** Once nobody is left out there the visit is back, or did not go at all. */
export function whetherOver(visit: Visit): VisitEvent[] {
  if (visit.stage !== 'out' && visit.stage !== 'authorised') return [];
  const party = going(visit);
  if (!party.every(isSafe)) return [];
  return [party.every(({ position }) => position.at === 'notGone') ? { type: 'didNotGo' } : { type: 'cameBack' }];
}

/** A clock of their own for those of these who are still out. */
export function freshClock(visit: Visit, who: readonly PersonId[], from: Instant): VisitEvent[] {
  const out = going(visit).filter((visitor) => who.includes(visitor.id) && !isSafe(visitor));
  return out.length > 0 ? [{ type: 'clockSet', who: out.map(({ id }) => id), from }] : [];
}
