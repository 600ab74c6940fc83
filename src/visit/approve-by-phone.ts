import { approvalSlots } from '../policy/authorise';
import { concerns } from '../policy/concerns';
import { isOffice, isSlt, type Person } from '../school/people';
import { approve } from './approve';
import type { Command, Context } from './commands';
import { refuse, type Decision } from './decision';
import type { VisitEvent } from './events';
import type { Visit } from './visit';

/**
 * An approval given by telephone counts once somebody else has put it on record, by name, and under the same rules as one
 * that is pressed (`authorise.emergency`). Nobody records one for a visit of their own, and the approver is told of it.
 */
export function approveByPhone(visit: Visit, command: Command & { type: 'approveByPhone' }, context: Context): Decision {
  const { by, approver, ...given } = command;
  const said = context.people.find(({ id }) => id === approver);
  if (context.profile.settings['authorise.emergency'] !== 'phoneApprovalLogged') return refuse({ reason: 'notByPhone' });
  if (concerns(visit, by)) return refuse({ reason: 'ownVisit' });
  if (!said || said.id === by.id || !mayRecord(visit, by, context)) return refuse({ reason: 'notYours' });
  const decision = approve(visit, { ...given, type: 'approve', by: said }, context);
  return decision.ok ? { ...decision, events: decision.events.map(saidBy(approver)) } : decision;
}

/**
 * Whether this person may write down what an approver said: the office, a senior leader, or another approver. Where two
 * must sign, nobody who signs themselves writes down the other signature.
 */
export function mayRecord(visit: Visit, by: Person, { profile, people }: Pick<Context, 'profile' | 'people'>): boolean {
  if (concerns(visit, by)) return false;
  const slots = approvalSlots(visit, profile, people);
  const signs = slots.some((slot) => slot.by === by.id || slot.mayApprove.some(({ id }) => id === by.id));
  return signs ? slots.length === 1 : isOffice(by) || isSlt(by);
}

const saidBy =
  (approver: string) =>
  (event: VisitEvent): VisitEvent =>
    event.type === 'approved' || event.type === 'concernDecided' ? { ...event, saidBy: approver } : event;
