import { makeHealth } from '../../functions/health';
import type { Pulse } from '../../src/desk/ports';
import { makeWatchdog } from '../../src/desk/watchdog';
import { aLog } from './a-log';

const now = '2026-11-23T15:00:00.000Z';

const healthOf = (read: Pulse['read']) => {
  const pulse: Pulse = { beat: () => Promise.resolve(), raise: () => Promise.resolve(), lower: () => Promise.resolve(), read };
  const log = aLog();
  return makeHealth(makeWatchdog({ pulse, log, clock: { now: () => now }, elapsed: () => 0 }), log)();
};

const swept = (at: string | undefined, ...unreached: string[]) => healthOf(() => Promise.resolve({ lastSweep: at, unreached }));

describe('GET /api/health', () => {
  it.each([
    ['2026-11-23T15:00:00.000Z', 0],
    ['2026-11-23T14:57:00.001Z', 2],
  ])('is well when the last sweep was at %s', async (at, minutes) => {
    expect(await swept(at)).toMatchObject({ status: 200, jsonBody: { status: 'ok', minutes } });
  });

  it('is 503 when nobody has been watching for three minutes', async () => {
    expect(await swept('2026-11-23T14:57:00.000Z')).toMatchObject({ status: 503, jsonBody: { status: 'stale', minutes: 3 } });
  });

  it('is 503 when nobody has ever watched', async () => {
    expect(await swept(undefined)).toMatchObject({ status: 503, jsonBody: { status: 'stale' } });
  });

  it('is 503 when an alarm reached nobody, and does not say which', async () => {
    const answer = await swept('2026-11-23T15:00:00.000Z', 'visit-7');

    expect(answer).toMatchObject({ status: 503, jsonBody: { status: 'undelivered', minutes: 0 } });
    expect(JSON.stringify(answer)).not.toContain('visit-7');
  });

  it('is 503 when the heartbeat cannot be read, and does not say why', async () => {
    const answer = await healthOf(() => Promise.reject(new Error('account key is wrong')));

    expect(answer).toMatchObject({ status: 503, jsonBody: { status: 'stale' } });
    expect(JSON.stringify(answer)).not.toContain('key');
  });
});
