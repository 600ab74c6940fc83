import { fix } from 'postcode';
import { toPostcode } from '../school/postcode';
import { oneSlip, swapped } from './slip';

/** How two postcodes stand to each other; `district`: they share the first half. */
export function samePostcode(a: string, b: string): 'same' | 'swapped' | 'missing' | 'district' | 'far' {
  if (a === '' || b === '') return 'missing';
  if (fix(a) === fix(b)) return 'same';
  // Where one of them cannot exist, somebody has missed a key.
  if (swapped(a, b) || (oneSlip(a, b) && !(toPostcode(a) && toPostcode(b)))) return 'swapped';
  return a.slice(0, -3) === b.slice(0, -3) ? 'district' : 'far';
}
