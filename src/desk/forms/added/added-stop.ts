import type { z } from 'zod';
import { stop } from '../request/draft';
import { typed, typedTime } from '../typed';
import type { Errors } from '../page';

/** What is typed of a stop that is added on the way: a stop of a request, when they are back then, and the short checklist. */
export const addedStop = stop.extend({ backBy: typedTime, clear: typed });

export type AddedStop = z.infer<typeof addedStop>;

/** What the short checklist comes to, in one answer to all of its questions. */
export const clearAnswers = { clear: 'No, none of these', notClear: 'Yes to one, or not known' } as const;

/** One more stop for visitors who are out. */
export interface AddedStopPage {
  kind: 'addedStop';
  values: AddedStop;
  errors: Errors<AddedStop>;
  /** The questions of the short checklist. */
  asks: string[];
}
