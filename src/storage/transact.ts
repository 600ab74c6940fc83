import { RestError, type TableClient, type TableTransactionResponse, type TransactionAction } from '@azure/data-tables';
import type { Row } from './rows';

/** Somebody else changed, made or removed a row first, or we did ourselves and did not hear the answer. */
const isLostRace = (fault: unknown): boolean =>
  fault instanceof RestError && [404, 409, 412].includes(fault.statusCode ?? 0);

const isMissing = (fault: unknown): boolean => fault instanceof RestError && fault.statusCode === 404;

/** All or nothing. A race lost is an answer; any other failure is a fault. */
export async function transact(
  table: TableClient,
  actions: TransactionAction[],
): Promise<TableTransactionResponse | 'conflict'> {
  try {
    return await table.submitTransaction(actions);
  } catch (fault) {
    if (isLostRace(fault)) return 'conflict';
    throw fault;
  }
}

/** One row, or undefined when there is none. */
export async function getRow(table: TableClient, partition: string, key: string): Promise<Row | undefined> {
  try {
    return await table.getEntity<Record<string, unknown>>(partition, key);
  } catch (fault) {
    if (isMissing(fault)) return undefined;
    throw fault;
  }
}

/** Removes a row that one writer alone looks after; it may be gone already. */
export async function removeRow(table: TableClient, partition: string, key: string): Promise<void> {
  try {
    await table.deleteEntity(partition, key, { etag: '*' });
  } catch (fault) {
    if (!isMissing(fault)) throw fault;
  }
}
