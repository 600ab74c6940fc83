import type { Context } from '../visit/commands';
import type { Details, Instant } from '../visit/visit';
import { dateOf } from './clock-time';
import type { School } from './school';
import { termBegan } from './term';

/** What the rules are told of a school as they judge one of its visits. */
export const contextOf = ({ profile, people, cautions, termStarts }: School, now: Instant, details?: Details): Context => ({
  now,
  profile,
  people,
  cautions,
  termBegan: termBegan(dateOf(now), termStarts),
  ...(details ? { details } : {}),
});
