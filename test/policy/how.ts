import type { Caution } from '../../src/policy/caution';
import { matchCautions } from '../../src/policy/match';

export const today = '2026-11-24';

export const aCaution = (changes: Partial<Caution> = {}): Caution => ({
  id: 'c1',
  kind: 'prohibited',
  family: '',
  address: '',
  postcode: '',
  reason: 'Told to keep away.',
  owner: 'dsl',
  addedBy: 'dsl',
  addedOn: '2026-09-01',
  reviewBy: '2027-01-31',
  ...changes,
});

/** Where somebody lives: `4 Mill Lane | LU2 7AB | Smith`. */
export function household(text: string): { address: string; postcode: string; family: string } {
  const [address = '', postcode = '', family = ''] = text.split('|').map((part) => part.trim());
  return { address, postcode, family };
}

/** How a visit to one of two households matches a caution against the other; which is which must not matter. */
export function how(one: string, other: string): string {
  const match = (stop: string, caution: string): string =>
    matchCautions([household(stop)], [aCaution(household(caution))], today)[0]?.how ?? 'no match';
  expect(match(other, one)).toBe(match(one, other));
  return match(one, other);
}
