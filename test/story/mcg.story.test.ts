import type { Actor } from '../support/actor';
import { fillRequest, tryRequest, type Wishes } from './asking';
import { approve, asks, stage, starts } from './stage';

const here = stage('demo-mcg.json');

const cast = (...names: string[]): Actor[] => names.map((name) => here().as(name));
const together = async (wishes: Wishes = {}): Promise<string> =>
  asks(here(), 'Zara Khan', { type: 'safeAndWell', companions: [here().as('Mary Quinn')], ...wishes });

test('nobody goes alone: the form says so and keeps what was typed', async () => {
  const room = here();
  const zara = room.as('Zara Khan');
  await starts(room, zara);
  expect(await tryRequest(zara, { type: 'relationship' })).toMatch(/This visit needs two people. Choose who comes too/);
  await zara.press('Back');
  expect(await zara.press('Back')).toMatch(/attendance of Kit/);
});

test('a companion says I\'ll come before anybody is asked to approve (MCG-6.1-06)', async () => {
  const room = here();
  const [mary, grace] = cast('Mary Quinn', 'Grace Holt') as [Actor, Actor];
  await together();
  expect(await mary.reads(mary.own)).toMatch(/Zara Khan asks you to come along/);
  expect(room.posted(grace.own)).toEqual([]);
  await mary.press("I'll come", {}, mary.own);
  expect(await grace.reads(grace.own)).toMatch(/Waiting for\nGrace Holt/);
});

test('a companion who cannot come sends the request back to whoever asked', async () => {
  const room = here();
  const [zara, mary] = cast('Zara Khan', 'Mary Quinn') as [Actor, Actor];
  await together();
  await mary.press("I can't", {}, mary.own);
  expect(room.posted(zara.own).at(-1)).toMatch(/Mary Quinn cannot come/);
  expect(room.posted(room.as('Grace Holt').own)).toEqual([]);
});

test.each([
  ['Grace Holt', 'Omar Aziz'],
  ['Omar Aziz', 'Grace Holt'],
])('a safeguarding visit needs headteacher and DSL: %s first, then %s (MCG-4.2-02)', async (first, second) => {
  const room = here();
  const [zara, mary, one, two] = cast('Zara Khan', 'Mary Quinn', first, second) as [Actor, Actor, Actor, Actor];
  await together();
  await mary.press("I'll come", {}, mary.own);
  await one.press('Approve', approve, one.own);
  expect(await zara.reads(zara.own)).toMatch(new RegExp(`Waiting for ${second}. Do not leave yet`));
  expect(room.posted(room.chat('office'))).toEqual([]);
  await two.press('Approve', approve, two.own);
  for (const chat of [zara.own, mary.own, room.chat('office')]) expect(room.posted(chat).at(-1)).toMatch(/Approved/);
});

test('a declined request says why to those it concerns, and to nobody in the shared chat', async () => {
  const room = here();
  const [zara, mary, grace, ian] = cast('Zara Khan', 'Mary Quinn', 'Grace Holt', 'Ian Cole') as [Actor, Actor, Actor, Actor];
  await together();
  await mary.press("I'll come", {}, mary.own);
  expect(await grace.press('Decline', {}, grace.own)).toMatch(/Say why, so that they know what to do/);
  await grace.press('Decline', { declineNote: 'Meet Thistlewood in school' }, grace.own);
  expect(await zara.reads(zara.own)).toMatch(/Declined[^]*Meet Thistlewood in school/);
  expect(await mary.reads(mary.own)).toMatch(/Declined/);
  expect(await ian.reads(room.chat('staff'))).toMatch(/Declined/);
  expect(await ian.reads(room.chat('staff'))).not.toMatch(/Thistlewood/);
  expect(await grace.press('Approve', approve, grace.own).catch(String)).toMatch(/no button/);
});

test('asked for changes, the request is changed, sent again, and everybody signs anew', async () => {
  const [zara, mary, grace, omar] = cast('Zara Khan', 'Mary Quinn', 'Grace Holt', 'Omar Aziz') as [Actor, Actor, Actor, Actor];
  await together();
  await mary.press("I'll come", {}, mary.own);
  await omar.press('Approve', approve, omar.own);
  await grace.press('Ask for changes', { changesNote: 'Go earlier' }, grace.own);
  expect(await zara.reads(zara.own)).toMatch(/Changes asked for[^]*Go earlier/);

  expect(await zara.press('Change the request', {}, zara.own)).toMatch(/attendance of Kit/);
  expect(await fillRequest(zara, { type: 'safeAndWell', companions: [mary], leave: '09:40', start: '10:00' })).toMatch(/V-/);
  if (await mary.finds("I'll come", mary.own)) await mary.press("I'll come", {}, mary.own);
  expect(await zara.reads(zara.own)).toMatch(/Waiting for Grace Holt and Omar Aziz|Waiting for Omar Aziz and Grace Holt/);
  await grace.press('Approve', approve, grace.own);
  await omar.press('Approve', approve, omar.own);
  expect(await zara.offered()).toContain('Left school');
});

test('each visitor reports for themselves; going home counts once the office has noted it (STP-A-02)', async () => {
  const room = here();
  const [zara, mary, grace, joe] = cast('Zara Khan', 'Mary Quinn', 'Grace Holt', 'Joe Finch') as [Actor, Actor, Actor, Actor];
  await together({ type: 'relationship' });
  await mary.press("I'll come", {}, mary.own);
  await grace.press('Approve', approve, grace.own);
  await room.pass('PT1H');
  await zara.press('Left school', {}, zara.own);
  expect(await zara.reads(zara.own)).toMatch(/Mary Quinn: At school/);
  await mary.press('Left school', {}, mary.own);
  await zara.press('Arrived', {}, zara.own);
  await zara.press('Left the property', {}, zara.own);
  await zara.press('Back at school', {}, zara.own);
  expect(await joe.reads(room.chat('office'))).toMatch(/Out\nV-/);
  expect(await mary.press('Going home', {}, mary.own)).toMatch(/Ring school now: it counts once the office has noted it/);
  await joe.press('Record', { who: mary.id, what: 'home' }, room.chat('office'));
  expect(await mary.reads(mary.own)).toMatch(/Write it up/);
});

test('an answer that stops the visit blocks it, and says what to do instead', async () => {
  const room = here();
  expect(await together({ answers: { 'EX-41': 'yes' } })).toMatch(/must not|stops|Meet the family in school/);
  expect(room.posted(room.as('Zara Khan').own).join()).toMatch(/Not approved\./);
  expect(room.posted(room.as('Grace Holt').own)).toEqual([]);
});

test('a concern must be decided by the approver before the visit may go', async () => {
  const [mary, grace] = cast('Mary Quinn', 'Grace Holt') as [Actor, Actor];
  await together({ type: 'relationship', answers: { 'RA-04': 'yes' } });
  await mary.press("I'll come", {}, mary.own);
  expect(await grace.press('Approve', approve, grace.own)).toMatch(/Choose what must be done/);
  expect(await grace.press('Approve', { ...approve, concern: 'addMitigation', approveNote: 'Two go, phones on' }, grace.own)).toMatch(/^Approved/);
});
