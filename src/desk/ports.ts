import type { Caution } from '../policy/caution';
import type { Kept, Listed, OwnChecklist, StoredRoll } from '../school/roll';
import type { School } from '../school/school';
import type { Refusal } from '../visit/decision';
import type { Command } from '../visit/commands';
import type { Standing } from '../visit/standing';
import type { Place, Post } from '../visit/posts';
import type { Details, Instant, Private, Visit } from '../visit/visit';
import type { Recorded } from '../visit/events';
import type { Conversation, Message } from './chat';

export type { Chat, Conversation, Message, Sent, Unsent } from './chat';

/** A post's address once the school's conversations are known: a person, or one conversation with its job. */
export type Address = { person: string } | { chat: string; place?: Place };

/** `person_<id>` or `chat_<id>`: one visit has one current card per address. */
export const addressKey = (address: Address): string =>
  'person' in address ? `person_${address.person}` : `chat_${address.chat}`;

/** A visit as stored, with what the next write must be guarded by. */
export interface Loaded {
  visit: Visit;
  private: Private;
  /** The last 50 operation ids, newest last. */
  operations: readonly string[];
  /** The due moment now owed. */
  dueAt?: Instant;
  etag: string;
}

/** Everything that one step changes. Stored whole or not at all. */
export interface Change {
  visit: Visit;
  /** Set when the details are new or have changed. */
  details?: Details;
  /** Notes to add. */
  notes: Record<string, string>;
  events: readonly Recorded[];
  /** When this visit is next due; undefined: never. */
  dueAt?: Instant;
  posts: readonly NewPost[];
  operation?: string;
}

export interface NewPost {
  id: string;
  to: Address;
  post: Post;
  /** Later than the first send can take, so that the sweep does not send what the handler is sending. */
  nextTry: Instant;
  /** Since when it is owed, and which version of the visit owes it; rows of an earlier release lack both. */
  since?: Instant;
  version?: number;
}

/** A post as it lies in the outbox. */
export interface OwedPost extends NewPost {
  school: string;
  visit: string;
  /** How often it was taken up to be sent. */
  attempts: number;
  lastError?: string;
  /** `*` for a post just committed: its key, which every claim changes, is the guard. */
  etag: string;
}

export interface DueVisit {
  school: string;
  visit: string;
  dueAt: Instant;
}

/** Where a visit's current card stands in one conversation, and which version of the visit it shows. */
export interface CardRef {
  activityId: string;
  conversation: string;
  version: number;
}

/** An alert as it stands in one conversation, so that it can be edited once it is not so any more. */
export interface AlertRef extends CardRef {
  /** The id of the post that it was sent for. */
  id: string;
  post: Post;
  sentAt: Instant;
}

export interface OpenVisit {
  id: string;
  /** The version of the visit, so that a button on a list is a press of its own. */
  version: number;
  number: string;
  stage: Visit['stage'];
  requester: string;
  visitors: { id: string; name: string; lead: boolean }[];
  leaveAt: Instant;
  dueBack: Instant;
  alarm: boolean;
  /** Where it stands, as its cards say. */
  standing: Standing;
}

/** A row that cannot be read. `plain` is what its undamaged columns still say of the visit, so that people can be told. */
export class UnreadableRow extends Error {
  constructor(
    readonly key: string,
    readonly why: string,
    readonly plain?: { number?: string; stage?: string; visitors: string[]; dueAt?: Instant },
  ) {
    super(`row ${key} cannot be read: ${why}`);
    this.name = 'UnreadableRow';
  }
}

export interface BrokenRow {
  key: string;
  fault: UnreadableRow;
}

/** Visits, their outbox and their trail. Every write is guarded; a race lost is an answer, not an error. */
export interface VisitStore {
  /** One storage request. */
  load(school: string, visit: string): Promise<Loaded | undefined>;
  /** One transaction. `conflict` when the visit has moved on since it was loaded (or, without `before`, already exists). */
  commit(before: Loaded | undefined, change: Change): Promise<'committed' | 'conflict'>;
  /** What is due or to be sent at this instant, oldest first: one range query. A row that cannot be read does not stop the others. */
  ready(
    school: string,
    now: Instant,
    limit: number,
  ): Promise<{ due: DueVisit[]; posts: OwedPost[]; more: boolean; broken: BrokenRow[] }>;
  /** Puts a due that could not be worked off to a later moment, so that it does not hold up the others. */
  postpone(due: DueVisit, to: Instant): Promise<void>;
  /** Moves a post on to its next try, to send it now or, with an error, to put it back; undefined when somebody else has it. */
  claim(post: OwedPost, nextTry: Instant, error?: string): Promise<OwedPost | undefined>;
  /**
   * Forgets a post and, when it left a current card or an alert, remembers where, and what is owed because of that: one
   * transaction. False when it was gone already.
   */
  settle(post: OwedPost, card?: CardRef | AlertRef, owes?: NewPost): Promise<boolean>;
  /** The alerts of a visit that stand in one conversation, oldest first: one range query. */
  alerts(school: string, visit: string, address: Address): Promise<AlertRef[]>;
  /** Remembers which version an alert shows now; without one, forgets it: it is a line of history. */
  noteAlert(school: string, visit: string, address: Address, alert: AlertRef, version?: number): Promise<void>;
  card(school: string, visit: string, address: Address): Promise<CardRef | undefined>;
  /** Every visit that still needs somebody: one range query. */
  open(school: string): Promise<OpenVisit[]>;
  trail(school: string, visit: string): Promise<Recorded[]>;
}

