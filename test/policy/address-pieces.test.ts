import { isMark, tokensOf } from '../../src/policy/address-tokens';
import { readAddress } from '../../src/policy/address';

const pieces = (text: string): string => tokensOf(text).tokens.map((token) => token.text).join(' ');

describe('the pieces of an address', () => {
  it.each([
    ['4Mill Lane', '4 mill lane'],
    ['12mill Lane', '12 mill lane'],
    ['4Station Road', '4 station road'],
    ['4 1st Avenue', '4 first avenue'],
    ['flat3 12 High St', 'flat 3 12 high st'],
    ['flat12', 'flat 12'],
    ['flat3a', 'flat 3a'],
    ['4 A Mill Lane', '4a mill lane'],
    ['No. 4 Mill Lane', '4 mill lane'],
    ['12- 14 High St', '12-14 high st'],
    ['12 -14 High St', '12-14 high st'],
    ['12a-14 High St', '12a-14 high st'],
    ['12-14b High St', '12-14b high st'],
    ['Flat 12/1', 'flat 12/1'],
    ['Flat 2/12', 'flat 2/12'],
    ['Flat 1/2/3', 'flat 1/2/3'],
  ])('%j are %j', (text, found) => {
    expect(pieces(text)).toBe(found);
  });

  it.each(['4mill2', 'flat3ab', '1flat3', 'b12mill'])('are not cut out of what only looks like a number and a word: %j', (text) => {
    expect(pieces(text)).toBe(text);
  });

  it('know between which commas or lines they stand', () => {
    expect(tokensOf('Flat 3,\n12 High St').tokens).toEqual([
      { text: 'flat', part: 0 },
      { text: '3', part: 0 },
      { text: '12', part: 1 },
      { text: 'high', part: 1 },
      { text: 'st', part: 1 },
    ]);
  });

  it('leave behind the letters as they were typed', () => {
    expect(tokensOf('4 Old Mill Ln, Luton').letters).toBe('oldmilllnluton');
  });
});

it.each([
  ['4 Mill Lane, M1 1AE', 'M1 1AE', '4 mill lane'],
  ['4 Mill Lane OX10 0AB', 'OX10 0AB', '4 mill lane'],
  ['4 Mill Lane SW1A1AA', 'SW1A 1AA', '4 mill lane'],
  ['4 Mill Lane LU2 7AB , Luton', 'LU2 7AB', '4 mill lane luton'],
  ['4 Mill Lane LU2 7AB.', 'LU2 7AB', '4 mill lane'],
  ['4 Mill Lane', '', '4 mill lane'],
])('of %j the postcode is %j, and it is no word of the address', (text, postcode, words) => {
  expect([tokensOf(text).postcode, pieces(text)]).toEqual([postcode, words]);
});

describe('a number of a house', () => {
  it.each(['4', '12', '4a', '12-14', '12a-14', '12-14b', '3/2', '3/12', '1/2/3'])('is %s', (mark) => {
    expect(isMark(mark)).toBe(true);
  });

  it.each(['mill', 'b12', '4ab', '12-', '11th', undefined])('is not %s', (word) => {
    expect(isMark(word)).toBe(false);
  });
});

describe('an address is told by', () => {
  const parted = (text: string): string[] => {
    const { lead, rest, tail, house } = readAddress(text, '');
    return [lead, rest, tail, house].map((words) => words.join(' '));
  };

  it.each([
    ['its street, apart from what follows up to the comma and beyond', '4 Mill Lane Luton Beds, England', ['mill lane', 'luton beds', 'england', '']],
    ['its street with its compass', '4 High St N Luton', ['high st n', 'luton', '', '']],
    ['all that stands before the comma, where nothing ends a street', '4 Trefechan, Aberystwyth', ['trefechan', '', 'aberystwyth', '']],
    ['nothing but its number', '4', ['', '', '', '']],
    ['a street without a number', 'Mill Lane, Luton, Beds', ['mill lane', '', 'luton beds', '']],
    ['the name of the house and its street', 'The Old Bakery, Mill Lane, Luton', ['old bakery mill lane', '', 'luton', 'old bakery']],
    ['the name of the house and its street, though no comma ends it', 'The Old Bakery, Mill Lane Luton, Beds', ['old bakery mill lane', 'luton', 'beds', 'old bakery']],
    ['the name of the house alone', 'The Old Bakery, Luton', ['old bakery', '', 'luton', 'old bakery']],
    ['the name of the house, though it might end a street', 'Orchard, Mill Lane', ['orchard mill lane', '', '', 'orchard']],
  ])('%s: %j', (_what, text, told) => {
    expect(parted(text)).toEqual(told);
  });
});
