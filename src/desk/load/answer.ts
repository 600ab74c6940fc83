import { isTrained } from '../../policy/readiness';
import type { School } from '../../school/school';
import { columns } from './columns';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const neitherList = [
  'I cannot tell which list this is, and nothing of it counts. Its first row must name these columns.',
  ...Object.entries(columns).map(([name, all]) => `${name}: ${all.join(', ')}`),
].join('\n\n');

export const noRows = 'There is nothing below the first row of this file, and nothing has changed.';

export const notHere = 'You are not on the list of that school any more, and nothing has changed. Ask its administrator.';

export const onVisit = (count: number): string =>
  `The file is refused, and nothing of it counts: ${count === 1 ? '1 person who is not in it has' : `${count} people who are not in it have`} a visit open. Send it again when the visit is closed, or with them in it.`;

const sentences = (...all: (string | false)[]): string => all.filter((said) => said !== false).join(' ');

/** What a list of people has changed, in counts, and what is missing in it. */
export function peopleTaken(school: School, gone: number, today: string): string {
  const without = (what: string, count: number) => count > 0 && `${people(count)} without ${what}.`;
  const lacking = (has: (record: NonNullable<School['people'][number]['record']>) => boolean) =>
    school.people.filter(({ record }) => !record || !has(record)).length;
  return sentences(
    `${school.name} now has ${people(school.people.length)}.`,
    gone > 0 && `${people(gone)} ${gone === 1 ? 'is' : 'are'} no longer listed.`,
    without('a mobile', lacking(({ mobile }) => mobile)),
    without('an emergency contact', lacking(({ nextOfKin }) => nextOfKin)),
    without('safer working training', school.people.filter((person) => !isTrained(person, today)).length),
    'Open visits have been judged anew. Next: everybody types /visit me in their own chat with me and says that what is on file is right.',
  );
}

/** What a list of cautions has changed, in counts. */
export const cautionsTaken = (school: School, count: number, held: number): string =>
  sentences(
    `${school.name} now holds ${count === 1 ? 'the caution' : `the ${count} cautions`} in this file.`,
    held > 0 && `${held} of them ${held === 1 ? 'was' : 'were'} held before.`,
    'Others stay until they are lifted or expire. Open visits have been judged anew. Next: whoever answers for a caution reviews it by its date.',
  );

export const cautionsInPart =
  'The storage failed while I wrote this list, so some of its cautions may be held and others not. Send it again until I say that they are held: none is held twice.';

/** What the school's own checklist has changed. */
export const checklistTaken = (school: School, count: number): string =>
  sentences(
    `${school.name} now asks ${count === 1 ? '1 question' : `${count} questions`} of its own instead of its profile’s.`,
    'What a low, medium or high risk asks for stays as it was. Next: start a request and look at the questions as your staff will.',
  );
