import type { TableClient } from '@azure/data-tables';
import { UnreadableRow, type BrokenRow, type DueVisit, type OwedPost } from '../desk/ports';
import type { Instant } from '../visit/visit';
import { parseNextKey, readyAt } from './keys';
import { readPost } from './post-row';
import { readPages } from './range';
import { keyOf, type Row } from './rows';

type Next = { due: DueVisit } | { post: OwedPost } | { broken: BrokenRow };

/** Reads on past rows that cannot be read, so that however many there are they hold nobody up. */
export async function readReady(table: TableClient, school: string, now: Instant, limit: number) {
  const ready = { due: [] as DueVisit[], posts: [] as OwedPost[], more: false, broken: [] as BrokenRow[] };
  const pageSize = Math.min(limit + 1, 1000);
  for await (const page of readPages(table, school, readyAt(now), pageSize)) {
    for (const next of page.map((row) => readNext(school, row))) {
      if ('broken' in next) ready.broken.push(next.broken);
      else if (ready.due.length + ready.posts.length === limit) return { ...ready, more: true };
      else if ('due' in next) ready.due.push(next.due);
      else ready.posts.push(next.post);
    }
  }
  return ready;
}

function readNext(school: string, row: Row): Next {
  try {
    const key = parseNextKey(row.rowKey ?? '');
    if (!key) throw new UnreadableRow(keyOf(row), 'its key is none of ours');
    return key.what === 'due'
      ? { due: { school, visit: key.id, dueAt: key.at } }
      : { post: readPost(school, row, key.id, key.at) };
  } catch (fault) {
    if (!(fault instanceof UnreadableRow)) throw fault;
    return { broken: { key: keyOf(row), fault } };
  }
}
