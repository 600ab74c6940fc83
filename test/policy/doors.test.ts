import { readAddress } from '../../src/policy/address';
import { sameNumber, toHouseNumber } from '../../src/policy/house-number';
import { isVague, sameDoor } from '../../src/policy/same-door';
import { sameWords } from '../../src/policy/same-words';

const at = (text: string) => readAddress(text, 'LU2 7AB');
/** What is said of two, whichever of them is asked first. */
const bothWays = <Of, Said>(say: (one: Of, other: Of) => Said, one: Of, other: Of): Said[] => [say(one, other), say(other, one)];

describe('the numbers of two houses', () => {
  it.each([
    ['4', '04', 'equal'],
    ['12-14', '14-12', 'equal'],
    ['12-14', '12', 'open'],
    ['12-14', '14', 'open'],
    ['12-16', '14', 'open'],
    ['4a', '4b', 'building'],
    ['4a', '4', 'building'],
    ['12a-14', '12-14a', 'building'],
    ['14', '41', 'swapped'],
    ['14a', '41a', 'swapped'],
    ['14a', '41b', 'other'],
    ['12-14', '21', 'other'],
    ['12-14', '21-23', 'other'],
    ['4', '9', 'other'],
  ] as const)('%s and %s: %s', (one, other, how) => {
    expect(bothWays(sameNumber, toHouseNumber(one), toHouseNumber(other))).toEqual([how, how]);
  });

  it('keep a letter on its side of a range', () => {
    expect(['4a', '12-14', '14-12', '12a-14', '12-14a'].map(toHouseNumber)).toEqual([
      { from: 4, to: 4, letter: 'a' },
      { from: 12, to: 14, letter: '' },
      { from: 12, to: 14, letter: '' },
      { from: 12, to: 14, letter: 'a-' },
      { from: 12, to: 14, letter: '-a' },
    ]);
  });
});

describe('the doors of two addresses', () => {
  it.each([
    ['are one for sure', '4 Mill Lane', '4 Mill Ln', 'equal'],
    ['are one for sure, where the flat is the same', 'Flat 3, Ashcroft Court', 'Flat 3, Ashcroft Court', 'equal'],
    ['are for the words to tell, where neither has a number', 'Mill Lane', 'Rose Cottage', 'named'],
    ['may be one, where one leaves the number out', '4 Mill Lane', 'Mill Lane', 'open'],
    ['may be one, where one leaves the flat out', 'Flat 3, 12 High St', '12 High St', 'open'],
    ['may be one, where one leaves out the only flat there is', 'Flat 3, Ashcroft Court', 'Ashcroft Court', 'open'],
    ['may be one, where a block has a number in the street', '3 Ashcroft Court, 15 Mill Lane', '15 Mill Lane', 'open'],
    ['may be one, where that number looks like the other with its digits swapped', '14 Ashcroft Court, 41 Mill Lane', '41 Mill Lane', 'open'],
    ['are two homes of one house', 'Flat 3, 12 High St', 'Flat 4, 12 High St', 'building'],
    ['are two homes of one house without a number', 'Flat 3, Ashcroft Court', 'Flat 4, Ashcroft Court', 'building'],
    ['are two homes of one number', '4a Mill Lane', '4b Mill Lane', 'building'],
    ['have two digits swapped', '14 Mill Lane', '41 Mill Lane', 'swapped'],
    ['have two digits swapped and the same flat', 'Flat 3, 14 High St', 'Flat 3, 41 High St', 'swapped'],
    ['have two digits swapped and no flat on one side', 'Flat 3, 14 High St', '41 High St', 'swapped'],
    ['are two, where two digits are swapped and the flats differ', 'Flat 3, 14 High St', 'Flat 4, 41 High St', 'other'],
    ['are two', '4 Mill Lane', '9 Mill Lane', 'other'],
  ] as const)('%s: %j and %j', (_what, one, other, how) => {
    expect(bothWays(sameDoor, at(one), at(other))).toEqual([how, how]);
  });

  it.each([
    ['', true],
    ['Mill Lane', true],
    ['4', false],
    ['Flat 3', false],
    ['Flat 3, Mill Lane', false],
    ['Rose Cottage', false],
  ])('may be any door of the postcode: %j, %s', (text, vague) => {
    expect(isVague(at(text))).toBe(vague);
  });
});

describe('the words of two addresses', () => {
  it.each([
    ['are equal in another spelling', '4 Mill Lane', '4 Mill Ln', 'equal'],
    ['are equal with more of the town', '4 Mill Lane', '4 Mill Lane Bury St Edmunds', 'equal'],
    ['are equal, where neither has any', '4', '', 'equal'],
    ['are equal wherever the commas stand', 'Rose Hill, Mill Lane', 'Rose Hill Mill Lane', 'equal'],
    ['are equal without the article, however it is typed', 'TheOld Bakery', 'Old Bakery', 'equal'],
    ['are equal in the name of the house, where one leaves out the street', 'The Old Bakery, Mill Lane', 'Old Bakery', 'equal'],
    ['have a slip between them', '4 Mill Lane', '4 Mil Lane', 'slip'],
    ['have a slip between them that makes another word', 'The Old Bakery, Mill Lane', 'The Fld Bakery, Mill Lane', 'slip'],
    ['are only on one side', '4', '4 Mill Lane', 'part'],
    ['are the same in part, where homes lie in the street', '4 Mill Lane', '4 Mill Lane Cottages', 'part'],
    ['are the same in part, where a street lies off the street', '4 Mill Lane', '4 Mill Lane Rose Gardens', 'part'],
    ['are the same in part, where a street lies off it and the town follows', '4 Mill Lane', '4 Mill Lane Rose Gardens Luton', 'part'],
    ['are the same in part, where the street off it is a Street', '4 Mill Lane', '4 Mill Lane High St', 'part'],
    ['are the same in part, where one name stands in two streets', 'The Lodge, Mill Lane', 'The Lodge, Church Road', 'part'],
    ['are others', '4 Mill Lane', '4 Church Road', 'other'],
    ['are others, though one has what might be an article inside', '4 Netherton Road', '4 Nerton Road', 'other'],
  ] as const)('%s: %j and %j', (_what, one, other, how) => {
    expect(bothWays(sameWords, at(one), at(other))).toEqual([how, how]);
  });
});
