import { mayBeMobile, toE164 } from '../../school/phone';
import type { Draft } from './draft';
import type { Filling } from './filling';
import { mobileOf, vehicleOf, visitorsOf } from './visitors';

const longestVehicle = 100;

/** What is wrong with the contacts, by field: every visitor can be rung on the road, and the vehicle can be looked for. */
export function checkContacts(draft: Draft, filling: Filling): Record<string, string | undefined> {
  const errors: Record<string, string | undefined> = { vehicle: vehicle(vehicleOf(draft, filling).trim()) };
  for (const visitor of visitorsOf(draft, filling)) errors[mobileField(visitor.id)] = mobile(mobileOf(draft, visitor));
  return errors;
}

/** The name of the input for this visitor's mobile. */
export const mobileField = (person: string): string => `mobile_${person}`;

function mobile(value: string): string | undefined {
  if (value.trim() === '') return 'Give a mobile number: it is the first that is rung when somebody is late.';
  const number = toE164(value);
  if (!number) return 'That is not a full number. Give all digits, such as 07700 900123.';
  return mayBeMobile(number) ? undefined : 'That is not a mobile number. Give the mobile they will carry.';
}

function vehicle(value: string): string | undefined {
  if (value === '') return 'Give make, colour and registration, or write “On foot”.';
  return value.length > longestVehicle ? `Keep it under ${longestVehicle} characters.` : undefined;
}
