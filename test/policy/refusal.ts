import { ProfileRefused } from '../../src/policy/load-profile';
import type { Problem } from '../../src/policy/problems';

/** Everything that a profile is refused for; nothing where it loads. */
export function refusal(load: () => unknown): readonly Problem[] {
  try {
    load();
  } catch (error) {
    if (error instanceof ProfileRefused) return error.problems;
    throw error;
  }
  return [];
}
