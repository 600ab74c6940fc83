import { minutesBetween } from '../visit/time';
import type { Clock, Log, Pulse } from './ports';

/** After so many minutes without a good sweep, escalation counts as not running. */
const staleAfterMinutes = 3;
/** An answer waits no longer for the heartbeat. */
const patienceMs = 300;
/** How long one reading of the heartbeat serves. */
const readEveryMs = 30_000;

export interface Watchdog {
  /** Whether escalation was found not to be running, when last looked. */
  stale(): boolean;
  /** Sees to it that the reading is fresh, and waits for that no longer than an answer can. */
  fresh(): Promise<void>;
  /** A sweep is at work here and now. */
  running(): void;
  /** Reads the heartbeat now. */
  look(): Promise<{ stale: boolean; minutes?: number; unreached: number }>;
}

/** Who watches the watchdog: every answer and the health page ask whether the sweep still runs. */
export function makeWatchdog({ pulse, clock, log, elapsed }: { pulse: Pulse; clock: Clock; log: Log; elapsed: () => number }): Watchdog {
  let known = false;
  let readAt = Number.NEGATIVE_INFINITY;

  const look = async () => {
    readAt = elapsed();
    const { lastSweep, unreached } = await pulse.read();
    const minutes = lastSweep === undefined ? undefined : minutesBetween(lastSweep, clock.now());
    known = minutes === undefined || minutes >= staleAfterMinutes;
    return { stale: known, ...(minutes === undefined ? {} : { minutes }), unreached: unreached.length };
  };

  const refresh = async () => {
    if (elapsed() - readAt <= readEveryMs) return;
    await look().catch((fault: unknown) => {
      known = true;
      log.error('the heartbeat cannot be read', fault, {});
    });
  };

  return {
    stale: () => known,
    fresh: () => Promise.race([refresh(), patience()]),
    running: () => {
      [known, readAt] = [false, elapsed()];
    },
    look,
  };
}

const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, patienceMs).unref());
