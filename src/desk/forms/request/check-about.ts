import { organisersOf } from '../../../policy/pairs';
import { anyOf } from '../../../policy/explain/words';
import { dateOf, daysBetween, isDate, timeText, toInstant } from '../../../school/clock-time';
import { hasRole, type Role } from '../../../school/people';
import type { About, Draft } from './draft';
import type { Filling } from './filling';
import { isMeeting, kindOf } from './kind';
import type { Errors } from '../page';

const furthestDays = 60;
const longestPurpose = 500;

/** What is wrong with the first page: a visit is planned ahead, within sixty days, and ends on the day it starts. */
export function checkAbout(draft: Draft, filling: Filling): Errors<About> {
  const { about } = draft;
  return {
    type: type(draft, filling),
    purpose: purpose(about.purpose.trim()),
    date: date(about.date, filling.now),
    leave: leave(about, filling.now),
    backBy: backBy(about),
  };
}

/** Some kinds of visit are for certain people to ask for (HHN-ROLE-12). */
function type(draft: Draft, { by, school }: Filling): string | undefined {
  const { settings } = school.profile;
  if (isMeeting(draft)) return undefined;
  if (!kindOf(draft, settings)) return 'Choose the type of visit.';
  const organisers = organisersOf(settings, draft.about);
  return organisers && !hasRole(by, ...organisers) ? notYours(organisers) : undefined;
}

/** Who does ask for such a visit. */
export const notYours = (organisers: readonly Role[]): string =>
  `You cannot ask for this kind of visit yourself: ${anyOf(organisers)} does. Ask them, or choose another type.`;

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
