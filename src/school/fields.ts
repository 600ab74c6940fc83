import { z } from 'zod';
import { clean, cleanLine } from '../text/clean';
import { tidy } from '../text/tidy';
import { isDate, toDay } from './clock-time';
import { toE164 } from './phone';
import { toPostcode } from './postcode';

/** Text is cleaned before it is read; what is none is left for the schema to refuse. */
const cleaned =
  (how: (text: string) => string) =>
  (value: unknown): unknown =>
    typeof value === 'string' ? how(value) : value;

/** An Entra object id. */
export const guid = z
  .preprocess(cleaned(clean), z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a GUID, as Entra shows it'))
  .transform((text) => text.toLowerCase());

export const email = z
  .preprocess(
    cleaned((text) => clean(text).replace(/^mailto:/i, '').replace(/[.,;]+$/, '')),
    z.string().regex(/^[^\s@<>]{1,100}@[^\s@<>]{1,100}\.[^\s@<>]{1,50}$/, 'an email address'),
  )
  .transform((text) => text.toLowerCase());

/** A telephone number as people write it, to E.164. */
export const phone = z.string().transform((text, context) => {
  const number = toE164(text);
  if (number === undefined) {
    context.addIssue({ code: 'custom', message: 'a UK telephone number with its area code, or +, country code and number' });
    return z.NEVER;
  }
  return number;
});

/** `LU2 7AB` */
export const postcode = z.string().transform((text, context) => {
  const spelt = toPostcode(text);
  if (spelt === undefined) {
    context.addIssue({ code: 'custom', message: 'a UK postcode, such as LU2 7AB' });
    return z.NEVER;
  }
  return spelt;
});

const aDate = 'a date such as 2026-09-01';

/** `2026-09-01` */
export const date = z.preprocess(
  cleaned((text) => toDay(text) ?? cleanLine(text)),
  z.string().regex(/^\d{4}-\d\d-\d\d$/, aDate).refine(isDate, aDate),
);

export const words = (most: number) => z.preprocess(cleaned(tidy), z.string().min(1).max(most));

const aName = 'a name without < > { } and line breaks';

/** Somebody's name: it stands in messages, where such signs would call somebody else or be worked out. */
export const personName = (most: number) => z.preprocess(cleaned(tidy), z.string().min(1).max(most).regex(/^[^<>{}\n\t]*$/, aName));
