import type { Actor } from '../support/actor';
import { fillRequest, tryRequest, type Wishes } from './asking';
import { cast } from './outing';
import { button, isCard, sends, sentence } from './pressing';
import { approve, asks, stage, starts } from './stage';

const here = stage('demo-mcg.json');
const when = 'Omar and I spoke of Thistlewood on Monday';

/** Zara says that the DSL was asked, and Mary comes along. */
async function named(wishes: Wishes = {}): Promise<{ zara: Actor; mary: Actor; grace: Actor; omar: Actor }> {
  const room = here();
  const [zara, mary, grace, omar] = cast(room, 'Zara Khan', 'Mary Quinn', 'Grace Holt', 'Omar Aziz') as [Actor, Actor, Actor, Actor];
  await asks(room, 'Zara Khan', { type: 'relationship', companions: [mary], answers: { 'RA-08D': 'yes' }, fields: { 'note_RA-08D': when }, ...wishes });
  await mary.press("I'll come", {}, mary.own);
  return { zara, mary, grace, omar };
}

test('whoever says that the DSL was asked says when, and otherwise why there was no need (MCG-6.1-04)', async () => {
  const room = here();
  const [zara, mary] = cast(room, 'Zara Khan', 'Mary Quinn') as [Actor, Actor];
  await starts(room, zara);
  expect(await tryRequest(zara, { type: 'relationship', companions: [mary], fields: { 'note_RA-08D': ' ' } })).toMatch(
    /Was the DSL asked\?[^]*No, there was no need[^]*Say when, or why there was no need/,
  );
});

test('where there was no need, nobody asks the DSL anything (MCG-6.1-04)', async () => {
  const { grace } = await named({ answers: {}, fields: {} });
  expect(here().posted(here().as('Omar Aziz').own)).toEqual([]);
  expect(await grace.reads(grace.own)).not.toMatch(/DSL asked\n/);
});

test('the DSL reads what they are said to have been asked about, and confirms it; the headteacher sees that (MCG-6.1-04)', async () => {
  const room = here();
  const { zara, mary, grace, omar } = await named();
  expect(await omar.reads(omar.own)).toMatch(/Were you asked\?[^]*Zara Khan says that you were asked about this family[^]*on Monday[^]*Bramble Walk[^]*attendance of Kit/);
  expect(await grace.reads(grace.own)).toMatch(/DSL asked\nNot confirmed yet/);
  expect(await grace.offered()).not.toContain('I was asked');
  expect(await omar.press('I was asked', {}, omar.own)).toMatch(/Waiting for approval/);
  expect(await grace.reads(grace.own)).toMatch(/DSL asked\nConfirmed by the DSL/);
  for (const chat of [zara.own, mary.own, room.chat('staff'), room.chat('slt')]) expect(room.posted(chat).join()).not.toMatch(/DSL/);
  await grace.press('Approve', approve, grace.own);
  expect(await zara.offered()).toContain('Left school');
});

test('the DSL was not asked: the requester and the headteacher hear of it, and no shared chat does, until they were (MCG-6.1-04)', async () => {
  const room = here();
  const { zara, mary, grace, omar } = await named();
  expect(await omar.press('I was not asked', {}, omar.own)).toMatch(/Once you have been, say so here/);
  for (const { own } of [zara, grace]) expect(room.posted(own).at(-1)).toMatch(/The DSL was not asked/);
  for (const chat of [omar.own, mary.own, room.chat('staff'), room.chat('office'), room.chat('slt')]) expect(room.posted(chat).join()).not.toMatch(/not asked/);
  expect(await grace.reads(grace.own)).toMatch(/DSL asked\nThe DSL says they were not asked/);
  await omar.press('I was asked', {}, omar.own);
  expect(await grace.reads(grace.own)).toMatch(/DSL asked\nConfirmed by the DSL/);
});

test('a DSL who signs says with it that they were asked (MCG-4.2-02, MCG-6.1-04)', async () => {
  const { zara, grace, omar } = await named({ type: 'safeAndWell' });
  expect(await omar.reads(omar.own)).toMatch(/The request says that you were asked about this family. Approving confirms it/);
  expect(await omar.offered()).toContain('I was not asked');
  expect(await grace.offered()).not.toContain('I was not asked');
  await omar.press('Approve', approve, omar.own);
  expect(await grace.reads(grace.own)).toMatch(/DSL asked\nConfirmed by the DSL/);
  await grace.press('Approve', approve, grace.own);
  expect(await zara.offered()).toContain('Left school');
});

test('a DSL who signs may say that they were not asked, before anybody signs (MCG-6.1-04)', async () => {
  const room = here();
  const { zara, grace, omar } = await named({ type: 'safeAndWell' });
  expect(await omar.press('I was not asked', {}, omar.own)).toMatch(/You said that you were not asked[^]*DSL asked\nThe DSL says they were not asked/);
  for (const { own } of [zara, grace]) expect(room.posted(own).at(-1)).toMatch(/The DSL was not asked/);
  expect(room.posted(omar.own).join()).not.toMatch(/not asked/);
});

test('a request that names the DSL no more is not theirs to read, and an old button of theirs changes nothing (MCG-6.1-04)', async () => {
  const room = here();
  const { zara, mary, grace, omar } = await named();
  const old = await button(omar, 'I was not asked');
  expect(sentence(await sends(room, room.as('Ian Cole'), old))).toMatch(/Only a DSL named in the request/);
  await grace.press('Ask for changes', { changesNote: 'Go earlier' }, grace.own);
  await zara.press('Change the request', {}, zara.own);
  await fillRequest(zara, { type: 'relationship', companions: [mary], answers: { 'RA-08D': 'no' }, leave: '09:40', start: '10:00' });
  expect(await omar.reads(omar.own)).not.toMatch(/Bramble Walk|Thistlewood|Were you asked/);
  const answer = await sends(room, omar, old);
  expect(isCard(answer) ? 'a card' : sentence(answer)).toMatch(/Only a DSL named in the request/);
  expect(room.posted(zara.own).join()).not.toMatch(/not asked/);
});
