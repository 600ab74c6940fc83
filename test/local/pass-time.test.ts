import { makePassTime } from '../../src/local/pass-time';

const at = (time: string) => `2026-11-23T${time}:00.000Z`;
const minutes = (count: number) => count * 60_000;

/** A day with things due at these times; sweeping works off what is due, unless it is stuck. */
function aDay(now: string, due: string[], stuck = false) {
  let time = at(now);
  let left = due.map(at);
  const sweptAt: string[] = [];
  const beats: string[] = [];
  const pass = makePassTime({
    clock: { now: () => time, offsetMs: () => 0, moveTo: (instant) => void (time = instant) },
    nextReady: (until) => Promise.resolve(left.filter((instant) => instant <= until).sort()[0]),
    beat: (instant) => Promise.resolve(void beats.push(`${instant.slice(11, 16)} at ${time.slice(11, 16)}`)),
    sweep: () => {
      sweptAt.push(time.slice(11, 16));
      if (!stuck) left = left.filter((instant) => instant > time);
      return Promise.resolve();
    },
  });
  return { pass, sweptAt, beats, now: () => time.slice(11, 16) };
}

describe('letting time pass', () => {
  it('stops at everything that is due, in order, and at the end', async () => {
    const day = aDay('15:00', ['15:20', '15:05', '16:10']);
    await day.pass(minutes(30));

    expect(day.sweptAt).toEqual(['15:05', '15:20', '15:30']);
  });

  it('is watched all the way: the heartbeat is there before the clock is', async () => {
    const day = aDay('15:00', ['15:20']);
    await day.pass(minutes(30));

    expect(day.beats).toEqual(['15:20 at 15:00', '15:30 at 15:20']);
  });

  it('sweeps what was due before it set out', async () => {
    const day = aDay('15:00', ['14:50']);
    await day.pass(minutes(10));

    expect(day.sweptAt).toEqual(['15:00', '15:10']);
  });

  it('comes back to what stays due once a minute, and arrives all the same', async () => {
    const day = aDay('15:00', ['15:02'], true);
    await day.pass(minutes(4));

    expect(day.sweptAt).toEqual(['15:02', '15:03', '15:04']);
    expect(day.now()).toBe('15:04');
  });
});
