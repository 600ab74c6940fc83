import { hasRole, isSlt, type Person, type Role } from '../school/people';
import type { Visit } from '../visit/visit';
import { asVisitor } from '../visit/visitors';
import { concerns } from './concerns';
import type { Settings } from './profile';

/** The people who hold the first of these groups of roles that anybody holds. */
export function firstHolding(people: readonly Person[], ...choices: readonly (readonly Role[])[]): Person[] {
  for (const choice of choices) {
    const found = people.filter((person) => hasRole(person, ...choice));
    if (found.length > 0) return found;
  }
  return [];
}

/** Those of these people who hold such a role for this visit: a line manager is that of one of its visitors. */
export function holding(wanted: readonly Role[], visit: Visit, people: readonly Person[]): Person[] {
  const visitors = people.filter((person) => asVisitor(visit, person) !== undefined);
  const others = wanted.filter((role) => role !== 'lineManager');
  const manages = (person: Person): boolean => wanted.includes('lineManager') && visitors.some(({ lineManager }) => lineManager === person.id);
  return people.filter((person) => !concerns(visit, person) && (hasRole(person, ...others) || manages(person)));
}

/** Who decides on a concern about this visit (`risk.concernRaiseTo`); never one whom it concerns. */
export function decidersOf(visit: Visit, settings: Settings, people: readonly Person[]): Person[] {
  const found = holding(settings['risk.concernRaiseTo'], visit, people);
  return found.length > 0 ? found : standIns(free(visit, people), settings);
}

/** Who acts when nobody whom the policy names is free: in turn, until somebody is. */
export const standIns = (people: readonly Person[], settings: Settings): Person[] =>
  firstHolding(people, ...settings['authorise.headteacherOwnVisit'].map((role) => [role]), ...lastly);

const lastly: readonly (readonly Role[])[] = [['headteacher'], ['deputyHeadteacher'], ['seniorLeader'], ['dsl'], ['deputyDsl'], ['administrator']];

/** Who says whether an address is clear: whom the policy names, else the DSL or whoever stands in (HHN-ROLE-09). */
export const checkersOf = (visit: Visit, settings: Settings, people: readonly Person[]): Person[] =>
  firstHolding(free(visit, people), settings['risk.addressCheckBy'], ['dsl'], ['deputyDsl'], ...lastly);

/** Who says whether the DSL was asked about the family (MCG-6.1-04). */
export const consultedOf = (visit: Visit, people: readonly Person[]): Person[] => firstHolding(free(visit, people), ['dsl'], ['deputyDsl']);

/** Whether this person says so: a request that names the DSL as asked stands, and nobody has left. */
export const mayConfirm = (visit: Visit, person: Pick<Person, 'id'>, people: readonly Person[]): boolean =>
  visit.consultation !== undefined && ['assessed', 'authorised'].includes(visit.stage) && consultedOf(visit, people).some(({ id }) => id === person.id);

/** Who is asked instead of the office while reception is closed (`overdue.outOfHoursContact`); the SLT where nobody of these is free. */
export function outOfHoursContacts(visit: Visit, settings: Settings, people: readonly Person[]): Person[] {
  const found = holding(settings['overdue.outOfHoursContact'], visit, people);
  return found.length > 0 ? found : free(visit, people).filter(isSlt);
}

/** Who keeps the training register (`training.provider`), or the SLT; for somebody's own entry, others than they. */
export function trainersOf(settings: Settings, people: readonly Person[], who?: string): Person[] {
  const others = people.filter(({ id }) => id !== who);
  return firstHolding(others, settings['training.provider'], ['headteacher', 'deputyHeadteacher', 'seniorLeader'], ['administrator']);
}

const free = (visit: Visit, people: readonly Person[]): Person[] => people.filter((person) => !concerns(visit, person));
