import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Pulse } from '../desk/ports';
import { instant } from './codecs/visit';
import { keyText, under } from './keys';
import { readRange } from './range';
import { fromRow, toRow } from './rows';
import { removeRow } from './transact';

const partition = 'pulse';
const sweepKey = 'sweep';
const unreachedPrefix = 'unreached_';
const unreachedKey = (visit: string): string => `${unreachedPrefix}${keyText(visit)}`;

const beat = z.strictObject({ at: instant });
const unreached = z.strictObject({ visit: z.string(), at: instant });

/** The heartbeat and the alarms that reached nobody. */
export const makeTablePulse = (table: TableClient): Pulse => ({
  async beat(now) {
    await table.upsertEntity(toRow(partition, sweepKey, beat, { at: now }), 'Replace');
  },

  async raise(visit, now) {
    await table.upsertEntity(toRow(partition, unreachedKey(visit), unreached, { visit, at: now }), 'Replace');
  },

  lower: (visit) => removeRow(table, partition, unreachedKey(visit)),

  async read() {
    const rows = await readRange(table, partition, { from: sweepKey, to: under(unreachedPrefix).to });
    const sweep = rows.find(({ rowKey }) => rowKey === sweepKey);
    const raised = rows.filter(({ rowKey }) => rowKey?.startsWith(unreachedPrefix));
    return {
      lastSweep: sweep && fromRow(sweep, beat).at,
      unreached: raised.map((row) => fromRow(row, unreached).visit),
    };
  },
});
