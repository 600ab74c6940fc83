import { isBareNumber } from '../../../policy/bare-number';
import { cautionKinds, type Caution } from '../../../policy/caution';
import { dateOf, dateText, isDate } from '../../../school/clock-time';
import { cautionId } from '../../../school/new-caution';
import { toPostcode } from '../../../school/postcode';
import { checkPostcode } from '../check-postcode';
import { checkText, tooLong } from '../check-text';
import { ownersIn } from './caution-typed';
import type { Filling } from '../request/filling';
import type { Errors } from '../page';
import type { CautionTyped } from './register-pages';

const longestFamily = 100;
const longestAddress = 200;
const longestReason = 500;

/** What is wrong with a caution: it says of whom or where, why, who answers for it, and by when within a year it is looked at again. */
export function checkCaution(values: CautionTyped, before: Caution | undefined, { school, now }: Filling): Errors<CautionTyped> {
  const { kind, family, address, postcode, reason, owner, reviewBy, expiresOn } = values;
  const today = dateOf(now);
  return {
    kind: cautionKinds.some((one) => one === kind) ? undefined : 'Choose what it warns of.',
    family: checkAbout(values) ?? tooLong(family, longestFamily) ?? checkHeld(values, before, school.cautions, today),
    address: tooLong(address, longestAddress) ?? checkPlace(address, postcode),
    postcode: postcode.trim() === '' ? undefined : checkPostcode(postcode),
    reason: checkText(reason, longestReason, 'Say what visitors must know, in a sentence.'),
    owner: ownersIn(school).some(({ id }) => id === owner) ? undefined : 'Choose who answers for it.',
    reviewBy: checkReview(reviewBy, today),
    expiresOn: expiresOn === '' ? undefined : checkExpiry(expiresOn, today),
  };
}

const checkAbout = ({ family, address, postcode }: CautionTyped): string | undefined =>
  `${family}${address}${postcode}`.trim() === '' ? 'Give the family, the address or the postcode.' : undefined;

const checkPlace = (address: string, postcode: string): string | undefined =>
  isBareNumber(address, postcode) ? 'Any house may have that number. Give the street or the postcode too.' : undefined;

function checkHeld({ kind, family, address, postcode }: CautionTyped, before: Caution | undefined, held: readonly Caution[], today: string): string | undefined {
  const known = cautionKinds.find((one) => one === kind);
  const id = known && cautionId({ kind: known, family, address, postcode: toPostcode(postcode) ?? '' });
  const twin = held.find((one) => one.id === id && one.id !== before?.id && !one.lifted && (one.expiresOn ?? today) >= today);
  return twin ? 'This caution is held already. Change that one.' : undefined;
}

function checkReview(day: string, today: string): string | undefined {
  const latest = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  if (!isDate(day)) return 'Give the day by which it is looked at again.';
  if (day < today) return 'That day is past. Give today or a later one.';
  return day > latest ? `That is too far ahead. Give a day up to ${dateText(latest)}.` : undefined;
}

function checkExpiry(day: string, today: string): string | undefined {
  if (!isDate(day)) return 'Give the last day on which it counts, or leave it empty.';
  return day < today ? 'That day is past. Give today or a later one, or leave it empty.' : undefined;
}
