import { dateOf, dayAndTimeText, dayText, daysBetween, plusMinutes, timeText, toInstant } from '../../src/school/clock-time';

describe('school time', () => {
  it.each([
    ['in winter is UTC', '2026-11-24', '14:20', '2026-11-24T14:20:00.000Z'],
    ['in summer is an hour ahead of UTC', '2026-07-01', '09:05', '2026-07-01T08:05:00.000Z'],
    ['just before the clocks go forward', '2026-03-29', '00:59', '2026-03-29T00:59:00.000Z'],
    ['just after the clocks go forward', '2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
    ['that comes twice is the earlier one', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['at the start of the hour that comes twice', '2026-10-25', '01:00', '2026-10-25T00:00:00.000Z'],
    ['just after the clocks go back', '2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
    ['on the day the clocks go back, at nine', '2026-10-25', '09:00', '2026-10-25T09:00:00.000Z'],
  ])('%s', (_what, date, time, instant) => {
    expect(toInstant(date, time)).toEqual({ ok: true, instant });
  });

  it('knows that a time does not exist when the clocks go forward over it', () => {
    expect(toInstant('2026-03-29', '01:30')).toEqual({ ok: false, why: 'skipped' });
  });

  it.each([
    ['2026-02-30', '10:00'],
    ['2026-11-24', '24:00'],
    ['2026-11-24', '9:00'],
    ['24/11/2026', '09:00'],
    ['', ''],
  ])('refuses %s %s', (date, time) => {
    expect(toInstant(date, time)).toEqual({ ok: false, why: 'malformed' });
  });

  it.each([
    ['2026-11-24T14:20:00.000Z', 'Tue 24 Nov', '14:20'],
    ['2026-09-07T08:00:00.000Z', 'Mon 7 Sep', '09:00'],
    ['2026-07-01T23:30:00.000Z', 'Thu 2 Jul', '00:30'],
  ])('%s reads %s, %s', (at, day, time) => {
    expect([dayText(at), timeText(at), dayAndTimeText(at)]).toEqual([day, time, `${day}, ${time}`]);
  });

  it('gives the date of London, not of Greenwich', () => {
    expect(dateOf('2026-07-01T23:30:00.000Z')).toBe('2026-07-02');
  });

  it('counts whole days across both clock changes', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-11-24', '2026-11-23')).toBe(-1);
  });

  it('adds real minutes, also while the clocks go back', () => {
    expect(plusMinutes('2026-10-25T00:45:00.000Z', 30)).toBe('2026-10-25T01:15:00.000Z');
  });

  it('throws at an instant that is none', () => {
    expect(() => timeText('soon')).toThrow('not an instant');
  });
});
