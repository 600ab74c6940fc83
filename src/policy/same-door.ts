import type { Address } from './address';
import { sameNumber, type HouseNumber } from './house-number';

/**
 * Whether two addresses mean one door: for sure, perhaps (`open`), another home in the same house, or another house;
 * `named` when neither has a number, so that the words must say; `swapped` when two digits of the number are.
 */
export function sameDoor(a: Address, b: Address): 'equal' | 'named' | 'open' | 'building' | 'swapped' | 'other' {
  const number = numbers(a, b);
  if (number === 'other' || number === 'building') return number;
  if (number === 'swapped') return a.unit === b.unit || a.unit === '' || b.unit === '' ? 'swapped' : 'other';
  if (a.unit !== '' && b.unit !== '' && a.unit !== b.unit) return 'building';
  if (number === 'open' || a.unit !== b.unit) return 'open';
  return number === 'none' && a.unit === '' ? 'named' : 'equal';
}

/** Whether an address keeps back both number and name, so that it may be any door of its postcode. */
export const isVague = ({ number, unit, house }: Address): boolean => number === undefined && unit === '' && house.length === 0;

function numbers(a: Address, b: Address): ReturnType<typeof sameNumber> | 'none' {
  if (!a.number && !b.number) return 'none';
  if (!a.number || !b.number) return 'open';
  const found = sameNumber(a.number, b.number);
  if (found !== 'other' && found !== 'swapped') return found;
  // Because "3, Ashcroft Court, 15 Mill Lane" and "15 Mill Lane" may be one, and so may flat and number written in turn.
  const [first, second] = [mentions(a, b.number), mentions(b, a.number)];
  return (first && second) || (first && b.unit === '') || (second && a.unit === '') ? 'open' : found;
}

const mentions = ({ mentioned }: Address, number: HouseNumber): boolean =>
  mentioned.some((other) => sameNumber(other, number) === 'equal');
