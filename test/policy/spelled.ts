import fc from 'fast-check';

/** A home as it is, before anybody has typed it. */
export interface Home {
  unit: string;
  /** Empty for a house with a name. */
  number: string;
  name: string;
  street: string;
  type: { whole: string; short: string[] };
  town: string;
  county: string;
}

/** One person's way to type it. */
export interface Hand {
  letters: (text: string) => string;
  between: string;
  gap: string;
  short: number;
  flat: string;
  no: string;
  comma: boolean;
  apostrophe: string;
  saint: string;
  town: boolean;
  county: boolean;
}

const streets = ['Mill', 'Church', 'High', "St John's", 'Queen Victoria', 'Old Bedford', 'Wood Green', 'Park', "King's", 'Upper Tilehurst', 'Llanbadarn'];
const types: Home['type'][] = [
  { whole: 'Road', short: ['Rd', 'Rd.'] },
  { whole: 'Street', short: ['St', 'St.', 'Str'] },
  { whole: 'Avenue', short: ['Ave', 'Av.'] },
  { whole: 'Close', short: ['Cl'] },
  { whole: 'Lane', short: ['Ln', 'La'] },
  { whole: 'Court', short: ['Ct', 'Crt'] },
  { whole: 'Gardens', short: ['Gdns'] },
  { whole: 'Crescent', short: ['Cres', 'Cresc.'] },
  { whole: 'Terrace', short: ['Terr', 'Tce'] },
  { whole: 'Mews', short: [] },
];

export const aHome: fc.Arbitrary<Home> = fc.record({
  unit: fc.constantFrom('', '', '3', '12', '2a', 'B', 'Ground Floor'),
  number: fc.constantFrom('', '4', '12', '4a', '12-14', '127'),
  name: fc.constantFrom('The Old Bakery', 'Rose Cottage', 'Ivy House', 'The Gables', 'Hillcrest', 'Mill House', 'The Cottage'),
  street: fc.constantFrom(...streets),
  type: fc.constantFrom(...types),
  town: fc.constantFrom('Luton', 'Barton-le-Clay', 'Leighton Buzzard', 'Bury St Edmunds', 'Milton Keynes'),
  county: fc.constantFrom('Beds', 'Bedfordshire'),
});

export const aHand: fc.Arbitrary<Hand> = fc.record({
  letters: fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
  ),
  between: fc.constantFrom(', ', ',', ' , ', '\n', '; '),
  gap: fc.constantFrom(' ', '  '),
  short: fc.nat(3),
  flat: fc.constantFrom('Flat', 'flat', 'Apt', 'Apartment', 'Flt'),
  no: fc.constantFrom('', 'No. ', 'No '),
  comma: fc.boolean(),
  apostrophe: fc.constantFrom("'", '’', ''),
  saint: fc.constantFrom('St', 'St.', 'Saint'),
  town: fc.boolean(),
  county: fc.boolean(),
});

/** The home as that hand types it. */
export function spelled(home: Home, hand: Hand): string {
  const type = [home.type.whole, ...home.type.short][hand.short % (1 + home.type.short.length)] ?? '';
  const street = `${home.street} ${type}`.replace(/^St /, `${hand.saint} `).replace("'", hand.apostrophe);
  const unit = home.unit === 'Ground Floor' ? 'Ground Floor Flat' : `${hand.flat} ${home.unit}`;
  const parts = [
    ...(home.unit ? [unit] : []),
    ...(home.number ? [`${hand.no}${home.number}${hand.comma ? hand.between : ' '}${street}`] : [home.name, street]),
    ...(hand.town ? [home.town] : []),
    ...(hand.county ? [home.county] : []),
  ];
  return hand.letters(parts.join(hand.between).replaceAll(' ', hand.gap));
}

/** One slip of the hand: a letter left out, put in, taken for another, or swapped with the next. */
export const aSlip: fc.Arbitrary<(text: string) => string> = fc
  .record({ place: fc.nat(), kind: fc.constantFrom('out', 'in', 'other', 'swap'), letter: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz '-") })
  .map(({ place, kind, letter }) => (text) => {
    const at = place % text.length;
    const [before, here, after] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)];
    if (kind === 'out') return before + after;
    if (kind === 'in') return before + letter + here + after;
    return kind === 'other' ? before + letter + after : before + after.slice(0, 1) + here + after.slice(1);
  });

/** A postcode with two neighbouring characters swapped. */
export function miskeyed(postcode: string, place: number): string {
  const keys = postcode.replace(' ', '');
  const at = place % (keys.length - 1);
  return keys.slice(0, at) + keys.charAt(at + 1) + keys.charAt(at) + keys.slice(at + 2);
}
