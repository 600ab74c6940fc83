import { outcomeAsks } from '../../policy/outcome';
import type { School } from '../../school/school';
import type { Visit } from '../../visit/visit';
import { tooLong } from './check-text';
import { typedIn } from './typed';

const longestAnswer = 500;

/** One thing that this kind of visit asks afterwards, in the policy's words. */
export interface AskedAfter {
  field: string;
  ask: string;
  answer: string;
}

/** Each of them with what was typed under it. */
export const askedOf = (visit: Visit, { profile: { settings } }: School, data: Record<string, unknown>): AskedAfter[] =>
  outcomeAsks(visit, settings).map((ask, n) => ({ field: `after_${n}`, ask, answer: typedIn(data, `after_${n}`) }));

/** Those that were left open, and what to do about it. */
export const unanswered = (asked: readonly AskedAfter[]): Record<string, string> =>
  Object.fromEntries(asked.filter(({ answer }) => answer.trim() === '').map(({ field }) => [field, 'Answer this, if only with “none”.']));

export const tooLongAsked = (asked: readonly AskedAfter[]): Record<string, string> =>
  Object.fromEntries(asked.flatMap(({ field, answer }) => [tooLong(answer, longestAnswer)].flatMap((wrong) => (wrong === undefined ? [] : [[field, wrong]]))));
