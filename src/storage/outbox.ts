import { odata, type TableClient, type TransactionAction } from '@azure/data-tables';
import type { AlertRef, CardRef, DueVisit, NewPost, OwedPost } from '../desk/ports';
import type { Instant } from '../visit/visit';
import { moveDue } from './change-rows';
import { alertRef, cardRef } from './codecs/post';
import { alertKey, cardKey, dueKey, keyInstant, postKey, visitKey } from './keys';
import { postRow } from './post-row';
import { toRow } from './rows';
import { removeRow, transact } from './transact';

/**
 * Moves a post on. Its key is the guard, because a delete inside a transaction takes no etag: of two who claim the same
 * post one finds its old key gone. So a claim always changes the key, if only by a millisecond.
 */
export async function claimPost(
  table: TableClient,
  post: OwedPost,
  asked: Instant,
  error: string | undefined,
): Promise<OwedPost | undefined> {
  const nextTry = tryAfter(post, asked);
  const { school, etag: _, nextTry: before, ...state } = post;
  const moved = { ...state, ...triesAfter(post, error) };
  const done = await transact(table, [
    ['delete', { partitionKey: school, rowKey: postKey(post.id, before) }],
    ['create', postRow(school, nextTry, moved)],
  ]);
  if (done === 'conflict') return undefined;
  const etag = done.subResponses.find((row) => row.etag)?.etag ?? '*';
  return { ...moved, school, nextTry, etag };
}

/** Taking a post up is a try; putting it back with what went wrong is not another. One that does not say since when it is owed is from now on. */
export const triesAfter = (post: OwedPost, error: string | undefined): { attempts: number; lastError?: string; since: Instant } => ({
  attempts: error === undefined ? post.attempts + 1 : post.attempts,
  lastError: error ?? post.lastError,
  since: post.since ?? keyInstant(post.nextTry),
});

/** The asked moment, or the next millisecond when the post lies there already. */
export function tryAfter(post: OwedPost, asked: Instant): Instant {
  const at = keyInstant(asked);
  return at === keyInstant(post.nextTry) ? new Date(Date.parse(at) + 1).toISOString() : at;
}

/**
 * Deletes whatever state the post is in, because its message has gone out. A second sender may have moved it on
 * meanwhile: then it is looked for by its id, or it would be sent once more.
 */
export async function settlePost(table: TableClient, post: OwedPost, card?: CardRef | AlertRef, owes?: NewPost): Promise<boolean> {
  let key: string | undefined = postKey(post.id, post.nextTry);
  for (let tries = 0; key !== undefined; tries += 1) {
    if (tries === 5) throw new Error(`post ${post.id} of visit ${post.visit} moves faster than it can be settled`);
    const actions: TransactionAction[] = [['delete', { partitionKey: post.school, rowKey: key }]];
    if (card) actions.push(['upsert', cardRow(post, card), 'Replace']);
    if (owes) actions.push(['upsert', owedRow(post, owes), 'Replace']);
    if ((await transact(table, actions)) !== 'conflict') return true;
    key = await findPost(table, post);
  }
  return false;
}

const cardRow = ({ school, visit, to }: OwedPost, card: CardRef | AlertRef) =>
  'post' in card ? toRow(school, alertKey(visit, to, card.id), alertRef, card) : toRow(school, cardKey(visit, to), cardRef, card);

function owedRow({ school, visit }: OwedPost, { nextTry, ...post }: NewPost) {
  return postRow(school, nextTry, { ...post, visit, attempts: 0 });
}

/** One writer looks after an alert at a time: whoever has claimed the edit that is owed to its chat. */
export async function noteAlert(table: TableClient, school: string, key: string, alert: AlertRef, version?: number): Promise<void> {
  if (version === undefined) await removeRow(table, school, key);
  else await table.upsertEntity(toRow(school, key, alertRef, { ...alert, version }), 'Replace');
}

/** Reads every row of the sweep's range, so it is for the rare case that a post has been moved on. */
async function findPost(table: TableClient, { school, id }: OwedPost): Promise<string | undefined> {
  const filter = odata`PartitionKey eq ${school} and RowKey ge 'next_' and RowKey lt 'next_~' and post eq ${id}`;
  for await (const row of table.listEntities({ queryOptions: { filter } })) return row.rowKey;
  return undefined;
}

/**
 * Moves a due row on, and with it what the visit row says of it, or no later change of this visit could find it. Left
 * alone when it has moved already; a due row whose visit is gone moves by itself.
 */
export async function postponeDue(table: TableClient, { school, visit, dueAt }: DueVisit, to: Instant): Promise<void> {
  const move = moveDue(school, dueKey(visit, dueAt), dueKey(visit, to));
  if (keyInstant(dueAt) === keyInstant(to)) return;
  const row = { partitionKey: school, rowKey: visitKey(visit), due: keyInstant(to) };
  // Any etag will do: only this column is touched, and the due row's own key is the guard.
  const done = await transact(table, [['update', row, 'Merge', { etag: '*' }], ...move]);
  if (done === 'conflict') await transact(table, move);
}
