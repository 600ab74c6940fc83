import { ann, ben, outsider, sam } from '../support/school';
import { at } from '../support/story';
import { aBot, anOpenVisit, aScene, aVisit, tenantId, type TestBot } from './a-bot';
import { activity, staffChat, typed, type From } from './activities';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
});
afterEach(async () => {
  await bot.idle();
  await bot.connector.close();
});

/** What came back where it was typed: a line, or what a card was drawn as. */
const say = async (from: From, text: string): Promise<unknown[]> => {
  await bot.receive('', typed(bot.connector, from, text));
  return replies();
};

const replies = (): unknown[] =>
  bot.connector.sent('POST').map(({ body }) => {
    const message = body as { text?: string; attachments?: { content: { drawn: string } }[] };
    return message.attachments?.[0]?.content.drawn ?? message.text;
  });

describe('/visit', () => {
  it.each([{}, { chat: staffChat }, { chat: `${staffChat};messageid=17` }])('in %j offers the form', async (from) => {
    expect(await say(from, '/visit')).toEqual(['start oakfield']);
    expect(bot.connector.sent('POST')[0]?.path).toContain(from.chat ?? `a:${ann.id}`);
  });

  it('in a shared chat keeps nothing of what was typed after it', async () => {
    expect(await say({ chat: staffChat }, '/visit the Smiths, 4 Mill Lane')).toEqual(['start oakfield']);
    expect(JSON.stringify([bot.connector.requests, bot.warnings, bot.faults.map(String)])).not.toContain('Smith');
  });

  it('asks which school, of somebody with several, unless the chat says so', async () => {
    expect(await say({ by: ben }, '/visit')).toEqual(['which oakfield,elmbrook']);
    expect(await say({ by: ben, chat: '19:elm-staff@thread.v2' }, '/visit')).toContain('start elmbrook');
  });

  it('mine is for whoever is still on the staff at this moment', async () => {
    const left = await aBot({ fresh: async (school) => ({ ...school, people: [] }) });
    await left.receive('', typed(left.connector, {}, '/visit mine'));
    expect(left.connector.sent('POST').map((sent) => JSON.stringify(sent))).toEqual([expect.stringContaining('staff of that school only')]);
    await left.idle();
    await left.connector.close();
  });

  it('today and mine show the boards', async () => {
    bot.open = [anOpenVisit(), anOpenVisit({ id: 'v2', number: 'V-2222', visitors: [{ id: ben.id, name: ben.name, lead: true }] })];

    expect(await say({ chat: staffChat }, 'visit today')).toEqual(['today oakfield V-7K3M,V-2222']);
    expect(await say({ chat: staffChat }, 'visit mine')).toContain('mine oakfield Ann Patel V-7K3M,V-2222');
  });

  it('is refused where no school is known, and to people of no school', async () => {
    expect(await say({ chat: '19:unknown@thread.v2' }, '/visit')).toEqual([expect.stringContaining('no job')]);
    expect(await say({ by: outsider }, '/visit today')).toContainEqual(expect.stringContaining('staff of that school only'));
    expect(await say({ by: outsider, chat: staffChat }, '/visit mine')).toHaveLength(3);
    expect(JSON.stringify(replies())).not.toContain('Oakfield');
  });

  it('unheard without a mention in a shared chat, although Teams may pass it on', async () => {
    await bot.receive('', activity(bot.connector, { chat: staffChat }, { type: 'message', text: 'back' }));

    expect(replies()).toEqual([]);
    expect(bot.asked).toEqual([]);
  });
});

