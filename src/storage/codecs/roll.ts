import { z } from 'zod';
import { cautionKinds, type Caution } from '../../policy/caution';
import { riskCheck } from '../../policy/settings/risk';
import { roles } from '../../school/people';
import type { Cover, Entered, Kept, Listed, OwnChecklist } from '../../school/roll';
import { exactly, type Codec } from './exactly';

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const nextOfKin = z.strictObject({ name: z.string(), phone: z.string() });
const policyRead = z.array(z.strictObject({ version: z.string(), on: date }));
const training = z.array(z.strictObject({ course: z.string(), on: date, by: z.string().optional() }));
const role = z.enum(roles);
const cover = exactly<Cover>()(z.strictObject({ role, from: date, to: date }));

const text = exactly<Entered<string>>()(z.strictObject({ value: z.string(), instead: z.string().optional() }));
const kin = exactly<Entered<{ name: string; phone: string }>>()(z.strictObject({ value: nextOfKin, instead: nextOfKin.optional() }));

const kept = exactly<Kept>()(
  z.strictObject({
    mobile: text.optional(),
    nextOfKin: kin.optional(),
    vehicle: text.optional(),
    confirmedOn: date.optional(),
    policyRead,
    training,
    cover: z.array(cover),
  }),
);

/** What is kept of one person. */
export const keptRow: Codec<{ person: string; kept: Kept }> = z.strictObject({ person: z.string(), kept });

/** The list of people that the school loaded, whole. */
export const listed = exactly<Listed[]>()(
  z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      roles: z.array(role),
      mobile: z.string().optional(),
      nextOfKin: nextOfKin.optional(),
      lineManager: z.string().optional(),
      vehicle: z.string().optional(),
      confirmedOn: date.optional(),
      policyRead,
      training,
      cover: z.array(cover),
    }),
  ),
);

export const caution = exactly<Caution>()(
  z.strictObject({
    id: z.string(),
    kind: z.enum(cautionKinds),
    family: z.string(),
    address: z.string(),
    postcode: z.string(),
    reason: z.string(),
    owner: z.string(),
    addedBy: z.string(),
    addedOn: date.optional(),
    reviewBy: date,
    expiresOn: date.optional(),
    lifted: z.strictObject({ by: z.string(), on: date, why: z.string() }).optional(),
  }),
);

/** The school's own questions (MCG-A2-01). */
export const ownChecklist = exactly<OwnChecklist>()(z.strictObject({ questions: z.array(riskCheck), by: z.string(), on: date }));
