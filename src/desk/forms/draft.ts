import { z } from 'zod';
import { typed } from './typed';

export const mostStops = 8;
export const mostVisitors = 8;

/** The fields of each page, by the names of their inputs: what comes in and what is kept are read the same way. */
export const about = z.object({ type: typed, purpose: typed, date: typed, leave: typed, backBy: typed });

/** `companions` are person ids with commas between them, as a choice of several arrives. */
export const who = z.object({ going: typed, companions: typed, lead: typed });

export const stop = z.object({ family: typed, address: typed, postcode: typed, phone: typed, start: typed, minutes: typed });

/** A half-filled request: every value as it was typed, right or wrong. */
export const draft = z.object({
  /** Names this one form; the visit's id and number derive from it, so that sending it twice makes one visit. */
  id: z.string(),
  visit: z.string().optional(),
  chat: z.string().optional(),
  savedAt: z.string(),
  /** False until a page has been handed in. */
  touched: z.boolean(),
  page: z.string(),
  about,
  who,
  stops: z.array(stop).min(1).max(mostStops),
  /** By person; only what differs from the directory. */
  mobiles: z.record(z.string()),
  vehicle: z.string().optional(),
  answers: z.record(z.object({ answer: z.string(), note: z.string() })),
});

export type Draft = z.infer<typeof draft>;
export type About = z.infer<typeof about>;
export type Who = z.infer<typeof who>;
export type Stop = z.infer<typeof stop>;

export const noStop: Stop = stop.parse({});
