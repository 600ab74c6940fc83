import { how } from './how';

describe('the same address', () => {
  it.each([
    '4 mill lane',
    '4, Mill Lane',
    '4 MILL LN.',
    'No. 4 Mill Lane',
    '04 Mill Lane',
    '4 Mill Lane, Luton',
    '4 Mill Lane Luton',
    '4 Mill Lane, Barton-le-Clay, Beds.',
    '4 Mill Lane, Luton, Bedfordshire, LU2 7AB',
    '4\nMill Lane\nLuton',
    '4 MillLane',
    '4 Míll Lane',
    'Rose Cottage, 4 Mill Lane',
    'Mill Lane 4',
    '4',
  ])('as 4 Mill Lane is %j', (text) => {
    expect(how('4 Mill Lane | LU2 7AB', `${text} | LU2 7AB`)).toBe('same');
  });

  it.each([
    ['Flat 3, 12 High St', '12 High Street, Apartment 3, Luton'],
    ['Flat 3, 12 High St', '3, 12 High St.'],
    ['Flat 2a, 12 High St', 'flat 2 A 12 high street'],
    ['Ground Floor Flat, 12 High St', '12 High St, ground floor'],
    ['12-14 High St', '12 to 14 High Street'],
    ['4a Mill Lane', '4-A Mill Ln'],
    ["4 St John's Road", '4 Saint Johns Rd, Luton'],
    ['12 The Avenue Luton', '12 The Ave'],
    ['12 The Broadway', '12 Broadway, Luton'],
    ['12 Third Avenue', '12 3rd Ave'],
    ['12 High Street North', '12 High St. N'],
    ['4 Mill Street Bury St Edmunds', '4 Mill St'],
    ['4 Mill Lane Luton', '4 Mill Lane Beds'],
    ['Flat 3, Ashcroft House', 'Flat 3 Ashcroft Hse, Mill Lane'],
    ['The Old Bakery, Mill Lane', 'Old Bakery Mill Ln'],
    ['The Old Bakery, Mill Lane', 'The Old Bakery'],
    ['The Old Bakery, Mill Lane', 'The Old Bakery, Luton'],
    ['4 Mill Lane Barton Hill', '4 Mill Lane, Barton Hill, Beds'],
    ['Rose & Crown Cottage', 'Rose and Crown Cottage'],
    ['The Old Bakery, Mill Lane', 'Oldbakery, Mill Lane'],
    ['The Old Bakery, Mill Lane', 'TheOld Bakery, Mill Lane'],
    ['The Old Bakery, Mill Lane, Luton', 'The Old Bakery Mill Lane Luton'],
  ])('in other spelling: %j and %j', (one, other) => {
    expect(how(`${one} | LU2 7AB`, `${other} | LU2 7AB`)).toBe('same');
  });

  it.each([
    ['4 Mill Lane | lu2 7ab'],
    ['4 Mill Lane | LU27AB'],
    ['4 Mill Lane, LU2 7AB |'],
  ])('however the postcode is given: %j', (other) => {
    expect(how('4 Mill Lane | LU2 7AB', other)).toBe('same');
  });

  test('is the same with letters and digits of the postcode confused', () => {
    expect(how('4 Mill Lane | OX1 0AB', '4 Mill Lane | 0X1 OAB')).toBe('same');
  });
});

