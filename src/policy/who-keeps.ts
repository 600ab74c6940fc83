import { hasRole, isSlt, type Person } from '../school/people';
import type { Settings } from './profile';
import { trainersOf } from './responsible';

/** Who records training: whoever the policy names for it, the DSL, and the administrators (HHN-ROLE-10). */
export const keepsTraining = (person: Person, settings: Settings, people: readonly Person[]): boolean =>
  hasRole(person, 'dsl', 'administrator') || trainersOf(settings, people).some(({ id }) => id === person.id);

/** Who says for whom somebody stands in, and when. */
export const keepsCover = (person: Person): boolean => hasRole(person, 'headteacher', 'administrator');

/** Who sees of every member of staff what is on file and what is missing (MCG-4.3-01). */
export const seesPeople = (person: Person, settings: Settings, people: readonly Person[]): boolean =>
  isSlt(person) || keepsTraining(person, settings, people);

/** Who sees, adds, loads, changes, lifts and answers for cautions. */
export const keepsCautions = (person: Person): boolean => isSlt(person) || hasRole(person, 'dsl', 'deputyDsl');
