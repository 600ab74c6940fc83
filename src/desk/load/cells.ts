import { z } from 'zod';
import { toDay } from '../../school/clock-time';
import { email, guid, personName, phone, postcode, words } from '../../school/fields';
import { bare } from './columns';

type Read<Out> = (text: string) => Out | undefined;

const reading =
  <Out>(allowed: string, read: Read<Out>) =>
  (text: string, context: z.RefinementCtx): Out => {
    const value = read(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: allowed });
    return z.NEVER;
  };

/** How a cell is read, and in words what it may hold: `needed` where it must not be empty, `maybe` where it may. */
const cell = <Out>(allowed: string, read: Read<Out>) => ({
  needed: z.string({ required_error: allowed }).transform(reading(allowed, read)),
  maybe: z.string().transform(reading(allowed, read)).optional(),
});

const by =
  <Out>(schema: z.ZodType<Out, z.ZodTypeDef, unknown>): Read<Out> =>
  (text) =>
    schema.safeParse(text).data;

/** What a schema of ours allows, in these words. */
export const like = <Out>(allowed: string, schema: z.ZodType<Out, z.ZodTypeDef, unknown>) => cell(allowed, by(schema));

export const text = (most: number, least = 1) => like(`text of ${least} to ${most} characters`, words(most).refine((said) => said.length >= least));
export const aName = like('a name of 1 to 100 characters, without < > { } and line breaks', personName(100));
export const anEmail = like('an email address', email);
export const anId = like('a GUID, as Entra shows it', guid);
export const aPhone = like('a UK telephone number with its area code, or +, country code and number', phone);
export const aPostcode = like('a UK postcode, such as LU2 7AB', postcode);

export const oneOf = <Value extends string>(values: readonly Value[]) =>
  cell(`one of: ${values.join(', ')}`, (said) => values.find((value) => bare(value) === bare(said)));

/** Several of these, with semicolons between. */
export const someOf = <Value extends string>(values: readonly Value[]) =>
  cell(`one or more of these, with ; between: ${values.join(', ')}`, (said) => {
    const found = said.split(';').filter((part) => part.trim() !== '').map((part) => values.find((value) => bare(value) === bare(part)));
    return found.length > 0 && found.every((value) => value !== undefined) ? [...new Set(found)] : undefined;
  });

const written = 'a date such as 2026-09-01 or 01/09/2026';
export const aDay = cell(written, toDay);
export const upTo = (today: string) => cell(`${written}, not after today`, (said) => within(toDay(said), (day) => day <= today));
export const from = (today: string) => cell(`${written}, not before today`, (said) => within(toDay(said), (day) => day >= today));

const within = (day: string | undefined, may: (day: string) => boolean): string | undefined => (day !== undefined && may(day) ? day : undefined);

export const yesOrNo = cell('yes or no', (said): boolean | undefined => (bare(said) === 'yes' ? true : bare(said) === 'no' ? false : undefined));
