import type { Instant, Plan } from './visit';

/** The instant so many minutes later. */
export const plus = (at: Instant, minutes: number): Instant => new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** Whole minutes from one instant to a later one. */
export const minutesBetween = (from: Instant, to: Instant): number => Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);

export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

export const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/** When the last of the scheduled stops is over (CMAT-5-02). */
export const lastFinish = (plan: Plan): Instant =>
  plan.stops.map((stop) => plus(stop.startAt, stop.minutes)).reduce(later, plan.leaveAt);
