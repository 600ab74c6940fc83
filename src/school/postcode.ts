import { isValid, toNormalised } from 'postcode';

/** A UK postcode in its one proper spelling (`LU2 7AB`), or undefined when it is none. */
export function toPostcode(typed: string): string | undefined {
  const text = typed.replace(/\s+/g, '');
  return (isValid(text) && toNormalised(text)) || undefined;
}
