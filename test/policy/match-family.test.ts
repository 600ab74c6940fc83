import { matchCautions } from '../../src/policy/match';
import { aCaution, household, how, today } from './how';

const here = '4 Mill Lane | LU2 7AB';
const elsewhere = '77 Church Road | SW1A 1AA';

describe('a family at another address is put before a person', () => {
  it.each([
    ["O'Neill", 'O’Neill'],
    ["O'Neill", 'Oneill'],
    ["O'Neill", 'O Neill'],
    ["O'Neill", "o' neill"],
    ["O'Neill", "O'Neil"],
    ["O'Neill", "the O'Neill family"],
    ["O'Neill", "The O'Neills"],
    ["O'Neill", "Mr & Mrs O'Neill"],
    ["O'Neill", "Miss S. O'Neill"],
    ["O'Neill", "O'Neill, Sarah"],
    ["O'Neill", "O'Neill-Smith"],
    ["O'Neill", "Smith / O'Neill"],
    ["O'Neill", "Smith (mother: O'Neill)"],
    ['Smith-Jones', 'Smith Jones'],
    ['Smith-Jones', 'Smithjones'],
    ['Smith Jones', 'Sarah Smith'],
    ['Jones', 'the Joneses'],
    ['Ali', 'the Alis'],
    ['Smith', 'Sarah and Tom Smith'],
    ['Smith', 'parents of Tom Smith'],
    ['MacDonald', 'Mc Donald'],
    ['MacDonald', 'McDonald'],
    ['de Souza', 'Desouza'],
    ['de Souza', 'Souza'],
    ['van der Berg', 'Vanderberg'],
    ['Al-Hassan', 'Alhassan'],
    ['Al-Hassan', 'Hassan'],
    ['Łukaszewicz', 'LUKASZEWICZ'],
    ['Nguyễn', 'Nguyen'],
    ['Weiß', 'Weiss'],
    ['Yıldız', 'YILDIZ'],
    ['Thompson', 'Thomson'],
    ['Mohammed', 'Mohamed'],
    ['Khan', 'Kahn'],
    ['Reid', 'Read'],
    ['Shaw', 'Shawe'],
    ['Khan', 'Kan'],
    ['Lord', 'Lord'],
    ['Lord', 'Mr & Mrs Lord'],
    ['Lord', 'Sarah Lord'],
    ['Tom Lord', 'Sarah Lord'],
    ['Lord', 'Lord, Sarah'],
    ['Lord', 'Miss Lord and Mr Smith'],
    ['House', 'the House family'],
    ['House', 'House'],
    ['Parent', 'Parent'],
    ['Guardian', 'Mr Guardian'],
    ['Mother', 'Mother'],
    ['the family', 'The Family'],
    ['王', '王'],
    ['王', '王 小明'],
    ['小明 王', '大伟 王'],
    ['X', 'X'],
    ['X', 'Mr X'],
    ['Ms O', 'Sarah O'],
    ['Smith S', 'Smith T.'],
    ['K9 & 12', 'k9 & 12'],
    ['4711', '4711'],
  ])('%j and %j', (one, other) => {
    expect(how(`${here} | ${one}`, `${elsewhere} | ${other}`)).toBe('near');
  });

  test('by name alone, because a name is never sure', () => {
    expect(how(`${here} | Smith`, '| | the Smith family')).toBe('near');
  });
});

describe('another family is no match', () => {
  it.each([
    ["O'Neill", 'Smith'],
    ['Smith', ''],
    ['', ''],
    ['the family', 'Smith'],
    ['the family', 'the Smith family'],
    ['Smith (mother: Ali)', 'Jones (mother: Khan)'],
    ['Sarah Lord', 'Tom House'],
    ['Lee', 'Leo'],
    ['Smith S', 'Jones S'],
    ['Mr Khan', 'Mr Ali'],
    ['Sarah Smith', 'Sarah Jones'],
    ['Smith, Sarah', 'Jones, Sarah'],
    ['Sarah and Tom Smith', 'Sarah Jones'],
    ['S. Smith', 'S. Jones'],
    ['Taylor', 'Naylor'],
    ['Ward', 'Wood'],
    ['Smith-Jones', 'Smithson'],
    ['de Souza', 'de Klerk'],
  ])('%j and %j', (one, other) => {
    expect(how(`${here} | ${one}`, `${elsewhere} | ${other}`)).toBe('no match');
  });
});

describe('one family name makes sure what the address leaves open', () => {
  it.each([
    ['another postcode', '4 Mill Ln | SW1A 1AA'],
    ['no postcode', '4 Mill Lane |'],
    ['a slip', '4 Mil Lane | LU2 7AB'],
    ['the number left out', 'Mill Lane | LU2 7AB'],
    ['a range', '4-6 Mill Lane | LU2 7AB'],
    ['the postcode alone', '| LU2 7AB'],
  ])('%s', (_what, other) => {
    expect(how(`${here} | Smith`, `${other} | Mrs Smith`)).toBe('same');
    expect(how(`${here} | Smith`, `${other} | Jones`)).toBe('near');
  });

  it.each([
    ['another number', '9 Mill Lane | LU2 7AB | Smith'],
    ['another home in the same house', '4a Mill Lane | LU2 7AB | Smith'],
    ['a slip in the name', '4 Mill Lane | SW1A 1AA | Smyth'],
    ['another house on an unsure street', 'Rose Cottage, Church Road | LU2 7AB | Smith'],
  ])('but not %s', (_what, other) => {
    expect(how(`${here} | Smith`, other)).toBe('near');
  });

  test('and another family at the same address makes nothing unsure', () => {
    expect(how(`${here} | Smith`, `${here} | Jones`)).toBe('same');
  });
});

describe('cautions', () => {
  const stops = [household(`${elsewhere} | Jones`), household(`${here} | Smith`)];

  test('are matched one by one with each stop', () => {
    const cautions = [
      aCaution({ id: 'a', kind: 'violence', family: 'Smith' }),
      aCaution({ id: 'b', kind: 'caution', address: '4 Mill Lane', postcode: 'LU2 7AB' }),
      aCaution({ id: 'c', address: '5 Mill Lane', postcode: 'LU2 7AB' }),
      aCaution({ id: 'd', address: '77 Church Rd', postcode: 'SW1A 1AA' }),
    ];

    expect(matchCautions(stops, cautions, today)).toEqual([
      { stop: 0, caution: 'd', kind: 'prohibited', how: 'same' },
      { stop: 1, caution: 'a', kind: 'violence', how: 'near' },
      { stop: 1, caution: 'b', kind: 'caution', how: 'same' },
    ]);
  });

  it.each([
    ['until their last day', { expiresOn: '2026-11-24' }, 1],
    ['not after it', { expiresOn: '2026-11-23' }, 0],
    ['without a last day', {}, 1],
    ['though their review is late', { reviewBy: '2025-01-01' }, 1],
    ['not once they are lifted', { lifted: { by: 'dsl', on: '2026-11-24', why: 'Moved away.' } }, 0],
  ])('count %s', (_when, changes, count) => {
    expect(matchCautions(stops, [aCaution({ family: 'Smith', ...changes })], today)).toHaveLength(count);
  });
});
