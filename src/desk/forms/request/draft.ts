import { z } from 'zod';
import { mostStops } from '../../../visit/visit';
import { typed, typedDay, typedTime } from '../typed';

export const mostVisitors = 8;

/** The fields of each page, by the names of their inputs: what comes in and what is kept are read the same way. */
export const about = z.object({ type: typed, purpose: typed, date: typedDay, leave: typedTime, backBy: typedTime, safeguarding: typed, sensitive: typed });

export const why = z.object({ whyNotSchool: typed, whyThisHour: typed, backup: typed });

/** A choice that says nobody is none. */
export const nobody = 'nobody';

const role = typed.transform((value) => (value === nobody ? '' : value));

/** `companions` are person ids with commas between them, as a choice of several arrives; `outside` is a role. */
export const who = z.object({ going: typed, companions: typed, lead: typed, outside: role });

/** `regular` are person ids with commas between them. */
export const team = z.object({ regular: typed, whyThisPair: typed });

/** Whoever comes from outside. */
export const outsider = z.object({ outsideName: typed, outsideOrganisation: typed, outsidePhone: typed });

export const stop = z.object({ family: typed, address: typed, postcode: typed, phone: typed, start: typedTime, minutes: typed });

/** Of a stop, what is asked of a meeting in school. */
export const household = stop.pick({ family: true, phone: true });

/** `read` are the numbers of the documents that are ticked, with commas between them, and `version` is the policy's. */
export const mine = z.object({ mobile: typed, kinName: typed, kinPhone: typed, confirmed: typed, read: typed, version: typed });

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
  why,
  /** By the id of what this kind of visit asks. */
  asks: z.record(z.string()),
  who,
  team,
  /** By person: what they do there. */
  parts: z.record(z.string()),
  outsider,
  stops: z.array(stop).min(1).max(mostStops),
  /** What its requester enters of themselves, until it is on file. */
  mine: mine.optional(),
  /** By person; only what differs from the directory. */
  mobiles: z.record(z.string()),
  vehicle: z.string().optional(),
  answers: z.record(z.object({ answer: z.string(), note: z.string() })),
});

export type Draft = z.infer<typeof draft>;
export type About = z.infer<typeof about>;
export type Why = z.infer<typeof why>;
export type Who = z.infer<typeof who>;
export type Team = z.infer<typeof team>;
export type OutsiderTyped = z.infer<typeof outsider>;
export type Stop = z.infer<typeof stop>;
export type MineTyped = z.infer<typeof mine>;

export const noStop: Stop = stop.parse({});
