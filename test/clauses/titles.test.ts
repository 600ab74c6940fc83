import { titlesIn } from './titles';

describe('the titles of a test file', () => {
  it.each([
    ['a test', `test('keeps its word', () => {});`, ['keeps its word']],
    ['a test in a group', `describe('the watch', () => { it('goes on', () => {}); });`, ['the watch goes on']],
    ['a group without tests', `describe('the watch', () => {});`, []],
    ['a text put together', 'it(`knows ${one} and ` + "two", () => {});', ['knows  and two']],
    ['one that runs alone', `it.only('goes on', () => {});`, ['goes on']],
    ['one that does not run', `it.skip('goes on', () => {}); it.todo('later'); xit('never', () => {}); describe.skip('off', () => { it('goes on', () => {}); });`, []],
    ['a comment', `// it('goes on', () => {});`, []],
    ['a table with rows in the title', `it.each([['one', 1], ['two', 2]])('counts %s', () => {});`, ['counts %s one two']],
    ['a table of single texts', `describe.each<string>(['a', 'b'])('of $name', () => { it('goes on', () => {}); });`, ['of $name a b goes on']],
    ['a table that the title does not show', `it.each([['one', 1]])('counts', () => {});`, ['counts']],
    ['a helper of some other name', `describeThe('watch', () => {}); each([])('no', () => {}); it[0]('no');`, []],
  ])('are found in %s', (_what, text, expected) => {
    expect(titlesIn(text)).toEqual(expected);
  });
});
