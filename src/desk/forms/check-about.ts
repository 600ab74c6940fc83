import { dateOf, daysBetween, isDate, timeText, toInstant } from '../../school/clock-time';
import type { About, Draft } from './draft';
import type { Filling } from './filling';
import type { Errors } from './page';

const furthestDays = 60;
const longestPurpose = 500;

/** What is wrong with the first page: a visit is planned ahead, within sixty days, and ends on the day it starts. */
export function checkAbout({ about }: Draft, { school, now }: Filling): Errors<About> {
  return {
    type: school.profile.settings.visitTypes.some(({ id }) => id === about.type) ? undefined : 'Choose the type of visit.',
    purpose: purpose(about.purpose.trim()),
    date: date(about.date, now),
    leave: leave(about, now),
    backBy: backBy(about),
  };
}

function purpose(text: string): string | undefined {
  if (text === '') return 'Say why you are going, in a sentence.';
  return text.length > longestPurpose ? `Keep it under ${longestPurpose} characters.` : undefined;
}

function date(day: string, now: string): string | undefined {
  if (!isDate(day)) return 'Give the date of the visit.';
  const ahead = daysBetween(dateOf(now), day);
  if (ahead < 0) return 'That day is past. Give today or a later day.';
  return ahead > furthestDays ? `That is too far ahead. Give a day within the next ${furthestDays} days.` : undefined;
}

function leave({ date: day, leave: time }: About, now: string): string | undefined {
  if (time === '') return 'Give the time of leaving school.';
  if (!isDate(day)) return undefined;
  const at = toInstant(day, time);
  if (!at.ok) return notATime(at.why);
  const past = day === dateOf(now) && at.instant < now && time !== timeText(now);
  return past ? `It is ${timeText(now)} now, so that time has passed. Give a later one.` : undefined;
}

function backBy({ date: day, leave: from, backBy: time }: About): string | undefined {
  if (time === '') return 'Give the time you will be back at school or home by.';
  if (!isDate(day)) return undefined;
  const at = toInstant(day, time);
  if (!at.ok) return notATime(at.why);
  const start = toInstant(day, from);
  return start.ok && at.instant <= start.instant
    ? 'That is not after leaving. A visit ends on the day it starts: give a later time.'
    : undefined;
}

/** A time that the clocks skip, or that is none. */
export const notATime = (why: 'malformed' | 'skipped'): string =>
  why === 'skipped' ? 'The clocks go forward over that time. Give another.' : 'Give a time, such as 14:20.';
