import { approvalSlots } from '../policy/authorise';
import { concerns } from '../policy/concerns';
import { liftersOf } from '../policy/holds';
import { checkersOf } from '../policy/responsible';
import { isOffice, isSlt, type Person } from '../school/people';
import type { Context } from './commands';
import type { Recorded } from './events';
import type { To } from './posts';
import { people } from './tell';
import type { PersonId, Visit } from './visit';
import { going } from './visitors';

/** Whoever has signed. */
export const signers = ({ approvals }: Visit): To[] => approvals.map(({ by }) => ({ person: by }));

/** Everybody who can lift what the approval waits for. */
export const lifters = (visit: Visit, context: Context): Person[] => [...new Set(visit.holds.flatMap((hold) => liftersOf(hold, visit, context)))];

/** Whether this person goes on the visit. */
export const isGoing = (visit: Visit, id: PersonId): boolean => going(visit).some((visitor) => visitor.id === id);

/** Those who said what must hold before anybody leaves: whoever approved or was to, what it waited for, and whoever keeps the cautions. */
export function setConditions(before: Visit | undefined, visit: Visit, { unmet }: Recorded & { type: 'leftAgainst' }, context: Context): To[] {
  const { profile, people: staff } = context;
  const approvers = unmet.includes('approval') ? approvalSlots(visit, profile, staff).flatMap(({ mayApprove }) => mayApprove) : [];
  const cautious = unmet.includes('caution') || visit.block !== undefined ? checkersOf(visit, profile.settings, staff) : [];
  return [...signers(visit), ...people(approvers), ...people(before ? lifters(before, context) : []), ...people(cautious)].filter((to) => !('person' in to && isGoing(visit, to.person)));
}

/**
 * Who reads in person what a visitor says at the door: office, SLT and line manager (CMAT-4-01). Their places hear that there
 * is a concern and of whom; the words may tell of a family, so that they are for nobody's shared chat.
 */
export const worriedFor = (who: PersonId, visit: Visit, staff: readonly Person[]): To[] => {
  const manager = staff.find(({ id }) => id === who)?.lineManager;
  return people(staff.filter((person) => (isOffice(person) || isSlt(person) || person.id === manager) && !concerns(visit, person)));
};
