import { z } from 'zod';
import { saferWorking } from '../policy/readiness';
import { date, email, guid, personName, phone, words } from './fields';
import { roles } from './people';

const training = z.strictObject({
  /** The day, or the day and who trained them (MCG-4.3-02). */
  [saferWorking]: z.union([date, z.strictObject({ on: date, by: personName(100) })]),
});

const reading = z.union([date, z.strictObject({ version: words(40), on: date })]);

const cover = z.strictObject({ for: z.enum(roles), from: date, to: date });

/** A member of staff as the school file says it. */
export const personEntry = z.strictObject({
  name: personName(100),
  email,
  aadObjectId: guid,
  roles: z.array(z.enum(roles)).min(1),
  mobile: phone.optional(),
  nextOfKin: z.strictObject({ name: personName(100), phone }).optional(),
  lineManager: email.optional(),
  vehicle: words(100).optional(),
  training: training.optional(),
  /** A date alone means the version of the policy that is now in force. */
  policyRead: z.union([reading, z.array(reading).min(1)]).optional(),
  confirmedOn: date.optional(),
  cover: z.array(cover).optional(),
});

export type PersonEntry = z.infer<typeof personEntry>;
