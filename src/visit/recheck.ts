import { blockOf, foundNow, unhandled } from '../policy/cautions';
import { dateOf } from '../school/clock-time';
import { mayHaveLeft } from './cancel';
import type { Context } from './commands';
import { accept, type Decision } from './decision';
import type { VisitEvent } from './events';
import { evolveAll } from './evolve';
import type { Visit } from './visit';

/** Nothing that was read, decided or signed before counts any more. */
const voided: VisitEvent = { type: 'approvalVoided', why: 'caution' };

/** People, training or cautions have changed: the visit is judged by what is known now. */
export const recheck = (visit: Visit, context: Context): Decision => accept(...rechecked(visit, context));

/**
 * What comparing every stop with the cautions again brings to light. A new one voids what was approved as long as nobody
 * can have left; after that the visit stays watched, and those out there are told (HHN-AIM-10, CMAT-6-05). Whoever says
 * that they leave counts as gone, so that no press takes anybody off the watch.
 */
export function rechecked(visit: Visit, context: Context, left = mayHaveLeft(visit, context.now)): VisitEvent[] {
  const found = foundNow(visit.cautions, context.details?.stops ?? [], context.cautions, dateOf(context.now));
  const same = JSON.stringify(found) === JSON.stringify(visit.cautions);
  const events: VisitEvent[] = same ? [] : [{ type: 'cautionsFound', found }];
  const after = evolveAll(visit, events, context.now);
  if (left) return events;

  const block = blockOf(after.cautions, context.profile.settings);
  if (block) return [...events, { type: 'blocked', why: block }];
  return hasNew(visit, after) ? [...events, voided] : events;
}

/** Whether a caution speaks of this visit that nobody had seen. */
export const hasNew = (before: Visit, after: Visit): boolean => unhandled(after).some((found) => !before.cautions.includes(found));

/** What follows once a caution is certain that nobody has dealt with. */
export function consequences(visit: Visit, { profile, now }: Context): VisitEvent[] {
  if (mayHaveLeft(visit, now)) return [];
  const block = blockOf(visit.cautions, profile.settings);
  return block ? [{ type: 'blocked', why: block }] : [voided];
}
