import { RestError } from '@azure/data-tables';
import { NoAnswer } from '../../src/desk/within';
import { readRange } from '../../src/storage/range';
import { tableClient } from '../../src/storage/table-client';
import { getRow, removeRow, transact } from '../../src/storage/transact';
import { never, passing } from '../support/starving';

const connectionString = `DefaultEndpointsProtocol=http;AccountName=one;AccountKey=${Buffer.from('key').toString('base64')};TableEndpoint=http://127.0.0.1:9/one;`;

/** A table of which each try does this instead of reaching anything. */
const aTable = (happens: () => unknown) => {
  const tries: number[] = [];
  const table = tableClient({ connectionString }, 'visits', () => (tries.push(Date.now()), happens()));
  return { table, tries };
};

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const row = { partitionKey: 'oakfield', rowKey: 'visit_1_state' };

it.each([
  ['reading a row', (table: ReturnType<typeof tableClient>) => getRow(table, 'oakfield', 'visit_1_state')],
  ['reading a page of rows', (table) => readRange(table, 'oakfield', { from: 'a', to: 'b' })],
  ['a transaction', (table) => transact(table, [['create', row]])],
  ['writing a row', (table) => table.upsertEntity(row, 'Replace')],
  ['removing a row', (table) => removeRow(table, 'oakfield', 'visit_1_state')],
  ['making the table', (table) => table.createTable()],
] satisfies [string, (table: ReturnType<typeof tableClient>) => Promise<unknown>][])('%s that is never answered is tried again after two seconds and given up after five', async (_what, ask) => {
  const { table, tries } = aTable(never);
  const began = Date.now();
  await expect(passing<unknown>(5_000, ask(table))).rejects.toBeInstanceOf(NoAnswer);
  expect(Date.now() - began).toBe(5_000);
  expect(tries.length).toBeGreaterThan(1);
});

it('a table that cannot be reached has not answered, after three tries', async () => {
  const { table, tries } = aTable(() => {
    throw new RestError('refused', { code: 'ECONNREFUSED' });
  });
  await expect(passing(5_000, getRow(table, 'oakfield', 'visit_1_state'))).rejects.toBeInstanceOf(NoAnswer);
  expect(tries).toHaveLength(3);
});
