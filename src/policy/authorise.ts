import { hasRole, isSlt, type Person, type Role } from '../school/people';
import type { Visit } from '../visit/visit';
import type { Profile } from './profile';

/** One signature that a visit needs, who may give it, and who has. */
export interface Slot {
  slot: 'approver' | 'dsl';
  mayApprove: Person[];
  by?: string;
}

/** Everybody the visit concerns: they approve, own, skip and close nothing of it. */
export const concerns = (visit: Visit, person: Person): boolean =>
  visit.requester === person.id || visit.visitors.some((visitor) => visitor.id === person.id && visitor.coming !== 'no');

/**
 * The signatures this visit needs under the profile, as people: nobody signs for their own visit, a senior leader's
 * visit goes where the profile says, and two signatures mean two people, so that whoever holds both roles counts once
 * and a deputy is asked (MCG-4.2-01, MCG-4.2-02, STP-I-02).
 */
export function approvalSlots(visit: Visit, profile: Profile, people: readonly Person[]): Slot[] {
  const given = (slot: Slot['slot']) => visit.approvals.find((approval) => approval.slot === slot)?.by;
  const free = people.filter((person) => !concerns(visit, person));

  const approvers = approversOf(visit, profile, people, free).filter((person) => person.id !== given('dsl'));
  const slots: Slot[] = [{ slot: 'approver', mayApprove: approvers, by: given('approver') }];
  if (profile.settings['authorise.dslJoint'] !== 'safeguardingFocus' || !visit.safeguarding) return slots;

  const spoken = new Set([given('approver'), ...(approvers.length === 1 ? [approvers[0]?.id] : [])]);
  const others = free.filter((person) => !spoken.has(person.id));
  return [...slots, { slot: 'dsl', mayApprove: firstHolding(others, ['dsl'], ['deputyDsl'], ['deputyHeadteacher']), by: given('dsl') }];
}

/** The slot this person would fill by approving now. */
export const slotFor = (slots: readonly Slot[], person: Person): Slot | undefined =>
  slots.find((slot) => slot.by === undefined && slot.mayApprove.some(({ id }) => id === person.id));

/** Who could give a signature that is still missing. */
export function waitingFor(visit: Visit, profile: Profile, people: readonly Person[]): Person[] {
  const open = approvalSlots(visit, profile, people).filter((slot) => slot.by === undefined);
  const ids = new Set(open.flatMap((slot) => slot.mayApprove.map(({ id }) => id)));
  return people.filter((person) => ids.has(person.id));
}

function approversOf(visit: Visit, profile: Profile, people: readonly Person[], free: readonly Person[]): Person[] {
  const visitors = people.filter((person) => visit.visitors.some(({ id, coming }) => id === person.id && coming !== 'no'));
  const headOnly = profile.settings['authorise.seniorOwnVisit'] === 'headteacherOnly' && visitors.some(isSlt);
  const wanted: readonly Role[] = headOnly ? ['headteacher'] : profile.settings['authorise.approvers'];

  const holding = free.filter((person) => hasRole(person, ...wanted.filter((role) => role !== 'lineManager')));
  const managers = wanted.includes('lineManager')
    ? free.filter((person) => visitors.some((visitor) => visitor.lineManager === person.id))
    : [];
  const found = free.filter((person) => holding.includes(person) || managers.includes(person));
  return found.length > 0 ? found : firstHolding(free, ...profile.settings['authorise.headteacherOwnVisit'].map((role) => [role]));
}

function firstHolding(people: readonly Person[], ...choices: readonly (readonly Role[])[]): Person[] {
  for (const choice of choices) {
    const found = people.filter((person) => hasRole(person, ...choice));
    if (found.length > 0) return found;
  }
  return [];
}
