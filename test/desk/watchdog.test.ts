import { makeWatchdog } from '../../src/desk/watchdog';
import { makeSchools } from '../../src/school/schools';
import { plus } from '../../src/visit/time';
import { makeMemoryPulse } from '../support/memory-pulse';
import { aSchool } from '../support/school';
import { at } from '../support/story';

const schools = makeSchools([aSchool(), aSchool(undefined, { id: 'birchwood', places: { staff: ['19:b-staff'], office: ['19:b-office'], slt: ['19:b-slt'] } })]);

async function watching() {
  const time = { now: at('09:00') };
  const pulse = makeMemoryPulse();
  for (const school of ['oakfield', 'birchwood']) await pulse.beat(school, time.now);
  const port = { read: pulse.read };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const watchdog = makeWatchdog({ schools, pulse: port, clock: { now: () => time.now }, log, elapsed: () => Date.parse(time.now) });
  return { pulse, port, watchdog, pass: (minutes: number) => (time.now = plus(time.now, minutes)), now: () => time.now };
}

describe('a school over which nobody watches', () => {
  it('makes its own answers say so, and no other school’s', async () => {
    const { pulse, watchdog, pass, now } = await watching();
    pass(3);
    await pulse.beat('oakfield', now());
    await watchdog.fresh();
    expect([watchdog.stale('oakfield'), watchdog.stale('birchwood')]).toEqual([false, true]);
  });

  it('is watched again as soon as a sweep is at work on it here, before its heartbeat is written', async () => {
    const { watchdog, pass } = await watching();
    pass(5);
    watchdog.running('birchwood');
    await watchdog.fresh();
    expect([watchdog.stale('oakfield'), watchdog.stale('birchwood')]).toEqual([true, false]);
    expect((await watchdog.look()).stale).toEqual(['oakfield', 'birchwood']);
  });

  it('is every school when the heartbeats cannot be read', async () => {
    const { port, watchdog, pass } = await watching();
    port.read = () => Promise.reject(new Error('storage is away'));
    pass(1);
    await watchdog.fresh();
    expect([watchdog.stale('oakfield'), watchdog.stale('birchwood')]).toEqual([true, true]);
  });

  it('is one that was swept an hour ago, when it is swept no more', async () => {
    const { watchdog, pass } = await watching();
    watchdog.running('birchwood');
    pass(60);
    await watchdog.fresh();
    expect(watchdog.stale('birchwood')).toBe(true);
  });
});
