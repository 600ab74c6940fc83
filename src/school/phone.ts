import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js';
import { cleanLine } from '../text/clean';

/**
 * A telephone number as typed, to E.164; undefined when nobody could dial it. Without a country it is a British one.
 * Ofcom's drama numbers count as numbers, although no telephone has them.
 */
export function toE164(typed: string): string | undefined {
  const number = parsePhoneNumberFromString(bareNumber(typed), { defaultCountry: 'GB', extract: false });
  return number && !number.ext && isDiallable(number) ? number.number : undefined;
}

/** Without what comes along when it is copied: `tel:`, and whose it is in brackets behind it. */
const bareNumber = (typed: string): string =>
  cleanLine(typed)
    .replace(/^(?:tel|callto):/i, '')
    .replace(/\([a-z][^()\d]*\)$/i, '')
    .trim();

/** How people here write it: `07700 900123`; numbers abroad keep their country. */
export function phoneText(e164: string): string {
  const number = parsePhoneNumberFromString(e164, 'GB');
  if (!number) return e164;
  return isBritish(number) ? number.formatNational() : number.formatInternational();
}

/** A British number that is no mobile cannot ring a visitor on the road. */
export const mayBeMobile = (e164: string): boolean => !e164.startsWith('+44') || /^\+447\d{9}$/.test(e164);

const isBritish = (number: PhoneNumber): boolean => number.countryCallingCode === '44';

// Ten digits, because the library calls a mobile number with one digit missing possible.
const isDiallable = (number: PhoneNumber): boolean =>
  number.isValid() || (isBritish(number) && number.isPossible() && number.nationalNumber.length === 10);
