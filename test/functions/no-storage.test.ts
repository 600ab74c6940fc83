import { join } from 'node:path';
import { HttpRequest } from '@azure/functions';
import { wire, type Wired } from '../../functions/wire';
import { unpaced } from '../../src/desk/pace';
import { openTables } from '../../src/storage/open-tables';
import { never } from '../support/starving';
import { aConnector, type FakeConnector } from '../teams/a-connector';

const connectionString = `DefaultEndpointsProtocol=http;AccountName=one;AccountKey=${Buffer.from('key').toString('base64')};TableEndpoint=http://127.0.0.1:9/one;`;
const ann = '00000000-0000-4000-8000-000000000101';
const stranger = '00000000-0000-4000-8000-000000000999';

let teams: FakeConnector;
let wired: Wired;

/** The whole bot, freshly started, over tables that never answer. */
beforeEach(async () => {
  teams = await aConnector();
  const config = { port: 0, auth: { type: 'anonymous' }, tables: { at: 'connection', connection: connectionString }, administrators: [], sweepSeconds: 0, schoolFile: join(__dirname, '../../src/local/demo-school.json') } as const;
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  wired = await wire(config, { log, serviceUrl: teams.serviceUrl, pace: unpaced, openStores: (report) => openTables({ connectionString }, { report, onRequest: never }) });
});
afterEach(async () => {
  jest.useRealTimers();
  await teams.close();
});

/** Lets time pass a little at a time, with room for what really goes over the wire, until this is over. */
async function during<T>(seconds: number, work: Promise<T>): Promise<T | 'too late'> {
  let outcome: T | 'too late' = 'too late';
  const over = work.then((value) => (outcome = value));
  for (let step = 0; step < seconds * 10 && outcome === 'too late'; step += 1) {
    await jest.advanceTimersByTimeAsync(100);
    for (let turns = 0; turns < 20; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  }
  if (outcome !== 'too late') await over;
  return outcome;
}

const press = (by: string, verb: string) =>
  wired.messages(
    new HttpRequest({
      method: 'POST',
      url: 'http://localhost/api/messages',
      headers: { 'content-type': 'application/json' },
      body: {
        string: JSON.stringify({
          type: 'invoke',
          name: 'adaptiveCard/action',
          id: `f:${verb}`,
          channelId: 'msteams',
          serviceUrl: teams.serviceUrl,
          from: { id: `29:${by}`, name: 'Somebody', aadObjectId: by },
          recipient: { id: '28:home-visits', name: 'Home visits' },
          conversation: { id: `a:${by}`, conversationType: 'personal', tenantId: '00000000-0000-4000-8000-000000000001' },
          channelData: { tenant: { id: '00000000-0000-4000-8000-000000000001' } },
          value: { action: { type: 'Action.Execute', verb, data: { school: 'oakfield', visit: 'a1b2c3', v: 7, card: 'current' } }, trigger: 'manual' },
        }),
      },
    }),
  );

describe('a bot that was started while storage never answers', () => {
  it('tells senior leaders of a call for help within seconds, and says so to the caller', async () => {
    const answer = await during(8, press(ann, 'help'));
    expect(answer).toMatchObject({ status: 200, jsonBody: { value: expect.stringMatching(/^Told: .*Helen Marsh.*not recorded yet.*Ring 999 or the school on 01632 960100/) as string } });
    const slt = wired.schools.byId('oakfield')?.places.slt[0] ?? '';
    expect(teams.sent().filter(({ path }) => path.includes(slt))).toHaveLength(1);
    expect(JSON.stringify(teams.sent().find(({ path }) => path.includes(slt))?.body)).not.toMatch(/900101/);
    expect(JSON.stringify(teams.requests)).toMatch(/07700 900101/);
  });

  it('answers a call by somebody whom it does not know yet with whom to ring, and tells nobody', async () => {
    expect(await during(8, press(stranger, 'help'))).toMatchObject({ jsonBody: { value: 'Your call is not recorded yet; I keep trying. Ring 999 or the school on 01632 960100.' } });
    expect(teams.sent()).toEqual([]);
  });

  it('says plainly that nothing else is done', async () => {
    expect(await during(8, press(ann, 'arrived'))).toMatchObject({ jsonBody: { value: expect.stringContaining('my records do not answer') as string } });
  });

  it('ends its sweep within the minute, and is red', async () => {
    expect(await during(60, wired.sweep().then(() => 'over'))).toBe('over');
    expect(await during(10, wired.health())).toMatchObject({ status: 503, jsonBody: { status: 'stale' } });
  });
});
