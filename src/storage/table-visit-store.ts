import type { TableClient } from '@azure/data-tables';
import { UnreadableRow, type VisitStore } from '../desk/ports';
import { changeRows } from './change-rows';
import { recorded } from './codecs/event';
import { openVisit } from './codecs/open';
import { alertRef, cardRef } from './codecs/post';
import { alertKey, alertPrefix, cardKey, eventPrefix, openPrefix, under, visitPrefix } from './keys';
import { claimPost, noteAlert, postponeDue, settlePost } from './outbox';
import { readRange } from './range';
import { readReady } from './ready';
import { readVisit } from './read-visit';
import { fromRow, type Row } from './rows';
import { getRow, transact } from './transact';

/**
 * Visits in one table, a partition for each school. `report` hears of a line of the board that could not be read: the
 * others are shown all the same.
 */
export const makeTableVisitStore = (table: TableClient, report: (fault: UnreadableRow) => void): VisitStore => ({
  async load(school, visit) {
    return readVisit(visit, await readRange(table, school, under(visitPrefix(visit))));
  },

  async commit(before, change) {
    return (await transact(table, changeRows(before, change))) === 'conflict' ? 'conflict' : 'committed';
  },

  ready: (school, now, limit) => readReady(table, school, now, limit),
  postpone: (due, to) => postponeDue(table, due, to),
  claim: (post, nextTry, error) => claimPost(table, post, nextTry, error),
  settle: (post, card, owes) => settlePost(table, post, card, owes),

  async alerts(school, visit, address) {
    const rows = await readRange(table, school, under(alertPrefix(visit, address)));
    return rows.map((row) => fromRow(row, alertRef)).sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
  },

  noteAlert: (school, visit, address, alert, version) => noteAlert(table, school, alertKey(visit, address, alert.id), alert, version),

  async card(school, visit, address) {
    const row = await getRow(table, school, cardKey(visit, address));
    return row && fromRow(row, cardRef);
  },

  async open(school) {
    const rows = await readRange(table, school, under(openPrefix));
    return rows.flatMap((row) => readableLine(row, report));
  },

  async trail(school, visit) {
    const rows = await readRange(table, school, under(eventPrefix(visit)));
    return rows.map((row) => fromRow(row, recorded));
  },
});

function readableLine(row: Row, report: (fault: UnreadableRow) => void) {
  try {
    return [fromRow(row, openVisit)];
  } catch (fault) {
    if (!(fault instanceof UnreadableRow)) throw fault;
    report(fault);
    return [];
  }
}
