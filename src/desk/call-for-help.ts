import { minutesBetween } from '../visit/time';
import type { Clock, Log } from './ports';
import { makePlainAlarm, type Caller, type PlainAlarm, type PlainAlarmDeps, type Told } from './plain-alarm';
import { within } from './within';

/** What came of a call for help: it is on record, or it was told plainly and is tried again. */
export type Called<T> = { recorded: true; value: T } | { recorded: false; told: Told };

/**
 * Somebody calls for help. `record` writes it down, says so as soon as it is, and may be done again: the same call is
 * recorded once. `key` names the call's visit and caller, whom nobody else is.
 */
export type CallForHelp = <T>(callers: readonly Caller[], key: string, record: (recorded: () => void) => Promise<T>) => Promise<Called<T>>;

export interface CallForHelpDeps extends PlainAlarmDeps {
  clock: Clock;
  log: Log;
}

/** So long a call waits to be recorded before people are told without. */
const patienceMs = 3_000;
/** One attempt to record it, with the alarm that then goes. */
const attemptMs = 20_000;
/** Between two attempts: twice as long each time, up to a limit. */
const firstPauseMs = 2_000;
const longestPauseMs = 30_000;

/**
 * Help is told whatever storage does. What cannot be recorded in three seconds goes out as a plain alarm at once, and is
 * tried again until it is recorded; the alarm with the visit follows then.
 */
export function makeCallForHelp(deps: CallForHelpDeps): CallForHelp {
  const { clock, log } = deps;
  const open = new Map<string, { alarms: readonly PlainAlarm[]; at: string }>();

  const again = async (key: string, record: () => Promise<unknown>, first: Promise<unknown>, alarms: readonly PlainAlarm[]): Promise<void> => {
    let attempt = first;
    for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
      try {
        await attempt;
        log.warn('a call for help is recorded late', { call: key });
        return void open.delete(key);
      } catch (fault) {
        log.error('a call for help is not recorded yet', fault, { call: key });
      }
      await Promise.all(alarms.map((alarm) => alarm.tell()));
      await new Promise((resolve) => setTimeout(resolve, pause).unref());
      attempt = within(attemptMs, record);
    }
  };

  return async (callers, key, record) => {
    let isRecorded: () => void = () => undefined;
    const recorded = new Promise<void>((resolve) => (isRecorded = resolve));
    const first = within(attemptMs, () => record(isRecorded));
    const inTime = await within(patienceMs, () => Promise.race([first.then(() => undefined), recorded])).then(
      () => true,
      (fault: unknown) => {
        log.error('a call for help could not be recorded in time', fault, { call: key });
        return false;
      },
    );
    if (inTime) return { recorded: true, value: await first };

    const standing = open.get(key);
    // Pressed again at once, it is the same call: nobody is rung twice for it.
    const same = standing && minutesBetween(standing.at, clock.now()) < 1;
    const alarms = same ? standing.alarms : callers.map((caller) => makePlainAlarm(deps, { ...caller, at: clock.now() }));
    open.set(key, { alarms, at: same ? standing.at : clock.now() });
    if (standing) first.catch(() => undefined);
    else void again(key, () => record(isRecorded), first, alarms);
    await Promise.all(alarms.map((alarm) => alarm.tell()));
    return { recorded: false, told: alarms.map((alarm) => alarm.told()).reduce(both, { place: false, people: [] }) };
  };
}

const both = (one: Told, other: Told): Told => ({ place: one.place || other.place, people: [...one.people, ...other.people] });
