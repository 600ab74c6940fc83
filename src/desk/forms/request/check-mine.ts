import { checkMobile } from '../check-phone';
import { checkText } from '../check-text';
import { hasReadAll } from './documents';
import type { Draft, MineTyped } from './draft';
import type { Filling } from './filling';
import { checkKinPhone } from '../register/me-check';
import { mineAsks, mineOf } from './mine-asks';
import type { Errors } from '../page';

const longestName = 100;

/** What is wrong with what the requester enters of themselves: nothing that is missing from their file may stay missing. */
export function checkMine(draft: Draft, filling: Filling): Errors<MineTyped> {
  const asks = mineAsks(draft, filling);
  const { mobile, kinName, kinPhone, confirmed, read } = mineOf(draft, filling);
  return {
    mobile: asks.mobile ? checkMobile(mobile, 'Give your mobile number: it is the first that is rung when you are late.') : undefined,
    kinName: asks.nextOfKin ? checkText(kinName, longestName, 'Give the name of somebody to ring for you.') : undefined,
    kinPhone: asks.nextOfKin ? checkKinPhone(kinPhone, mobile) : undefined,
    confirmed: asks.confirmation && confirmed !== 'true' ? 'Tick this once the details above are right.' : undefined,
    read: asks.documents.length === 0 || hasReadAll(read, asks.documents) ? undefined : 'Read this before you go, and tick it.',
  };
}
