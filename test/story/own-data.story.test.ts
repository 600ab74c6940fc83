import { fillPage, fillRequest, pageOf, tryRequest } from './asking';
import type { Actor } from '../support/actor';
import { approves, cast, goesAndReturns, saysOfThemselves } from './outing';
import { asks, stage, starts } from './stage';

/** The requester has read no policy and has nobody to ring; the companion has confirmed nothing this term. */
const unready = (file: string): string =>
  file
    .replace(/"nextOfKin": { "name": "Bilal Khan"[^}]*},\s*/, '')
    .replace('"policyRead": "2026-09-03", "confirmedOn"', '"confirmedOn"')
    .replace(/("name": "Mary Quinn"[^]*?"policyRead": "2026-09-03"), "confirmedOn": "2026-09-07"/, '$1');

const here = stage('demo-mcg.json', { alter: unready });
const people = () => cast(here(), 'Zara Khan', 'Mary Quinn', 'Grace Holt', 'Ian Cole') as [Actor, Actor, Actor, Actor];
const type = 'relationship';

test('what is missing of the requester is asked in the form, of the companion on their card, there and then and once (MCG-4.4-01)', async () => {
  const room = here();
  const [zara, mary, grace, ian] = people();
  await starts(room, zara);
  expect(await tryRequest(zara, { type, companions: [mary], fields: { kinName: '', read: '' } })).toMatch(/Give the name of somebody to ring for you[^]*Read this before you go, and tick it/);
  expect(pageOf(zara.dialog?.card ?? {})).toBe('mine');
  expect(await fillPage(zara)).toMatch(/How to reach you/);
  expect(await fillRequest(zara, { type, companions: [mary] })).toMatch(/waits for Mary Quinn to say “I'll come” and details that a visitor has to add/);
  expect(room.posted(grace.own)).toEqual([]);

  expect(await mary.reads(mary.own)).toMatch(/First give your word that your details are right/);
  expect(await mary.press("I'll come", {}, mary.own)).toMatch(/Before you may go, give your word that your details are right. Press My details, or type \/visit me/);
  await mary.press('My details', {}, mary.own);
  expect(await mary.press('Save')).toMatch(/Tick this once all of it is right/);
  expect(await mary.press('Save', { right: 'true' })).toMatch(/Your details are saved and confirmed/);
  expect(await mary.reads(mary.own)).not.toMatch(/First give/);
  expect(await mary.press("I'll come", {}, mary.own)).toMatch(/Waiting for Grace Holt/);
  expect(await ian.reads(room.chat('staff'))).not.toMatch(/details|contact|policy/);
  await approves(grace);
  await goesAndReturns(room, zara, mary);

  await starts(room, zara);
  expect(await fillRequest(zara, { type, companions: [mary], leave: '14:00', start: '14:20', backBy: '15:30', fields: { kinName: '', read: '' } })).toMatch(/waits for Mary Quinn/);
  expect(await zara.say(zara.own, '/visit me')).toEqual([expect.stringMatching(/Alex Rowe/)]);
});

test('details are their owner’s to see: not in a shared chat, not for a colleague', async () => {
  const room = here();
  const [zara, mary] = people();
  expect(await mary.say(room.chat('staff'), '/visit me', { mention: true })).toEqual([expect.not.stringMatching(/07700|Sean Quinn/)]);
  expect(await mary.say(mary.own, '/visit me')).toEqual([expect.stringMatching(/07700 900202[^]*Sean Quinn/)]);
  expect(await saysOfThemselves(mary, { mobile: '07700 900299', vehicle: 'On foot' })).toMatch(/Your details are saved and confirmed/);
  expect(await mary.say(mary.own, '/visit me')).toEqual([expect.stringMatching(/07700 900299[^]*On foot/)]);
  expect(await zara.say(zara.own, '/visit people')).toEqual([expect.not.stringMatching(/07700|Sean Quinn/)]);
});

test('the approver raises the risk freely, which asks for more, and lowers it only with a reason (MCG-4.3-03, MCG-4.3-05)', async () => {
  const room = here();
  const [zara, mary, grace] = people();
  await asks(room, 'Zara Khan', { type, companions: [mary], answers: { 'EX-36': 'yes' } });
  await saysOfThemselves(mary);
  await mary.press("I'll come", {}, mary.own);
  expect(await grace.press('Approve', {}, grace.own)).toMatch(/Read the risk assessment, then tick this/);
  expect(await grace.reads(grace.own)).toMatch(/medium risk[^]*Is there an animal that might not be shut away\?/);
  expect(await approves(grace, { tier: 'low' })).toMatch(/To lower the risk, say why in the note. Raising it needs no reason/);
  expect(await approves(grace, { tier: 'high' })).toMatch(/The visit now counts as high risk, so it is not approved yet. It needs a decision on what makes it safe/);
  expect(await grace.reads(grace.own)).toMatch(/high risk[^]*What must be done\?/);
  expect(await zara.offered()).not.toContain('Left school');
  expect(await approves(grace, { tier: 'low', approveNote: 'The dog is with the neighbours', concern: 'addMitigation' })).toMatch(/^Approved/);
  expect(await zara.offered()).toContain('Left school');
});
