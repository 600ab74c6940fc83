import { z } from 'zod';
import { UnreadableRow, type Loaded } from '../desk/ports';
import { details, note } from './codecs/private';
import { instant, visitState } from './codecs/visit';
import { detailsKey, notePrefix, visitKey } from './keys';
import { check, fromRow, keyOf, type Row } from './rows';

const columns = z.object({
  number: z.string().optional().catch(undefined),
  stage: z.string().optional().catch(undefined),
  visitors: z.string().catch(''),
  due: instant.optional().catch(undefined),
});

/** A visit from its rows; undefined when it has none. A row that cannot be read tells what the visit row still says. */
export function readVisit(visit: string, rows: readonly Row[]): Loaded | undefined {
  const row = rows.find(({ rowKey }) => rowKey === visitKey(visit));
  if (!row) return undefined;
  const { due: dueAt, visitors, ...said } = columns.parse(row);
  try {
    return {
      ...fromRow(row, visitState),
      private: {
        details: fromRow(theRow(rows, keyOf(row), detailsKey(visit)), details),
        notes: Object.fromEntries(notesOf(visit, rows)),
      },
      dueAt: check(keyOf(row), instant.optional(), row['due']),
      etag: row.etag,
    };
  } catch (fault) {
    if (!(fault instanceof UnreadableRow)) throw fault;
    throw new UnreadableRow(fault.key, fault.why, { ...said, visitors: visitors.split(' ').filter(Boolean), dueAt });
  }
}

function theRow(rows: readonly Row[], visitRow: string, key: string): Row {
  const row = rows.find(({ rowKey }) => rowKey === key);
  if (!row) throw new UnreadableRow(visitRow, `${key} is missing`);
  return row;
}

const notesOf = (visit: string, rows: readonly Row[]): [string, string][] =>
  rows
    .filter(({ rowKey }) => rowKey?.startsWith(notePrefix(visit)))
    .map((row) => fromRow(row, note))
    .map(({ name, text }) => [name, text]);
