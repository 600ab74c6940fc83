import { z } from 'zod';
import { cautionKinds } from '../policy/caution';
import { date, email, guid, phone, postcode, words } from './fields';
import { personEntry } from './person-schema';

const caution = z.strictObject({
  kind: z.enum(cautionKinds),
  family: words(100).optional(),
  address: words(200).optional(),
  postcode: postcode.optional(),
  reason: words(500),
  /** Who answers for it, by email; the DSL where nobody is named. */
  owner: email.optional(),
  addedOn: date.optional(),
  reviewBy: date,
  expiresOn: date.optional(),
});

const conversations = z.array(z.string().min(1)).min(1);

/** One school as the school file says it; `profile` is a shipped one, or that with the school's own values. */
export const schoolEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens'),
  name: z.string().min(1),
  tenantId: guid,
  officePhone: phone,
  profile: z.union([z.string(), z.strictObject({ extends: z.string(), settings: z.record(z.unknown()) })]),
  people: z.array(personEntry).min(1),
  places: z.strictObject({ staff: conversations, office: conversations, slt: conversations }),
  cautions: z.array(caution).optional(),
  /** The days on which terms begin; the usual ones where the file names none. */
  termStarts: z.array(date).min(1).optional(),
});

export type SchoolEntry = z.infer<typeof schoolEntry>;
