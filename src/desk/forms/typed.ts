import { z } from 'zod';
import { toDay, toTime } from '../../school/clock-time';
import { cut } from '../../text/cut';
import { seen } from '../../text/tidy';

const longest = 2000;

/** A field as it came in. Teams leaves empty inputs out, and sends numbers now as text, now as numbers; what is no text at all is empty. */
export const typed = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .catch(undefined)
  .transform((value) => cut(seen(String(value ?? '')), longest));

/** A day or a time however a client writes it; what is none stays as it was typed, so that it can be put right. */
export const typedDay = typed.transform((text) => toDay(text) ?? text);
export const typedTime = typed.transform((text) => toTime(text) ?? text);

/** What was typed into one field whose name is worked out. */
export const typedIn = (data: Record<string, unknown>, field: string): string => typed.parse(data[field]);
