import { get } from 'node:http';
import type { HttpRequest } from '@azure/functions';
import { makeHost, type HostParts } from '../../src/local/host';
import { takePort, type Door } from '../../src/local/door';

const free = 0;
const json = { 'content-type': 'application/json' };

let door: Door;
let origin: string;
let asked: string[];
let now: string;
let heard: HttpRequest | undefined;

async function open(parts: Partial<HostParts> = {}) {
  door = await takePort(free);
  origin = `http://127.0.0.1:${door.port()}`;
  door.open(
    makeHost({
      messages: async (given) => {
        heard = given;
        return { status: 200, jsonBody: { heard: await given.text() } };
      },
      health: () => Promise.resolve({ status: 503, jsonBody: { status: 'stale' }, headers: { 'cache-control': 'no-store' } }),
      sweep: () => Promise.resolve(void asked.push('sweep')),
      clock: { now: () => now, offsetMs: () => 0, moveTo: (to) => void (now = to) },
      passTime: (ms) => Promise.resolve(void asked.push(`pass ${ms / 60_000}`)),
      moved: () => void asked.push('moved'),
      sweepsItself: true,
      log: { info: () => undefined, warn: () => undefined, error: () => void asked.push('fault') },
      ...parts,
    }),
  );
}

const post = (path: string, body: unknown, headers: Record<string, string> = json) =>
  fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) });

beforeEach(() => {
  asked = [];
  now = '2026-11-23T15:00:00.000Z';
});
afterEach(() => door.close());

describe('the local host', () => {
  it('hands an activity to the handler of the deployed app, whole', async () => {
    await open();
    const answer = await post('/api/messages', { type: 'message' }, { ...json, authorization: 'Bearer token' });

    expect([answer.status, await answer.json()]).toEqual([200, { heard: '{"type":"message"}' }]);
    expect([heard?.method, heard?.headers.get('authorization')]).toEqual(['POST', 'Bearer token']);
  });

  it('answers for health as the handler does', async () => {
    await open();
    const answer = await fetch(`${origin}/api/health`);

    expect([answer.status, answer.headers.get('cache-control'), await answer.json()]).toEqual([503, 'no-store', { status: 'stale' }]);
  });

  it('sweeps by hand, and answers when the round is over', async () => {
    await open();

    expect((await post('/admin/functions/sweep', { input: '' })).status).toBe(202);
    expect(asked).toEqual(['sweep']);
  });

  it('lets time pass when the clock is moved', async () => {
    await open();
    await post('/admin/clock', { advance: 'PT30M' });

    expect(asked).toEqual(['pass 30', 'moved']);
  });

  it.each([
    ['asked to', { advance: 'PT30M', jump: true }, {}],
    ['the sweep is left to the hand', { advance: 'PT30M' }, { sweepsItself: false }],
  ])('only leaps when %s', async (_when, body, parts) => {
    await open(parts);
    const answer = await post('/admin/clock', body);

    expect(asked).toEqual(['moved']);
    expect(await answer.json()).toEqual({ now: '2026-11-23T15:30:00.000Z' });
    expect(await (await fetch(`${origin}/admin/clock`)).json()).toEqual({ now: '2026-11-23T15:30:00.000Z' });
  });

  it.each([[{ advance: '-PT5M' }], [{ advance: 'soon' }], [{}], [{ advance: 'P400D' }], [{ advance: 'PT5M', to: 'x' }]])(
    'refuses to move the clock by %p',
    async (body) => {
      await open();

      expect((await post('/admin/clock', body)).status).toBe(400);
      expect(asked).toEqual([]);
    },
  );

  it('refuses a page of another origin', async () => {
    await open();

    expect((await post('/admin/clock', { advance: 'PT5M' }, { ...json, origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await post('/admin/clock', { advance: 'PT5M' }, { ...json, origin })).status).toBe(200);
  });

  it('refuses what a form of a foreign page could send', async () => {
    await open();

    expect((await post('/api/messages', {}, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post('/admin/functions/sweep', {}, { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('refuses to be reached under a foreign name', async () => {
    await open();

    expect(await statusUnder('elsewhere.example')).toBe(403);
    expect(await statusUnder(`localhost:${door.port()}`)).toBe(503);
  });

  it('says nothing of a fault', async () => {
    await open({ sweep: () => Promise.reject(new Error('row visit_7')) });
    const answer = await post('/admin/functions/sweep', {});

    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(asked).toEqual(['fault']);
  });
});

describe('the one port', () => {
  it('is refused in words when it is taken', async () => {
    await open();

    await expect(takePort(door.port())).rejects.toThrow(/^PORT \d+ is taken: /);
  });

  it('answers 503 until somebody moves in', async () => {
    door = await takePort(free);

    expect((await fetch(`http://127.0.0.1:${door.port()}/`)).status).toBe(503);
  });
});

/** `fetch` does not let the Host header be forged. */
const statusUnder = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(`${origin}/api/health`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
