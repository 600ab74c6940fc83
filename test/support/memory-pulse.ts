import type { Pulse } from '../../src/desk/ports';

/** Keeps the heartbeats in memory. */
export function makeMemoryPulse(): Pulse {
  const unreached = new Set<string>();
  const swept = new Map<string, string>();

  return {
    beat: async (school, now) => void swept.set(school, now),
    raise: async (visit) => void unreached.add(visit),
    lower: async (visit) => void unreached.delete(visit),
    read: async () => ({ swept: new Map(swept), unreached: [...unreached].sort() }),
  };
}
