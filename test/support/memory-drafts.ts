import type { Drafts } from '../../src/desk/ports';

/** Keeps half-filled forms in memory. */
export function makeMemoryDrafts(): Drafts {
  const drafts = new Map<string, string>();
  const keyOf = (...parts: string[]): string => JSON.stringify(parts);

  return {
    get: async (school, person, form) => {
      const text = drafts.get(keyOf(school, person, form));
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    put: async (school, person, form, draft) => void drafts.set(keyOf(school, person, form), JSON.stringify(draft)),
    remove: async (school, person, form) => void drafts.delete(keyOf(school, person, form)),
  };
}
