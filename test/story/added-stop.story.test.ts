import type { Actor } from '../support/actor';
import { approves, cast } from './outing';
import { asks, stage } from './stage';

const here = stage('demo-school.json');

/** Another home of the same family, from eleven for twenty minutes. */
const grandparents = { family: 'Thistlewood, the grandparents', address: '9 Bramble Walk', postcode: 'LU2 7AB', phone: '01632 960777', start: '11:00', minutes: '20', backBy: '11:50', clear: 'clear' };

/** Ann and Ben were at the one home from 10:20 to 10:40, and are on the way back; they are due at 11:30. */
async function returning(): Promise<{ ann: Actor; ben: Actor; sam: Actor; kate: Actor; office: string; slt: string }> {
  const room = here();
  const [ann, ben, sam, kate] = cast(room, 'Ann Patel', 'Ben Okoro', 'Sam Carter', 'Kate Shaw') as [Actor, Actor, Actor, Actor];
  await asks(room, 'Ann Patel', { companions: [ben] });
  await approves(kate);
  for (const [time, tap] of [['PT1H', 'Left school'], ['PT20M', 'Arrived'], ['PT20M', 'Left the property']] as const) {
    await room.pass(time);
    for (const visitor of [ann, ben]) await visitor.press(tap, {}, visitor.own);
  }
  return { ann, ben, sam, kate, office: room.chat('office'), slt: room.chat('slt') };
}

test('a stop added on the way back is where they go next, everybody hears the new time, and the watch counts from the new finish (CMAT-2-01, CMAT-2-08, CMAT-5-02)', async () => {
  const room = here();
  const { ann, ben, sam, kate, office, slt } = await returning();

  expect(await ann.press('Add a visit', {}, ann.own)).toMatch(/Add a visit[^]*Could anyone there be threatening or aggressive\?[^]*Is the answer to any of these yes\?/);
  expect(await ann.press('Add this visit', { ...grandparents, phone: '', clear: '' })).toMatch(/Give the family's telephone number[^]*Choose one of the two/);
  expect(await ann.press('Add this visit', grandparents)).toMatch(/^V-\w{4} has one more stop. Due back at 11:50.$/);

  expect(await ann.reads(ann.own)).toMatch(/Due back\n11:50[^]*You: On the way to stop 2 of 2[^]*Stop 2 of 2[^]*9 Bramble Walk, LU2 7AB/);
  expect(await sam.reads(office)).toMatch(/Due back\n11:50[^]*Stop 2[^]*9 Bramble Walk/);
  for (const chat of [ben.own, kate.own, office]) expect(room.posted(chat).at(-1)).toMatch(/Ann Patel and Ben Okoro: One more stop. Now due back at 11:50.$/);
  expect(room.posted(slt)).toEqual([]);

  // Without it they would have been overdue an hour after 10:50.
  await room.pass('PT99M');
  expect(room.posted(office).filter((text) => /overdue/.test(text))).toEqual([]);
  await room.pass('PT2M');
  expect(room.posted(office).at(-1)).toMatch(/Ann Patel and Ben Okoro are overdue, due back \d\d:\d\d. Step 1 of 6/);
  expect(await ann.offered()).not.toContain('Add a visit');

  await sam.press('No reply', {}, office);
  await kate.press("I'm dealing with this", {}, slt);
  await kate.press('No reply', {}, kate.own);
  expect(await kate.press('No reply', {}, kate.own)).toMatch(/Step 5 of 6: ring the families[^]*4 Bramble Walk[^]*9 Bramble Walk/);
});

test('a stop that is not to be is refused with the reason, and office, senior leaders and the other visitor hear of it (CMAT-2-01)', async () => {
  const room = here();
  const { ann, ben, kate, sam, office, slt } = await returning();
  const before = await ann.reads(ann.own);

  await ann.press('Add a visit', {}, ann.own);
  expect(await ann.press('Add this visit', { ...grandparents, clear: 'notClear' })).toMatch(/^Do not go there. Somebody senior has to decide about that home first. Ring the school office/);
  for (const chat of [office, slt]) expect(room.posted(chat).at(-1)).toMatch(/New stop not added. Visitors asked for one more stop, and must not go there yet.$/);
  expect(room.posted(ben.own).at(-1)).toMatch(/Do not go to the new stop. It has to be looked at first. Ring the office.$/);
  expect(await ann.reads(ann.own)).toBe(before);
  expect(await sam.reads(office)).not.toMatch(/9 Bramble Walk/);

  // Asking again is no decision.
  expect(await ann.press('Add a visit', {}, ann.own)).toMatch(/^Do not go there. Somebody senior has to decide/);
  expect(room.posted(slt)).toHaveLength(1);
  expect(room.posted(kate.own).filter((text) => /stop/.test(text))).toEqual([]);
});

test.each(['inTurn', 'together'] as const)('the office adds a stop for one who phones, and a press delivered twice, %s, adds it once (CMAT-2-08)', async (how) => {
  const room = here();
  const { ann, ben, sam, office } = await returning();

  await sam.press('Add a visit', {}, office);
  room.standIn.twice(how);
  expect(await sam.press('Add this visit', grandparents)).toMatch(/^V-\w{4} has one more stop. Due back at 11:50.$/);
  for (const chat of [ann.own, ben.own, office]) expect(room.posted(chat).filter((text) => /One more stop/.test(text))).toHaveLength(1);
  for (const visitor of [ann, ben]) expect(await visitor.reads(visitor.own)).toMatch(/You: On the way to stop 2 of 2/);
});
