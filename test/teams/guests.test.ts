import * as cards from '../../src/cards';
import { registerForms } from '../../src/desk/forms/register/register-pages';
import type { Command } from '../../src/visit/commands';
import type { Member } from '../../src/school/school';
import { buttons } from '../../src/teams/buttons';
import { sentences } from '../../src/teams/sentences';
import { readPress } from '../../src/teams/verbs';
import { makeTestDesk, type TestDesk } from '../support/desk';
import { aSchool, ann, ben, manager, outsider, staff } from '../support/school';
import { aRequest, at } from '../support/story';
import { aBot, schoolsOf, type TestBot } from './a-bot';
import { activity, carried, dialogue, pressed, typed, type From } from './activities';

const oakfield = aSchool();
const elsa: Member = {
  id: '00000000-0000-4000-8000-000000000077',
  name: 'Elsa Frost',
  roles: ['headteacher', 'dsl', 'office', 'administrator'],
  email: 'elsa.frost@elmbrook.example',
  cover: [],
};
const elmbrook = aSchool(oakfield.profile, { id: 'elmbrook', people: [elsa], places: { staff: ['19:elm@x'], office: ['19:elm-o@x'], slt: ['19:elm-s@x'] } });

const chats = [
  ['their own chat', undefined],
  ['a group chat', '19:group@thread.v2'],
  ['the staff chat', '19:staff@thread.v2'],
  ['the office', '19:office@thread.v2'],
  ['the SLT channel', '19:slt@thread.tacv2'],
] as const;

type Shape = (sent: Record<string, unknown>) => Record<string, unknown>;

/** Who sits in a chat without being of the school, and what Teams says of them. */
const guests: readonly [string, Member, Shape][] = [
  ['somebody of no school', outsider, (sent) => sent],
  ['somebody for whom Teams vouches with no id', { ...ann, id: outsider.id }, (sent) => ({ ...sent, from: { id: `29:${ann.id}`, name: 'Somebody' } })],
  ['somebody whom another tenant vouches for', ann, (sent) => ({ ...sent, channelData: { tenant: { id: '00000000-0000-4000-8000-00000000bbbb' } } })],
  ['a person of another school', elsa, (sent) => sent],
];

/** Everything that any button may carry, so that each would be read if a member of staff pressed it. */
const everything = {
  ...{ revision: 1, reviewed: 'true', tier: 'high', concern: 'joint', shown: [], n: 0, stop: 0, who: ann.id, approver: ann.id, heard: 'true', what: 'back', whereabouts: 'back', lateMinutes: '10' },
  ...Object.fromEntries(['approve', 'decline', 'changes', 'concern', 'address', 'notNeeded', 'family', 'police', 'reached', 'door', 'phone'].map((of) => [`${of}Note`, 'x'])),
};

const secrets = ['SECRET', 'FAMILY-ONE', 'FAMILY-TWO', 'ADDRESS-ONE', 'LU2 7AB', '1582960001', '1582 960001', '900123', '900124', '900105', '900205', 'Kin of', 'Fiesta'];
const named = ['V-7K3M', 'V-9XYZ', ...staff.map(({ name }) => name)];
const words = [
  ...['/visit', '/visit new', '/visit today', '/visit mine', '/visit me', '/visit people', '/visit cautions', '/visit policy', '/visit setup', '/visit help', '/visit drill'],
  ...['left school', 'arrived', 'left', 'back', 'home', 'late 15', 'help', 'I need help', 'hello'],
];

let desk: TestDesk;
let bot: TestBot;

/** One visit out and in alarm and one that waits for approval, so that there is something to press about, to read and to change. */
beforeEach(async () => {
  desk = await makeTestDesk([oakfield, elmbrook]);
  bot = await aBot({ handle: desk.handle, store: desk.store, schools: schoolsOf([oakfield, elmbrook]), cards, clock: desk.clock });
  const asks: Command[] = [
    { type: 'request', by: ann, id: 'v1', number: 'V-7K3M', school: 'oakfield', chat: '19:staff@thread.v2', request: aRequest(oakfield.profile) },
    { type: 'approve', by: manager, revision: 1, reviewed: true, note: 'NOTE-SECRET' },
    ...[ann, ben].map((by): Command => ({ type: 'checkIn', by, who: by.id, what: 'leftSchool' })),
    { type: 'help', by: ann },
  ];
  for (const [n, command] of asks.entries()) {
    if (n === 2) desk.clock.set(at('13:00'));
    await desk.handle({ school: oakfield, visit: 'v1', operation: `op${n}`, command });
  }
  const request = { ...aRequest(oakfield.profile), details: { ...aRequest(oakfield.profile).details, purpose: 'SECRET' } };
  await desk.handle({ school: oakfield, visit: 'v2', operation: 'r2', command: { type: 'request', by: ben, id: 'v2', number: 'V-9XYZ', school: 'oakfield', request } });
  await desk.deliver.idle();
});

