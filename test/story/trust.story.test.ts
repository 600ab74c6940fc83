import type { Actor } from '../support/actor';
import { fillRequest } from './asking';
import { approve, asks, stage } from './stage';

const here = stage('demo-trust.json');
const as = (name: string): Actor => here().as(name);

test('two schools with visits at once know nothing of one another', async () => {
  const room = here();
  const [ann, zara, mary] = [as('Ann Patel'), as('Zara Khan'), as('Mary Quinn')];
  await asks(room, 'Ann Patel', {}, 'oakfield');
  await asks(room, 'Zara Khan', { type: 'relationship', companions: [mary] }, 'birchwood');
  await mary.press("I'll come", {}, mary.own);
  await as('Kate Shaw').press('Approve', approve);
  await as('Grace Holt').press('Approve', approve);
  await room.pass('PT1H');
  await ann.press('Left school', {}, ann.own);
  await zara.press('Left school', {}, zara.own);
  await mary.press('Left school', {}, mary.own);

  expect(await ann.say(room.chat('staff', 'oakfield'), '/visit today', { mention: true })).toEqual([expect.not.stringMatching(/Zara/)]);
  expect(await zara.say(room.chat('staff', 'birchwood'), '/visit today', { mention: true })).toEqual([expect.not.stringMatching(/Ann/)]);
  await zara.press('I need help', {}, zara.own);
  await room.pass('PT2H');
  for (const place of ['staff', 'office', 'slt'] as const) {
    expect(room.posted(room.chat(place, 'oakfield')).join()).not.toMatch(/Zara|Mary/);
    expect(room.posted(room.chat(place, 'birchwood')).join()).not.toMatch(/Ann Patel/);
  }
  expect(room.posted(room.chat('slt', 'birchwood')).join()).toMatch(/Zara Khan needs help now/);
  expect(room.posted(room.chat('slt', 'oakfield')).join()).toMatch(/Ann Patel is overdue/);
});

test('the chat decides the school; in the own chat somebody with roles in both is asked which', async () => {
  const room = here();
  const priya = as('Priya Nair');
  expect(await priya.say(priya.own, '/visit')).toEqual([expect.stringMatching(/For which school\?/)]);
  expect(await priya.press('Birchwood Primary School')).toMatch(/Getting to know the family/);
  await fillRequest(priya, { type: 'relationship', companions: [as('Mary Quinn')] });
  expect(await as('Mary Quinn').reads(as('Mary Quinn').own)).toMatch(/Priya Nair asks you to come along/);

  await priya.say(room.chat('staff', 'oakfield'), '/visit', { mention: true });
  expect(await priya.press('Start a home visit', {}, room.chat('staff', 'oakfield'))).toMatch(/Welfare/);
  await fillRequest(priya);
  expect((await priya.say(priya.own, '/visit mine')).filter((text) => /V-/.test(text))).toHaveLength(2);
  expect((await as('Ann Patel').reads()).match(/Mary Quinn/g)).toBeNull();
});

test('a press on a card of the other school is refused and reveals nothing', async () => {
  const room = here();
  await asks(room, 'Ann Patel', {}, 'oakfield');
  const kate = as('Kate Shaw');
  const found = await kate.finds('Approve', kate.own);
  if (!found) throw new Error('no approval card');
  const { id, card } = room.standIn.card(kate.id, kate.own);
  const data = JSON.parse(/"data":(\{[^{}]*"revision"[^{}]*\})/.exec(JSON.stringify(card))?.[1] ?? '{}') as Record<string, unknown>;
  const grace = as('Grace Holt');
  const answer = await room.standIn.sendRaw(grace.id, grace.own, {
    type: 'invoke',
    id: 'f:forged',
    name: 'adaptiveCard/action',
    replyToId: id,
    value: { action: { type: 'Action.Execute', verb: 'approve', data: { ...data, reviewed: 'true' } } },
  });
  expect(answer).toMatchObject({ status: 200, body: { type: 'application/vnd.microsoft.activity.message', value: expect.stringMatching(/staff of that school only/) } });
  expect(JSON.stringify(answer)).not.toMatch(/Thistlewood|Ann/);
  expect(await as('Ann Patel').reads(as('Ann Patel').own)).toMatch(/Waiting for/);
});
