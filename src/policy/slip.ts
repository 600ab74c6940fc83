/** Whether one slip of the hand lies between two texts: a letter too many, too few or wrong, or two neighbours swapped. */
export function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const at = firstDifference(a, b);
  const after = (text: string, skipped: number): string => text.slice(at + skipped);
  return (
    after(a, 1) === after(b, 1) || after(a, 1) === after(b, 0) || after(a, 0) === after(b, 1) || swappedAt(a, b, at)
  );
}

/** Whether two neighbouring characters, swapped, are all that lies between two texts. */
export const swapped = (a: string, b: string): boolean => a !== b && swappedAt(a, b, firstDifference(a, b));

const swappedAt = (a: string, b: string, at: number): boolean =>
  a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
