import { plusMinutes, toInstant } from '../../../school/clock-time';
import type { Instant } from '../../../visit/visit';
import type { Draft, Stop } from './draft';

export interface StopTimes {
  startAt: Instant;
  minutes: number;
  endAt: Instant;
}

const instant = (date: string, time: string): Instant | undefined => {
  const found = toInstant(date, time);
  return found.ok ? found.instant : undefined;
};

/** The times of a request as far as they can be read; a stop without them is undefined. */
export function timesOf({ about, stops }: Draft): { leaveAt?: Instant; backBy?: Instant; stops: (StopTimes | undefined)[] } {
  return {
    leaveAt: instant(about.date, about.leave),
    backBy: instant(about.date, about.backBy),
    stops: stops.map((stop) => stopTimes(about.date, stop)),
  };
}

/** A whole number of minutes from 5 to 240. */
export function minutesOf({ minutes }: Stop): number | undefined {
  const count = Number(minutes);
  return /^\d{1,3}$/.test(minutes.trim()) && count >= 5 && count <= 240 ? count : undefined;
}

/** When a stop begins and ends on this day, as far as it can be read. */
export function stopTimes(date: string, stop: Stop): StopTimes | undefined {
  const startAt = instant(date, stop.start);
  const minutes = minutesOf(stop);
  return startAt && minutes ? { startAt, minutes, endAt: plusMinutes(startAt, minutes) } : undefined;
}
