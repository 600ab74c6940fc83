import type { Actor } from '../support/actor';
import { fillPage, fillRequest, pageOf } from './asking';
import { approve, asks, stage } from './stage';

const here = stage('demo-school.json');
const as = (name: string): Actor => here().as(name);

test('a visit is reported in typed words, refused until it is approved', async () => {
  const room = here();
  const ann = as('Ann Patel');
  expect(await ann.say(ann.own, 'left school')).toEqual([expect.stringMatching(/You have no open visit/)]);
  await asks(room, 'Ann Patel');
  expect(await ann.say(ann.own, 'left school')).toEqual([expect.stringMatching(/Do not leave: this visit still waits for/), expect.stringMatching(/Have you left already\?/)]);
  await as('Kate Shaw').press('Approve', approve);
  await room.pass('PT1H');
  expect(await ann.say(ann.own, '/Left School.')).toEqual([expect.stringMatching(/^V-\w{4}: left school, recorded/)]);
  expect(await ann.say(ann.own, 'arrived')).toEqual([expect.stringMatching(/: arrived, recorded/)]);
  expect(await ann.say(ann.own, 'late 15')).toEqual([expect.stringMatching(/: 15 minutes late, recorded/)]);
  expect(room.posted(room.chat('office')).at(-1)).toMatch(/Now due back at 11:45/);
  expect(await ann.say(ann.own, 'late')).toEqual([expect.stringMatching(/How late\?[^]*Not recorded yet/)]);
  expect(await ann.say(ann.own, 'not left yet')).toEqual([expect.stringMatching(/Not recorded[^]*Did you mean/)]);
  expect(await ann.say(ann.own, 'left')).toEqual([expect.stringMatching(/: left the property, recorded/)]);
  expect(await ann.say(ann.own, 'Back at school now, all fine')).toEqual([expect.stringMatching(/: back at school, recorded/)]);
  expect(await ann.say(ann.own, 'back')).toEqual([expect.stringMatching(/back already|noted already|no open visit/i)]);
  expect((await ann.say(ann.own, 'sausages'))[0]).toMatch(/nothing is recorded/);
});

test('a word that fits two open visits asks which, and the answer counts', async () => {
  const room = here();
  const ann = as('Ann Patel');
  for (const [leave, start, backBy] of [['10:00', '10:20', '11:30'], ['13:00', '13:20', '14:30']] as const) {
    await asks(room, 'Ann Patel', { leave, start, backBy });
    await as('Kate Shaw').press('Approve', approve, as('Kate Shaw').own);
  }
  await room.pass('PT1H');
  expect(await ann.say(ann.own, 'left school')).toEqual([expect.stringMatching(/Which visit do you mean\?/)]);
  const found = (await ann.finds('Left school', ann.own)) ?? undefined;
  expect(found).toBeDefined();
  await ann.press('Left school', {}, ann.own);
  expect(await ann.reads(ann.own)).toMatch(/Out\nV-/);
});

test('/visit starts a request in a channel and in the own chat alike', async () => {
  const room = here();
  const kate = as('Kate Shaw');
  const slt = room.chat('slt');
  expect(await kate.say(slt, 'visit')).toEqual([]);
  expect(await kate.say(slt, 'visit', { mention: true })).toEqual([expect.stringMatching(/Home visit/)]);
  await kate.press('Start a home visit', {}, slt);
  expect(await fillRequest(kate)).toMatch(/Helen Marsh or David Lewis|David Lewis or Helen Marsh/);
  expect(await as('Helen Marsh').reads(slt)).toMatch(/Waiting for approval/);

  const ann = as('Ann Patel');
  expect(await ann.say(ann.own, '/visit new')).toEqual([expect.stringMatching(/Home visit/)]);
  await ann.press('Start a home visit', {}, ann.own);
  expect(await fillRequest(ann)).toMatch(/Helen Marsh, David Lewis or Kate Shaw/);
  expect(room.posted(room.chat('staff'))).toEqual([]);
});

test('what follows /visit in a shared chat is ignored and not repeated', async () => {
  const ann = as('Ann Patel');
  const answers = await ann.say(here().chat('staff'), '/visit Thistlewood at Bramble Walk', { mention: true });
  expect(answers.join()).not.toMatch(/Thistlewood|Bramble/i);
});

test('/visit today shows everybody who is out and when they are due, /visit mine only my own', async () => {
  const room = here();
  const [ann, ben] = [as('Ann Patel'), as('Ben Okoro')];
  expect(await ben.say(room.chat('staff'), '/visit today', { mention: true })).toEqual([expect.stringMatching(/Nobody is out, and nobody goes today/)]);
  await asks(room, 'Ann Patel');
  await as('Kate Shaw').press('Approve', approve);
  await room.pass('PT1H');
  await ann.press('Left school');
  const [board = ''] = await ben.say(room.chat('staff'), '/visit today', { mention: true });
  expect(board).toMatch(/Out[^]*Ann Patel[^]*11:30/);
  expect(await ben.say(ben.own, '/visit mine')).toEqual([expect.stringMatching(/You have no open visit/)]);
  expect(await ann.say(ann.own, '/visit mine')).toEqual([expect.stringMatching(/Ann Patel[^]*11:30/)]);
});

test('a wrong value is refused in words beside the field, and nothing typed is lost', async () => {
  const room = here();
  const ann = as('Ann Patel');
  await ann.say(ann.own, '/visit');
  await ann.press('Start a home visit');
  expect(await ann.fill({ purpose: 'attendance of Kit', leave: '08:00', backBy: '07:00' }).press('Next')).toMatch(
    /Choose the type of visit[^]*attendance of Kit[^]*that time has passed[^]*That is not after leaving/,
  );
  for (const page of ['about', 'reason', 'who']) {
    expect(pageOf(ann.dialog?.card ?? {})).toBe(page);
    await fillPage(ann);
  }
  const wrong = await ann.fill({ family: 'Thistlewood', address: '4 Bramble Walk', postcode: 'LU2', phone: '12', start: '09:30', minutes: '3' }).press('Next');
  expect(wrong).toMatch(/Thistlewood[^]*full postcode[^]*not a full number[^]*You leave school at 10:00[^]*whole number/);
  expect(room.posted(room.chat('staff'))).toEqual([]);
});
