import { z } from 'zod';

const longest = 2000;

/** A field as it came in. Teams leaves empty inputs out, and sends numbers now as text, now as numbers. */
export const typed = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => String(value ?? '').slice(0, longest));

/** What was typed into one field whose name is worked out. */
export const typedIn = (data: Record<string, unknown>, field: string): string => typed.parse(data[field]);