describe('a typed report', () => {
  it.each([
    ['Left school', { type: 'checkIn', what: 'leftSchool', who: ann.id }, 'V-7K3M: left school, recorded.'],
    ['arrived', { type: 'checkIn', what: 'arrived', who: ann.id }, 'V-7K3M: arrived, recorded.'],
    ['/left', { type: 'checkIn', what: 'leftProperty', who: ann.id }, 'V-7K3M: left the property, recorded.'],
    ['back', { type: 'checkIn', what: 'back', who: ann.id }, 'V-7K3M: back at school, recorded.'],
    ['home', { type: 'checkIn', what: 'home', who: ann.id }, 'V-7K3M: going home, recorded.'],
    ['late 15', { type: 'runLate', minutes: 15 }, 'V-7K3M: 15 minutes late, recorded.'],
  ])('%j is about the one open visit of whoever typed it', async (text, command, line) => {
    bot.open = [anOpenVisit(), anOpenVisit({ id: 'v2', visitors: [{ id: ben.id, name: ben.name, lead: true }] })];

    expect(await say({}, text)).toEqual([line]);
    expect(bot.asked).toMatchObject([{ visit: 'v1', command: { ...command, by: { id: ann.id } } }]);
  });

  it('delivered twice is done once and answered once', async () => {
    bot.open = [anOpenVisit()];
    const twice = typed(bot.connector, {}, 'arrived');
    await bot.receive('', structuredClone(twice));
    await bot.receive('', structuredClone(twice));

    expect(bot.asked.map(({ operation }) => operation)).toEqual([expect.stringMatching(new RegExp(`^a:.*:${twice.id}$`))]);
    expect(replies()).toHaveLength(1);
  });

  it('that failed may come again', async () => {
    bot.open = [anOpenVisit()];
    bot.answer = () => Promise.reject(new Error('storage is away'));
    const twice = typed(bot.connector, {}, 'arrived');
    await bot.receive('', structuredClone(twice));
    bot.answer = () => Promise.resolve({ ok: true, repeated: false, scene: aScene() });
    await bot.receive('', structuredClone(twice));

    expect(replies()).toEqual([expect.stringContaining('went wrong'), 'V-7K3M: arrived, recorded.']);
    expect(bot.faults).toHaveLength(1);
  });

  it('goes with the time at which it was written, as far as Teams and the phone tell', async () => {
    bot.open = [anOpenVisit()];
    await bot.receive('', { ...typed(bot.connector, {}, 'arrived'), timestamp: at('12:59'), localTimestamp: '2026-11-24T12:10:00.000+00:00' });
    await bot.receive('', { ...typed(bot.connector, {}, 'back'), timestamp: 'junk' });

    expect(bot.asked.map(({ command }) => command)).toMatchObject([{ typed: { wroteAt: at('12:10') } }, { typed: {} }]);
  });

  it('in an alarm about its author is passed on, and a tap that counts is offered', async () => {
    bot.open = [anOpenVisit()];
    const alarm = { kind: 'overdue', openedAt: at('12:50'), about: [ann.id], since: 5, dueBack: at('12:00'), rungs: [] } as const;
    bot.answer = () => Promise.resolve({ ok: true, repeated: false, scene: aScene({ visit: { ...aVisit(), alarm: { ...alarm, about: [...alarm.about], rungs: [] } } }) });

    expect(await say({}, 'back')).toEqual([expect.stringMatching(/“back at school” is passed on and ends nothing yet/), 'now? oakfield V-7K3M back']);
  });

  it('whose time nobody can tell is asked back', async () => {
    bot.open = [anOpenVisit()];
    bot.answer = () => Promise.resolve({ ok: false, refusal: { reason: 'whenWritten' }, scene: aScene() });

    expect(await say({}, 'late 20')).toEqual(['no: whenWritten', 'now? oakfield V-7K3M late20']);
  });

  it('that fits two visits asks which', async () => {
    bot.open = [anOpenVisit(), anOpenVisit({ id: 'v2', number: 'V-2222' })];

    expect(await say({}, 'arrived')).toEqual([expect.stringContaining('V-7K3M,V-2222')]);
    expect(bot.asked).toEqual([]);
  });

  it('prefers the visit that is out to one that is only approved', async () => {
    bot.open = [anOpenVisit({ id: 'v0', stage: 'authorised' }), anOpenVisit()];
    await say({}, 'back');

    expect(bot.asked).toMatchObject([{ visit: 'v1' }]);
  });

  it('without an open visit is a sentence', async () => {
    expect(await say({}, 'back')).toEqual([expect.stringContaining('no open visit')]);
    expect(bot.asked).toEqual([]);
  });

  it('of somebody who goes with others speaks for themselves alone, and says so', async () => {
    bot.open = [anOpenVisit({ visitors: [ann, ben].map(({ id, name }) => ({ id, name, lead: id === ann.id })) })];

    expect(await say({}, 'we are back')).toEqual(['V-7K3M: back at school, recorded for you. Everybody reports for themselves.']);
  });

  it.each([
    ['not back yet', 'meant? oakfield V-7K3M back'],
    ['nearly there', 'meant? oakfield V-7K3M arrived'],
    ['late', 'meant? oakfield V-7K3M late'],
    ['sausages', 'meant? oakfield V-7K3M'],
  ])('%j is not recorded, and what was meant is asked', async (text, question) => {
    bot.open = [anOpenVisit()];

    expect(await say({}, text)).toEqual([question]);
    expect(bot.asked).toEqual([]);
  });

  it('that nobody understands is said to be so, to whoever has no visit', async () => {
    expect(await say({}, 'not back yet')).toEqual([expect.stringContaining('nothing is recorded'), 'guide oakfield for Ann Patel']);
  });

  it('is thanks no more than a kind line, which reminds whoever is out that it reports nothing', async () => {
    expect(await say({}, 'thank you!')).toEqual([expect.stringMatching(/welcome/)]);
    bot.open = [anOpenVisit()];
    await say({}, '\u{1f44d}');

    expect(replies()).toContainEqual(expect.stringMatching(/welcome. That records nothing/));
    expect(bot.asked).toEqual([]);
  });

  it('is offered a way to say so when somebody left although nobody was to', async () => {
    bot.open = [anOpenVisit({ stage: 'assessed' })];
    bot.answer = () => Promise.resolve({ ok: false, refusal: { reason: 'notToLeave', unmet: ['approval'] }, scene: aScene() });

    expect(await say({}, 'left school')).toEqual(['no: notToLeave', 'choose oakfield left all the same V-7K3M']);
  });

  it('that fits two visits at one time is asked about, and tells them apart in their own chat alone', async () => {
    bot.open = [anOpenVisit(), anOpenVisit({ id: 'v2', number: 'V-2222' })];

    expect(await say({}, 'arrived')).toEqual([expect.stringMatching(/^choose oakfield arrived V-7K3M,V-2222 at /)]);
    expect(await say({ chat: staffChat }, 'arrived')).toContain('choose oakfield arrived V-7K3M,V-2222');
  });

  it('that is refused says why', async () => {
    bot.open = [anOpenVisit()];
    bot.answer = () => Promise.resolve({ ok: false, refusal: { reason: 'outOfOrder' }, scene: aScene({ sweepStale: true }) });

    expect(await say({}, 'back')).toEqual([expect.stringMatching(/^no: outOfOrder Escalation is not running/)]);
  });
});

