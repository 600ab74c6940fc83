import { confirmedSince, lacksOf } from '../../../policy/readiness';
import { dateOf } from '../../../school/clock-time';
import { phoneText, toE164 } from '../../../school/phone';
import { termBegan } from '../../../school/term';
import type { Draft, MineTyped } from './draft';
import { documentsFor, hasReadAll } from './documents';
import type { Filling } from './filling';
import type { Mine } from './mine';
import type { Reading } from '../register/register-pages';
import { knownMobile, visitorIds } from './visitors';

/** What is missing from the file of the requester who goes, and so is asked of them there and then. */
export interface MineAsks {
  mobile: boolean;
  nextOfKin: boolean;
  confirmation: boolean;
  /** What they have to read. */
  documents: Reading[];
}

/** Nothing of a requester who does not go. Who confirms sees what they confirm, so that they can put it right. */
export function mineAsks(draft: Draft, filling: Filling): MineAsks {
  const { by, school, now } = filling;
  const { settings } = school.profile;
  const today = dateOf(now);
  const goes = visitorIds(draft, filling).includes(by.id);
  const lacks = new Set(goes ? lacksOf(by, settings, confirmedSince(settings, termBegan(today, school.termStarts), today)) : []);
  const confirmation = lacks.has('confirmation');
  return {
    mobile: confirmation || lacks.has('mobile'),
    nextOfKin: confirmation || lacks.has('nextOfKin'),
    confirmation,
    documents: lacks.has('policy') ? documentsFor(filling) : [],
  };
}

export const hasMine = ({ mobile, nextOfKin, confirmation, documents }: MineAsks): boolean =>
  mobile || nextOfKin || confirmation || documents.length > 0;

/** What was typed of themselves, else what is on file; a tick under another version of the policy is none. */
export function mineOf({ mine }: Draft, { by, school }: Filling): MineTyped {
  const version = school.profile.settings['policy.version'];
  if (mine) return mine.version === version ? mine : { ...mine, read: '' };
  return {
    mobile: knownMobile(by),
    kinName: by.nextOfKin?.name ?? '',
    kinPhone: by.nextOfKin ? phoneText(by.nextOfKin.phone) : '',
    confirmed: '',
    read: '',
    version,
  };
}

/** What goes on file of a page in which nothing is wrong: what was asked and differs, and what they confirm. */
export function enteredOf(draft: Draft, filling: Filling): Mine {
  const asks = mineAsks(draft, filling);
  const { mobile, kinName, kinPhone, confirmed, read } = mineOf(draft, filling);
  const { by } = filling;
  const number = asks.mobile ? toE164(mobile) : undefined;
  const kin = asks.nextOfKin ? { name: kinName.trim(), phone: toE164(kinPhone) ?? '' } : undefined;
  const sameKin = kin?.name === by.nextOfKin?.name && kin?.phone === by.nextOfKin?.phone;
  return {
    ...(number !== undefined && number !== by.mobile && { mobile: number }),
    ...(kin && !sameKin && { nextOfKin: kin }),
    confirmed: asks.confirmation && confirmed === 'true',
    read: hasReadAll(read, asks.documents),
  };
}
