import { makeHealth } from '../../functions/health';
import type { Pulse } from '../../src/desk/ports';
import { makeWatchdog } from '../../src/desk/watchdog';
import { makeSchools } from '../../src/school/schools';
import { aSchool } from '../support/school';
import { aLog } from './a-log';

const now = '2026-11-23T15:00:00.000Z';

const schools = makeSchools([aSchool(), aSchool(undefined, { id: 'birchwood', places: { staff: ['19:b-staff'], office: ['19:b-office'], slt: ['19:b-slt'] } })]);

const healthOf = (read: Pulse['read']) => {
  const log = aLog();
  return makeHealth(makeWatchdog({ schools, pulse: { read }, log, clock: { now: () => now }, elapsed: () => 0 }), log)();
};

/** Oakfield swept at this time, Birchwood just now. */
const swept = (at: string | undefined, ...unreached: string[]) =>
  healthOf(() => Promise.resolve({ swept: new Map([['birchwood', now], ...(at === undefined ? [] : [['oakfield', at] as const])]), unreached }));

describe('GET /api/health', () => {
  it.each([
    ['2026-11-23T15:00:00.000Z', 0],
    ['2026-11-23T14:57:00.001Z', 2],
  ])('is well when the last sweep was at %s', async (at, minutes) => {
    expect(await swept(at)).toMatchObject({ status: 200, jsonBody: { status: 'ok', minutes } });
  });

  it('is 503 when nobody has been watching over one school for three minutes, and names that school alone', async () => {
    expect(await swept('2026-11-23T14:57:00.000Z')).toMatchObject({ status: 503, jsonBody: { status: 'stale', minutes: 3, schools: ['oakfield'] } });
  });

  it('is 503 when nobody has ever watched over a school', async () => {
    expect(await swept(undefined)).toMatchObject({ status: 503, jsonBody: { status: 'stale', schools: ['oakfield'] } });
  });

  it('is 503 when an alarm reached nobody, and names the visit', async () => {
    expect(await swept('2026-11-23T15:00:00.000Z', 'visit-7')).toMatchObject({ status: 503, jsonBody: { status: 'undelivered', minutes: 0, visits: ['visit-7'] } });
  });

  it('names the visits too while a school is not watched', async () => {
    expect(await swept('2026-11-23T14:50:00.000Z', 'visit-7')).toMatchObject({ jsonBody: { status: 'stale', schools: ['oakfield'], visits: ['visit-7'] } });
  });

  it('is 503 when the heartbeat cannot be read, and does not say why', async () => {
    const answer = await healthOf(() => Promise.reject(new Error('account key is wrong')));

    expect(answer).toMatchObject({ status: 503, jsonBody: { status: 'stale' } });
    expect(JSON.stringify(answer)).not.toContain('key');
  });
});
