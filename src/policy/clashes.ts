import { approvalClashes } from './clashes/approval';
import { familyClashes } from './clashes/family';
import { questionClashes } from './clashes/questions';
import { resultClashes } from './clashes/results';
import { timeClashes } from './clashes/times';
import { typeClashes } from './clashes/types';
import { watchClashes } from './clashes/watch';
import type { Problem } from './problems';
import type { Settings } from './profile';

/** Values that are right one by one and make no sense together. */
export const clashes = (values: Settings): Problem[] =>
  [typeClashes, approvalClashes, questionClashes, resultClashes, familyClashes, watchClashes, timeClashes].flatMap((find) => find(values));
