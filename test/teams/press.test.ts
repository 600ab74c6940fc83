import type { Command } from '../../src/visit/commands';
import { ann, ben, head, outsider } from '../support/school';
import { aBot, aScene, type TestBot } from './a-bot';
import { carried, pressed, staffChat } from './activities';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
});
afterEach(async () => {
  await bot.idle();
  await bot.connector.close();
});

const cardType = 'application/vnd.microsoft.card.adaptive';
const textType = 'application/vnd.microsoft.activity.message';
const by = ann;

describe('a button', () => {
  const buttons: [string, object, Command][] = [
    ['comeAlong', {}, { type: 'comeAlong', by }],
    ['cannotCome', {}, { type: 'cannotCome', by }],
    [
      'approve',
      { revision: 1, tier: 'high', concern: 'joint', approveNote: ' fine ', reviewed: 'true' },
      { type: 'approve', by, revision: 1, reviewed: true, tier: 'high', option: 'joint', note: 'fine' },
    ],
    [
      'approve',
      { revision: 2, tier: '', concern: '', reviewed: 'false' },
      { type: 'approve', by, revision: 2, reviewed: false, tier: undefined, option: undefined, note: '' },
    ],
    ['approve', { revision: 2 }, { type: 'approve', by, revision: 2, reviewed: false, tier: undefined, option: undefined, note: '' }],
    [
      'decideConcern',
      { revision: 1, concern: 'meetInSchool', concernNote: 'talked' },
      { type: 'decideConcern', by, revision: 1, option: 'meetInSchool', note: 'talked' },
    ],
    [
      'addressClear',
      { revision: 1, shown: ['c1'], addressNote: 'No. 14 is not 4' },
      { type: 'checkAddress', by, revision: 1, shown: ['c1'], same: false, note: 'No. 14 is not 4' },
    ],
    ['addressSame', { revision: 1, shown: [], addressNote: '' }, { type: 'checkAddress', by, revision: 1, shown: [], same: true, note: '' }],
    ['wasAsked', { revision: 2 }, { type: 'answerConsultation', by, revision: 2, asked: true }],
    ['wasNotAsked', { revision: 2 }, { type: 'answerConsultation', by, revision: 2, asked: false }],
    ['meetInSchool', {}, { type: 'meetInSchool', by }],
    ['leaveAnyway', {}, { type: 'leaveAnyway', by, who: by.id }],
    ['leaveAnyway', { who: ben.id }, { type: 'leaveAnyway', by, who: ben.id }],
    [
      'approveByPhone',
      { revision: 1, approver: ben.id, heard: 'true', concern: 'joint', phoneNote: ' go together ' },
      { type: 'approveByPhone', by, approver: ben.id, revision: 1, reviewed: true, option: 'joint', note: 'go together' },
    ],
    ['decline', { declineNote: 'no' }, { type: 'decline', by, note: 'no' }],
    ['askForChanges', { changesNote: 'when?' }, { type: 'askForChanges', by, note: 'when?' }],
    ['gone', {}, { type: 'gone', by, who: undefined }],
    ['notGone', { who: ben.id }, { type: 'notGone', by, who: ben.id }],
    ['leftSchool', {}, { type: 'checkIn', by, who: by.id, what: 'leftSchool' }],
    ['arrived', {}, { type: 'checkIn', by, who: by.id, what: 'arrived' }],
    ['leftProperty', {}, { type: 'checkIn', by, who: by.id, what: 'leftProperty' }],
    ['back', {}, { type: 'checkIn', by, who: by.id, what: 'back' }],
    ['home', {}, { type: 'checkIn', by, who: by.id, what: 'home' }],
    ['runLate', { lateMinutes: '15' }, { type: 'runLate', by, minutes: 15 }],
    ['help', {}, { type: 'help', by }],
    ['cancel', {}, { type: 'cancel', by }],
    ['officeCheckIn', { who: ben.id, what: 'back' }, { type: 'checkIn', by, who: ben.id, what: 'back' }],
    ['takeOn', {}, { type: 'takeOn', by, over: false, seen: carried.v }],
    ['takeOver', {}, { type: 'takeOn', by, over: true, seen: carried.v }],
    ['noReply', { n: 2 }, { type: 'noReply', by, rung: 2, seen: carried.v }],
    ['notNeeded', { n: 3, notNeededNote: 'seen' }, { type: 'notNeeded', by, rung: 3, note: 'seen', seen: carried.v }],
    ['familyNoReply', { n: 4, stop: 1 }, { type: 'familyAnswered', by, stop: 1, result: 'noReply', note: '', seen: carried.v }],
    ['familySeen', { n: 4, stop: 0, familyNote: 'left at 2' }, { type: 'familyAnswered', by, stop: 0, result: 'seen', note: 'left at 2', seen: carried.v }],
    ['policeTold', { policeNote: 'ref 12' }, { type: 'policeTold', by, note: 'ref 12', seen: carried.v }],
    ['reached', { whereabouts: '30', who: ben.id, reachedNote: '' }, { type: 'reached', by, who: ben.id, whereabouts: { at: 'out', minutes: 30 }, note: '', seen: carried.v }],
    ['reached', { whereabouts: 'home', who: ben.id }, { type: 'reached', by, who: ben.id, whereabouts: { at: 'home' }, note: '', seen: carried.v }],
    ['safetyCallAnswered', { n: 1 }, { type: 'safetyCallMade', by, stop: 1, answered: true }],
    ['safetyCallNoAnswer', { n: 1 }, { type: 'safetyCallMade', by, stop: 1, answered: false }],
  ];

  it.each(buttons)('%s with %j asks for just that, and is answered with the presser’s view', async (verb, data, command) => {
    const answer = await bot.receive('', pressed(bot.connector, {}, verb, data));

    expect(bot.asked).toMatchObject([{ school: { id: 'oakfield' }, visit: 'v1', command }]);
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, type: cardType, value: { drawn: 'current for Ann Patel' } } });
  });

  it('believes the signed turn about who pressed, whatever the card says', async () => {
    await bot.receive('', pressed(bot.connector, {}, 'approve', { revision: 1, reviewed: 'true', by: head.id, presser: head, roles: ['headteacher'] }));

    expect(bot.asked[0]?.command).toMatchObject({ type: 'approve', by: { id: ann.id, roles: ['teacher'] } });
  });

  it('for help always counts, while another press counts once for one card', async () => {
    const names = async (verb: string, data: object, ...presses: string[]) => {
      bot.asked.length = 0;
      for (const id of presses) await bot.receive('', pressed(bot.connector, {}, verb, data, { id }));
      return bot.asked.map(({ operation }) => operation);
    };

    expect(new Set(await names('help', {}, 'f:a', 'f:b')).size).toBe(2);
    expect(new Set(await names('arrived', {}, 'f:c', 'f:d')).size).toBe(1);
    expect(new Set(await names('arrived', { v: 0 }, 'f:e', 'f:f')).size).toBe(2);
  });

  it('with another answer on the same card is another press', async () => {
    const twins = [{ n: 4, stop: 0 }, { n: 4, stop: 1 }];
    for (const data of twins) await bot.receive('', pressed(bot.connector, {}, 'familyNoReply', data));
    for (const what of ['arrived', 'back']) await bot.receive('', pressed(bot.connector, {}, 'officeCheckIn', { who: ben.id, what }));
    for (const presser of [ann, head]) await bot.receive('', pressed(bot.connector, { by: presser }, 'arrived'));

    const names = bot.asked.map(({ operation }) => operation);
    expect(new Set(names).size).toBe(6);
    expect(names.every((name) => name !== undefined && name.length < 200)).toBe(true);
  });

  it('delivered twice by Teams is one operation, answered both times', async () => {
    const twice = pressed(bot.connector, {}, 'leftSchool');
    const answers = [await bot.receive('', structuredClone(twice)), await bot.receive('', structuredClone(twice))];

    expect(bot.asked.map(({ operation }) => operation)).toEqual([bot.asked[0]?.operation, bot.asked[0]?.operation]);
    expect(answers[0]).toEqual(answers[1]);
  });

  it('keeps no more of a note than a record needs', async () => {
    await bot.receive('', pressed(bot.connector, {}, 'decline', { declineNote: `  ${'x'.repeat(5_000)}` }));

    expect(bot.asked[0]?.command).toMatchObject({ note: 'x'.repeat(2_000) });
  });

  it.each([
    ['an unknown verb', 'fly', {}],
    ['a verb of JavaScript’s own', 'constructor', {}],
    ['no verb', undefined, {}],
    ['an id that is none', 'arrived', { visit: '../v1' }],
    ['a school that is no text', 'arrived', { school: { $ne: '' } }],
    ['a rung that is none', 'noReply', { n: -1 }],
    ['no rung', 'noReply', {}],
    ['minutes nobody offered', 'runLate', { lateMinutes: '600' }],
    ['a person who is no id', 'officeCheckIn', { who: 'everyone!', what: 'back' }],
    ['a risk of no kind', 'approve', { revision: 1, tier: 'enormous', reviewed: 'true' }],
    ['a decision nobody offers', 'decideConcern', { revision: 1, concern: 'toss a coin' }],
    ['near matches that are none', 'addressClear', { revision: 1, shown: ['../c1'] }],
    ['no near matches', 'addressClear', { revision: 1 }],
    ['no revision that was read', 'wasAsked', {}],
    ['a card of no kind', 'arrived', { card: 'gold' }],
  ])('with %s is out of date, politely', async (_what, verb, data) => {
    const answer = await bot.receive('', pressed(bot.connector, {}, verb, data));

    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, type: textType, value: expect.stringContaining('out of date') } });
    expect(bot.asked).toEqual([]);
    expect(bot.faults).toEqual([]);
  });

  it.each([undefined, null, 'text', [], { action: 'x' }, { action: { type: 'Action.Http' } }])('sending %j is out of date, politely', async (value) => {
    const answer = await bot.receive('', { ...pressed(bot.connector, {}, 'arrived'), value });

    expect(answer).toMatchObject({ status: 200, body: { type: textType } });
    expect(bot.faults).toEqual([]);
  });

  it('of whoever has just left the staff counts if it does, and shows them nothing', async () => {
    bot.answer = () => Promise.resolve({ ok: true, repeated: false, scene: aScene({ school: { ...aScene().school, people: [ben] } }) });
    const answer = await bot.receive('', pressed(bot.connector, {}, 'leftSchool'));
    expect(bot.asked).toHaveLength(1);
    expect(answer.body).toMatchObject({ type: textType, value: expect.stringContaining('V-7K3M') });
  });

  it('that is refused is answered with the reason', async () => {
    bot.answer = () => Promise.resolve({ ok: false, refusal: { reason: 'ownVisit' }, scene: aScene() });
    const answer = await bot.receive('', pressed(bot.connector, {}, 'approve', { revision: 1, reviewed: 'true' }));

    expect(answer.body).toEqual({ statusCode: 200, type: textType, value: 'no: ownVisit' });
  });

  it('for leaving, of somebody who is not to leave, is answered with why and the card as it stands', async () => {
    bot.answer = () => Promise.resolve({ ok: false, refusal: { reason: 'notToLeave', unmet: ['approval'] }, scene: aScene() });
    const answer = await bot.receive('', pressed(bot.connector, {}, 'leftSchool'));

    expect(answer.body).toMatchObject({ value: { drawn: `current for ${ann.name}`, said: 'no: notToLeave' } });
  });

  it('says to phone in while nobody is watching', async () => {
    bot.answer = () => Promise.resolve({ ok: false, refusal: { reason: 'noAlarm' }, scene: aScene({ sweepStale: true }) });
    const answer = await bot.receive('', pressed(bot.connector, {}, 'reached', { who: ben.id, whereabouts: 'back' }));

    expect(answer.body).toMatchObject({ value: expect.stringContaining('Escalation is not running') });
  });

  it('that breaks something is answered with a sentence that gives nothing away, and logged', async () => {
    const fault = new Error('row visit_v1 at 4 Mill Lane is junk');
    bot.answer = () => Promise.reject(fault);
    const answer = await bot.receive('', pressed(bot.connector, {}, 'arrived'));

    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, type: textType, value: expect.stringContaining('went wrong') } });
    expect(JSON.stringify(answer)).not.toContain('Mill Lane');
    expect(bot.faults).toEqual([fault]);
  });
});

