import type { Actor } from '../support/actor';
import { fillRequest } from './asking';
import { cast } from './outing';
import { asks, stage, starts } from './stage';

const here = stage('demo-school.json');

test('whoever leaves without approval is told what is missing, says that they have left, and is watched until they are back', async () => {
  const room = here();
  const [ann, kate, sam, helen] = cast(room, 'Ann Patel', 'Kate Shaw', 'Sam Carter', 'Helen Marsh') as [Actor, Actor, Actor, Actor];
  await asks(room, 'Ann Patel');
  await room.pass('PT1H');

  const [said, offer] = await ann.say(ann.own, 'left school');
  expect(said).toMatch(/Do not leave: this visit still waits for .*Kate Shaw.*If you have left already, press I have left all the same/);
  expect(offer).toMatch(/Have you left already\?/);
  expect(await ann.press('I have left all the same', {}, ann.own)).toMatch(/Out[^]*You left before this visit was approved. Ring school now/);

  for (const chat of [room.chat('office'), room.chat('slt'), kate.own]) expect(room.posted(chat).join('\n')).toMatch(/Left without approval/);
  expect(await sam.reads(room.chat('office'))).not.toMatch(/Thistlewood/);

  // An hour after the last stop nobody has heard of her.
  await room.pass('PT3H');
  expect(await helen.reads(room.chat('slt'))).toMatch(/Ann Patel/);
  await ann.press('Back at school', {}, ann.own);
  expect(await ann.reads(ann.own)).toMatch(/Everyone is safe/);
});

test('an approval given by telephone is put on record by the office, and the approver is told', async () => {
  const room = here();
  const [ann, kate, sam] = cast(room, 'Ann Patel', 'Kate Shaw', 'Sam Carter') as [Actor, Actor, Actor];
  await starts(room, ann);
  await fillRequest(ann);
  await sam.say(sam.own, '/visit today');
  await sam.press('Open', {}, sam.own);
  expect(await sam.press('Record the approval', { approver: kate.id, heard: 'true' }, sam.own)).toMatch(/Approved/);
  expect(room.posted(kate.own).join('\n')).toMatch(/put on record that you approved|Approval by telephone/i);
  await room.pass('PT1H');
  expect(await ann.press('Left school', {}, ann.own)).toMatch(/Out/);
});