/** What the bot has learnt of Teams: its personal chats, where places are served, and people's Teams ids. */
export interface Directory {
  conversation(id: string): Promise<Conversation | undefined>;
  personal(person: string): Promise<Conversation | undefined>;
  rememberConversation(conversation: Conversation): Promise<void>;
  /** Entra object id to the `29:…` id that `refresh.userIds` and mentions need. */
  teamsIds(people: readonly string[]): Promise<Map<string, string>>;
  rememberTeamsIds(ids: ReadonlyMap<string, string>): Promise<void>;
}

/** Half-filled forms, one per person and form; last writer wins, because a form has one writer. */
export interface Drafts {
  get(school: string, person: string, form: string): Promise<unknown>;
  put(school: string, person: string, form: string, draft: unknown): Promise<void>;
  remove(school: string, person: string, form: string): Promise<void>;
}

/** What the bot keeps of people and cautions beside the school file. Schools and people are named by their ids. */
export interface Rolls {
  /** One range query. A row that cannot be read is reported and does not hide the others. */
  read(school: string): Promise<StoredRoll>;
  /** Guarded: of two who change one person at once, each changes what the other left. */
  changePerson(school: string, person: string, change: (kept: Kept) => Kept): Promise<void>;
  /** The list of people that the school loaded, replaced whole. */
  putListed(school: string, people: readonly Listed[]): Promise<void>;
  /** New, or in place of the one with its id. */
  putCaution(school: string, caution: Caution): Promise<void>;
  /** None: the profile's own questions count again. */
  putChecklist(school: string, checklist: OwnChecklist | undefined): Promise<void>;
}

/** The dead man's handle, one for each school: a school that cannot be swept stops only its own. */
export interface Pulse {
  beat(school: string, now: Instant): Promise<void>;
  /** An alarm reached nobody; stays raised until an alarm of that visit is delivered. */
  raise(visit: string, now: Instant): Promise<void>;
  lower(visit: string): Promise<void>;
  /** When each school was last swept, and the visits whose alarm reached nobody. */
  read(): Promise<{ swept: ReadonlyMap<string, Instant>; unreached: string[] }>;
}

/** One structured line per thing worth an operator's attention; ids only, no personal data. */
export interface Log {
  info(what: string, ids: Record<string, string | number | boolean | undefined>): void;
  warn(what: string, ids: Record<string, string | number | boolean | undefined>): void;
  error(what: string, fault: unknown, ids: Record<string, string | number | boolean | undefined>): void;
}

export interface Clock {
  now(): Instant;
}

/** Everything a card may be drawn from. What of it a viewer may see is decided in `src/policy/access.ts`. */
export interface Scene {
  school: School;
  visit: Visit;
  private: Private;
  now: Instant;
  /** Entra object id to Teams id, for `refresh` and mentions. */
  teamsIds: ReadonlyMap<string, string>;
  /** Escalation is not running: every card says "phone in". */
  sweepStale: boolean;
}

/** Draws an owed post for the place or person it goes to. */
export type Draw = (post: Post, to: Address, scene: Scene) => Message;

/** Draws an alert that is over: a line without buttons. */
export type DrawPast = (alert: AlertRef, to: Address, scene: Scene) => Message;

/** Something asked of a visit by a person (or, for `tick`, by the sweep). */
export interface Asked {
  school: School;
  visit: string;
  /** Names this one press or message: doing it again changes nothing. What the bot itself asks needs none: it is decided by the state. */
  operation?: string;
  command: Command;
}

export type Answer =
  /** `repeated`: it had been done already; the scene is the present state. */
  | { ok: true; repeated: boolean; scene: Scene }
  | { ok: false; refusal: Refusal; scene?: Scene };

/** Reads, decides, commits; starts the sends it owes and does not wait for them. Rejects only when something is broken. */
export type Handle = (
  asked: Asked,
  /** Called as soon as it is decided and recorded, before the sends that are waited for. */
  recorded?: () => void,
) => Promise<Answer>;
