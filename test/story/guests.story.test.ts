import type { Card } from '../../src/local/room/api';
import { buttons, inputsOf, textOf } from '../../src/local/teams/read-card';
import type { Actor } from '../support/actor';
import { approves, cast } from './outing';
import { asks, stage } from './stage';

const hidden = /Thistlewood|Bramble|LU2|attendance of Kit|07700|Fiesta|Raj/;

const tenant = '11111111-1111-4111-8111-111111111111';
const here = stage('demo-school.json', { guests: [{ name: 'Pat Guest' }, { name: 'Lou Partner', tenantId: tenant }] });

/** Presses every button on every card before this person, whatever it does, and returns the titles and what was answered; no dialog opens. */
async function pressesAll(guest: Actor): Promise<{ title: string; answer: string }[]> {
  const { standIn, settled } = here();
  const done: { title: string; answer: string }[] = [];
  for (const chat of standIn.chatsOf(guest.id)) {
    for (const { id, card } of await standIn.display(guest.id, chat.id)) {
      for (const button of card ? buttons(card) : []) {
        const result = await standIn.press(guest.id, chat.id, id, button, typed(card ?? {}));
        await settled();
        expect(result.kind).not.toBe('dialog');
        done.push({ title: button.title, answer: 'text' in result ? result.text : 'card' in result ? textOf(result.card) : '' });
      }
    }
  }
  return done;
}

const typed = (card: Card): Record<string, string> => Object.fromEntries(inputsOf(card).map(({ node }) => [String(node.id), 'true']));

/** All that is stored of the school's visits. */
async function stored(): Promise<string> {
  const { visits } = here().wired;
  const open = await visits.open('oakfield');
  const trails = await Promise.all(open.map(({ id }) => visits.trail('oakfield', id)));
  return JSON.stringify([open, trails]);
}

test('guests in every chat, of our tenant or another, press every button they see at every stage: nothing changes, and they are told nothing', async () => {
  const room = here();
  const [pat, lou, ann, kate, helen] = cast(room, 'Pat Guest', 'Lou Partner', 'Ann Patel', 'Kate Shaw', 'Helen Marsh') as [Actor, Actor, Actor, Actor, Actor];
  const seen = new Set<string>();

  const guestsPress = async (): Promise<void> => {
    const before = { stored: await stored(), sent: room.sent.length };
    for (const guest of [pat, lou]) {
      for (const { title, answer } of await pressesAll(guest)) {
        seen.add(title);
        expect(answer).not.toMatch(hidden);
        if (title !== 'Show details') expect(answer).toMatch(guest === pat ? /^This is for staff of that school only/ : /^Unable to reach app/);
      }
      expect(await guest.reads()).not.toMatch(hidden);
    }
    expect({ stored: await stored(), sent: room.sent.length }).toEqual(before);
  };

  await asks(room, 'Ann Patel');
  await guestsPress();
  await approves(kate);
  await guestsPress();
  await room.pass('PT70M');
  await guestsPress();
  await ann.press('Left school', {}, ann.own);
  await ann.press('I need help', {}, ann.own);
  await guestsPress();
  await helen.press("I'm dealing with this", {}, room.chat('slt'));
  await guestsPress();
  await helen.press('Reached: safe', { whereabouts: 'back' });
  await guestsPress();
  expect([...seen].sort()).toEqual(['Gone', "I'm dealing with this", 'Not gone', 'Show details', 'Start a home visit', 'Take over']);
});

test.each(['/visit', '/visit today', '/visit mine', '/visit me', '/visit people', '/visit cautions', '/visit help', 'left school', 'help'])(
  'a guest who types "%s" is answered with one sentence, in every chat',
  async (words) => {
    const room = here();
    await asks(room, 'Ann Patel');
    const pat = room.as('Pat Guest');
    const before = await stored();
    for (const chat of room.standIn.chatsOf(pat.id)) {
      const said = await pat.say(chat.id, words, { mention: chat.kind !== 'personal' });
      expect(said.join('\n')).not.toMatch(/Ann|V-|Thistlewood/);
      expect(said.length).toBeLessThanOrEqual(1);
    }
    expect(await stored()).toBe(before);
  },
);