describe('a press by somebody who does not belong', () => {
  const text = (answer: { body?: unknown }) => answer.body;

  it('to the school is refused in the same words as a school that does not exist', async () => {
    const stranger = await bot.receive('', pressed(bot.connector, { by: outsider }, 'arrived'));
    const noSchool = await bot.receive('', pressed(bot.connector, {}, 'arrived', { school: 'nowhere' }));
    const elsewhere = await bot.receive('', pressed(bot.connector, {}, 'arrived', { school: 'elmbrook' }));

    expect(text(stranger)).toMatchObject({ type: textType });
    expect(text(noSchool)).toEqual(text(stranger));
    expect(text(elsewhere)).toEqual(text(stranger));
    expect(bot.asked).toEqual([]);
  });

  it('and is not vouched for by Teams is refused', async () => {
    const nobody = pressed(bot.connector, { chat: staffChat }, 'arrived');
    const answer = await bot.receive('', { ...nobody, from: { id: nobody.from.id, name: ann.name } });

    expect(answer.body).toMatchObject({ type: textType });
    expect(bot.asked).toEqual([]);
  });

  it('in another school’s chat is refused, although they belong to both', async () => {
    const answer = await bot.receive('', pressed(bot.connector, { by: ben, chat: staffChat }, 'arrived', { school: 'elmbrook' }));

    expect(answer.body).toMatchObject({ type: textType, value: expect.stringContaining('another school') });
    expect(bot.asked).toEqual([]);
  });

  it('is heard in their own school when they belong to several', async () => {
    await bot.receive('', pressed(bot.connector, { by: ben }, 'arrived', { school: 'elmbrook' }));

    expect(bot.asked).toMatchObject([{ school: { id: 'elmbrook' } }]);
  });
});

