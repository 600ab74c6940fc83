import { odata, type TableClient } from '@azure/data-tables';
import type { Row } from './rows';

export interface Range {
  from: string;
  to: string;
}

const filterOf = (partition: string, { from, to }: Range): string =>
  odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${to}`;

/** The rows from one key up to another, in the order of their keys: one request, unless there are a thousand. */
export async function readRange(table: TableClient, partition: string, range: Range): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of table.listEntities({ queryOptions: { filter: filterOf(partition, range) } })) rows.push(row);
  return rows;
}

/** The same, a page at a time. */
export const readPages = (table: TableClient, partition: string, range: Range, size: number): AsyncIterable<Row[]> =>
  table.listEntities({ queryOptions: { filter: filterOf(partition, range) } }).byPage({ maxPageSize: size });
