import type { Actor } from '../support/actor';
import { secrets } from './asking';
import { approve, asks, stage } from './stage';

const here = stage('demo-mcg.json');

const cast = (...names: string[]): Actor[] => names.map((name) => here().as(name));
const ids = (...who: Actor[]): string => who.map(({ id }) => id).join();
const seen = (text: string): string[] => secrets.filter((secret) => text.includes(secret));

/** Zara asks for a visit of hers with Mary, who says that she comes. */
async function accepted(): Promise<void> {
  const mary = here().as('Mary Quinn');
  await asks(here(), 'Zara Khan', { type: 'relationship', companions: [mary] });
  await mary.press("I'll come", {}, mary.own);
}

test('the headteacher settles who goes; whoever is new accepts, she approves, and whoever is replaced sees nothing private (MCG-4.3-04)', async () => {
  const room = here();
  const [zara, mary, ian, grace, joe] = cast('Zara Khan', 'Mary Quinn', 'Ian Cole', 'Grace Holt', 'Joe Finch') as [Actor, Actor, Actor, Actor, Actor];
  await accepted();
  expect(seen(await mary.reads(mary.own))).toEqual(expect.arrayContaining(['Thistlewood', 'Bramble Walk']));

  expect(await grace.press('Change who goes', {}, grace.own)).toMatch(/Change who goes/);
  expect(await grace.press('Save', { companions: ids(zara, ian), lead: zara.id })).toMatch(
    /^Zara Khan and Ian Cole go on V-\w+ now. Ian Cole must say “I'll come” first. It has to be approved again.$/,
  );

  expect(room.posted(mary.own).at(-1)).toMatch(/Other people go. You do not go on this visit/);
  expect(room.posted(zara.own).at(-1)).toMatch(/Zara Khan and Ian Cole: Other people go. Do not leave before it is approved/);
  expect(await mary.reads(mary.own)).toMatch(/Zara Khan \(lead\), Ian Cole[^]*You do not go on this visit/);
  expect(seen(await mary.reads())).toEqual([]);
  expect(await mary.offered()).toEqual([]);
  expect(await grace.reads(grace.own)).toMatch(/Zara Khan \(lead\), Ian Cole[^]*Waiting for\nIan Cole to say that they will come/);
  expect(await grace.press('Approve', approve, grace.own).catch(String)).toMatch(/no button/);

  expect(await ian.reads(ian.own)).toMatch(/Zara Khan asks you to come along[^]*Thistlewood/);
  await ian.press("I'll come", {}, ian.own);
  await grace.press('Approve', approve, grace.own);
  // Ian's number is the one on file.
  expect(await joe.reads(room.chat('office'))).toMatch(/Approved[^]*Zara Khan \(lead\)[^]*07700 900999[^]*Ian Cole[^]*07700 900208/);
  expect(await ian.offered()).toContain('Left school');
  expect(seen(await mary.reads())).toEqual([]);
});

test('the requester may be replaced as well, and still answers for the request (MCG-4.3-04)', async () => {
  const room = here();
  const [zara, mary, ian, grace] = cast('Zara Khan', 'Mary Quinn', 'Ian Cole', 'Grace Holt') as [Actor, Actor, Actor, Actor];
  await accepted();
  await grace.press('Change who goes', {}, grace.own);
  expect(await grace.press('Save', { companions: ids(mary, ian), lead: zara.id })).toMatch(/The lead has to be one of the people who go/);
  expect(await grace.press('Save', { companions: ids(mary, ian), lead: mary.id })).toMatch(/^Mary Quinn and Ian Cole go on/);

  expect(room.posted(zara.own).at(-1)).toMatch(/You do not go on this visit/);
  expect(await zara.reads(zara.own)).toMatch(/Mary Quinn \(lead\), Ian Cole[^]*Thistlewood/);
  await ian.press("I'll come", {}, ian.own);
  // Zara's car stays behind with her.
  expect(await grace.reads(grace.own)).toMatch(/Vehicle\nblue Micra, NP43 RST/);
  await grace.press('Approve', approve, grace.own);
  expect(room.posted(zara.own).at(-1)).toMatch(/Approved/);
  expect(await mary.offered()).toContain('Left school');
});

test('a page that was opened before the request was changed settles nothing', async () => {
  const [zara, ian, grace] = cast('Zara Khan', 'Ian Cole', 'Grace Holt') as [Actor, Actor, Actor];
  await accepted();
  await grace.press('Change who goes', {}, grace.own);
  await zara.press('Cancel visit', {}, zara.own);
  expect(await grace.press('Save', { companions: ids(zara, ian), lead: zara.id })).not.toMatch(/go on V-/);
  expect(await ian.reads(ian.own)).not.toMatch(/Thistlewood/);
});
