import { timeText, toInstant } from '../../../school/clock-time';
import { notATime } from './check-about';
import { checkPhone } from '../check-phone';
import { checkPostcode } from '../check-postcode';
import { checkText } from '../check-text';
import type { Draft, Stop } from './draft';
import { isMeeting } from './kind';
import type { Errors } from '../page';
import { minutesOf, timesOf } from './times';

const longestFamily = 100;
const longestAddress = 300;

/** What is wrong with one stop: it can be found and rung, comes after the one before, and ends before the return. */
export function checkStop(draft: Draft, index: number): Errors<Stop> {
  const stop = draft.stops[index];
  if (!stop) return {};
  if (isMeeting(draft)) return checkFamily(stop);
  return {
    ...checkFamily(stop),
    ...checkHome(stop),
    start: start(draft, stop, index),
    minutes: minutes(draft, stop, index),
  };
}

/** What is wrong with whom it is about and how to ring them. */
export const checkFamily = ({ family, phone }: Stop): Errors<Stop> => ({
  family: checkText(family, longestFamily, 'Give the name of the family.'),
  phone: checkPhone(phone, "Give the family's telephone number."),
});

/** What is wrong with where it is. */
export const checkHome = ({ address, postcode }: Stop): Errors<Stop> => ({
  address: checkText(address, longestAddress, 'Give the address.'),
  postcode: checkPostcode(postcode),
});

/** What is wrong with its length. */
export const checkMinutes = (stop: Stop): string | undefined =>
  minutesOf(stop) === undefined ? 'Give the minutes as a whole number from 5 to 240.' : undefined;

function start(draft: Draft, stop: Stop, index: number): string | undefined {
  if (stop.start === '') return 'Give the time you will be there.';
  const at = toInstant(draft.about.date, stop.start);
  if (!at.ok) return draft.about.date === '' ? undefined : notATime(at.why);

  const { leaveAt, stops } = timesOf(draft);
  if (leaveAt && at.instant < leaveAt) return `You leave school at ${timeText(leaveAt)}. Give a later time.`;
  const before = stops[index - 1];
  return before && at.instant < before.endAt
    ? `Stop ${index} ends at ${timeText(before.endAt)}. Give that time or a later one.`
    : undefined;
}

function minutes(draft: Draft, stop: Stop, index: number): string | undefined {
  const wrong = checkMinutes(stop);
  if (wrong) return wrong;
  const { backBy, stops } = timesOf(draft);
  const times = stops[index];
  return backBy && times && times.endAt > backBy
    ? `This stop ends at ${timeText(times.endAt)}, but you are to be back by ${timeText(backBy)}. Shorten it or change a time.`
    : undefined;
}
