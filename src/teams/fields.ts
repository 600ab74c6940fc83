import { z } from 'zod';

/** A visit's or a school's id. */
export const id = z.string().max(64).regex(/^[a-z0-9-]+$/);

/** A stop or a rung, counted from 0. */
export const index = z.number().int().min(0).max(99);

/** A person's Entra object id as a card names it; whether they belong here is for the core to say. */
export const person = z.string().max(64).regex(/^[0-9a-fA-F-]+$/).transform((text) => text.toLowerCase());

/** What somebody wrote: no more of it than a record needs. */
export const note = z.string().default('').transform((text) => text.trim().slice(0, 2_000));

/** An input left alone arrives as an empty text, or not at all. */
export const optional = <T extends z.ZodTypeAny>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