describe('a view', () => {
  it('is the presser’s own and stays with them, also after many cards with refresh were answered', async () => {
    await bot.receive('', pressed(bot.connector, { chat: staffChat }, 'arrived'));
    for (const presser of [ann, head, ann]) {
      const answer = await bot.receive('', pressed(bot.connector, { by: presser, chat: staffChat }, 'view', { card: 'rung', n: 1 }));
      expect(answer.body).toMatchObject({ type: cardType, value: { drawn: `rung for ${presser.name}`, refresh: {} } });
    }
    await bot.idle();

    expect(bot.connector.sent('PUT')).toEqual([]);
    expect(bot.connector.sent('POST')).toEqual([]);
    expect(bot.asked).toHaveLength(1);
  });

  it('names those who have views of their own once their Teams ids are known', async () => {
    await bot.receive('', pressed(bot.connector, { by: head, chat: staffChat }, 'view'));
    const answer = await bot.receive('', pressed(bot.connector, { chat: staffChat }, 'arrived'));

    expect(answer.body).toMatchObject({ value: { refresh: { userIds: expect.arrayContaining([`29:${head.id}`]) } } });
  });

  it('shows a stranger what the chat shows everybody, and nothing elsewhere', async () => {
    const inChat = await bot.receive('', pressed(bot.connector, { by: outsider, chat: staffChat }, 'view', { card: 'rung', n: 1 }));
    const alone = await bot.receive('', pressed(bot.connector, { by: outsider }, 'view'));
    const elsewhere = await bot.receive('', pressed(bot.connector, { by: outsider, chat: '19:elm-staff@thread.v2' }, 'view'));

    expect(inChat).toMatchObject({ status: 200, body: { type: cardType, value: { drawn: 'base rung' } } });
    for (const answer of [alone, elsewhere]) expect(answer).toMatchObject({ status: 200, body: { type: textType } });
  });

  it('shows whoever has just left the staff, in another process, no more than a stranger', async () => {
    const left = await aBot({ fresh: async (school) => ({ ...school, people: school.people.filter(({ id }) => id !== head.id) }) });
    const alone = await left.receive('', pressed(left.connector, { by: head }, 'view'));
    const inChat = await left.receive('', pressed(left.connector, { by: head, chat: staffChat }, 'view', { card: 'rung', n: 1 }));
    expect(alone).toMatchObject({ status: 200, body: { type: textType } });
    expect(inChat).toMatchObject({ status: 200, body: { type: cardType, value: { drawn: 'base rung' } } });
    await left.idle();
    await left.connector.close();
  });

  it('shows whoever has just another role what that role shows', async () => {
    const renamed = await aBot({ fresh: async (school) => ({ ...school, people: school.people.map((one) => (one.id === head.id ? { ...one, name: 'Helen New' } : one)) }) });
    const answer = await renamed.receive('', pressed(renamed.connector, { by: head }, 'view'));
    expect(answer.body).toMatchObject({ value: { drawn: 'current for Helen New' } });
    await renamed.idle();
    await renamed.connector.close();
  });

  it('of a visit that is not there is a sentence', async () => {
    const answer = await bot.receive('', pressed(bot.connector, {}, 'view', { visit: 'v9' }));

    expect(answer).toMatchObject({ status: 200, body: { type: textType } });
  });
});
