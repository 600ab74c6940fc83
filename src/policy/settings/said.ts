import { z } from 'zod';
import { roles } from '../../school/people';

/** What a setting means to somebody who edits a profile; its range is in its schema. */
export interface Meaning {
  says: string;
  /** `minutes`, `roles` and the like; nothing where the value speaks for itself. */
  unit: string;
}

const meanings = new WeakMap<z.ZodTypeAny, Meaning>();

/** A setting's schema with its sentence and unit. */
export function said<Schema extends z.ZodTypeAny>(schema: Schema, says: string, unit = ''): Schema {
  // A copy, because one schema may serve several settings.
  const own = schema.describe(says);
  meanings.set(own, { says, unit });
  return own;
}

/** The sentence and unit of a setting. */
export function meaningOf(schema: z.ZodTypeAny): Meaning {
  const meaning = meanings.get(schema);
  if (!meaning) throw new Error('a setting without a sentence');
  return meaning;
}

export const role = z.enum(roles);

/** Some roles; none where nobody is meant. */
export const anyRoles = z.array(role);

export const someRoles = z.array(role).min(1);

export const onOff = z.enum(['on', 'off']);

export const whole = (from: number, to: number) => z.number().int().min(from).max(to);

export const text = (most: number) => z.string().trim().min(1).max(most);

/** An id of a visit type. */
export const typeId = z.string().regex(/^[a-z][A-Za-z]*$/, 'letters only, the first one small');

/** A web address, or nothing until the school has set it. */
export const link = z.string().regex(/^(https:\/\/\S+)?$/, 'a web address that begins with https://, or nothing yet');

/** `2026-09` */
export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'a month such as 2026-09');

/** A list in which no two entries have the same id. */
export const unique = <Entry extends z.ZodType<{ id: string }, z.ZodTypeDef, unknown>>(entry: Entry) =>
  z
    .array(entry)
    .min(1)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, { message: 'no id twice' });
