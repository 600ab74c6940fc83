import { approvalSlots } from '../policy/authorise';
import { concerns } from '../policy/concerns';
import { isOffice, type Person } from '../school/people';
import { settle } from './check-in';
import type { Command, Context } from './commands';
import { accept, refuse, type Decision } from './decision';
import type { VisitEvent } from './events';
import { evolveAll } from './evolve';
import { freshClock } from './heard';
import { isNotToLeave, type Visit } from './visit';
import { asVisitor, going } from './visitors';

/**
 * Somebody has left although they were not to. That is a breach, put on record and told to those who set the conditions;
 * and it is watched from this moment, because nobody who is out goes unwatched for want of paperwork. A visitor says it of
 * themselves, the office and whoever approves of one who rang.
 */
export function leaveAnyway(visit: Visit, { by, who }: Command & { type: 'leaveAnyway' }, context: Context): Decision {
  const visitor = asVisitor(visit, { id: who });
  if (!visitor || !mayReportLeft(visit, by, who, context)) return refuse({ reason: 'notYours' });
  if (visitor.position.at !== 'school' && visitor.position.at !== 'notGone') return refuse({ reason: 'alreadyKnown' });

  const events = settle(visit, [{ type: 'checkedIn', who, what: 'leftSchool' }], [who], context);
  const after = evolveAll(visit, events, context.now);
  // The planned time may be over: whoever was not watched before is looked for from now on, and not at once.
  const late = isNotToLeave(visit) && context.now > after.clock.from;
  const clock: VisitEvent[] = late ? freshClock(after, going(after).map(({ id }) => id), context.now) : [];
  return accept(...events, ...clock);
}

/** Whether this person may say of that visitor that they have left: they themselves, the office, or whoever approves. */
export const mayReportLeft = (visit: Visit, by: Person, who: string, { profile, people }: Pick<Context, 'profile' | 'people'>): boolean =>
  by.id === who || isOffice(by) || (!concerns(visit, by) && approvalSlots(visit, profile, people).some((slot) => slot.by === by.id || slot.mayApprove.some(({ id }) => id === by.id)));
