import { timeText, toInstant } from '../../../school/clock-time';
import { toPostcode } from '../../../school/postcode';
import { notATime } from './check-about';
import { checkPhone } from '../check-phone';
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
  const household = {
    family: checkText(stop.family, longestFamily, 'Give the name of the family.'),
    phone: checkPhone(stop.phone, "Give the family's telephone number."),
  };
  if (isMeeting(draft)) return household;
  return {
    ...household,
    address: checkText(stop.address, longestAddress, 'Give the address.'),
    postcode: toPostcode(stop.postcode) ? undefined : 'Give the full postcode, such as LU2 7AB.',
    start: start(draft, stop, index),
    minutes: minutes(draft, stop, index),
  };
}

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
  if (minutesOf(stop) === undefined) return 'Give the minutes as a whole number from 5 to 240.';
  const { backBy, stops } = timesOf(draft);
  const times = stops[index];
  return backBy && times && times.endAt > backBy
    ? `This stop ends at ${timeText(times.endAt)}, but you are to be back by ${timeText(backBy)}. Shorten it or change a time.`
    : undefined;
}