describe('an address that may be meant is put before a person', () => {
  it.each([
    ['a flat left out', 'Flat 3, 12 High St', '12 High St'],
    ['another flat of the same house', 'Flat 3, 12 High St', 'Flat 4, 12 High St'],
    ['another letter of the same number', '4a Mill Lane', '4b Mill Lane'],
    ['a letter left out', '4a Mill Lane', '4 Mill Lane'],
    ['a letter for a flat', 'Flat B, 12 High St', '12B High St'],
    ['flat and number in turn', 'Flat 3, 12 High St', '12/3 High St'],
    ['flat and number as a range', 'Flat 3, 12 High St', '3-12 High St'],
    ['a flat without its word', 'Flat 3, Ashcroft Court', '3 Ashcroft Court'],
    ['another flat of the same block', 'Flat 3, Ashcroft Court', 'Flat 4, Ashcroft Court'],
    ['a block and its number in the street', '3 Ashcroft Court, 15 Mill Lane', '15 Mill Lane'],
    ['a flat with and without the number of its block', 'Flat 3, Ashcroft Court', 'Flat 3, Ashcroft Court, 15 Mill Lane'],
    ['one of two houses', '12, 14 High St', '12 High St'],
    ['one of several flats', 'Flats 3-5, 12 High St', '5 High St'],
    ['a floor left out', 'First Floor, 12 High St', '12 High St'],
    ['a range', '12-14 High St', '12 High St'],
    ['a number inside a range', '12-16 High St', '14 High St'],
    ['two digits swapped', '14 Mill Lane', '41 Mill Ln'],
    ['two digits swapped, the street left out', '14 Mill Lane', '41'],
    ['two of three digits swapped', '127a Mill Lane', '172a Mill Lane'],
    ['two digits swapped and the flat left out', 'Flat 3, 14 High St', '41 High St'],
    ['a slip in the street', '4 Mill Lane', '4 Mil Lane'],
    ['another kind of street', '4 Mill Lane', '4 Mill Avenue'],
    ['another street with the same number', '4 Mill Lane', '4 Rose Gardens'],
    ['cottages in a lane', '4 Mill Lane', '4 Mill Lane Cottages'],
    ['a house behind the house', 'The Annexe, 4 Mill Lane', '4 Mill Lane'],
    ['a number left out', '4 Mill Lane', 'Mill Lane'],
    ['a name for a number', 'The Old Bakery, Mill Lane', '4 Mill Lane'],
    ['a name for a number, the street left out', 'The Old Bakery', '4 Mill Lane'],
    ['a name for a street without a number', 'Rose Cottage', 'Mill Lane'],
    ['a street without a number or comma', 'Rose Cottage', 'Mill Lane Luton'],
    ['a slip in the name', 'The Old Bakery, Mill Lane', 'The Old Bakry'],
    ['a slip that makes another word', 'The Old Bakery, Mill Lane', 'The Fld Bakery, Mill Lane'],
    ['a town in place of the street', 'The Old Bakery, Mill Lane', 'The Old Bakery Luton'],
    ['one name in two streets', 'The Lodge, Surrey Avenue', 'The Lodge, Stafford Gardens'],
    ['two houses whose names nothing parts from the street', 'High Hill Oaks, Luton', 'High Hill Elms, Luton'],
    ['a name and part of it', 'Mill House', 'Mill House Cottage'],
    ['two saints', "4 Old St John's Road", "4 Old St Mary's Road"],
    ['nothing but the postcode', '4 Mill Lane', ''],
    ['nothing but the postcode of a named house', 'Rose Cottage', ''],
  ])('%s: %j and %j in one postcode', (_why, one, other) => {
    expect(how(`${one} | LU2 7AB`, `${other} | LU2 7AB`)).toBe('near');
  });

  it.each([
    ['4 Mill Lane', '4 Mill Ln, Luton'],
    ['4 Mill Lane', '4 Mil Lane'],
    ['4 Mill Lane', '4 Mil Ln, Luton'],
    ['4 Mill Lane', '4 Milllane Luton'],
    ['4 Mill Lane', 'Mill Lane'],
    ['4 Mill Lane', '4a Mill Lane'],
    ['4 Mill Lane', '4'],
    ['The Old Bakery, Mill Lane', 'The Old Bakery'],
    ['The Old Bakery, Mill Lane', '4 Mill Lane'],
  ])('%j and %j, the postcode left out', (one, other) => {
    expect(how(`${one} | LU2 7AB`, `${other} |`)).toBe('near');
    expect(how(`${one} |`, `${other} |`)).toBe('near');
  });

  it.each([
    ['4 Mill Lane', 'LU2 7BA'],
    ['4 Mill Lane, Luton', 'LU2 7AD'],
    ['4 Mill Ln', 'SW1A 1AA'],
    ['4', 'LU2 7BA'],
    ['4 Mil Lane', 'LU2 7AD'],
    ['Flat 2, 4 Mill Lane', 'LU2 7AD'],
    ['', 'LU2 7BA'],
  ])('4 Mill Lane, LU2 7AB, and %j, %j', (address, postcode) => {
    expect(how('4 Mill Lane | LU2 7AB', `${address} | ${postcode}`)).toBe('near');
  });

  test('nothing but one postcode on both sides', () => {
    expect(how('| LU2 7AB', '| LU2 7AB')).toBe('near');
  });

  test('a named house with another postcode', () => {
    expect(how('Rose Cottage, Mill Lane | LU2 7AB', 'Rose Cottage, Mill Ln | SW1A 1AA')).toBe('near');
  });
});

describe('another address is no match', () => {
  it.each([
    ['4 Mill Lane', '14 Mill Lane'],
    ['4 Mill Lane', '40 Mill Lane'],
    ['14 Mill Lane', '41 Church Road'],
    ['127 Mill Lane', '721 Mill Lane'],
    ['14a Mill Lane', '41b Mill Lane'],
    ['Flat 3, 14 High St', 'Flat 4, 41 High St'],
    ['4 Mill Lane', 'Flat 1, 6 Mill Lane'],
    ['12-14 High St', '16 High St'],
    ['Flat 3, 12 High St', 'Flat 3, 14 High St'],
    ['Flat 5, 12 High St', 'Flat 12, 47 High St'],
    ['The Old Bakery, Mill Lane', 'Rose Cottage, Mill Lane'],
    ['The Old Bakery, Mill Lane', 'Rose Cottage'],
    ['The Mill', 'Rose Cottage, Church Hill'],
  ])('%j and %j in one postcode', (one, other) => {
    expect(how(`${one} | LU2 7AB`, `${other} | LU2 7AB`)).toBe('no match');
  });

  it.each([
    ['9 High Street', 'SW1A 1AA'],
    ['9 High Street', ''],
    ['4 Church Road', 'LU2 7AD'],
    ['4 Church Road', ''],
    ['4 Hugh Street', 'SW1A 1AA'],
    ['Flat 2, 4 High Street', 'SW1A 1AA'],
    ['High Street', 'LU2 7AD'],
    ['4', 'LU2 7AD'],
    ['', 'LU2 7AD'],
    ['', ''],
  ])('4 High Street, LU2 7AB, and %j, %j', (address, postcode) => {
    expect(how('4 High Street | LU2 7AB', `${address} | ${postcode}`)).toBe('no match');
  });

  it.each(['LU2 7AD', 'SW1A 1AA'])('The Lodge, Surrey Avenue, LU2 7AB, and The Lodge, Stafford Gardens, %s', (postcode) => {
    expect(how('The Lodge, Surrey Avenue | LU2 7AB', `The Lodge, Stafford Gardens | ${postcode}`)).toBe('no match');
  });

  it.each(['LU2 7AD', 'LU2 7BA', ''])('14 and 41 of one street with the postcodes LU2 7AB and %j', (postcode) => {
    expect(how('14 Mill Lane | LU2 7AB', `41 Mill Lane | ${postcode}`)).toBe('no match');
  });
});
