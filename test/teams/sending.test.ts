import type { Chat, Message } from '../../src/desk/ports';
import { BotAdapter } from '../../src/teams/adapter';
import { makeChat } from '../../src/teams/sending';
import { ann } from '../support/school';
import { tenantId } from './a-bot';
import { aConnector, type FakeConnector } from './a-connector';
import { botId } from './activities';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const adapter = new BotAdapter({ type: 'anonymous' }, log);
const message = (more: Partial<Message> = {}): Message => ({ card: { type: 'AdaptiveCard' }, summary: 'Visit V-7K3M', mentions: [], ...more });

let connector: FakeConnector;
let chat: Chat;
beforeEach(async () => {
  connector = await aConnector();
  chat = chatWith();
});
afterEach(() => connector.close());

const chatWith = (deadlineMs = 8_000): Chat =>
  makeChat({ connect: (url) => adapter.connectTo(url), botId, serviceUrl: () => Promise.resolve(connector.serviceUrl), deadlineMs });
const slt = () => ({ id: '19:slt@thread.tacv2', serviceUrl: connector.serviceUrl });
const failed = (code: string) => ({ error: { code, message: '' } });

describe('a message', () => {
  it('goes out with its card and its summary, and says nothing of its own on a lock screen', async () => {
    expect(await chat.send(slt(), message())).toEqual({ ok: true, activityId: 'activity-1' });
    const { path, body } = connector.sent()[0] ?? {};
    expect(path).toBe('/connector/v3/conversations/19:slt@thread.tacv2/activities');
    expect(body).toMatchObject({ type: 'message', summary: 'Visit V-7K3M', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }] });
    expect(body).not.toHaveProperty('text');
    expect(body).not.toHaveProperty('channelData');
  });

  it('that is an alert asks for a notification and says what it is', async () => {
    await chat.send(slt(), message({ text: 'V-7K3M is overdue' }));

    expect(connector.sent()[0]?.body).toMatchObject({ text: 'V-7K3M is overdue', channelData: { notification: { alert: true } } });
  });

  it('mentions people inside its card, each once', async () => {
    const there = { type: 'mention', text: '<at>Ann Patel</at>', mentioned: { id: '29:a', name: 'Ann Patel' } };
    const card = { type: 'AdaptiveCard', msteams: { width: 'Full', entities: [there] } };
    await chat.send(slt(), message({ card, mentions: [{ id: '29:a', name: 'Ann Patel' }, { id: '29:b', name: 'Ben Okoro' }] }));

    expect(connector.sent()[0]?.body).toMatchObject({
      attachments: [{ content: { msteams: { width: 'Full', entities: [there, { text: '<at>Ben Okoro</at>', mentioned: { id: '29:b' } }] } } }],
    });
    expect(connector.sent()[0]?.body).not.toHaveProperty('entities');
  });

  it('is edited where it stands', async () => {
    expect(await chat.update(slt(), 'activity-9', message())).toEqual({ ok: true, activityId: 'activity-9' });
    expect(connector.sent('PUT')).toMatchObject([{ path: '/connector/v3/conversations/19:slt@thread.tacv2/activities/activity-9' }]);
  });
});

it('takes a message of its own back', async () => {
  connector.next({ status: 200 });
  expect(await chat.remove(slt(), 'activity-9')).toEqual({ ok: true, activityId: 'activity-9' });
  expect(connector.sent('DELETE')).toMatchObject([{ path: '/connector/v3/conversations/19:slt@thread.tacv2/activities/activity-9' }]);
});

describe('a failure', () => {
  it.each([
    [412, failed('PreconditionFailed'), { why: 'later', code: 'PreconditionFailed' }],
    [500, undefined, { why: 'later' }],
    [502, undefined, { why: 'later' }],
    [503, undefined, { why: 'later' }],
    [504, undefined, { why: 'later' }],
    [403, failed('BotNotInConversationRoster'), { why: 'never', code: 'BotNotInConversationRoster' }],
    [404, failed('ConversationNotFound'), { why: 'notFound', code: 'ConversationNotFound' }],
    [413, failed('MessageSizeTooBig'), { why: 'never', code: 'MessageSizeTooBig' }],
  ])('of %i is sent once and left to the outbox', async (status, body, expected) => {
    connector.next({ status, body });

    expect(await chat.send(slt(), message())).toMatchObject({ ok: false, ...expected });
    expect(connector.requests).toHaveLength(1);
  });

  it.each([
    ['12', 12_000],
    ['0', 0],
  ])('of too many is put off for as long as Teams says: %s', async (header, retryAfterMs) => {
    connector.next({ status: 429, headers: { 'retry-after': header }, body: failed('Throttled') });

    expect(await chat.send(slt(), message())).toEqual({ ok: false, why: 'later', code: 'Throttled', retryAfterMs });
    expect(connector.requests).toHaveLength(1);
  });

  it('of too many may name a date, or nothing', async () => {
    connector.next({ status: 429, headers: { 'retry-after': new Date(Date.now() + 60_000).toUTCString() } }, { status: 429 });

    const dated = await chat.send(slt(), message());
    expect(dated.ok ? 0 : (dated.retryAfterMs ?? 0)).toBeGreaterThan(50_000);
    expect(await chat.send(slt(), message())).not.toHaveProperty('retryAfterMs');
  });

  it('to edit what is no more is told from a conversation that is no more', async () => {
    connector.next({ status: 404, body: failed('ActivityNotFoundInConversation') }, { status: 404, body: failed('ConversationNotFound') });

    expect(await chat.update(slt(), 'activity-9', message())).toMatchObject({ why: 'gone' });
    expect(await chat.update(slt(), 'activity-9', message())).toMatchObject({ why: 'notFound' });
  });

  it('to answer at all is given up on in time', async () => {
    connector.next('hang');

    expect(await chatWith(50).send(slt(), message())).toEqual({ ok: false, why: 'later', code: 'timeout' });
  });

  it('to connect is no verdict', async () => {
    const nobody = { id: 'a:1', serviceUrl: 'http://127.0.0.1:1/' };

    expect(await chat.send(nobody, message())).toMatchObject({ ok: false, why: 'later', code: 'ECONNREFUSED' });
  });
});

describe('a personal chat', () => {
  it('is opened by the person’s Entra id in this tenant', async () => {
    connector.next({ status: 201, body: { id: 'a:ann' } });

    expect(await chat.openPersonal(ann.id, tenantId)).toEqual({
      ok: true,
      conversation: { id: 'a:ann', serviceUrl: connector.serviceUrl, person: ann.id },
    });
    expect(connector.requests).toMatchObject([
      { path: '/connector/v3/conversations', body: { isGroup: false, bot: { id: botId }, members: [{ id: ann.id }], tenantId, channelData: { tenant: { id: tenantId } } } },
    ]);
  });

  it('of somebody without the app is refused for good', async () => {
    connector.next({ status: 403, body: failed('ForbiddenOperationException') });

    expect(await chat.openPersonal(ann.id, tenantId)).toEqual({ ok: false, why: 'never', code: 'ForbiddenOperationException' });
  });
});
