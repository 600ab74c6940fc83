import { termBegan } from '../../src/school/term';

describe('the day on which the term began', () => {
  it.each([
    ['2026-11-24', '2026-09-01'],
    ['2026-09-01', '2026-09-01'],
    ['2026-08-31', '2026-04-20'],
    ['2027-01-04', '2026-09-01'],
    ['2027-01-05', '2027-01-05'],
    ['2027-04-19', '2027-01-05'],
    ['2027-07-01', '2027-04-20'],
  ])('is by usage on %s: %s', (today, began) => {
    expect(termBegan(today, [])).toBe(began);
  });

  const own = ['2026-09-03', '2027-01-11', '2027-04-12'];

  it.each([
    ['2026-09-02', '2026-04-20'],
    ['2026-09-03', '2026-09-03'],
    ['2027-01-10', '2026-09-03'],
    ['2027-05-01', '2027-04-12'],
    ['2027-08-20', '2027-04-12'],
    ['2027-09-01', '2027-09-01'],
  ])('is the school’s own in a year for which it names days, on %s: %s', (today, began) => {
    expect(termBegan(today, own)).toBe(began);
  });
});
