import type { Instant } from '../visit/visit';
import type { LocalClock } from './clock';

const minute = 60_000;

interface Parts {
  clock: LocalClock;
  sweep(): Promise<unknown>;
  /** The earliest thing due or to be sent up to this instant, in any school. */
  nextReady(until: Instant): Promise<Instant | undefined>;
  /** Keeps the heartbeat going over the minutes left out: the timer would have swept there and found nothing. */
  beat(at: Instant): Promise<unknown>;
}

/**
 * Lets time pass as it would with the sweep running: it stops wherever something is due, and sweeps there.
 * What is still due after a sweep is looked at again a minute later, as the deployed timer would.
 */
export const makePassTime =
  ({ clock, sweep, nextReady, beat }: Parts) =>
  async (milliseconds: number): Promise<void> => {
    const until = later(clock.now(), milliseconds);
    let earliest = clock.now();
    for (;;) {
      const next = await nextReady(until);
      const stop = next === undefined ? until : atMost(until, atLeast(earliest, next));
      await beat(stop);
      clock.moveTo(stop);
      await sweep();
      if (stop === until) return;
      earliest = later(stop, minute);
    }
  };

const later = (instant: Instant, milliseconds: number): Instant => new Date(Date.parse(instant) + milliseconds).toISOString();
const atLeast = (a: Instant, b: Instant): Instant => (a > b ? a : b);
const atMost = (a: Instant, b: Instant): Instant => (a < b ? a : b);
