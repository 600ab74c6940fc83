import { readFamily, sameFamily } from '../../src/policy/family';

const surnames = (text: string): string => [...readFamily(text).surnames].join(' ');
const others = (text: string): string => [...readFamily(text).all].filter((name) => !readFamily(text).surnames.has(name)).join(' ');
const between = (one: string, other: string) => sameFamily(readFamily(one), readFamily(other));

describe('the surnames of a family', () => {
  it.each([
    ["Mr & Mrs O'Neill", 'oneill'],
    ['Sarah Smith', 'smith'],
    ['Smith, Sarah', 'smith'],
    ['Smith S', 'smith'],
    ['Smith (J)', 'smith'],
    ['Smith-Jones', 'smithjones smith jones'],
    ['the Al-Hassan family', 'alhassan hassan'],
    ['Maria de Souza', 'desouza souza'],
    ['Anna van der Berg', 'vanderberg berg'],
    ['Smith / Jones', 'smith jones'],
    ['Ann Khan / Tom Smith', 'khan smith'],
    ['Ann Khan / Sarah / Tom Smith', 'khan sarah smith'],
    ['Sarah / Ann Khan / Tom Smith', 'sarah khan smith'],
    ['Sarah and Tom Smith', 'smith'],
    ['Sarah & Tom & Ed Smith', 'smith'],
    ['Sarah Ann Lord', 'ann lord'],
    ['Lord Smith', 'smith'],
    ['MacDonald', 'mcdonald'],
    ['Macrae', 'mcrae'],
    ['Macey', 'macey'],
    ['Zamacona', 'zamacona'],
    ['Mr X', 'x'],
    ['S T', 't'],
    ['the family', 'family'],
    ['', ''],
  ])('called %j are %j', (text, names) => {
    expect(surnames(text)).toBe(names);
  });
});

describe('the other names of a family', () => {
  it.each([
    ['Sarah Smith', 'sarah'],
    ['Smith-Jones Khan', 'smithjones smith jones'],
    ['Lord Smith', 'lord'],
    ['Smith (mother: Ali)', 'mother'],
    ['Mr Smith', ''],
    ['the family', ''],
  ])('called %j are %j', (text, names) => {
    expect(others(text)).toBe(names);
  });
});

describe('two families', () => {
  it.each([
    ['Smith', 'Sarah Smith', 'same'],
    ['Lord', 'Lord Smith', 'same'],
    ['Smithjones', 'Smith-Jones Khan', 'same'],
    ['Jones', 'Smith-Jones Khan', 'same'],
    ['Tom Ed Lord', 'Sarah Ann Lord', 'same'],
    [' 47  11 ', '47 11', 'same'],
    ['Thompson', 'Thomson', 'like'],
    ['Li', 'the Lis', 'like'],
    ['Jones', 'the Joneses', 'like'],
    ['Smith (J)', 'Jones (J)', 'other'],
    ['X', 'Xs', 'other'],
    ['Tom Jones', 'Sarah & Tom & Ed Smith', 'other'],
    ['47 11', '4711', 'other'],
    ['', '', 'other'],
  ] as const)('%j and %j are %s', (one, other, how) => {
    expect([between(one, other), between(other, one)]).toEqual([how, how]);
  });
});
