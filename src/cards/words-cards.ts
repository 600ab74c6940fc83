import type { Message } from '../desk/ports';
import type { School } from '../school/school';
import { withRef } from './buttons';
import { fill } from './fill';

/** The one card that `/visit` posts; what is filled in afterwards never enters it. */
export const drawStart = (school: School): Message => ({
  card: withRef(fill('start', {}), { school: school.id }),
  summary: 'Start a home visit',
  mentions: [],
});

/** Asks a person with roles in several schools for which of them a visit is. */
export const drawWhichSchool = (schools: readonly School[]): Message => ({
  card: withRef(fill('which-school', { schools: schools.map(({ id, name }) => ({ id, name })) }), {}),
  summary: 'For which school?',
  mentions: [],
});
