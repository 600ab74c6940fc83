import { isBareNumber } from '../../src/policy/bare-number';

describe('an address that says a number and nothing else may be any house of that number', () => {
  it.each(['12', ' 12 ', '12a', 'No. 12', '12-14', 'Flat 3', 'Flat 3, 12'])('%s', (address) => {
    expect(isBareNumber(address, '')).toBe(true);
  });

  it.each([
    ['its street', '12 Mill Lane', ''],
    ['its name', 'The Old Bakery', ''],
    ['its postcode', '12', 'LU2 7AB'],
    ['its postcode, in one line', '12, LU2 7AB', ''],
    ['no address at all', '', ''],
  ])('but not with %s', (_what, address, postcode) => {
    expect(isBareNumber(address, postcode)).toBe(false);
  });
});