afterEach(async () => {
  await bot.idle();
  await bot.connector.close();
});

const stored = async (): Promise<string> =>
  JSON.stringify([
    await desk.store.load('oakfield', 'v1'),
    await desk.store.trail('oakfield', 'v1'),
    await desk.store.load('oakfield', 'v2'),
    await desk.store.trail('oakfield', 'v2'),
    await desk.store.open('oakfield'),
    await desk.store.ready('oakfield', '2027-01-01T00:00:00.000Z', 99),
    await desk.store.open('elmbrook'),
  ]);

/** What was said to whoever did this: the answer itself, and whatever was posted. */
async function saidTo(sent: Record<string, unknown>): Promise<string> {
  const before = bot.connector.sent('POST').length + bot.connector.sent('PUT').length;
  const answer = await bot.receive('', sent);
  await bot.idle();
  const posted = [...bot.connector.sent('POST'), ...bot.connector.sent('PUT')].slice(before).map(({ body }) => body);
  return JSON.stringify([answer.status === 403 ? 'turned away' : answer.body, posted]);
}

/** Does every one of these, and finds nothing changed and nothing told. */
async function inVain(acts: readonly Record<string, unknown>[], mustNotRead: readonly string[]): Promise<void> {
  const before = await stored();
  const told: string[] = [];
  for (const sent of acts) told.push(await saidTo(sent));

  expect(told.flatMap((said) => mustNotRead.filter((secret) => said.includes(secret)))).toEqual([]);
  expect(told.filter((said) => !(said.includes(sentences.outsider) || said.includes('turned away') || said.includes(sentences.otherSchool) || said.includes('cannot find that visit')))).toEqual([]);
  expect(await stored()).toBe(before);
  expect([bot.forms.opened, bot.forms.submitted, bot.received, bot.faults]).toEqual([[], [], [], []]);
}

it('every button would be read here if a member of staff pressed it', () => {
  const unread = [...buttons.keys()].filter((verb) => !readPress(verb, { ...carried, ...everything }).ok);

  expect(unread).toEqual([]);
});

describe.each(guests)('%s', (_who, by, shape) => {
  it.each(chats)('presses every button in vain in %s', async (_where, chat) => {
    const from: From = { by, chat };
    const presses = ['v1', 'v2'].flatMap((visit) =>
      [...buttons.keys()].flatMap((verb) => [
        pressed(bot.connector, from, verb, { ...everything, visit }),
        // The same from a client that sends a press as a message.
        activity(bot.connector, from, { type: 'message', replyToId: 'card-1', value: { ...carried, ...everything, visit, verb } }),
      ]),
    );
    await inVain(presses.map(shape), [...secrets, ...named]);
  });

  it.each(chats)('opens and hands in every form in vain in %s', async (_where, chat) => {
    const acts = ['request', 'outcome', ...registerForms].flatMap((form) => {
      const data = { form, school: 'oakfield', visit: 'v1', person: ann.id, page: form, go: 'next', draft: 'd1', stops: 1 };
      return [
        dialogue(bot.connector, { by, chat }, 'task/fetch', { ...data, verb: 'open' }),
        dialogue(bot.connector, { by, chat }, 'task/submit', { ...data, verb: 'page' }),
      ];
    });
    await inVain(acts.map(shape), [...secrets, ...named]);
  });

  it.each(chats)('looks at a card and sees no more than that chat shows everybody, in %s', async (_where, chat) => {
    const before = await stored();
    const looks = ['current', 'leaving', 'nudge', 'safetyCall', 'rung', 'help', 'notice'].map((card) => shape(pressed(bot.connector, { by, chat }, 'view', { card, n: 0 })));
    for (const look of looks) {
      const said = await saidTo(look);
      expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
      if (!said.includes('adaptive')) expect(named.filter((name) => said.includes(name))).toEqual([]);
    }
    expect(await stored()).toBe(before);
  });
});

describe.each(guests.filter(([, by]) => by !== elsa))('%s', (_who, by, shape) => {
  it.each(chats)('types in vain in %s', async (_where, chat) => {
    await inVain(words.map((word) => shape(typed(bot.connector, { by, chat }, word))), [...secrets, ...named]);
  });
});

describe('a person of another school', () => {
  it.each(chats)('who names their own school instead changes nothing, in %s', async (_where, chat) => {
    const presses = [...buttons.keys()].map((verb) => pressed(bot.connector, { by: elsa, chat }, verb, { ...everything, school: 'elmbrook' }));
    await inVain(presses, [...secrets, ...named]);
  });

  it.each(chats)('learns nothing by typing in %s', async (_where, chat) => {
    const before = await stored();
    for (const word of words) {
      const said = await saidTo(typed(bot.connector, { by: elsa, chat }, word));
      expect([...secrets, ...named].filter((secret) => said.includes(secret))).toEqual([]);
    }
    expect(await stored()).toBe(before);
  });
});
