import type { TransactionAction } from '@azure/data-tables';
import type { Change, Loaded } from '../desk/ports';
import { isOpen } from '../visit/visit';
import { recorded } from './codecs/event';
import { openVisit, toOpenVisit } from './codecs/open';
import { details, note } from './codecs/private';
import { visitState } from './codecs/visit';
import { detailsKey, dueKey, eventKey, keyInstant, noteKey, openKey, visitKey } from './keys';
import { postRow } from './post-row';
import { toRow } from './rows';

const mostRows = 90;
const mostOperations = 50;

/** The last operations, with this one if it has a name. */
export const operationsAfter = (before: Loaded | undefined, operation: string | undefined): string[] =>
  [...(before?.operations ?? []), ...(operation === undefined ? [] : [operation])].slice(-mostOperations);

/** Everything that one step changes, as one transaction. The visit row's etag guards all of it. */
export function changeRows(before: Loaded | undefined, change: Change): TransactionAction[] {
  if (!before && !change.details) throw new Error(`visit ${change.visit.id} has no details`);
  const rows = [
    visitRow(before, change),
    ...privateRows(change),
    ...dueRows(before, change),
    ...openRows(before, change),
    ...change.events.map((event): TransactionAction => {
      return ['create', toRow(change.visit.school, eventKey(change.visit.id, event.seq), recorded, event)];
    }),
    ...change.posts.map(({ nextTry, ...post }): TransactionAction => {
      return ['create', postRow(change.visit.school, nextTry, { ...post, visit: change.visit.id, attempts: 0 })];
    }),
  ];
  if (rows.length > mostRows) throw new Error(`visit ${change.visit.id}: a change of ${rows.length} rows is too big`);
  return rows;
}

function visitRow(before: Loaded | undefined, { visit, dueAt, operation }: Change): TransactionAction {
  const state = { visit, operations: operationsAfter(before, operation) };
  const row = {
    ...toRow(visit.school, visitKey(visit.id), visitState, state),
    number: visit.number,
    stage: visit.stage,
    visitors: visit.visitors.map(({ id }) => id).join(' '),
    version: visit.version,
    ...(dueAt && { due: keyInstant(dueAt) }),
  };
  return before ? ['update', row, 'Replace', { etag: before.etag }] : ['create', row];
}

function privateRows({ visit, details: changed, notes }: Change): TransactionAction[] {
  const kept: TransactionAction[] = Object.entries(notes).map(([name, text]) => {
    return ['upsert', toRow(visit.school, noteKey(visit.id, name), note, { name, text }), 'Replace'];
  });
  if (changed) kept.push(['upsert', toRow(visit.school, detailsKey(visit.id), details, changed), 'Replace']);
  return kept;
}

/** An unchanged due is left alone: deleting and creating one key in one transaction is an error. */
function dueRows(before: Loaded | undefined, { visit, dueAt }: Change): TransactionAction[] {
  const from = before?.dueAt && dueKey(visit.id, before.dueAt);
  const to = dueAt && dueKey(visit.id, dueAt);
  return from === to ? [] : moveDue(visit.school, from, to);
}

/** A due row holds nothing but its key, so that there is nothing for an etag of its own to guard. */
export function moveDue(school: string, from: string | undefined, to: string | undefined): TransactionAction[] {
  const rows: TransactionAction[] = [];
  if (from) rows.push(['delete', { partitionKey: school, rowKey: from }]);
  if (to) rows.push(['upsert', { partitionKey: school, rowKey: to }, 'Replace']);
  return rows;
}

function openRows(before: Loaded | undefined, { visit }: Change): TransactionAction[] {
  const key = openKey(visit.id);
  if (isOpen(visit)) return [['upsert', toRow(visit.school, key, openVisit, toOpenVisit(visit)), 'Replace']];
  return before && isOpen(before.visit) ? [['delete', { partitionKey: visit.school, rowKey: key }]] : [];
}
