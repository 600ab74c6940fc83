import type { Person } from '../school/people';
import { isWatched, type Visit } from '../visit/visit';
import { approvalSlots, slotFor } from './authorise';
import { unruled } from './cautions';
import { addressOpen, concernOpen } from './holds';
import type { Profile } from './profile';
import { checkersOf, decidersOf, mayConfirm } from './responsible';

/** The policy and the people by which it is judged who owes what. */
interface Known {
  profile: Profile;
  people: readonly Person[];
}

type Owes = (visit: Visit, person: Pick<Person, 'id'>, known: Known) => boolean;

const among = (people: readonly Person[], { id }: Pick<Person, 'id'>): boolean => people.some((person) => person.id === id);

/** Whether it is for this person to say if an address is clear: before the approval all of them, and later a near match that has come up (HHN-ROLE-09, HHN-AIM-10). */
export const owesAddressCheck: Owes = (visit, person, { profile: { settings }, people }) => {
  const open = visit.stage === 'assessed' ? addressOpen(visit, settings) : isWatched(visit) && unruled(visit).length > 0;
  return open && among(checkersOf(visit, settings, people), person);
};

/** Whether it is for this person to decide on the concern: with their approval, or where nobody who approves may (CMAT-2-03). */
export const owesDecision: Owes = (visit, person, known) => {
  const { profile, people } = known;
  if (visit.stage !== 'assessed' || !among(decidersOf(visit, profile.settings, people), person)) return false;
  return concernOpen(visit, known) || slotFor(approvalSlots(visit, profile, people), person) !== undefined;
};

/** Whether this person has still to say that they were asked about the family (MCG-6.1-04). */
export const owesConfirmation: Owes = (visit, person, { people }) => visit.consultation !== 'confirmed' && mayConfirm(visit, person, people);
