import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLocalClock } from '../../src/local/clock';

const noon = Date.parse('2026-11-23T12:00:00.000Z');
const aFile = () => join(mkdtempSync(join(tmpdir(), 'clock-')), 'data', 'clock.json');

describe('the local clock', () => {
  it('tells real time until it is moved', () => {
    const clock = makeLocalClock(aFile(), () => noon);

    expect([clock.now(), clock.offsetMs()]).toEqual(['2026-11-23T12:00:00.000Z', 0]);
  });

  it('is still moved on after a restart', () => {
    const file = aFile();
    makeLocalClock(file, () => noon).moveTo('2026-11-23T12:30:00.000Z');

    expect(makeLocalClock(file, () => noon + 60_000).now()).toBe('2026-11-23T12:31:00.000Z');
  });

  it('never goes back', () => {
    const clock = makeLocalClock(aFile(), () => noon);
    clock.moveTo('2026-11-23T12:30:00.000Z');
    clock.moveTo('2026-11-23T12:10:00.000Z');

    expect(clock.now()).toBe('2026-11-23T12:30:00.000Z');
  });

  it('refuses a file that is not its own rather than telling a wrong time', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'clock-')), 'clock.json');
    writeFileSync(file, '{"offsetMs":"much"}');

    expect(() => makeLocalClock(file)).toThrow();
  });
});
