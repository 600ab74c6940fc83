import { concerns } from '../policy/concerns';
import { isSlt } from '../school/people';
import type { Command, Context } from './commands';
import { accept, refuse, type Decision } from './decision';
import type { Instant, Visit } from './visit';

/** A visit is called off only while nobody can have left; after that there are *Not gone* and the return. Whoever approved it may take that back so. */
export function cancel(visit: Visit, { by }: Command & { type: 'cancel' }, { now }: Context): Decision {
  if (!concerns(visit, by) && !isSlt(by) && !visit.approvals.some((approval) => approval.by === by.id)) return refuse({ reason: 'notYours' });
  return mayHaveLeft(visit, now) ? refuse({ reason: 'alreadyOut' }) : accept({ type: 'cancelled' });
}

/** An approved visit past its leaving time counts as gone, tapped or not: nothing but word of its visitors takes it off the watch. */
export const mayHaveLeft = (visit: Visit, now: Instant): boolean =>
  visit.alarm !== undefined || visit.stage === 'out' || (visit.stage === 'authorised' && now >= visit.plan.leaveAt);
