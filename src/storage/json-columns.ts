/** A column holds 64 KiB, which is 32,768 UTF-16 units; a row holds 1 MiB. */
const columnLength = 32_000;
const mostColumns = 15;

/** Cuts a long text into columns `json0`, `json1` …, never through the middle of a character. */
export function textToColumns(key: string, text: string): Record<string, string> {
  const columns: Record<string, string> = {};
  for (let from = 0, n = 0; from < text.length || n === 0; n += 1) {
    if (n === mostColumns) throw new Error(`row ${key} would be too big: ${text.length} characters`);
    const to = cut(text, from + columnLength);
    columns[`json${n}`] = text.slice(from, to);
    from = to;
  }
  return columns;
}

/** The text that `textToColumns` cut up. */
export function columnsToText(row: Record<string, unknown>): string {
  let text = '';
  for (let n = 0; typeof row[`json${n}`] === 'string'; n += 1) text += row[`json${n}`];
  return text;
}

const cut = (text: string, at: number): number => (isHighSurrogate(text.charCodeAt(at - 1)) ? at - 1 : at);
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
