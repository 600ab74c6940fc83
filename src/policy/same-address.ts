import type { Address } from './address';
import { isVague, sameDoor } from './same-door';
import { samePostcode } from './same-postcode';
import { sameWords } from './same-words';

/** What two addresses have to do with each other; `fits`: a shared family name makes it certain. */
interface Likeness {
  how: 'same' | 'near' | 'other';
  fits: boolean;
}

const other: Likeness = { how: 'other', fits: false };

/**
 * Two addresses are the same with one postcode and one door. They are near where that is not sure: a number, flat or
 * street left out, another flat of one house, a slip, two digits swapped, another postcode. They are other where number or name part them.
 */
export function sameAddress(a: Address, b: Address): Likeness {
  const door = sameDoor(a, b);
  if (door === 'other') return other;

  const postcodes = samePostcode(a.postcode, b.postcode);
  // Anywhere but in one street of one postcode, 14 and 41 are two houses.
  if (door === 'swapped') return postcodes === 'same' && sameWords(a, b) !== 'other' ? { how: 'near', fits: false } : other;
  const one = door === 'equal' || door === 'named';
  const numbered = a.number !== undefined && b.number !== undefined;
  if (!one && (postcodes === 'far' || (postcodes === 'district' && !numbered))) return other;

  const words = sameWords(a, b);
  const worded = a.words.length > 0 && b.words.length > 0;
  const sure = one && ((words === 'equal' && worded) || (postcodes === 'same' && numbered && !worded));
  if (sure && postcodes === 'same') return { how: 'same', fits: true };

  const alike = words !== 'other';
  const close = alike || door !== 'named' || isVague(a) || isVague(b);
  const near = {
    same: close,
    swapped: close,
    missing: alike && (worded || (one && numbered)),
    district: alike && worded && (numbered || words !== 'part'),
    far: sure,
  };
  return { how: near[postcodes] ? 'near' : 'other', fits: sure || (postcodes === 'same' && alike && door !== 'building') };
}
