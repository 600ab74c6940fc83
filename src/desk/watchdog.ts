import type { Schools } from '../school/school';
import { minutesBetween } from '../visit/time';
import type { Clock, Log, Pulse } from './ports';
import { atMost } from './within';

/** After so many minutes without a good sweep of a school, escalation counts as not running there. */
const staleAfterMinutes = 3;
/** An answer waits no longer for the heartbeat. */
const patienceMs = 300;
/** How long one reading of the heartbeat serves. */
const readEveryMs = 30_000;

/** What one look at the heartbeats shows. */
export interface Look {
  /** The schools over which nobody watches, by id. */
  stale: string[];
  /** How long ago the school that has waited longest was swept; undefined when one never was. */
  minutes?: number;
  /** The visits whose alarm reached nobody, by id. */
  unreached: string[];
}

export interface Watchdog {
  /** Whether nobody was found to be watching over this school, when last looked. */
  stale(school: string): boolean;
  /** Sees to it that the reading is fresh, and waits for that no longer than an answer can. */
  fresh(): Promise<void>;
  /** A sweep is at work on this school here and now. */
  running(school: string): void;
  /** Reads the heartbeats now. */
  look(): Promise<Look>;
}

interface WatchdogDeps {
  schools: Pick<Schools, 'all'>;
  pulse: Pick<Pulse, 'read'>;
  clock: Clock;
  log: Log;
  elapsed: () => number;
}

/** Who watches the watchdog: every answer and the health page ask whether the sweep still runs, school by school. */
export function makeWatchdog({ schools, pulse, clock, log, elapsed }: WatchdogDeps): Watchdog {
  const known = new Set<string>();
  const ranAt = new Map<string, number>();
  let readAt = Number.NEGATIVE_INFINITY;
  const ids = (): string[] => schools.all().map(({ id }) => id);

  /** A sweep seen at work here is newer than any heartbeat, which it leaves only at its end. */
  const learn = (stale: readonly string[]): void => {
    known.clear();
    for (const id of stale) if (elapsed() - (ranAt.get(id) ?? Number.NEGATIVE_INFINITY) > readEveryMs) known.add(id);
  };

  const look = async (): Promise<Look> => {
    readAt = elapsed();
    const { swept, unreached } = await pulse.read();
    const ages = ids().map((id) => ({ id, minutes: ageOf(swept.get(id), clock) }));
    const stale = ages.filter(({ minutes = staleAfterMinutes }) => minutes >= staleAfterMinutes).map(({ id }) => id);
    learn(stale);
    const minutes = ages.map((age) => age.minutes ?? Number.POSITIVE_INFINITY).reduce((one, other) => Math.max(one, other), 0);
    return { stale, ...(Number.isFinite(minutes) ? { minutes } : {}), unreached };
  };

  const refresh = async () => {
    if (elapsed() - readAt <= readEveryMs) return;
    await look().catch((fault: unknown) => {
      learn(ids());
      log.error('the heartbeat cannot be read', fault, {});
    });
  };

  return {
    stale: (school) => known.has(school),
    fresh: () => atMost(patienceMs, refresh()),
    running: (school) => {
      known.delete(school);
      ranAt.set(school, elapsed());
    },
    look,
  };
}

const ageOf = (at: string | undefined, clock: Clock): number | undefined => (at === undefined ? undefined : minutesBetween(at, clock.now()));
