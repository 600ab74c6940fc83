import { minutesBetween } from '../visit/time';
import type { Clock, Log, Pulse } from './ports';

/** After so many minutes without a good sweep, escalation counts as not running. */
const staleAfterMinutes = 3;
/** How long one reading of the heartbeat serves. */
const readEveryMs = 30_000;

export interface Watchdog {
  /** Whether escalation was found not to be running. Answers at once, from a reading at most half a minute old. */
  stale(): boolean;
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

  const stale = () => {
    if (elapsed() - readAt > readEveryMs) {
      look().catch((fault: unknown) => {
        known = true;
        log.error('the heartbeat cannot be read', fault, {});
      });
    }
    return known;
  };

  return { stale, look };
}
