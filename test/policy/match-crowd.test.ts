import fc from 'fast-check';
import { matchCautions } from '../../src/policy/match';
import { aCaution, today } from './how';

const firsts = `Mill Church Station Park Victoria Manor Queens Kings Albert Grange Springfield Alexandra Highfield Chapel
  Windsor York Stanley Broom Oak Ash Elm Beech Cedar Maple Willow Hazel Rowan Holly Lime Poplar Sycamore Chestnut
  Hawthorn Orchard Meadow Brook River Lake Bridge Ford Castle Abbey Priory Vicarage Nelson Wellington Marlborough
  Cromwell Milton Shelley Byron Tennyson Keats Burns Scott Dickens Hardy Austen Ruskin Morris Cavendish Devonshire
  Norfolk Suffolk Essex Kent Sussex Surrey Cornwall Derby Lancaster Stafford Warwick Leicester Lincoln Durham`.split(/\s+/);
const kinds = 'Road Street Avenue Close Lane Drive Crescent Gardens Grove Way Court Place Terrace Walk Rise'.split(' ');
const houses = ['Rose Cottage', 'The Old Bakery', 'Ivy House', 'Orchard House', 'The Gables', 'Hillcrest', 'Sunnyside', 'The Lodge'];
const letters = 'ABDEFGHJLNPQRSTUWXYZ';

/** A home in a place of so many streets, each with a postcode for its even and one for its odd numbers. */
const aHomeAmong = (streets: number) =>
  fc
    .record({
      at: fc.nat(streets - 1),
      number: fc.integer({ min: 1, max: 90 }),
      flat: fc.integer({ min: 1, max: 60 }),
      house: fc.integer({ min: 0, max: 300 }),
      letter: fc.constantFrom(...'AB                '),
      town: fc.constantFrom('', ', Luton'),
    })
    .map(({ at, number, flat, house, letter, town }) => {
      const street = `${firsts[at % firsts.length] ?? ''} ${kinds[Math.floor(at / firsts.length) % kinds.length] ?? ''}`;
      const door = flat <= 6 ? `Flat ${flat}, ${number}` : `${number}${letter.trim()}`;
      const [sector, one, two] = [at % 40, Math.floor(at / 40) % 20, (Math.floor(at / 800) * 2 + (number % 2)) % 20];
      const postcode = `LU${1 + (sector % 4)} ${Math.floor(sector / 4)}${letters.charAt(one)}${letters.charAt(two)}`;
      return { family: '', address: `${houses[house] ? `${houses[house]},` : door} ${street}${town}`, postcode };
    });

const some = (streets: number, count: number) => fc.sample(fc.noBias(aHomeAmong(streets)), { numRuns: count, seed: 20261124 });
const heldAgainst = (homes: ReturnType<typeof some>) => homes.map((home, at) => aCaution({ ...home, id: `${at}` }));

/** How many of a hundred visits have a near match, with 300 cautions against others. */
function asked(streets: number): number {
  const homes = some(streets, 600);
  const near = matchCautions(homes.slice(0, 300), heldAgainst(homes.slice(300)), today).filter(({ how }) => how === 'near');
  return new Set(near.map(({ stop }) => stop)).size / 3;
}

test('with 300 cautions in a town of 1,700 streets fewer than two visits in a hundred are put before a person', () => {
  expect(asked(1_700)).toBeLessThan(2);
});

test('with 300 cautions in a place of 250 streets fewer than one visit in ten is', () => {
  expect(asked(250)).toBeLessThan(10);
});

test('and every home is still found among them', () => {
  const homes = some(1_700, 100);
  const same = matchCautions(homes, heldAgainst(homes), today).filter(({ how }) => how === 'same');
  expect(same.filter(({ stop, caution }) => caution === `${stop}`)).toHaveLength(100);
});
