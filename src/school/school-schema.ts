import { z } from 'zod';
import { roles } from './people';
import { toE164 } from './phone';

const guid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a GUID, as Entra shows it')
  .transform((text) => text.toLowerCase());

const email = z
  .string()
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an email address')
  .transform((text) => text.toLowerCase());

const phone = z.string().transform((text, context) => {
  const number = toE164(text);
  if (number === undefined) {
    context.addIssue({ code: 'custom', message: 'a UK telephone number with its area code, or +, country code and number' });
    return z.NEVER;
  }
  return number;
});

const person = z.strictObject({
  name: z.string().min(1),
  email,
  aadObjectId: guid,
  roles: z.array(z.enum(roles)).min(1),
  mobile: phone.optional(),
  nextOfKin: z.strictObject({ name: z.string().min(1), phone }).optional(),
  lineManager: email.optional(),
  vehicle: z.string().min(1).optional(),
});

const conversations = z.array(z.string().min(1)).min(1);

/** One school as the school file says it; `profile` is a shipped one, or that with the school's own values. */
export const schoolEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens'),
  name: z.string().min(1),
  tenantId: guid,
  officePhone: phone,
  profile: z.union([z.string(), z.strictObject({ extends: z.string(), settings: z.record(z.unknown()) })]),
  people: z.array(person).min(1),
  places: z.strictObject({ staff: conversations, office: conversations, slt: conversations }),
});

export type SchoolEntry = z.infer<typeof schoolEntry>;
