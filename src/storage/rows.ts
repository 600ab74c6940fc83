import type { TableEntityResult } from '@azure/data-tables';
import { UnreadableRow } from '../desk/ports';
import type { Codec } from './codecs/exactly';
import { columnsToText, textToColumns } from './json-columns';

export type Row = TableEntityResult<Record<string, unknown>>;

/** The whole key, as an operator would look for it. */
export const keyOf = (row: { partitionKey?: string; rowKey?: string }): string => `${row.partitionKey}/${row.rowKey}`;

/** A value as a row: nothing is written that could not be read again. */
export function toRow<T>(school: string, rowKey: string, codec: Codec<T>, value: T) {
  const row = { partitionKey: school, rowKey };
  return { ...row, ...textToColumns(keyOf(row), JSON.stringify(check(keyOf(row), codec, value))) };
}

/** The value that a row holds; junk is a fault with the row's key in it. */
export const fromRow = <T>(row: Row, codec: Codec<T>): T => check(keyOf(row), codec, jsonOf(row));

/** The JSON that a row holds, whatever it is. */
function jsonOf(row: Row): unknown {
  try {
    return JSON.parse(columnsToText(row));
  } catch {
    // The parser's own message quotes the text, which may be private.
    throw new UnreadableRow(keyOf(row), 'it holds no JSON');
  }
}

/** Says where a value is wrong and in what way, never what it holds: it may be private. */
export function check<T>(key: string, codec: Codec<T>, value: unknown): T {
  const read = codec.safeParse(value);
  if (read.success) return read.data;
  const faults = read.error.issues.slice(0, 3).map(({ path, code }) => `${path.join('.') || 'row'}: ${code}`);
  throw new UnreadableRow(key, faults.join('; '));
}
