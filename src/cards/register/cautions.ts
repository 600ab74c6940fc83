import type { Message } from '../../desk/ports';
import type { Caution } from '../../policy/caution';
import { dateOf, dateText } from '../../school/clock-time';
import { member, type School } from '../../school/school';
import { cut } from '../../text/cut';
import type { Instant } from '../../visit/visit';
import { withRef } from '../buttons';
import { cautionWords } from '../visit/caution-lines';
import { fill } from '../fill';
import { maybe, type Maybe } from '../forms/form-views';
import type { Band } from '../head';
import { pageOf } from '../forms/pages';

/** The cautions that a school holds: `cards/cautions.json`. */
export interface CautionsModel {
  title: string;
  pages: Maybe;
  rows: {
    id: string;
    style: Band['style'];
    kind: string;
    about: string;
    reason: string;
    keeper: string;
    review: string;
    reviewWeight: 'Bolder' | 'Default';
  }[];
  more: boolean;
  next: number;
}

/** So many rows, with what people wrote in them, keep a card under Teams' limit. */
const most = 6;
const longestReason = 240;

/** For those who keep them: whatever should have been looked at again comes first. */
export function drawCautions(school: School, now: Instant, asked = 1): Message {
  const today = dateOf(now);
  const held = school.cautions.filter(({ lifted, expiresOn = today }) => !lifted && expiresOn >= today);
  const page = pageOf([...held].sort((one, other) => (one.reviewBy < other.reviewBy ? -1 : 1)), most, asked);
  const model: CautionsModel = {
    title: held.length === 0 ? 'No caution is held' : `${held.length} ${held.length === 1 ? 'caution' : 'cautions'}`,
    pages: maybe(page.words),
    rows: page.shown.map((caution) => rowOf(caution, school, today)),
    more: page.more,
    next: page.next,
  };
  return { card: withRef(fill('cautions', model), { school: school.id }), summary: 'Home visits: the cautions', mentions: [] };
}

function rowOf({ id, kind, family, address, postcode, reason, owner, reviewBy, expiresOn }: Caution, school: School, today: string): CautionsModel['rows'][number] {
  const late = reviewBy < today;
  return {
    id,
    style: late ? 'attention' : 'emphasis',
    kind: cautionWords[kind],
    about: [family, address, postcode].filter((part) => part !== '').join(', '),
    reason: reason.length > longestReason ? `${cut(reason, longestReason)}…` : reason,
    keeper: `${member(school, owner)?.name ?? 'Nobody on the staff list'} answers for it.`,
    review: `Review ${late ? 'was due' : 'by'} ${dateText(reviewBy)}.${expiresOn === undefined ? '' : ` Ends after ${dateText(expiresOn)}.`}`,
    reviewWeight: late ? 'Bolder' : 'Default',
  };
}
