import { DateTime } from 'luxon';
import { cleanLine } from '../text/clean';
import type { Instant } from '../visit/visit';

const zone = 'Europe/London';

/** `skipped`: the clocks go forward over that time, so no clock ever shows it. */
export type LocalTime = { ok: true; instant: Instant } | { ok: false; why: 'malformed' | 'skipped' };

/**
 * The instant at which London clocks show this date (`2026-11-24`) and time (`14:20`).
 * A time that comes twice, when the clocks go back, means the earlier one: a watch rather starts too soon than too late.
 */
export function toInstant(date: string, time: string): LocalTime {
  if (!isDate(date) || !isTime(time)) return { ok: false, why: 'malformed' };

  const found = DateTime.fromISO(`${date}T${time}`, { zone });
  const shows = (moment: DateTime): boolean => moment.toFormat("yyyy-MM-dd'T'HH:mm") === `${date}T${time}`;
  if (!shows(found)) return { ok: false, why: 'skipped' };

  const hourBefore = found.minus({ hours: 1 });
  return { ok: true, instant: instantOf(shows(hourBefore) ? hourBefore : found) };
}

export const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone }).isValid;

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** A time as clients and people write it (`9:05`, `10:00:00`, `2.20 pm`, `1420`), as `14:20`; undefined when no clock shows it. */
export function toTime(typed: string): string | undefined {
  const [, hours = '', minutes = '', half] = /^(\d{1,2})(?:[:.]|(?<=\d\d)(?=\d\d$))(\d\d)(?::00(?:\.0+)?)?\s*([ap]\.?m\.?)?$/i.exec(cleanLine(typed)) ?? [];
  if (hours === '') return undefined;
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return undefined;
  const later = half === undefined ? 0 : (Number(hours) === 12 ? -12 : 0) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  const time = `${String(Number(hours) + later).padStart(2, '0')}:${minutes}`;
  return isTime(time) ? time : undefined;
}

/** A day as clients and people write it (`2026-09-01`, with a time after it or not, `1/9/2026`, `1.9.2026`), as `2026-09-01`; undefined when there is none. */
export function toDay(typed: string): string | undefined {
  const text = cleanLine(typed);
  const [, iso] = /^(\d{4}-\d\d-\d\d)(?:T00:00(?::00(?:\.0+)?)?Z?)?$/i.exec(text) ?? [];
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const found = iso ?? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(found) ? found : undefined;
}

/** London's date at that instant, as forms carry it: `2026-11-24`. */
export const dateOf = (at: Instant): string => london(at).toFormat('yyyy-MM-dd');

/** `Tue 24 Nov`. */
export const dayText = (at: Instant): string => london(at).toFormat('ccc d LLL', { locale: 'en-US' });

/** `24 Nov 2026`, for a date as forms carry it. */
export const dateText = (date: string): string => DateTime.fromISO(date, { zone }).toFormat('d LLL yyyy', { locale: 'en-US' });

/** `14:20`. */
export const timeText = (at: Instant): string => london(at).toFormat('HH:mm');

/** `Tue 24 Nov, 14:20`. */
export const dayAndTimeText = (at: Instant): string => `${dayText(at)}, ${timeText(at)}`;

/** How many calendar days the second date comes after the first, whatever the clocks do in between. */
export const daysBetween = (from: string, to: string): number =>
  DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days;

/** The instant so many minutes later. */
export const plusMinutes = (at: Instant, minutes: number): Instant => instantOf(london(at).plus({ minutes }));

function london(at: Instant): DateTime {
  const moment = DateTime.fromISO(at, { zone });
  if (!moment.isValid) throw new Error(`not an instant: ${at}`);
  return moment;
}

const instantOf = (moment: DateTime): Instant => moment.toJSDate().toISOString();
