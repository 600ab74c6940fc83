import { tidy } from './tidy';

const deepest = 20;

/**
 * What was given in data from outside: null, empty and absent are one, and every text is tidy. It holds for all that lies
 * inside; what lies too deep for any form of ours is absent.
 */
export function given(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return tidy(value) || undefined;
  if (value === null || typeof value !== 'object') return value ?? undefined;
  if (depth === deepest) return undefined;
  if (Array.isArray(value)) return value.map((item) => given(item, depth + 1)).filter((item) => item !== undefined);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, given(item, depth + 1)] as const)
      .filter(([, item]) => item !== undefined),
  );
}
