import { BotAdapter } from '../../src/teams/adapter';
import { NotFromTeams } from '../../src/teams/proof';
import { makeReceive, type Receive } from '../../src/teams/receive';
import { ann } from '../support/school';
import { tenantId } from './a-bot';
import { activity } from './activities';
import { aSigner, type Signer } from './tokens';

const appId = '11111111-2222-4333-8444-555555555555';
const serviceUrl = 'https://smba.trafficmanager.net/uk/';
const elsewhere = '00000000-0000-4000-8000-00000000bbbb';
const message = (more: object = {}) => ({ ...activity({ serviceUrl }, { by: ann }, { type: 'message', text: 'hi' }), ...more });

const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow;
const teams = () => ({ iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl, nbf: seconds(-60), exp: seconds(3600) });
const without = (claim: string) => Object.fromEntries(Object.entries(teams()).filter(([name]) => name !== claim));

let signer: Signer;
let ran: number;
let receive: Receive;

beforeAll(async () => {
  // The SDK says on the console what it refuses.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  signer = await aSigner({ teams: ['msteams'], webchat: ['webchat'], another: ['msteams'] });
});
afterAll(async () => {
  await signer.close();
  jest.restoreAllMocks();
});
beforeEach(() => {
  ran = 0;
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const adapter = new BotAdapter({ type: 'SingleTenant', appId, tenantId, password: 'not-a-secret' }, log);
  const bot = { run: () => Promise.resolve(void (ran += 1)), idle: () => Promise.resolve() };
  receive = makeReceive({ adapter, bot, door: { tenantId, anonymous: false }, log });
});

describe('a token that Teams signed', () => {
  it('for this bot, this service and now lets its activity in', async () => {
    expect(await receive(signer.token(teams()), message())).toEqual({ status: 200, body: undefined });
    expect(ran).toBe(1);
  });

  it.each<[string, () => string]>([
    ['for another bot', () => signer.token({ ...teams(), aud: elsewhere })],
    ['for no bot', () => signer.token(without('aud'))],
    ['by another issuer', () => signer.token({ ...teams(), iss: 'https://evil.example' })],
    ['an hour ago', () => signer.token({ ...teams(), exp: seconds(-3600) })],
    ['for ever', () => signer.token(without('exp'))],
    ['until a time that is none', () => signer.token({ ...teams(), exp: 'never' })],
    ['until nothing', () => signer.token({ ...teams(), exp: null })],
    ['for later', () => signer.token({ ...teams(), nbf: seconds(3600) })],
    ['for another service', () => signer.token({ ...teams(), serviceurl: 'https://smba.trafficmanager.net/de/' })],
    ['for no service', () => signer.token(without('serviceurl'))],
    ['with a key for another channel', () => signer.token(teams(), { key: 'webchat' })],
    ['with a key that Teams does not publish', () => signer.token(teams(), { key: 'unknown', signedBy: 'teams' })],
    ['with one key in the name of another', () => signer.token(teams(), { signedBy: 'another' })],
    ['with no key', () => signer.token(teams(), { alg: 'none' })],
    ['and somebody changed', () => signer.token(teams()).replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify({ ...teams(), exp: seconds(7200) })).toString('base64url')}.`)],
  ])('%s lets nobody in', async (_what, token) => {
    await expect(receive(token(), message())).rejects.toThrow(NotFromTeams);
    expect(ran).toBe(0);
  });

  it.each<[string, object]>([
    ['another tenant', { conversation: { id: 'a:1', conversationType: 'personal', tenantId: elsewhere }, channelData: { tenant: { id: elsewhere } } }],
    ['no tenant', { conversation: { id: 'a:1', conversationType: 'personal' }, channelData: undefined }],
    ['another channel', { channelId: 'webchat' }],
    ['another service', { serviceUrl: 'https://smba.trafficmanager.net.evil.example/uk/' }],
  ])('does not let in an activity of %s', async (_what, more) => {
    expect(await receive(signer.token(teams()), message(more))).toMatchObject({ status: 403 });
    expect(ran).toBe(0);
  });
});
