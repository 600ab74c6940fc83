import type { Role } from '../../school/people';

const roleWords: Readonly<Record<Role, string>> = {
  headteacher: 'the headteacher',
  deputyHeadteacher: 'a deputy headteacher',
  seniorLeader: 'a senior leader',
  dsl: 'the DSL',
  deputyDsl: 'a deputy DSL',
  lineManager: 'the visitor’s line manager',
  office: 'the office',
  attendanceLead: 'the attendance lead',
  familyWorker: 'a family worker',
  sendco: 'the SENDCO',
  classTeacher: 'the class teacher',
  keyworker: 'the keyworker',
  roomLead: 'the room lead',
  teacher: 'a teacher',
  businessManager: 'the business manager',
  governor: 'a governor',
  administrator: 'an administrator of the bot',
};

const seniors: readonly Role[] = ['headteacher', 'deputyHeadteacher', 'seniorLeader'];

export const roleWord = (role: Role): string => roleWords[role];

/** `a`, `a or b`, `a, b or c` */
export const joined = (words: readonly string[], last: 'and' | 'or'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** Any one of these; the three senior roles together are the SLT. */
export const anyOf = (roles: readonly Role[]): string => joined(shortened(roles, 'any member of the SLT'), 'or');

/** Every one of these. */
export const allOf = (roles: readonly Role[]): string => joined(shortened(roles, 'the SLT'), 'and');

/** The first of these that is there. */
export const firstOf = (roles: readonly Role[]): string => roles.map(roleWord).join(', else ');

function shortened(roles: readonly Role[], slt: string): string[] {
  const others = roles.filter((role) => !seniors.includes(role)).map(roleWord);
  return roles.length - others.length < seniors.length ? roles.map(roleWord) : [...others, slt];
}

/** `and` between the words for each of these. */
export const each = <Entry extends string>(words: Readonly<Record<Entry, string>>, all: readonly Entry[], last: 'and' | 'or' = 'and'): string =>
  joined(all.map((entry) => words[entry]), last);

export const count = (number: number, unit: 'minute' | 'day' | 'month' | 'school day'): string =>
  `${number} ${unit}${number === 1 ? '' : 's'}`;

export const minutes = (number: number): string => count(number, 'minute');

export const days = (number: number): string => count(number, 'day');

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `September 2026` for `2026-09`. */
export const monthWords = (month: string): string => `${months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const quoted = (text: string): string => `“${text}”`;
