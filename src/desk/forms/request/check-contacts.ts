import { checkMobile } from '../check-phone';
import { checkText } from '../check-text';
import type { Draft, OutsiderTyped } from './draft';
import type { Filling } from './filling';
import type { Errors } from '../page';
import { mobileOf, outside, vehicleOf, visitorsOf } from './visitors';

const longestVehicle = 100;
const longestName = 100;
const missing = 'Give a mobile number: it is the first that is rung when somebody is late.';

/**
 * What is wrong with the contacts, by field: everybody who goes can be rung on the road, also whoever comes from outside,
 * and the vehicle can be looked for.
 */
export function checkContacts(draft: Draft, filling: Filling): Record<string, string | undefined> {
  const errors: Record<string, string | undefined> = {
    vehicle: checkText(vehicleOf(draft, filling).trim(), longestVehicle, 'Give make, colour and registration, or write “On foot”.'),
    ...(outside(draft, filling.school.profile.settings).length > 0 ? checkOutsider(draft.outsider) : {}),
  };
  for (const visitor of visitorsOf(draft, filling)) errors[mobileField(visitor.id)] = checkMobile(mobileOf(draft, visitor), missing);
  return errors;
}

/** The name of the input for this visitor's mobile. */
export const mobileField = (person: string): string => `mobile_${person}`;

/** Whoever comes from outside is known by name and employer, and can be rung (HSP-X-04, HHN-AIM-05). */
const checkOutsider = ({ outsideName, outsideOrganisation, outsidePhone }: OutsiderTyped): Errors<OutsiderTyped> => ({
  outsideName: checkText(outsideName, longestName, 'Give their name.'),
  outsideOrganisation: checkText(outsideOrganisation, longestName, 'Say who they work for.'),
  outsidePhone: checkMobile(outsidePhone, 'Give the mobile they will carry.'),
});
