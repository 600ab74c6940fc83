import type { Actor } from '../support/actor';
import { approves, cast, goesAndReturns } from './outing';
import { asks, stage } from './stage';

const here = stage('demo-school.json');
const people = () => cast(here(), 'Ann Patel', 'Kate Shaw', 'Helen Marsh', 'Priya Nair', 'Sam Carter', 'Tom Reed') as [Actor, Actor, Actor, Actor, Actor, Actor];

/** Adds a caution about the family of the story from the list of cautions. */
async function warns(keeper: Actor, typed: Record<string, string> = {}): Promise<string> {
  await keeper.say(keeper.own, '/visit cautions');
  await keeper.press('Add a caution', {}, keeper.own);
  return keeper.press('Save', { kind: 'caution', family: 'Thistlewood', address: '4 Bramble Walk', postcode: 'LU2 7AB', reason: 'A new partner who shouts', reviewBy: '2027-01-31', ...typed });
}

test('added once a visit is approved, it voids the approval, and the approver is asked again with a concern to decide (CMAT-6-05)', async () => {
  const room = here();
  const [ann, kate, helen, priya, sam, tom] = people();
  await asks(room, 'Ann Patel');
  await approves(kate);
  const number = /V-\w{4}/.exec(await ann.reads(ann.own))?.[0] ?? 'none';
  expect(await warns(priya, { reason: '' })).toMatch(/Check the answers marked below/);
  expect(await priya.press('Save', { reason: 'A new partner who shouts' })).toMatch(new RegExp(`It touches 1 open visit: ${number}`));

  for (const chat of [ann.own, room.chat('office')]) expect(room.posted(chat).at(-1)).toMatch(/Approval withdrawn. It must be approved again. Nobody leaves until it is/);
  expect(await ann.offered()).not.toContain('Left school');
  expect(await ann.say(ann.own, 'left school')).toEqual([expect.stringMatching(/Do not leave: this visit still waits for/), expect.stringMatching(/Have you left already\?/)]);
  expect(await tom.reads(room.chat('staff'))).toMatch(/Waiting for approval/);
  expect(await sam.reads(room.chat('office'))).not.toMatch(/shouts/);
  for (const senior of [kate, helen]) expect(await senior.reads(senior.own)).toMatch(/Warning[^]*A new partner who shouts/);
  expect(await approves(kate)).toMatch(/Choose what must be done/);
  expect(await approves(kate, { concern: 'safeAloneWithCall', approveNote: 'Only as far as the gate' })).toMatch(/^Approved/);
  await goesAndReturns(room, ann);
});

test('added once they are out, it is said aloud to visitors, office and SLT, and the visit stays watched', async () => {
  const room = here();
  const [ann, kate, , priya] = people();
  await asks(room, 'Ann Patel');
  await approves(kate);
  await room.pass('PT1H');
  await ann.press('Left school');
  await warns(priya);
  expect(room.posted(ann.own).at(-1)).toMatch(/New warning about where you are going. Ring the office before going in/);
  for (const chat of [room.chat('office'), room.chat('slt')]) expect(room.posted(chat).at(-1)).toMatch(/New warning about where they are going. Ring them before they go in/);
  expect(await ann.reads(ann.own)).toMatch(/Out\nV-[^]*New warning: ring the office before going in/);
  await room.pass('PT170M');
  expect(room.posted(room.chat('office')).join()).toMatch(/Step 1 of 6/);
});

test('held already, it comes with the request as a concern, and only those who decide and go read it (CMAT-6-05)', async () => {
  const room = here();
  const [ann, kate, , , sam, tom] = people();
  await asks(room, 'Ann Patel', { fields: { family: 'Thornbury', address: '19 Canal Wharf', postcode: 'LU4 9QX' } });
  expect(await kate.reads(kate.own)).toMatch(/A visitor was shouted at on the doorstep/);
  for (const other of [sam, tom]) expect(await other.reads()).not.toMatch(/shouted|Thornbury/);
  expect(await approves(kate)).toMatch(/Choose what must be done/);
  expect(await approves(kate, { concern: 'joint', approveNote: 'Two go' })).not.toMatch(/^Approved\n/);
  expect(await ann.reads(room.chat('staff'))).toMatch(/V-/);
});

test('the list is for its keepers: others are told whom to ask, and it is shown in no shared chat', async () => {
  const room = here();
  const [ann, kate, , priya] = people();
  expect(await ann.say(ann.own, '/visit cautions')).toEqual([expect.not.stringMatching(/Thornbury|Canal/)]);
  expect(await kate.say(room.chat('slt'), '/visit cautions', { mention: true })).toEqual([expect.not.stringMatching(/Thornbury|Canal/)]);
  expect(await priya.say(priya.own, '/visit cautions')).toEqual([expect.stringMatching(/Thornbury[^]*19 Canal Wharf/)]);
  await priya.press('Lift', {}, priya.own);
  expect(await priya.press(await submitTitle(priya), { why: '' })).toMatch(/Say why it no longer counts/);
  expect(await priya.press(await submitTitle(priya), { why: 'They have moved away' })).toMatch(/The caution is lifted and counts no longer/);
  await asks(room, 'Ann Patel', { fields: { family: 'Thornbury', address: '19 Canal Wharf', postcode: 'LU4 9QX' } });
  expect(await approves(kate)).toMatch(/^Approved/);
});

const submitTitle = (actor: Actor): Promise<string> => Promise.resolve(/"title":"(Lift[^"]*)"/.exec(JSON.stringify(actor.dialog?.card ?? {}))?.[1] ?? 'Save');
