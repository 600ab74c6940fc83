import fc from 'fast-check';
import { readAddress } from '../../src/policy/address';
import { oneSlip, swapped } from '../../src/policy/slip';
import { aSlip } from './spelled';

const read = (text: string) => {
  const { number, unit, lead } = readAddress(text, 'LU2 7AB');
  const to = number && number.to !== number.from ? `-${number.to}` : '';
  return { number: number ? `${number.from}${to}${number.letter}` : '', unit, lead: lead.join(' ') };
};

describe('an address', () => {
  it.each([
    ['4 Mill Lane', '4', '', 'mill lane'],
    ['4, Mill Ln, Luton, Beds', '4', '', 'mill lane'],
    ['No. 4 Mill Lane Luton', '4', '', 'mill lane'],
    ['4Mill Lane', '4', '', 'mill lane'],
    ['Mill Lane 4', '4', '', 'mill lane'],
    ['Rose Cottage, 4 Mill Lane', '4', '', 'mill lane'],
    ['4 A Mill Lane', '4a', '', 'mill lane'],
    ['4-A Mill Lane', '4a', '', 'mill lane'],
    ['04A Mill Lane', '4a', '', 'mill lane'],
    ['12 - 14 High St', '12-14', '', 'high st'],
    ['12–14 High St', '12-14', '', 'high st'],
    ['12 to 14 High St', '12-14', '', 'high st'],
    ['12 & 14 High St', '12-14', '', 'high st'],
    ['14-12 High St', '12-14', '', 'high st'],
    ['Flat 3, 12 High Street', '12', '3', 'high st'],
    ['Flat 3 12 High Street', '12', '3', 'high st'],
    ['Flat 3 - 12 High Street', '12', '3', 'high st'],
    ['flat3,12 High Street', '12', '3', 'high st'],
    ['Flat no. 03, 12 High Street', '12', '3', 'high st'],
    ['3, 12 High Street', '12', '3', 'high st'],
    ['12 High Street, Flat 3', '12', '3', 'high st'],
    ['Apt B, 12 High Street', '12', 'b', 'high st'],
    ['Flat 3, Block B, 12 High Street', '12', '3 b', 'high st'],
    ['Block B, Flat 3, 12 High Street', '12', '3 b', 'high st'],
    ['First Floor Flat B, 12 High Street', '12', 'b', 'high st'],
    ['First Floor Flat 3, Ashcroft Court, 12 Mill Lane', '12', '3', 'mill lane'],
    ['Flat 3, First Floor, 12 High Street', '12', '3', 'high st'],
    ['Top Flat, 12 High Street', '12', 'top', 'high st'],
    ['Top Flat 12 High Street', '12', 'top', 'high st'],
    ['12 High Street, 1st Floor', '12', 'first', 'high st'],
    ['Basement, 12 High Street', '12', 'basement', 'high st'],
    ['The Flat, 12 High Street', '12', 'flat', 'high st'],
    ['2/1, 15 Byres Road', '15', '2 1', 'byres road'],
    ['Flat 2/1 15 Byres Road', '15', '2 1', 'byres road'],
    ['Flat 3, Ashcroft Court, Mill Lane', '', '3', 'ashcroft court'],
    ['12 The Avenue Luton', '12', '', 'avenue'],
    ['12 High Street North, Dunstable', '12', '', 'high st n'],
    ["4 Old St John's Road, Luton", '4', '', 'old st johns road'],
    ['4 Mill Street Bury St Edmunds', '4', '', 'mill st'],
    ['4 King’s Road', '4', '', 'kings road'],
    ["4 No Man's Lane", '4', '', 'no mans lane'],
    ['Studio Cottage, Mill Lane', '', '', 'studio cottage mill lane'],
    ['3 Ashcroft Court, 15 Mill Lane', '3', '', 'ashcroft court'],
    ['4 Oṣogbo Road', '4', '', 'osogbo road'],
    ['12 Hill Top Lane', '12', '', 'hill top lane'],
    ['High Hill House, Mill Lane', '', '', 'high hill house mill lane'],
    ['12 Court Road', '12', '', 'court road'],
    ['12 3rd Ave', '12', '', 'third avenue'],
    ['12 11th Avenue', '12', '', '11th avenue'],
    ['12 Flats Road', '12', '', 'flats road'],
    ['The Old Bakery, Mill Lane, Luton', '', '', 'old bakery mill lane'],
    ['The Old Bakery Mill Lane Luton', '', '', 'old bakery mill lane'],
    ['The Old Bakery, Luton', '', '', 'old bakery'],
    ['The Old Bakery, Mill Lane, Church End', '', '', 'old bakery mill lane'],
    ['Lodge, Mill Lane', '', '', 'lodge mill lane'],
    ['Mill Lane', '', '', 'mill lane'],
    ['Ysgol y Bryn, Llanbadarn Fawr', '', '', 'ysgol y bryn'],
    ['', '', '', ''],
  ])('%j is read as number %j, flat %j and %j', (text, number, unit, lead) => {
    expect(read(text)).toEqual({ number, unit, lead });
  });

  it.each([
    ['4 Mill Lane, LU2 7AB', '', 'LU27AB'],
    ['4 Mill Lane lu27ab, Luton', '', 'LU27AB'],
    ['4 Mill Lane, LU2 7AB.', '', 'LU27AB'],
    ['4 Mill Lane, LU2 7AB', 'LU3 1AA', 'LU31AA'],
    ['Block A1 2nd Floor', '', ''],
  ])('%j with postcode %j has the postcode %j', (text, postcode, found) => {
    expect(readAddress(text, postcode).postcode).toBe(found);
  });

  test('keeps its words when its postcode is taken out', () => {
    expect(readAddress('4 Mill Lane Luton LU2 7AB', '').words).toEqual(['mill', 'lane', 'luton']);
  });

  test('can be any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readAddress(text, text)));
  });
});

describe('one slip', () => {
  test('is a letter too many, too few, wrong or swapped', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2 }), aSlip, (text, slip) => {
        expect(oneSlip(text, slip(text))).toBe(text !== slip(text));
      }),
    );
  });

  it.each([
    ['mill', 'mill'],
    ['mill', 'mell lane'],
    ['mill', 'hall'],
    ['mill', 'mi'],
    ['mill', 'llim'],
    ['abcd', 'badc'],
  ])('is not what lies between %j and %j', (a, b) => {
    expect([oneSlip(a, b), oneSlip(b, a), swapped(a, b)]).toEqual([false, false, false]);
  });

  it.each([
    ['LU27AB', 'LU72AB', true],
    ['LU27AB', 'LU27BA', true],
    ['LU27AB', 'LU27AD', false],
    ['LU27AB', 'LU27A', false],
    ['LU27AB', 'LU27AB', false],
  ])('from %j to %j is a swap: %j', (a, b, is) => {
    expect(swapped(a, b)).toBe(is);
  });
});
