import { CsvError, parse } from 'csv-parse/sync';
import { tidy } from '../../text/tidy';

/** One record of a CSV file; it begins on this line, and a quoted line break makes it longer than one. */
export interface CsvRow {
  line: number;
  cells: readonly string[];
}

type Csv = { ok: true; rows: readonly CsvRow[] } | { ok: false; line: number };

/**
 * The rows of a CSV file that are not empty. Commas, semicolons or tabs, whichever part its first row; not ok from the
 * line on at which its quotation marks do not add up.
 */
export function readCsv(text: string): Csv {
  // One kind of line end, because the library counts the two signs of a quoted one as two lines.
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const rows: CsvRow[] = [];
  let read = 0;
  const onRecord = (cells: string[], { lines }: { lines: number }): null => {
    rows.push({ line: read + 1, cells: cells.map(tidy) });
    read = lines;
    return null;
  };
  try {
    parse(plain, { delimiter: partedBy(plain), relaxColumnCount: true, trim: true, onRecord });
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return { ok: false, line: read + 1 };
  }
  return { ok: true, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

function partedBy(text: string): string {
  const first = text.trimStart().split('\n', 1)[0]?.replace(/"[^"]*"/g, '') ?? '';
  const count = (sign: string): number => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
