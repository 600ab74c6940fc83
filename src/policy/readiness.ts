import type { Person } from '../school/people';
import type { Lack } from '../visit/visit';
import type { Settings } from './profile';

/**
 * What is missing from a visitor's file: a mobile and an emergency contact, both said to be right since this day, and
 * the policy read in its present version. `since` is the day the term began, or, where the policy wants a contact for
 * each visit, the day of the request.
 */
export function lacksOf({ record }: Pick<Person, 'record'>, settings: Settings, since: string): Lack[] {
  const kin = settings['staff.nextOfKin'] !== 'optional';
  const confirmed = (record?.confirmedOn ?? '') >= since;
  const version = settings['policy.version'];
  const read = record?.policyRead.some((reading) => reading.version === version) ?? false;
  return [
    ...(record?.mobile ? [] : (['mobile'] as const)),
    ...(record?.nextOfKin || !kin ? [] : (['nextOfKin'] as const)),
    ...(confirmed || !kin ? [] : (['confirmation'] as const)),
    ...(read || settings['policy.readConfirmation'].rule === 'off' ? [] : (['policy'] as const)),
  ];
}

/** Since when a visitor's file must have been confirmed, for a visit asked for on this day. */
export const confirmedSince = ({ 'staff.nextOfKin': rule }: Settings, termBegan: string, requestedOn: string): string =>
  rule === 'perVisit' && requestedOn > termBegan ? requestedOn : termBegan;

/** The course that every policy means by training for visits. */
export const saferWorking = 'saferWorking';

/** Whether safer working training is on record for this person by this day (HHN-MON-05). */
export const isTrained = ({ record }: Pick<Person, 'record'>, today: string): boolean =>
  record?.training.some(({ course, on }) => course === saferWorking && on <= today) ?? false;
