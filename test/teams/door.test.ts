import { BotAdapter } from '../../src/teams/adapter';
import { admit } from '../../src/teams/door';
import { NotFromTeams } from '../../src/teams/proof';
import { makeReceive } from '../../src/teams/receive';
import { ann } from '../support/school';
import { aBot, tenantId, type TestBot } from './a-bot';
import { activity, pressed } from './activities';

const teams = { serviceUrl: 'https://smba.trafficmanager.net/uk/' };
const here = { serviceUrl: 'http://127.0.0.1:3978/connector/' };
const message = (more: object = {}, from = teams) => ({ ...activity(from, {}, { type: 'message', text: 'hi' }), ...more });

const open = { tenantId, anonymous: false };
const stranger = '00000000-0000-4000-8000-00000000bbbb';

describe('the door', () => {
  it('lets in what Teams sends from this tenant', () => {
    expect(admit(message(), open)).toMatchObject({ ok: true, activity: { text: 'hi' } });
  });

  it.each([
    ['another channel', message({ channelId: 'emulator' })],
    ['another tenant', message({ conversation: { id: 'a:1', conversationType: 'personal', tenantId: stranger }, channelData: {} })],
    ['a tenant that contradicts itself', message({ channelData: { tenant: { id: stranger } } })],
    ['no tenant', message({ conversation: { id: 'a:1' }, channelData: undefined })],
    ['another service', message({ serviceUrl: 'https://smba.trafficmanager.net.evil.example/uk/' })],
    ['another port of the service', message({ serviceUrl: 'https://smba.trafficmanager.net:8443/uk/' })],
    ['the service without encryption', message({ serviceUrl: 'http://smba.trafficmanager.net/uk/' })],
    ['the service as a user name', message({ serviceUrl: 'https://smba.trafficmanager.net@evil.example/uk/' })],
    ['this machine', message(here)],
  ])('turns away %s', (_what, raw) => {
    expect(admit(raw, open)).toMatchObject({ ok: false, status: 403 });
  });

  it.each([
    ['no activity', {}],
    ['no conversation', message({ conversation: undefined })],
    ['no sender', message({ from: {} })],
    ['a message without an id', message({ id: undefined })],
    ['a sender whose id is none', message({ from: { id: '29:1', aadObjectId: 'head' } })],
    ['replies asked for in the answer', message({ deliveryMode: 'expectReplies' })],
    ['a list', []],
    ['nothing', null],
  ])('finds %s malformed', (_what, raw) => {
    expect(admit(raw, open)).toMatchObject({ ok: false, status: 400 });
  });

  it('talks to this machine only, and to nothing else, while authentication is off', () => {
    expect(admit(message(here), { tenantId, anonymous: true })).toMatchObject({ ok: true });
    expect(admit(message(), { tenantId, anonymous: true })).toMatchObject({ ok: false, status: 403 });
  });
});

describe('the way in', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await aBot();
  });
  afterEach(() => bot.connector.close());

  it('turns away with a bare status and one line in the log', async () => {
    const forged = pressed(bot.connector, {}, 'arrived', {}, { channelData: { tenant: { id: stranger } } });

    expect(await bot.receive('', forged)).toEqual({ status: 403 });
    expect(bot.warnings).toHaveLength(1);
    expect(bot.asked).toEqual([]);
  });

  it('answers other invokes and other activities without doing anything', async () => {
    expect(await bot.receive('', activity(bot.connector, {}, { type: 'invoke', name: 'fileConsent/invoke', value: {} }))).toMatchObject({ status: 200 });
    expect(await bot.receive('', activity(bot.connector, {}, { type: 'messageReaction' }))).toMatchObject({ status: 200 });
    expect([bot.asked, bot.faults, bot.connector.sent()]).toEqual([[], [], []]);
  });

  const token = (claims: object) =>
    `Bearer ${[{ alg: 'RS256', kid: 'k' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.c2lnbmVk`;
  const appId = '11111111-2222-4333-8444-555555555555';

  it.each([
    ['no token', ''],
    ['a token that is none', 'Bearer abc'],
    ['an empty token', 'Bearer '],
    ['another scheme', 'Basic abc'],
    ['a token of the emulator’s kind', token({ iss: `https://sts.windows.net/${tenantId}/`, tid: tenantId, appid: appId })],
    ['a token of nobody’s', token({ iss: 'https://evil.example', aud: appId })],
  ])('with authentication on takes nobody with %s', async (_what, authorization) => {
    const ran: unknown[] = [];
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const adapter = new BotAdapter({ type: 'SingleTenant', appId, tenantId, password: 'not-a-secret' }, log);
    const quiet = { run: (context: unknown) => Promise.resolve(void ran.push(context)), idle: () => Promise.resolve() };
    const receive = makeReceive({ adapter, bot: quiet, door: open, log });

    await expect(receive(authorization, message({ from: { id: `29:${ann.id}`, aadObjectId: ann.id } }))).rejects.toThrow(NotFromTeams);
    expect(ran).toEqual([]);
  });

  it('refuses to be built with an identity that lacks its parts', () => {
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    expect(() => new BotAdapter({ type: 'SingleTenant', appId, tenantId, password: '' }, log)).toThrow(/MicrosoftAppPassword/);
  });
});
