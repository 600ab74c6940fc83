import { hasRole, isOffice, isSlt, type Person } from '../school/people';
import { meetingInSchool } from '../visit/commands';
import { isOpen, type Visit } from '../visit/visit';
import { answersFor, approvalSlots } from './authorise';
import { concerns } from './concerns';
import { owesAddressCheck } from './duties';
import { liftersOf } from './holds';
import { receptionClosed } from './hours';
import type { Profile } from './profile';
import { checkersOf, decidersOf, mayConfirm } from './responsible';

/** What of a visit's private side one person may be shown. */
export interface Sight {
  /** Family, address and telephone. */
  details: boolean;
  /** Why the visit is made. */
  purpose: boolean;
  /** Risk answers and the reasons people gave. */
  answers: boolean;
  /** Visitors' mobiles and vehicle. */
  mobiles: boolean;
}

/**
 * Details open to people with a part in this visit, and to the SLT while it is in alarm; to nobody else (MCG-6.4-05). A
 * part is a duty: what somebody has to do for this visit, or did when it was theirs to do. It never comes of a press alone.
 * Why a sensitive visit is made is for its visitors, its approvers, the headteacher, and the DSL where it is about
 * safeguarding (HSP-I-03).
 */
export function maySee(person: Person, visit: Visit, profile: Profile, people: readonly Person[]): Sight {
  if (concerns(visit, person) || approves(person, visit, profile, people)) return everything;

  const told = hasRole(person, 'dsl') && visit.safeguarding && profile.settings['authorise.dslJoint'] !== 'off';
  const lifts = visit.holds.filter((hold) => liftersOf(hold, visit, { profile, people }).some(({ id }) => id === person.id));
  const checks = lifts.some(({ what }) => what === 'addressCheck') || answersForAddress(person, visit, profile, people);
  const weighs = lifts.some(({ what }) => what === 'concern') || hasDecided(person, visit, profile, people) || mayConfirm(visit, person, people);
  const office = isOffice(person) && isUnderWay(visit);
  const responds = mayRespond(person, profile) && (visit.alarm !== undefined || rings(visit, profile));
  return {
    details: told || checks || weighs || office || responds,
    purpose: weighs || told || ((checks || office || responds) && !visit.sensitive) || (visit.sensitive && hasRole(person, 'headteacher')),
    answers: weighs || told,
    mobiles: office || responds,
  };
}

/** While reception is closed somebody else makes the call into a visit, and needs the number and the address. */
const rings = ({ safetyCall }: Visit, { settings }: Profile): boolean => safetyCall?.asked === true && receptionClosed(safetyCall.dueAt, settings);

/** Whoever keeps the cautions reads what one of them may speak of, or has stopped; and, until the visit is over, what they cleared. */
function answersForAddress(person: Person, visit: Visit, profile: Profile, people: readonly Person[]): boolean {
  if (owesAddressCheck(visit, person, { profile, people })) return true;
  const stopped = visit.block === 'prohibited' || visit.block === 'knownViolence';
  const cleared = isOpen(visit) && visit.addressesChecked?.by === person.id;
  return (stopped || cleared) && among(checkersOf(visit, profile.settings, people), person);
}

/** Whoever decided on the concern goes on reading what they answer for, until the visit is over. */
const hasDecided = (person: Person, visit: Visit, { settings }: Profile, people: readonly Person[]): boolean =>
  isOpen(visit) && visit.decision?.by === person.id && among(decidersOf(visit, settings, people), person);

const among = (people: readonly Person[], { id }: Person): boolean => people.some((person) => person.id === id);

const everything: Sight = { details: true, purpose: true, answers: true, mobiles: true };

/**
 * Whether this person may take an alarm on: whoever a rung of the ladder names or is asked while reception is closed, and
 * every senior leader, because an alarm turns away nobody who could deal with it. The office takes none on: it has a rung of its own.
 */
export const mayRespond = (person: Person, { settings }: Profile): boolean =>
  isSlt(person) || [...settings['overdue.steps'].flatMap(({ who }) => who), ...settings['overdue.outOfHoursContact']].some((role) => role !== 'office' && hasRole(person, role));

const isUnderWay = (visit: Visit): boolean => ['authorised', 'out', 'back'].includes(visit.stage) || visit.alarm !== undefined;

/** Whoever signed; and, while a visit waits for a signature and once it was refused one, whoever had that to give. */
function approves(person: Person, visit: Visit, profile: Profile, people: readonly Person[]): boolean {
  if (visit.approvals.some(({ by }) => by === person.id)) return true;
  const refused = visit.stage === 'declined' || (visit.stage === 'inSchool' && visit.type !== meetingInSchool);
  return (visit.stage === 'requested' || visit.stage === 'assessed' || refused) && answersFor(approvalSlots(visit, profile, people), person);
}
