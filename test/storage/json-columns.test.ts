import { columnsToText, textToColumns } from '../../src/storage/json-columns';

describe('a long text in columns', () => {
  it.each([
    ['an empty one', ''],
    ['one that fits exactly', 'x'.repeat(32_000)],
    ['one a letter longer', 'x'.repeat(32_001)],
    ['one with a wide character over the edge', `${'x'.repeat(31_999)}👩${'y'.repeat(40_000)}`],
  ])('comes back whole: %s', (_which, text) => {
    const columns = textToColumns('row', text);
    expect(columnsToText(columns)).toBe(text);
    for (const column of Object.values(columns)) {
      expect(column.length).toBeLessThanOrEqual(32_000);
      expect(Buffer.from(column).toString()).toBe(column);
    }
  });

  it('is refused when it would not fit into one row', () => {
    expect(() => textToColumns('oakfield/visit_v-1_state', 'x'.repeat(480_001))).toThrow('oakfield/visit_v-1_state would be too big');
  });
});
