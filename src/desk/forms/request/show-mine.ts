import type { Draft } from './draft';
import type { Filling } from './filling';
import { mineAsks, mineOf } from './mine-asks';
import type { MinePage } from './request-pages';
import type { Wrong } from './show';

/** What is missing from the requester's own file, to be given there and then. */
export const minePage = (draft: Draft, filling: Filling, errors: Wrong): MinePage => ({
  kind: 'mine',
  values: mineOf(draft, filling),
  errors,
  ...mineAsks(draft, filling),
});
