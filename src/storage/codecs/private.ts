import { z } from 'zod';
import { outsideRoles } from '../../policy/settings/people';
import type { Details } from '../../visit/visit';
import { exactly } from './exactly';

/** Family, address, numbers, reason and answers. */
export const details = exactly<Details>()(
  z.strictObject({
    purpose: z.string(),
    stops: z.array(
      z.strictObject({ family: z.string(), address: z.string(), postcode: z.string(), phone: z.string() }),
    ),
    visitors: z.array(z.strictObject({ id: z.string(), mobile: z.string() })),
    vehicle: z.string(),
    answers: z.array(
      z.strictObject({ item: z.string(), answer: z.enum(['yes', 'no', 'unknown', 'text']), note: z.string() }),
    ),
    asks: z.array(z.strictObject({ id: z.string(), ask: z.string(), answer: z.string() })),
    outside: z.array(z.strictObject({ role: z.enum(outsideRoles), name: z.string(), organisation: z.string(), phone: z.string() })),
    whyNotSchool: z.string(),
    whyThisPair: z.string(),
    whyThisHour: z.string(),
    // Not asked before this was kept.
    backup: z.string().default(''),
  }),
);

/** Free text, under the name that its event carries. */
export const note = z.strictObject({ name: z.string(), text: z.string() });
