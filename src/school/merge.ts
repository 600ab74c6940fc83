import { extendProfile, ProfileRefused } from '../policy/load-profile';
import type { Profile, RiskCheck } from '../policy/profile';
import { withKept, withList } from './merge-people';
import type { StoredRoll } from './roll';
import type { Member, School } from './school';

interface Merged {
  school: School;
  /** Why the school's own checklist does not count: its profile has changed since, and the two no longer go together. */
  checklistRefused?: ProfileRefused;
}

/**
 * The school as it stands today: its file, over it the list of people that it loaded, over that what was entered in the
 * bot. `administrators` look after the bot in every school they belong to.
 */
export function merged(file: School, roll: StoredRoll, today: string, administrators: readonly string[] = []): Merged {
  const appointed = (person: Member): Member =>
    administrators.includes(person.id) && !person.roles.includes('administrator') ? { ...person, roles: [...person.roles, 'administrator'] } : person;
  const people = withList(file.people.map(appointed), roll.listed).map((person) => withKept(appointed(person), roll.kept.get(person.id), today));
  const changed = new Set(roll.cautions.map(({ id }) => id));
  const cautions = [...file.cautions.filter(({ id }) => !changed.has(id)), ...roll.cautions];
  const school = { ...file, people, cautions };
  if (!roll.checklist) return { school };

  const own = withChecklist(file.profile, roll.checklist.questions);
  return own instanceof ProfileRefused ? { school, checklistRefused: own } : { school: { ...school, profile: own } };
}

/** The profile with the school's own questions in place of its own, or what is wrong with the two together (MCG-A2-01). */
export function withChecklist(profile: Profile, questions: readonly RiskCheck[]): Profile | ProfileRefused {
  try {
    const own = extendProfile(profile, { 'risk.checks': { ...profile.settings['risk.checks'], questions } }, 'checklist');
    return { ...own, name: profile.name };
  } catch (fault) {
    if (fault instanceof ProfileRefused) return fault;
    throw fault;
  }
}
