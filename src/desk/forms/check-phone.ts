import { mayBeMobile, toE164 } from '../../school/phone';

/** What is wrong with a number of any kind. */
export function checkPhone(value: string, missing: string): string | undefined {
  if (value.trim() === '') return missing;
  return toE164(value) ? undefined : 'That is not a full number. Give all digits, such as 01632 960001.';
}

/** What is wrong with the number of a telephone that goes along. */
export function checkMobile(value: string, missing: string): string | undefined {
  if (value.trim() === '') return missing;
  const number = toE164(value);
  if (!number) return 'That is not a full number. Give all digits, such as 07700 900123.';
  return mayBeMobile(number) ? undefined : 'That is not a mobile number. Give the mobile they will carry.';
}
