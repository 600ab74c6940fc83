/** Marks a place that the compiler proves nothing reaches, and throws if something does. */
export function unreachable(value: never): never {
  throw new Error(`unexpected: ${JSON.stringify(value)}`);
}
