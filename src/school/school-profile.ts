import { extendProfile, ProfileRefused } from '../policy/load-profile';
import { named, shown, type Problem } from '../policy/problems';
import type { Profile } from '../policy/profile';
import { shipped } from '../policy/shipped';
import type { Path } from './school-checks';
import type { SchoolEntry } from './school-schema';

/** The profile a school lives by: a shipped one, or that with the school's own values; or why there is none. */
export function chosenProfile({ profile: choice }: SchoolEntry, at: Path): { profile?: Profile; wrong?: Problem[] } {
  const path = [...at, 'profile'];
  const id = typeof choice === 'string' ? choice : choice.extends;
  const base = shipped.get(id);
  if (!base) {
    const where = named(typeof choice === 'string' ? path : [...path, 'extends']);
    return { wrong: [{ where, found: shown(id), allowed: `one of: ${[...shipped.keys()].join(', ')}` }] };
  }
  return typeof choice === 'string' ? { profile: base } : extended(base, choice.settings, [...path, 'settings']);
}

function extended(base: Profile, changes: Record<string, unknown>, path: Path): { profile?: Profile; wrong?: Problem[] } {
  try {
    return { profile: extendProfile(base, changes, 'profile') };
  } catch (error) {
    if (!(error instanceof ProfileRefused)) throw error;
    return { wrong: error.problems.map((problem) => ({ ...problem, where: `${named(path)}/${problem.where}` })) };
  }
}
