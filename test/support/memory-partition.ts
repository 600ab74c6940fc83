import {
  addressKey,
  UnreadableRow,
  type AlertRef,
  type CardRef,
  type Change,
  type DueVisit,
  type Loaded,
  type NewPost,
  type OwedPost,
  type VisitStore,
} from '../../src/desk/ports';
import { changeRows, operationsAfter } from '../../src/storage/change-rows';
import { toOpenVisit } from '../../src/storage/codecs/open';
import { dueKey, eventKey, eventPrefix, keyInstant, openKey, parseNextKey, postKey, readyAt, visitKey } from '../../src/storage/keys';
import { triesAfter, tryAfter } from '../../src/storage/outbox';
import { isOpen, type Visit } from '../../src/visit/visit';

type Ready = Awaited<ReturnType<VisitStore['ready']>>;
type Held = Pick<Loaded, 'visit' | 'private' | 'operations'>;

interface VisitRow {
  text: string;
  etag: string;
  dueAt?: string;
  visit: Visit;
}

/** One school's rows. Values are kept as JSON text, so that nobody shares an object with the store. */
export class MemoryPartition {
  private readonly visits = new Map<string, VisitRow>();
  private readonly next = new Map<string, string>();
  private readonly open = new Map<string, string>();
  private readonly cards = new Map<string, string>();
  private readonly alerts = new Map<string, string>();
  private readonly events = new Map<string, string>();
  private writes = 0;

  constructor(private readonly school: string) {}

  load(id: string): Loaded | undefined {
    const row = this.visits.get(id);
    if (!row) return undefined;
    const { visit, dueAt, etag } = row;
    try {
      return { ...(JSON.parse(row.text) as Held), dueAt, etag };
    } catch {
      const { number, stage, visitors } = visit;
      const plain = { number, stage, visitors: visitors.map((each) => each.id), dueAt };
      throw new UnreadableRow(`${this.school}/${visitKey(id)}`, 'it holds no JSON', plain);
    }
  }

  commit(before: Loaded | undefined, change: Change): 'committed' | 'conflict' {
    // For what it refuses: the memory must not hold what a table would not.
    changeRows(before, change);
    const { visit } = change;
    const old = before?.dueAt && dueKey(visit.id, before.dueAt);
    const due = change.dueAt && dueKey(visit.id, change.dueAt);
    const events = change.events.map((event) => [eventKey(visit.id, event.seq), JSON.stringify(event)] as const);
    const posts = change.posts.map((post) => [postKey(post.id, post.nextTry), JSON.stringify({ ...post, visit: visit.id, attempts: 0 })] as const);

    const stands = this.visits.get(visit.id);
    if (stands?.etag !== before?.etag) return 'conflict';
    if (old && old !== due && !this.next.has(old)) return 'conflict';
    if (events.some(([key]) => this.events.has(key)) || posts.some(([key]) => this.next.has(key))) return 'conflict';

    const kept = stands && (JSON.parse(stands.text) as Held).private;
    const details = change.details ?? kept?.details;
    const notes = { ...kept?.notes, ...change.notes };
    const operations = operationsAfter(before, change.operation);
    const text = JSON.stringify({ visit, private: { details, notes }, operations });
    const dueAt = change.dueAt && keyInstant(change.dueAt);
    this.visits.set(visit.id, { text, dueAt, etag: this.etag(), visit: (JSON.parse(text) as Held).visit });
    if (old && old !== due) this.next.delete(old);
    if (due) this.next.set(due, '');
    if (isOpen(visit)) this.open.set(openKey(visit.id), JSON.stringify(toOpenVisit(visit)));
    else this.open.delete(openKey(visit.id));
    for (const [key, event] of events) this.events.set(key, event);
    for (const [key, post] of posts) this.next.set(key, post);
    return 'committed';
  }

