import type { Pulse } from '../../src/desk/ports';

/** Keeps the heartbeat in memory. */
export function makeMemoryPulse(): Pulse {
  const unreached = new Set<string>();
  let lastSweep: string | undefined;

  return {
    beat: async (now) => void (lastSweep = now),
    raise: async (visit) => void unreached.add(visit),
    lower: async (visit) => void unreached.delete(visit),
    read: async () => ({ lastSweep, unreached: [...unreached].sort() }),
  };
}
