import { dateOf, dayAndTimeText, dayText, daysBetween, plusMinutes, timeText, toDay, toInstant, toTime } from '../../src/school/clock-time';

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

describe('a time as clients and people write it', () => {
  it.each([
    ['14:20', '14:20'],
    ['10:00:00', '10:00'],
    ['10:00 AM', '10:00'],
    ['12:05 am', '00:05'],
    ['12:05 pm', '12:05'],
    ['2.20 p.m.', '14:20'],
    ['9:05', '09:05'],
    ['1420', '14:20'],
    ['\u200E2:20\u202FPM', '14:20'],
  ])('%j is %s', (typed, time) => {
    expect(toTime(typed)).toBe(time);
  });

  it.each(['24:00', '25:00', '10:60', '13:00 pm', '0:30 am', '10', 'noon', '', '123'])('%j is none', (typed) => {
    expect(toTime(typed)).toBeUndefined();
  });
});

describe('a day as clients and people write it', () => {
  it.each([
    ['2026-09-01', '2026-09-01'],
    ['2026-09-01T00:00:00Z', '2026-09-01'],
    ['1/9/2026', '2026-09-01'],
    ['01.09.2026', '2026-09-01'],
  ])('%j is %s', (typed, day) => {
    expect(toDay(typed)).toBe(day);
  });

  it.each(['2026-02-30', '31/02/2026', '9/2026', 'tomorrow', '', '2026-09-01T14:00'])('%j is none', (typed) => {
    expect(toDay(typed)).toBeUndefined();
  });
});
