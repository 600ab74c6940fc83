import { isSeniorRole, isSlt, type Person, type Role } from '../school/people';
import type { Visit } from '../visit/visit';
import { asVisitor } from '../visit/visitors';
import { concerns } from './concerns';
import { agreesToLength } from './length';
import type { Profile, Settings } from './profile';
import { firstHolding, holding, standIns } from './responsible';

/** One signature that a visit needs, who may give it, and who has. */
export interface Slot {
  slot: 'approver' | 'dsl';
  mayApprove: Person[];
  by?: string;
}

/**
 * The signatures this visit needs under the profile, as people: nobody signs for their own visit, a senior leader's
 * visit goes where the profile says, and two signatures mean two people, so that whoever holds both roles counts once
 * and a deputy is asked (MCG-4.2-01, MCG-4.2-02, STP-I-02).
 */
export function approvalSlots(visit: Visit, { settings }: Profile, people: readonly Person[]): Slot[] {
  const given = (slot: Slot['slot']) => visit.approvals.find((approval) => approval.slot === slot)?.by;
  const free = people.filter((person) => !concerns(visit, person));

  const approvers = approversOf(visit, settings, people, free).filter((person) => person.id !== given('dsl'));
  const slots: Slot[] = [{ slot: 'approver', mayApprove: approvers, by: given('approver') }];
  if (settings['authorise.dslJoint'] !== 'safeguardingFocus' || !visit.safeguarding) return slots;

  const sole = approvers.length === 1 ? approvers[0] : undefined;
  const others = free.filter((person) => person !== sole && person.id !== given('approver'));
  return [...slots, { slot: 'dsl', mayApprove: firstHolding(others, ['dsl'], ['deputyDsl'], ['deputyHeadteacher'], ['seniorLeader'], ['headteacher']), by: given('dsl') }];
}

/** The slot this person would fill by approving now. */
export const slotFor = (slots: readonly Slot[], person: Pick<Person, 'id'>): Slot | undefined =>
  slots.find((slot) => slot.by === undefined && slot.mayApprove.some(({ id }) => id === person.id));

/** Whether this person has a signature to give, or has given one: others have answered for the rest. */
export const answersFor = (slots: readonly Slot[], person: Pick<Person, 'id'>): boolean =>
  slots.some(({ by, mayApprove }) => (by === undefined ? mayApprove.some(({ id }) => id === person.id) : by === person.id));

/** Who could give a signature that is still missing. */
export function waitingFor(visit: Visit, profile: Profile, people: readonly Person[]): Person[] {
  const open = approvalSlots(visit, profile, people).filter((slot) => slot.by === undefined);
  const ids = new Set(open.flatMap((slot) => slot.mayApprove.map(({ id }) => id)));
  return people.filter((person) => ids.has(person.id));
}

function approversOf(visit: Visit, settings: Settings, people: readonly Person[], free: readonly Person[]): Person[] {
  const visitors = people.filter((person) => asVisitor(visit, person) !== undefined);
  const headOnly = settings['authorise.seniorOwnVisit'] === 'headteacherOnly' && visitors.some(isSlt);
  const wanted = headOnly ? (['headteacher'] as const) : narrowed(visit, settings);
  const found = holding(wanted, visit, people);
  const reviewers = holding(settings['risk.reviewedBy'], visit, people).filter((person) => found.includes(person));
  if (reviewers.length > 0) return reviewers;
  return found.length > 0 ? found : standIns(free, settings);
}

/**
 * A higher risk leaves fewer who may approve; a visit after hours leaves the SLT where the policy says so (CMAT-3-05). One
 * without notice, where the policy wants an agency's agreement, is for the headteacher, who hears of it so or so
 * (HHN-AIM-02); one that is too long for whoever the policy names (HHN-COND-21).
 */
function narrowed(visit: Visit, settings: Settings): readonly Role[] {
  const { approvers } = settings['risk.checks'].results[visit.risk.tier];
  const longer = agreesToLength(visit.plan, settings);
  const fewer = needsHeadteacher(visit, settings) ? (['headteacher'] as const) : longer.length > 0 ? longer : undefined;
  const wanted = fewer ?? approvers ?? settings['authorise.approvers'];
  const late = visit.risk.outOfHours && settings['hours.outOfHours'] === 'referSLTorPolice';
  const senior = wanted.filter(isSeniorRole);
  return late && senior.length > 0 ? senior : wanted;
}

/** Whether such a visit comes without notice and so needs the headteacher, with or without an agency's agreement. */
const needsHeadteacher = ({ type }: Visit, settings: Settings): boolean =>
  settings['notice.unannouncedRequires'] === 'agencyAgreement' && settings['notice.unannouncedTypes'].includes(type);
