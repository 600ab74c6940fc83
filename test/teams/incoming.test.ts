import { ann, sam } from '../support/school';
import { aBot, anOpenVisit, type TestBot } from './a-bot';
import { activity, botId, dialogue, pressed, staffChat, typed } from './activities';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
  bot.open = [anOpenVisit()];
});
afterEach(async () => {
  await bot.idle();
  await bot.connector.close();
});

const help = (more: Record<string, unknown>) => bot.receive('', { ...typed(bot.connector, {}, 'help'), ...more });
const askedForHelp = () => {
  expect(bot.faults).toEqual([]);
  expect(bot.asked).toMatchObject([{ command: { type: 'help', by: { id: ann.id } } }]);
};
const { conversation: own } = activity({ serviceUrl: '' }, {}, {});

describe('a call for help is heard whatever its envelope looks like', () => {
  it.each([
    ['no kind of conversation', { conversation: { ...own, conversationType: undefined } }],
    ['a kind that is null', { conversation: { ...own, conversationType: null, isGroup: null, name: null } }],
    ['a kind nobody knows', { conversation: { ...own, conversationType: 'Personal ' } }],
    ['not a group', { conversation: { ...own, conversationType: undefined, isGroup: false } }],
    ['nothing in its lists', { entities: [null, 7, 'x', {}], attachments: [null, 'file', {}] }],
    ['lists that are none', { entities: {}, attachments: { contentType: 'text/html' }, membersAdded: 'x' }],
    ['a locale that is none', { locale: 7 }],
    ['a language nobody speaks', { locale: 'not a language!' }],
    ['names and times that are none', { from: { id: `29:${ann.id}`, aadObjectId: ann.id, name: 7 }, recipient: { id: botId, name: null }, timestamp: {}, localTimestamp: 3, replyToId: {}, textFormat: [] }],
  ])('with %s', async (_what, more) => {
    await help(more);

    askedForHelp();
  });

  it('in a shared chat, where the mention got lost', async () => {
    await bot.receive('', activity(bot.connector, { chat: staffChat }, { type: 'message', text: 'help', entities: [null] }));

    askedForHelp();
  });
});

describe('a chat is somebody’s own', () => {
  it.each([
    ['nothing of its kind is said', { ...own, conversationType: undefined }],
    ['its kind is null', { ...own, conversationType: null }],
    ['it is said to be no group', { ...own, conversationType: undefined, isGroup: false }],
  ])('where %s: it needs no mention there', async (_why, conversation) => {
    await bot.receive('', { ...typed(bot.connector, {}, 'back'), conversation });

    expect(bot.asked).toMatchObject([{ command: { type: 'checkIn', what: 'back' } }]);
  });
});

describe('a chat is shared', () => {
  it.each([
    ['it says so', { conversation: { ...own, conversationType: undefined, isGroup: true } }],
    ['it has a team', { conversation: { ...own, conversationType: undefined }, channelData: { tenant: { id: own.tenantId }, team: { id: '19:t' } } }],
    ['its id is a group’s', { conversation: { ...own, id: '19:x@thread.v2', conversationType: undefined } }],
  ])('where %s: nothing of anybody’s own is shown there', async (_why, more) => {
    await bot.receive('', { ...typed(bot.connector, {}, '/visit me'), ...more });

    expect(bot.connector.sent('POST').filter(({ body }) => JSON.stringify(body).includes(ann.name))).toEqual([]);
  });
});

