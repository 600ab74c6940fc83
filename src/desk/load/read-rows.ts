import type { z } from 'zod';
import type { ListRow } from './columns';
import { wrongCell, wrongPrivate, type Wrong } from './wrong';

/** One row as its list means it, and where it stands in the file. */
export interface Said<Value> {
  line: number;
  value: Value;
}

/** Every row that can be read, and every cell that cannot. What stands in a `hidden` column is never said back. */
export function readRows<Value>(
  rows: readonly ListRow[],
  schema: z.ZodType<Value, z.ZodTypeDef, unknown>,
  hidden: readonly string[] = [],
): { said: Said<Value>[]; wrong: Wrong[] } {
  const read = rows.map(({ line, cells }) => ({ line, cells, found: schema.safeParse(cells) }));
  return {
    said: read.flatMap(({ line, found }) => (found.success ? [{ line, value: found.data }] : [])),
    wrong: read.flatMap(({ line, cells, found }) =>
      (found.error?.issues ?? []).map(({ path, message }) => {
        const column = String(path[0]);
        return (hidden.includes(column) ? wrongPrivate : wrongCell)(line, column, cells[column], message);
      }),
    ),
  };
}

/** Rows whose key an earlier row has already. */
export function repeated<Value>(said: readonly Said<Value>[], keyOf: (value: Value) => string | undefined): Said<Value>[] {
  const seen = new Set<string>();
  return said.filter(({ value }) => {
    const key = keyOf(value);
    const again = key !== undefined && seen.has(key);
    if (key !== undefined) seen.add(key);
    return again;
  });
}
