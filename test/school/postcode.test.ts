import { toPostcode } from '../../src/school/postcode';

describe('a postcode', () => {
  it.each([
    ['LU2 7AB', 'LU2 7AB'],
    ['lu27ab', 'LU2 7AB'],
    ['  lu2   7ab ', 'LU2 7AB'],
    ['sw1a1aa', 'SW1A 1AA'],
  ])('%p is written %s', (typed, proper) => {
    expect(toPostcode(typed)).toBe(proper);
  });

  it.each(['', 'LU2', 'LU27A', '12345', 'LU2 7ABC', 'Luton'])('is not %p', (typed) => {
    expect(toPostcode(typed)).toBeUndefined();
  });
});
