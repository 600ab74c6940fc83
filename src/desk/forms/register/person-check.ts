import { dateOf, isDate } from '../../../school/clock-time';
import { roles, type Role } from '../../../school/people';
import { member } from '../../../school/school';
import { checkText } from '../check-text';
import type { Filling } from '../request/filling';
import type { Errors } from '../page';
import type { PersonTyped } from './register-pages';

const longest = 100;
const notCovered: readonly Role[] = ['teacher', 'governor', 'administrator'];

/** The roles in which somebody may stand in for another; who looks after the bot is appointed, not covered for. */
export const coverable: readonly Role[] = roles.filter((role) => !notCovered.includes(role));

/** What is wrong with what is said of a colleague: a course that has been held, or cover with its days. */
export function checkPerson(values: PersonTyped, { school, now }: Filling): Errors<PersonTyped> {
  const { whom, on, trainer } = values;
  const cover = saysCover(values);
  return {
    whom: member(school, whom) ? undefined : 'Choose who it is about.',
    ...(on !== '' && { on: checkHeld(on, dateOf(now)), trainer: checkText(trainer, longest, 'Say who trained them.') }),
    ...(on === '' && !cover && { on: 'Give the date of the course.' }),
    ...(cover && checkCover(values)),
  };
}

export const saysCover = ({ role, from, to, end }: PersonTyped): boolean => role !== '' || from !== '' || to !== '' || end === 'true';

function checkHeld(on: string, today: string): string | undefined {
  if (!isDate(on)) return 'Give the date of the course.';
  return on > today ? 'That course is still to come. Record it once it was held.' : undefined;
}

function checkCover({ role, from, to, end }: PersonTyped): Errors<PersonTyped> {
  const known = coverable.some((one) => one === role) ? undefined : 'Choose for which role they stand in.';
  if (end === 'true') return { role: known };
  return {
    role: known,
    from: isDate(from) ? undefined : 'Give the first day.',
    to: checkLast(from, to),
  };
}

function checkLast(from: string, to: string): string | undefined {
  if (!isDate(to)) return 'Give the last day.';
  return isDate(from) && to < from ? 'That is before the first day. Give a later one.' : undefined;
}
