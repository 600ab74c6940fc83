import { shapedLikePostcode, toPostcode } from '../../school/postcode';

/** What is wrong with a postcode that must be given. */
export function checkPostcode(value: string): string | undefined {
  if (toPostcode(value)) return undefined;
  return shapedLikePostcode(value) ? 'There is no such postcode. Is it a 0 for an O, or a 1 for an I?' : 'Give the full postcode, such as LU2 7AB.';
}
