import { swapped } from './slip';

/** What stands on the door: `12`, `12-14`, `4a`. */
export interface HouseNumber {
  from: number;
  to: number;
  letter: string;
}

export function toHouseNumber(mark: string): HouseNumber {
  const [first = '', last = first] = mark.split('-');
  const numbers = [first, last].map((one) => Number.parseInt(one, 10));
  return { from: Math.min(...numbers), to: Math.max(...numbers), letter: mark.replace(/\d/g, '').replace(/^-$/, '') };
}

/**
 * `open` when they may be one house, `building` when they are two homes of one: 4a and 4b share a door. `swapped` when
 * two digits, swapped, are all that lies between them: 14 and 41.
 */
export function sameNumber(a: HouseNumber, b: HouseNumber): 'equal' | 'open' | 'building' | 'swapped' | 'other' {
  if (a.from > b.to || b.from > a.to) return isSwapped(a, b) ? 'swapped' : 'other';
  if (a.from !== b.from || a.to !== b.to) return 'open';
  return a.letter === b.letter ? 'equal' : 'building';
}

const isSwapped = (a: HouseNumber, b: HouseNumber): boolean =>
  a.from === a.to && b.from === b.to && a.letter === b.letter && swapped(`${a.from}`, `${b.from}`);
