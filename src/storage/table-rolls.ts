import type { TableClient } from '@azure/data-tables';
import { UnreadableRow, type Rolls } from '../desk/ports';
import { nothingKept, type StoredRoll } from '../school/roll';
import { caution, keptRow, listed, ownChecklist } from './codecs/roll';
import type { Codec } from './codecs/exactly';
import { keyText, under } from './keys';
import { readRange } from './range';
import { fromRow, toRow, type Row } from './rows';
import { getRow, removeRow, transact } from './transact';

const prefix = 'roll_';
const listKey = `${prefix}listed`;
const checklistKey = `${prefix}checklist`;
const personPrefix = `${prefix}person_`;
const cautionPrefix = `${prefix}caution_`;
const personKey = (person: string): string => `${personPrefix}${keyText(person)}`;

/** Losing this many races in a row on one person is not a race any more. */
const mostTries = 8;

/**
 * What is kept of people and cautions, a partition for each school. `report` hears of a row that cannot be read: the
 * others count all the same.
 */
export const makeTableRolls = (table: TableClient, report: (fault: UnreadableRow) => void): Rolls => ({
  async read(school) {
    const rows = await readRange(table, school, under(prefix));
    return rollOf(rows, report);
  },

  async changePerson(school, person, change) {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const row = await getRow(table, school, personKey(person));
      const kept = change(row ? fromRow(row, keptRow).kept : nothingKept);
      const changed = toRow(school, personKey(person), keptRow, { person, kept });
      if ((await transact(table, [row ? ['update', changed, 'Replace', { etag: row.etag }] : ['create', changed]])) !== 'conflict') return;
    }
    throw new Error(`person ${person}: ${mostTries} writes in a row were overtaken`);
  },

  async putListed(school, people) {
    await table.upsertEntity(toRow(school, listKey, listed, people), 'Replace');
  },

  async putCaution(school, held) {
    await table.upsertEntity(toRow(school, `${cautionPrefix}${keyText(held.id)}`, caution, held), 'Replace');
  },

  async putChecklist(school, checklist) {
    if (!checklist) return removeRow(table, school, checklistKey);
    await table.upsertEntity(toRow(school, checklistKey, ownChecklist, checklist), 'Replace');
  },
});

function rollOf(rows: readonly Row[], report: (fault: UnreadableRow) => void): StoredRoll {
  const read = <T>(row: Row, codec: Codec<T>): T[] => {
    try {
      return [fromRow(row, codec)];
    } catch (fault) {
      if (!(fault instanceof UnreadableRow)) throw fault;
      report(fault);
      return [];
    }
  };
  const at = (start: string): Row[] => rows.filter(({ rowKey }) => rowKey?.startsWith(start));
  const [checklist] = at(checklistKey).flatMap((row) => read(row, ownChecklist));
  return {
    kept: new Map(at(personPrefix).flatMap((row) => read(row, keptRow)).map(({ person, kept }) => [person, kept])),
    listed: at(listKey).flatMap((row) => read(row, listed)).flat(),
    cautions: at(cautionPrefix).flatMap((row) => read(row, caution)),
    ...(checklist && { checklist }),
  };
}
