import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Pulse } from '../desk/ports';
import { instant } from './codecs/visit';
import { keyText, under } from './keys';
import { readRange } from './range';
import { fromRow, toRow, type Row } from './rows';
import { removeRow } from './transact';

const partition = 'pulse';
const sweptPrefix = 'sweep_';
const sweptKey = (school: string): string => `${sweptPrefix}${keyText(school)}`;
const unreachedPrefix = 'unreached_';
const unreachedKey = (visit: string): string => `${unreachedPrefix}${keyText(visit)}`;

const beat = z.strictObject({ school: z.string(), at: instant });
const unreached = z.strictObject({ visit: z.string(), at: instant });

/** Each school's heartbeat and the alarms that reached nobody. */
export const makeTablePulse = (table: TableClient): Pulse => ({
  async beat(school, now) {
    await table.upsertEntity(toRow(partition, sweptKey(school), beat, { school, at: now }), 'Replace');
  },

  async raise(visit, now) {
    await table.upsertEntity(toRow(partition, unreachedKey(visit), unreached, { visit, at: now }), 'Replace');
  },

  lower: (visit) => removeRow(table, partition, unreachedKey(visit)),

  async read() {
    const rows = await readRange(table, partition, { from: sweptPrefix, to: under(unreachedPrefix).to });
    const at = (prefix: string): Row[] => rows.filter(({ rowKey }) => rowKey?.startsWith(prefix));
    const beats = at(sweptPrefix).map((row) => fromRow(row, beat));
    return {
      swept: new Map(beats.map(({ school, at: moment }) => [school, moment])),
      unreached: at(unreachedPrefix).map((row) => fromRow(row, unreached).visit),
    };
  },
});
