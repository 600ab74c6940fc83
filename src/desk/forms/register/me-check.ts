import { toE164 } from '../../../school/phone';
import { checkMobile, checkPhone } from '../check-phone';
import { checkText, tooLong } from '../check-text';
import { hasReadAll } from '../request/documents';
import type { Filling } from '../request/filling';
import type { Errors } from '../page';
import type { Me, Reading } from './register-pages';

const longest = 100;

/** What is wrong with what somebody says of themselves: they can be rung on the road, and somebody else can be rung for them. */
export function checkMe(values: Me, { by, school }: Filling, documents: readonly Reading[]): Errors<Me> {
  const { mobile, kinName, kinPhone, vehicle, right, read } = values;
  const optional = school.profile.settings['staff.nextOfKin'] === 'optional' && by.nextOfKin === undefined;
  const kin = !optional || kinName.trim() !== '' || kinPhone.trim() !== '';
  return {
    mobile: checkMobile(mobile, 'Give your mobile number: it is the first that is rung when you are late.'),
    kinName: kin ? checkText(kinName, longest, 'Give the name of somebody to ring for you.') : undefined,
    kinPhone: kin ? checkKinPhone(kinPhone, mobile) : undefined,
    vehicle: vehicle.trim() === '' && by.vehicle !== undefined ? 'Give your vehicle, or write “On foot”.' : tooLong(vehicle, longest),
    right: right === 'true' ? undefined : 'Tick this once all of it is right.',
    read: read !== '' && !hasReadAll(read, documents) ? 'Tick each of them: they count together.' : undefined,
  };
}

/** Whoever is rung for somebody is somebody else. */
export const checkKinPhone = (value: string, mobile: string): string | undefined =>
  checkPhone(value, 'Give the number of somebody to ring for you.') ??
  (toE164(value) === toE164(mobile) ? 'That is your own number. Give the number of somebody else.' : undefined);