  ready(now: string, limit: number): Ready {
    const ready: Ready = { due: [], posts: [], more: false, broken: [] };
    const { to } = readyAt(now);
    for (const key of [...this.next.keys()].filter((each) => each < to).sort()) {
      const parsed = parseNextKey(key);
      if (!parsed) {
        const fault = new UnreadableRow(`${this.school}/${key}`, 'its key is none of ours');
        ready.broken.push({ key: fault.key, fault });
      } else if (ready.due.length + ready.posts.length === limit) return { ...ready, more: true };
      else if (parsed.what === 'due') ready.due.push({ school: this.school, visit: parsed.id, dueAt: parsed.at });
      else ready.posts.push(this.post(key, parsed.at));
    }
    return ready;
  }

  postpone({ visit, dueAt }: DueVisit, to: string): void {
    const [from, key, row] = [dueKey(visit, dueAt), dueKey(visit, to), this.visits.get(visit)];
    if (from === key || !this.next.delete(from)) return;
    this.next.set(key, '');
    if (row) this.visits.set(visit, { ...row, dueAt: keyInstant(to), etag: this.etag() });
  }

  claim(post: OwedPost, asked: string, error?: string): OwedPost | undefined {
    if (!this.next.delete(postKey(post.id, post.nextTry))) return undefined;
    const nextTry = tryAfter(post, asked);
    const key = postKey(post.id, nextTry);
    const { etag: _, ...state } = { ...post, nextTry, ...triesAfter(post, error) };
    this.next.set(key, JSON.stringify(state));
    return this.post(key, nextTry);
  }

  settle(post: OwedPost, card?: CardRef | AlertRef, owes?: NewPost): boolean {
    const found = [...this.next.keys()].find((key) => key.endsWith(postKey(post.id, post.nextTry).slice(postKeyTime)));
    if (!found) return false;
    this.next.delete(found);
    if (card && 'post' in card) this.noteAlert(post.visit, addressKey(post.to), card, card.version);
    else if (card) this.cards.set(`${post.visit} ${addressKey(post.to)}`, JSON.stringify(card));
    if (owes) this.next.set(postKey(owes.id, owes.nextTry), JSON.stringify({ ...owes, visit: post.visit, attempts: 0 }));
    return true;
  }

  card = (visit: string, address: string): string | undefined => this.cards.get(`${visit} ${address}`);
  alertsOf = (visit: string, address: string): AlertRef[] =>
    [...this.alerts].filter(([key]) => key.startsWith(`${visit} ${address}:`)).map(([, text]) => JSON.parse(text) as AlertRef).sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1));

  noteAlert(visit: string, address: string, alert: AlertRef, version?: number): void {
    const key = `${visit} ${address}:${alert.id}`;
    if (version === undefined) this.alerts.delete(key);
    else this.alerts.set(key, JSON.stringify({ ...alert, version }));
  }

  board = (): string[] => inOrder(this.open);
  trail = (visit: string): string[] =>
    inOrder(new Map([...this.events].filter(([key]) => key.startsWith(eventPrefix(visit)))));

  /** Writes junk over a visit's state, as a bad deploy might; its plain columns stay readable. */
  spoilVisit(id: string): void {
    const row = this.visits.get(id);
    if (!row) throw new Error(`no visit ${id} to spoil`);
    row.text = 'junk';
  }

  /** Puts a row that means nothing into what the sweep reads. */
  spoilReady = (at: string): void => void this.next.set(`next_${keyInstant(at)}_junk`, 'junk');

  private post(key: string, nextTry: string): OwedPost {
    const state = JSON.parse(this.next.get(key) ?? '') as Omit<OwedPost, 'etag'>;
    return { ...state, school: this.school, nextTry, etag: key };
  }

  private etag = (): string => String((this.writes += 1));
}

/** How much of a post's key says when. */
const postKeyTime = 'next_2026-01-01T00:00:00.000Z'.length;

const inOrder = (rows: Map<string, string>): string[] =>
  [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
