import type { Actor } from '../support/actor';
import { approve, asks, stage } from './stage';

const here = stage('demo-school.json');

async function out(): Promise<{ ann: Actor; sam: Actor; kate: Actor; helen: Actor; office: string; slt: string }> {
  const room = here();
  await asks(room, 'Ann Patel');
  await room.as('Kate Shaw').press('Approve', approve);
  await room.pass('PT1H');
  await room.as('Ann Patel').press('Left school');
  const [ann, sam, kate, helen] = ['Ann Patel', 'Sam Carter', 'Kate Shaw', 'Helen Marsh'].map((name) => room.as(name)) as [Actor, Actor, Actor, Actor];
  return { ann, sam, kate, helen, office: room.chat('office'), slt: room.chat('slt') };
}

test('I need help reaches SLT and office at once, without waiting for the timer', async () => {
  const { ann, slt, office, helen, sam } = await out();
  const room = here();
  await ann.press('I need help', {}, ann.own);
  for (const chat of [slt, office, helen.own]) expect(room.posted(chat).at(-1)).toMatch(/Ann Patel needs help now/);
  expect(room.posted(ann.own).at(-1)).toMatch(/Senior leaders and the office are being told/);
  expect(await helen.reads(slt)).toMatch(/Ann Patel needs help/);
  expect(await sam.reads(office)).toMatch(/Ann Patel needs help/);
});

test('only the SLT closes a call for help: not the visitor, not the office', async () => {
  const { ann, kate, sam, office, slt } = await out();
  const room = here();
  await ann.press('I need help', {}, ann.own);
  expect(await ann.offered()).not.toContain('Reached: safe');
  if ((await sam.finds('Reached: safe', office)) !== undefined) throw new Error('the office is offered what only the SLT may do');
  await ann.press('Back at school', {}, ann.own);
  expect(room.posted(slt).at(-1)).not.toMatch(/Contact made/);
  expect(await kate.press("I'm dealing with this", {}, slt)).toMatch(/07700 900999/);
  expect(room.posted(ann.own).at(-1)).toMatch(/Kate Shaw is dealing with this/);
  await kate.press('Reached: safe', { whereabouts: 'back', reachedNote: 'spoke to her' });
  for (const chat of [slt, office, ann.own]) expect(room.posted(chat).at(-1)).toMatch(/Contact made: safe/);
});

test('"help" typed in the own chat is as good as the button, twice typed is one alarm', async () => {
  const { ann, slt } = await out();
  const room = here();
  expect(await ann.say(ann.own, 'help')).toContainEqual(expect.stringMatching(/^V-\w{4}: your call is going to the senior leaders and the office\. In danger, ring 999\.$/));
  await room.settled();
  expect(await ann.say(ann.own, 'I need help!!')).toEqual([expect.stringMatching(/your call has gone to the senior leaders and the office\. It was last sent at \d\d:\d\d\. Nobody has taken it on yet/)]);
  expect(room.posted(slt).filter((text) => /needs help/.test(text))).toHaveLength(1);
  await room.pass('PT2M');
  expect(await ann.say(ann.own, 'please HELP')).toEqual([expect.stringMatching(/has gone to[^]*It is being sent again\. Nobody has taken it on yet/)]);
  expect(room.posted(slt).filter((text) => /needs help/.test(text))).toHaveLength(2);
});

test('a call in people’s own words is as good; a "no" before it is asked about, with the button on top', async () => {
  const { ann, slt } = await out();
  const room = here();
  expect(await ann.say(ann.own, 'no need for help, all fine')).toEqual([expect.stringMatching(/Are you asking for help\?[^]*Nobody has been told yet/)]);
  expect(room.posted(slt).filter((text) => /needs help/.test(text))).toEqual([]);
  await ann.press('I need help', {}, ann.own);
  expect(room.posted(slt).at(-1)).toMatch(/Ann Patel needs help now/);
});

test('"help" without a visit says plainly that nobody was told', async () => {
  const ben = here().as('Ben Okoro');
  expect((await ben.say(ben.own, 'help'))[0]).toMatch(/Are you asking for help\?[^]*Nobody has been told[^]*999/);
});

test('nobody answers a call for help: the ladder goes on by itself', async () => {
  const { ann, slt } = await out();
  const room = here();
  await ann.press('I need help', {}, ann.own);
  await room.pass('PT1H');
  expect(room.posted(slt).join('\n')).toMatch(/Step 6 of 6: tell the police/);
});
