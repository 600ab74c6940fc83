import { z } from 'zod';
import { cut } from '../text/cut';

/** Whatever a client makes of it, a choice is a word: `15` and `"15"`, `true` and `"true"`. */
const asWord = (value: unknown): unknown => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === '' || value === null ? undefined : value;
};

const asNumber = (value: unknown): unknown => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value);

const word = <Out>(schema: z.ZodType<Out, z.ZodTypeDef, unknown>) => z.preprocess(asWord, schema);

/** A visit's or a school's id. */
export const id = word(z.string().max(64).regex(/^[a-z0-9-]+$/));

/** A whole number from 0. */
export const count = z.preprocess(asNumber, z.number().int().min(0));

/** A stop or a rung, counted from 0. */
export const index = z.preprocess(asNumber, z.number().int().min(0).max(99));

/** A person's Entra object id as a card names it; whether they belong here is for the core to say. */
export const person = word(z.string().max(64).regex(/^[0-9a-fA-F-]+$/).transform((text) => text.toLowerCase()));

/** What somebody wrote: no more of it than a record needs; what is no text was not written. */
export const note = word(z.string().optional())
  .catch(undefined)
  .transform((text = '') => cut(text.trim(), 2_000));

/** An input left alone arrives as null, as an empty text, or not at all. */
export const optional = <Out>(schema: z.ZodType<Out, z.ZodTypeDef, unknown>) => z.preprocess(asWord, schema.optional());

/** A choice among these, and the sentence that asks for it where it was not made. */
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values, sentence: `Choose ${string}`) =>
  word(z.enum(values, { required_error: sentence }));

/** A choice among people, likewise. */
export const chosenPerson = (sentence: `Choose ${string}`) => word(z.string({ required_error: sentence })).pipe(person);

/** The sentences that ask for what was not chosen, where nothing else is wrong. */
export function notChosen({ issues }: z.ZodError): string | undefined {
  const open = issues.every(({ code, message }) => code === 'invalid_type' && message.startsWith('Choose '));
  return open ? issues.map(({ message }) => message).join(' ') : undefined;
}
