import { clean } from '../../text/clean';
import type { CsvRow } from './csv';
import type { Wrong } from './wrong';

/** The lists that a school may load, each by the columns that its first row names. */
export const columns = {
  people: [
    'name',
    'email',
    'entra id',
    'roles',
    'mobile',
    'next of kin',
    'next of kin phone',
    'line manager',
    'vehicle',
    'safer working',
    'policy read',
    'confirmed',
    'cover for',
    'cover from',
    'cover to',
  ],
  cautions: ['kind', 'family', 'address', 'postcode', 'reason', 'owner', 'review by', 'expires'],
  checklist: ['id', 'question', 'kind', 'brings', 'when', 'means', 'optional'],
} as const;

export type ListName = keyof typeof columns;

/** How many rows a list may have, and what they are; people, as many as the tables keep in one row. */
const mostRows: Readonly<Record<ListName, { most: number; of: string }>> = {
  people: { most: 500, of: 'people' },
  cautions: { most: 200, of: 'cautions' },
  checklist: { most: 100, of: 'questions' },
};

/** What is wrong with a list that is too long: nothing else of it is looked at, so that nobody waits for it. */
export function tooManyRows(name: ListName, rows: number): Wrong | undefined {
  const { most, of } = mostRows[name];
  return rows > most ? { what: `there are ${rows} ${of}; allowed: ${most} in one file` } : undefined;
}

/** Cells by column; what is empty is not there. */
export interface ListRow {
  line: number;
  cells: Readonly<Record<string, string | undefined>>;
}

/** A word as it compares: `Next of kin`, `next_of_kin` and `NextOfKin` are one. */
export const bare = (text: string): string => clean(text).toLowerCase().replace(/[^a-z0-9]/g, '');

const names: readonly ListName[] = ['people', 'cautions', 'checklist'];

/** Which list it is: the one with which its first row has most columns in common, and at least two. */
export function listNamed(header: CsvRow | undefined): ListName | undefined {
  const there = new Set(header?.cells.map(bare));
  const common = (name: ListName): number => columns[name].filter((column) => there.has(bare(column))).length;
  const best = names.reduce((one, other) => (common(other) > common(one) ? other : one));
  return common(best) >= 2 ? best : undefined;
}

/** What is wrong with the first row: every column stands in it once, and nothing else does. */
export function wrongColumns(name: ListName, { line, cells }: CsvRow): Wrong[] {
  const known: readonly string[] = columns[name];
  const there = cells.filter((cell) => cell !== '');
  const has = (column: string) => there.filter((cell) => bare(cell) === bare(column)).length;
  return [
    ...there
      .filter((cell) => !known.some((column) => bare(column) === bare(cell)))
      .map((cell): Wrong => ({ line, what: `the column ${JSON.stringify(cell)} is not known; allowed: ${known.join(', ')}` })),
    ...known.filter((column) => has(column) === 0).map((column): Wrong => ({ line, what: `the column ${column} is missing; allowed: every column, with empty cells under it` })),
    ...known.filter((column) => has(column) > 1).map((column): Wrong => ({ line, what: `the column ${column} stands there twice; allowed: once` })),
  ];
}

/** The rows below the first, cells by their columns; and cells that stand under no column. */
export function underColumns(name: ListName, header: CsvRow, rows: readonly CsvRow[]): { rows: ListRow[]; wrong: Wrong[] } {
  const column = header.cells.map((cell) => columns[name].find((known) => bare(known) === bare(cell)));
  const wrong = rows.flatMap(({ line, cells }): Wrong[] =>
    cells.some((cell, i) => cell !== '' && column[i] === undefined)
      ? [{ line, what: `has ${cells.length} cells and one of them is under no column; allowed: ${columns[name].length}` }]
      : [],
  );
  const placed = ({ line, cells }: CsvRow): ListRow => ({
    line,
    cells: Object.fromEntries(cells.flatMap((cell, i) => (column[i] === undefined || cell === '' ? [] : [[column[i], cell]]))),
  });
  return { rows: rows.map(placed), wrong };
}