describe('what a button carries', () => {
  it.each([
    ['runLate', { lateMinutes: 15 }, { type: 'runLate', minutes: 15 }],
    ['approve', { revision: 1, approveNote: null, reviewed: true, tier: null, concern: null }, { type: 'approve', reviewed: true, note: '', tier: undefined }],
    ['approve', { revision: '1', reviewed: false, approveNote: 15 }, { type: 'approve', revision: 1, reviewed: false, note: '15' }],
    ['approve', { revision: 1, reviewed: 'true', approveNote: { not: 'a text' } }, { type: 'approve', reviewed: true, note: '' }],
    ['reached', { who: sam.id, whereabouts: 15, reachedNote: null }, { type: 'reached', whereabouts: { at: 'out', minutes: 15 }, note: '' }],
    ['reached', { who: `\u200B${sam.id.toUpperCase()} `, whereabouts: 'ba\u00ADck' }, { type: 'reached', who: sam.id, whereabouts: { at: 'back' } }],
    ['gone', { who: null }, { type: 'gone', who: undefined }],
    ['noReply', { n: '2' }, { type: 'noReply', rung: 2 }],
  ])('%s counts with %j', async (verb, data, command) => {
    await bot.receive('', pressed(bot.connector, {}, verb, data));

    expect(bot.asked).toMatchObject([{ command }]);
  });

  it.each([
    ['runLate', {}, 'Choose how many minutes.'],
    ['runLate', { lateMinutes: '' }, 'Choose how many minutes.'],
    ['reached', { who: sam.id, reachedNote: 'fine' }, 'Choose where they are.'],
    ['reached', { who: null, whereabouts: ' ' }, 'Choose who is safe. Choose where they are.'],
    ['officeCheckIn', { who: sam.id }, 'Choose what they say.'],
    ['officeCheckIn', { what: 'back' }, 'Choose who has phoned.'],
  ])('%s with %j says what is missing', async (verb, data, sentence) => {
    const answer = await bot.receive('', pressed(bot.connector, {}, verb, data));

    expect(answer).toMatchObject({ status: 200, body: { value: sentence } });
    expect(bot.asked).toEqual([]);
  });

  it.each([
    ['runLate', { lateMinutes: 17 }],
    ['noReply', {}],
    ['reached', { whereabouts: 'back', who: 'nobody at all' }],
  ])('%s with %j is no button of ours', async (verb, data) => {
    expect(await bot.receive('', pressed(bot.connector, {}, verb, data))).toMatchObject({ body: { value: expect.stringContaining('out of date') } });
  });

  it('is handed to a form without nulls and with tidy text', async () => {
    await bot.receive('', dialogue(bot.connector, {}, 'task/submit', { verb: 'page', form: 'me', school: 'oakfield', visit: null, kinName: ' Raj\u202E\u00A0Patel', vehicle: null }));

    expect(bot.forms.submitted).toMatchObject([{ data: { form: 'me', kinName: 'Raj Patel' } }]);
    expect(JSON.stringify(bot.forms.submitted)).not.toContain('null');
  });
});

describe('the members of a place', () => {
  it('are learnt although one of them cannot be read', async () => {
    bot.connector.members = [null, { id: 7 }, { id: '29:x', objectId: null, aadObjectId: 4 }, { id: `29:${sam.id}`, objectId: null, aadObjectId: sam.id }] as never;
    await bot.receive('', activity(bot.connector, { chat: staffChat }, { type: 'conversationUpdate', membersAdded: [null, { id: botId }] }));
    await bot.idle();

    expect(bot.faults).toEqual([]);
    expect(await bot.directory.teamsIds([sam.id])).toEqual(new Map([[sam.id, `29:${sam.id}`]]));
  });
});

describe('what is no file', () => {
  it.each([
    ['a quoted message', [{ contentType: 'messageReference', content: '{}' }, { contentType: 'text/html', content: '<attachment id="1700000000000"></attachment><p>thanks</p>' }]],
    ['an attachment that cannot be read', [null, 'file', { contentType: 7 }]],
  ])('%s is not asked for again in somebody’s own chat', async (_what, attachments) => {
    await bot.receive('', { ...typed(bot.connector, { chat: staffChat }, 'back'), attachments });

    expect(bot.connector.sent('POST').filter(({ body }) => JSON.stringify(body).includes('Send me files'))).toEqual([]);
    expect(bot.asked).toMatchObject([{ command: { type: 'checkIn', what: 'back' } }]);
  });
});