describe('an edited message', () => {
  const edit = (text: string, eventType = 'editMessage') => ({ ...typed(bot.connector, {}, text), type: 'messageUpdate', channelData: { eventType, tenant: { id: tenantId } } });

  it('that now calls for help raises it, also when it was counted before', async () => {
    bot.open = [anOpenVisit()];
    await bot.receive('', edit('help'));

    expect(bot.asked).toMatchObject([{ command: { type: 'help' }, operation: expect.stringMatching(/:edited:/) }]);
    expect(replies()).toEqual(['V-7K3M: your call']);
  });

  it('counts as nothing else, and says so', async () => {
    bot.open = [anOpenVisit()];
    await bot.receive('', edit('back'));
    await bot.receive('', edit('the weather is fine'));
    await bot.receive('', edit('help', 'undeleteMessage'));

    expect(replies()).toEqual([expect.stringMatching(/Edited messages do not count/)]);
    expect(bot.asked).toEqual([]);
  });
});

describe('help', () => {
  it('is an emergency for somebody who is out, in whatever chat and whatever else they are planned for', async () => {
    bot.open = [anOpenVisit({ id: 'v0', stage: 'authorised' }), anOpenVisit({ id: 'v1', leaveAt: at('12:00') }), anOpenVisit({ id: 'v2', leaveAt: at('09:00') })];

    expect(await say({ chat: '19:unknown@thread.v2' }, 'Help!')).toEqual(['V-7K3M: your call']);
    expect(bot.asked).toMatchObject([{ visit: 'v1', command: { type: 'help', by: { id: ann.id } } }]);
  });

  it('is one before leaving was reported, but not for a visit days ahead', async () => {
    bot.open = [anOpenVisit({ stage: 'authorised' })];
    await say({}, 'help');
    bot.open = [anOpenVisit({ stage: 'authorised', leaveAt: '2026-11-30T13:00:00.000Z' })];
    await say({}, 'help');

    expect(bot.asked).toHaveLength(1);
    expect(replies()).toContain('help? oakfield V-7K3M');
  });

  it.each([{}, { chat: staffChat }, { chat: '19:unknown@thread.v2' }])('in any words raises it for somebody who is out: in %j', async (from) => {
    for (const text of ['please help me', 'visit is going wrong, help', "he's got a knife", '🆘', 'hlep']) {
      bot.open = [anOpenVisit()];
      await say(from, text);
    }

    expect(bot.asked.map(({ command }) => command.type)).toEqual(Array(5).fill('help'));
  });

  it('that may be none is asked back, with the button on top', async () => {
    bot.open = [anOpenVisit()];

    expect(await say({}, 'no need for help, all fine')).toEqual(['help? oakfield V-7K3M']);
    expect(bot.asked).toEqual([]);
  });

  it('in the middle of a sentence is asked back from somebody who has not left yet', async () => {
    bot.open = [anOpenVisit({ stage: 'authorised', leaveAt: at('16:00') })];

    expect(await say({}, 'the family asks for help with food')).toEqual(['help? oakfield V-7K3M']);
    expect(bot.asked).toEqual([]);
  });

  it('from somebody without a visit under way is asked back, and says that nobody was told', async () => {
    bot.open = [anOpenVisit()];

    expect(await say({ by: sam }, 'help')).toEqual(['help? oakfield']);
    expect(bot.asked).toEqual([]);
  });

  it('of a family is nobody’s call in a request: what follows /visit starts the form', async () => {
    bot.open = [anOpenVisit({ stage: 'authorised', leaveAt: at('16:00') })];

    expect(await say({ chat: staffChat }, '/visit the Smiths, they need help')).toEqual(['start oakfield']);
    expect(bot.asked).toEqual([]);
  });

  it('/visit help is the list of commands, and before it, to somebody under way, the way to call', async () => {
    expect(await say({}, '/visit help')).toEqual(['guide oakfield for Ann Patel']);
    bot.open = [anOpenVisit()];
    await say({ chat: staffChat }, '/visit help');

    expect(replies().slice(1)).toEqual(['help? oakfield V-7K3M', 'guide oakfield']);
    expect(bot.asked).toEqual([]);
  });
});

it('a message that breaks something is answered with a sentence, and logged even when that cannot be sent', async () => {
  bot.open = [anOpenVisit()];
  bot.answer = () => Promise.reject(new Error('storage is away'));
  bot.connector.next({ status: 502 });

  expect(await bot.receive('', typed(bot.connector, {}, 'arrived'))).toEqual({ status: 200, body: undefined });
  expect(bot.faults).toHaveLength(2);
  expect(bot.connector.sent('POST')).toHaveLength(1);
});
