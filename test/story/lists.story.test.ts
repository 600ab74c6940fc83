import type { Actor } from '../support/actor';
import { fillRequest, tryRequest } from './asking';
import { approves, cast, comesAlong } from './outing';
import { asks, stage, starts } from './stage';

const here = stage('demo-mcg.json');
const people = () => cast(here(), 'Zara Khan', 'Mary Quinn', 'Grace Holt', 'Ian Cole') as [Actor, Actor, Actor, Actor];
const type = 'relationship';

const csv = (...rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.map((cell) => `"${cell}"`).join()).join('\n');

const questions = csv(
  ['id', 'question', 'kind', 'brings', 'when', 'means', 'optional'],
  ['OWN-1', 'Is the stairwell light broken again?', 'red', 'decision', '', 'knownViolence', ''],
  ['OWN-2', 'Is the lift out of order?', 'amber', '', '', '', ''],
);

test('the school loads its own checklist in the personal chat, and the next request asks it and nothing else (MCG-A2-01)', async () => {
  const room = here();
  const [zara, mary, grace, ian] = people();
  expect(await ian.sends('checklist.csv', questions)).toEqual([expect.stringMatching(/Only the headteacher, the DSL or an administrator/)]);
  expect(await grace.sends('checklist.csv', questions.replace('red', 'pink'))).toEqual([expect.stringMatching(/^The file is refused, and nothing of it counts.\n\nline 2: kind is "pink"; allowed: one of: stop, red/)]);
  expect(await grace.sends('checklist.csv', questions)).toEqual([expect.stringMatching(/now asks 2 questions of its own instead of its profile’s/)]);

  await starts(room, zara);
  const asked = { type, companions: [mary] };
  expect(await tryRequest(zara, { ...asked, answers: { 'OWN-1': '' } })).toMatch(/Is the stairwell light broken again\?[^]*Choose an answer/);
  expect(await zara.reads()).not.toMatch(/Arbor/);
  await fillRequest(zara, { ...asked, answers: { 'OWN-1': 'yes' } });
  await comesAlong(mary);
  expect(await grace.reads(grace.own)).toMatch(/Is the stairwell light broken again\? \W*Yes/);
  expect(await approves(grace)).toMatch(/Choose what must be done/);
  expect(await approves(grace, { concern: 'addMitigation', approveNote: 'Take a torch' })).toMatch(/^Approved/);
});

const header = 'name,email,entra id,roles,mobile,next of kin,next of kin phone,line manager,vehicle,safer working,policy read,confirmed,cover for,cover from,cover to'.split(',');

/** The school's people as its list would hold them. */
const staff = (): string[][] =>
  (here().wired.schools.all()[0]?.people ?? []).map(({ name, email, roles }) => [name, email, '', roles.join(';'), ...Array.from({ length: 11 }, () => '')]);

test('a list of people with a wrong line is refused whole, every wrong line by its number, and nothing has changed', async () => {
  const [zara, , grace] = people();
  const [first = [], second = [], ...rest] = staff();
  const wrong = csv(header, first, second.with(3, 'wizard'), ...rest.map((row, at) => (at === 2 ? row.with(4, '12') : row)));
  expect(await zara.sends('people.csv', wrong)).toEqual([expect.stringMatching(/Only an administrator of your school/)]);
  const before = JSON.stringify(here().wired.schools.all());
  const [said = ''] = await grace.sends('people.csv', wrong);
  expect(said).toMatch(/^The file is refused, and nothing of it counts.\n\nline 3: roles is "wizard"; allowed: one or more of these[^\n]*\n\nline 6: mobile is "12"; allowed: a UK telephone number[^\n]*\n\nPut this right and send it again.$/);
  expect(JSON.stringify(here().wired.schools.all())).toBe(before);
});

test('a list of people that is right counts at once, for the visit that is open too', async () => {
  const room = here();
  const [zara, , grace] = people();
  await asks(room, 'Zara Khan', { type, companions: [room.as('Paul Grant')] });
  expect(await zara.reads(zara.own)).toMatch(/Paul Grant to say that they will come and Paul Grant to complete their details/);
  const rows = staff().map((row) => (row[0] === 'Paul Grant' ? row.with(header.indexOf('confirmed'), '2026-11-20') : row));
  expect(await grace.sends('people.csv', csv(header, ...rows.filter(([name]) => name !== 'Zara Khan')))).toEqual([expect.stringMatching(/1 person who is not in it has a visit open/)]);
  expect(await grace.sends('people.csv', csv(header, ...rows))).toEqual([expect.stringMatching(/^Birchwood Primary School now has 10 people\./)]);
  expect(await zara.reads(zara.own)).toMatch(/Waiting for Paul Grant to say that they will come\. Do not leave yet/);
});
