import { buttons, textOf } from '../../src/local/teams/read-card';
import type { Actor } from '../support/actor';
import type { WiredRoom } from '../support/wired-room';
import { approve, asks, stage } from './stage';

const here = stage('demo-school.json');

interface Standing {
  where: string;
  text: string;
  titles: string[];
}

const alarmButtons = ["I'm dealing with this", 'Take over', 'Reached: safe', 'No reply', 'Not needed', 'Seen', 'Police told'];
const names = ['Ann Patel', 'Kate Shaw', 'Helen Marsh', 'Sam Carter'] as const;

/** Every card that stands before these people, in their own chats and in the office's and the SLT's place. */
async function everywhere(room: WiredRoom): Promise<Standing[]> {
  await room.settled();
  const looks = names.flatMap((name) => [room.as(name).own, room.chat('office'), room.chat('slt')].map((chat) => ({ name, chat })));
  const seen = await Promise.all(
    looks.map(async ({ name, chat }) => {
      const sees = room.standIn.chatsOf(room.as(name).id).some(({ id }) => id === chat);
      const messages = sees ? await room.standIn.display(room.as(name).id, chat) : [];
      return messages.flatMap(({ card }) => (card ? [{ where: `${name} in ${chat}`, text: textOf(card), titles: buttons(card).map(({ title }) => title) }] : []));
    }),
  );
  return seen.flat();
}

const withAny = (cards: readonly Standing[], titles: readonly string[]): Standing[] => cards.filter((card) => card.titles.some((title) => titles.includes(title)));

async function out(): Promise<{ room: WiredRoom; ann: Actor; kate: Actor; helen: Actor; sam: Actor; office: string; slt: string }> {
  const room = here();
  await asks(room, 'Ann Patel');
  await room.as('Kate Shaw').press('Approve', approve);
  await room.pass('PT1H');
  await room.as('Ann Patel').press('Left school');
  const [ann, kate, helen, sam] = names.map((name) => room.as(name)) as [Actor, Actor, Actor, Actor];
  return { room, ann, kate, helen, sam, office: room.chat('office'), slt: room.chat('slt') };
}

/** Whoever took it on stands on every card of the alarm, and no card offers what was offered before. */
async function isKates(room: WiredRoom): Promise<void> {
  const cards = await everywhere(room);
  expect(cards.filter(({ text }) => text.includes('Nobody yet'))).toEqual([]);
  expect(withAny(cards, ["I'm dealing with this"])).toEqual([]);
  const live = withAny(cards, alarmButtons);
  expect(live.length).toBeGreaterThan(0);
  for (const { text } of live) expect(text).toMatch(/Dealing with it\n(Kate Shaw|You)/);
  expect(withAny(cards.filter(({ where }) => where === `Helen Marsh in ${room.as('Helen Marsh').own}`), ['Take over'])).toHaveLength(1);
}

/** The alarm is over everywhere: only lines of history are left of it. */
async function isOver(room: WiredRoom): Promise<void> {
  const cards = await everywhere(room);
  expect(withAny(cards, alarmButtons)).toEqual([]);
  expect(cards.filter(({ text }) => /Are you back\?|Nobody yet|Dealing with it/.test(text))).toEqual([]);
}

test('an alarm that is taken on is so on every card that stands, and once it is over no card asks anything more', async () => {
  const { room, ann, kate, helen, sam, slt, office } = await out();
  await room.pass('PT90M');
  expect(await ann.reads(ann.own)).toMatch(/Are you back\?/);
  await room.pass('PT25M');
  expect((await everywhere(room)).filter(({ text }) => /Are you back\?/.test(text))).toEqual([]);
  await sam.press('No reply', {}, office);
  expect(await helen.offered(helen.own)).toContain("I'm dealing with this");

  await kate.press("I'm dealing with this", {}, slt);
  await isKates(room);
  const place = (await everywhere(room)).filter(({ where }) => where === `Helen Marsh in ${slt}`);
  expect(place.filter(({ text }) => text.includes('Step 3 of 6')).length).toBe(1);
  expect(place.filter(({ text }) => /Step 2 of 6: take charge\. Taken on by Kate Shaw\./.test(text))).toHaveLength(1);

  await kate.press('Reached: safe', { who: ann.id, whereabouts: 'back' }, kate.own);
  await isOver(room);
});

test('so it is with a call for help', async () => {
  const { room, ann, kate, slt } = await out();
  await ann.press('I need help', {}, ann.own);
  await kate.press("I'm dealing with this", {}, slt);
  await isKates(room);
  expect(await ann.reads(ann.own)).toMatch(/Kate Shaw is dealing with this/);

  await kate.press('Reached: safe', { who: ann.id, whereabouts: 'back' }, kate.own);
  await isOver(room);
  expect(await ann.reads(ann.own)).not.toMatch(/is dealing with this/);
});
