import { hasRole, isOffice, isSlt, type Person } from '../school/people';
import type { Visit } from '../visit/visit';
import { approvalSlots, concerns } from './authorise';
import type { Profile } from './profile';

/** What of a visit's private side one person may be shown. */
export interface Sight {
  /** Family, address, telephone, purpose. */
  details: boolean;
  /** Risk answers and the reasons people gave. */
  answers: boolean;
  /** Visitors' mobiles and vehicle. */
  mobiles: boolean;
}

/** Details open to people with a part in this visit, and to the SLT while it is in alarm; to nobody else (MCG-6.4-05). */
export function maySee(person: Person, visit: Visit, profile: Profile, people: readonly Person[]): Sight {
  if (concerns(visit, person)) return { details: true, answers: true, mobiles: true };
  if (approves(person, visit, profile, people)) return { details: true, answers: true, mobiles: true };

  const told = hasRole(person, 'dsl') && visit.safeguarding && profile.settings['authorise.dslJoint'] !== 'off';
  const office = isOffice(person) && isUnderWay(visit);
  const responds = mayRespond(person, profile) && visit.alarm !== undefined;
  return { details: told || office || responds, answers: told, mobiles: office || responds };
}

/** Whether this person may take an alarm on: the SLT, and whoever the ladder names for it. */
export const mayRespond = (person: Person, profile: Profile): boolean =>
  isSlt(person) || profile.settings['overdue.steps'].some(({ step, who }) => step === 'slt' && hasRole(person, ...who));

const isUnderWay = (visit: Visit): boolean => ['authorised', 'out', 'back'].includes(visit.stage) || visit.alarm !== undefined;

const approves = (person: Person, visit: Visit, profile: Profile, people: readonly Person[]): boolean =>
  visit.approvals.some((approval) => approval.by === person.id) ||
  approvalSlots(visit, profile, people).some((slot) => slot.mayApprove.some(({ id }) => id === person.id));
