import fc from 'fast-check';
import { aHand, aHome, aSlip, miskeyed, spelled, type Home } from './spelled';
import { how } from './how';

const here = 'LU2 7AB';
const numbered = aHome.filter(({ number }) => number !== '');
const at = (address: string, postcode = here): string => `${address} | ${postcode}`;
const holds = <T>(property: fc.IPropertyWithHooks<T>): void => fc.assert(property, { numRuns: 400 });

test('however an address is spelled, it is the same', () => {
  holds(
    fc.property(aHome, aHand, aHand, (home, one, other) => {
      expect(how(at(spelled(home, one)), at(spelled(home, other)))).toBe('same');
    }),
  );
});

test('a numbered address without commas is the same', () => {
  holds(
    fc.property(numbered, aHand, aHand, (home, one, other) => {
      expect(how(at(spelled(home, { ...one, between: ' ' })), at(spelled(home, { ...other, between: ' ' })))).toBe('same');
    }),
  );
});

test('a house with a name is never missed for want of commas', () => {
  holds(
    fc.property(aHome, aHand, aHand, (home, one, other) => {
      expect(how(at(spelled(home, one)), at(spelled(home, { ...other, between: ' ' })))).not.toBe('no match');
    }),
  );
});

const slips: [string, (home: Home, slip: (text: string) => string) => Home][] = [
  ['the name of a street', (home, slip) => ({ ...home, street: slip(home.street) })],
  ['the kind of street', (home, slip) => ({ ...home, type: { whole: slip(home.type.whole), short: [] } })],
  ['the name of a house', (home, slip) => ({ ...home, name: slip(home.name) })],
];

it.each(slips)('one slip in %s is never missed', (_what, slipped) => {
  holds(
    fc.property(aHome, aHand, aSlip, fc.boolean(), (home, hand, slip, commas) => {
      const typed = commas ? hand : { ...hand, between: ' ' };
      expect(how(at(spelled(home, typed)), at(spelled(slipped(home, slip), typed)))).not.toBe('no match');
    }),
  );
});

test('two neighbouring characters of the postcode swapped are never missed', () => {
  const postcodes = fc.constantFrom('LU2 7AB', 'SW1A 2AA', 'M1 1AE', 'OX10 0AB', 'B33 8TH');
  holds(
    fc.property(aHome, aHand, aHand, postcodes, fc.nat(), (home, one, other, postcode, place) => {
      expect(how(at(spelled(home, one), postcode), at(spelled(home, other), miskeyed(postcode, place)))).not.toBe('no match');
    }),
  );
});

it.each(['', 'LU2 7AD', 'SW1A 1AA'])('with the postcode %j instead it is put before a person', (postcode) => {
  holds(
    fc.property(aHome, aHand, aHand, (home, one, other) => {
      expect(how(at(spelled(home, one)), at(spelled(home, other), postcode))).toBe('near');
    }),
  );
});

test('with another number it is another house', () => {
  // Of 127, 172 is what a slip of the hand makes.
  const another = fc.integer({ min: 130, max: 200 }).filter((number) => number !== 172);
  holds(
    fc.property(numbered, aHand, aHand, another, (home, one, other, number) => {
      const whole = { ...home, unit: '' };
      expect(how(at(spelled(whole, one)), at(spelled({ ...whole, number: `${number}` }, other)))).toBe('no match');
    }),
  );
});
