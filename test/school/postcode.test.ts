import { toPostcode } from '../../src/school/postcode';

describe('a postcode', () => {
  it.each([
    ['LU2 7AB', 'LU2 7AB'],
    ['lu27ab', 'LU2 7AB'],
    ['  lu2   7ab ', 'LU2 7AB'],
    ['sw1a1aa', 'SW1A 1AA'],
    ['LU2 7AB.', 'LU2 7AB'],
    ['LU2\u200B 7AB', 'LU2 7AB'],
    ['LU2\u00A07AB,', 'LU2 7AB'],
    ['Ｗ1A 0AX', 'W1A 0AX'],
    ['DN55 1PT', 'DN55 1PT'],
    ['EC1A 1BB', 'EC1A 1BB'],
  ])('%p is written %s', (typed, proper) => {
    expect(toPostcode(typed)).toBe(proper);
  });

  it.each(['', 'LU2', 'LU27A', '12345', 'LU2 7ABC', 'Luton', 'LU2 7OB', 'ZZ1 1AA', 'LU2 O7AB', 'LU2O 7AB', 'LU2 7AI', 'QA1 1AA'])('is not %p', (typed) => {
    expect(toPostcode(typed)).toBeUndefined();
  });
});
