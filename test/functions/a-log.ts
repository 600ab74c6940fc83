import type { Log } from '../../src/desk/ports';

/** A log that keeps the faults it was given. */
export function aLog(): Log & { errors: unknown[] } {
  const errors: unknown[] = [];
  return { errors, info: () => undefined, warn: () => undefined, error: (_what, fault) => void errors.push(fault) };
}
