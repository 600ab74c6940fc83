import pLimit, { type Limit } from 'p-limit';
import { plus } from '../visit/time';
import { carry, leaseMinutes, type CarryDeps } from './carry';
import type { Pace } from './pace';
import { addressKey, type OwedPost } from './ports';
import { atMost, NoAnswer, within } from './within';

/** After so many faults of our own over one post, operators are told. */
const mostFaults = 3;
/** How many chats one sweep or one press writes to at once: Teams counts what one app sends to a whole tenant. */
const mostAtOnce = 6;
/** How long one round of sending may take, within the time a timer function has. What is left is owed to the next. */
const budgetMs = 30_000;
/** One post with all that it asks of storage and Teams; within the lease that a sender holds on it. */
const postMs = 15_000;
/** How long a call for help waits for its alarm before it is answered. */
const patienceMs = 2_000;

export interface Deliver {
  /** Starts these and returns at once. */
  start(posts: readonly OwedPost[]): void;
  /** Starts these, and returns when the alarms among them are out or patience has run out. */
  promptly(posts: readonly OwedPost[]): Promise<void>;
  /** Sends these, alarms first, and returns when all have been tried. */
  all(posts: readonly OwedPost[]): Promise<void>;
  /** Resolves when nothing that was started is still under way. */
  idle(): Promise<void>;
}

export interface DeliverDeps extends CarryDeps {
  /** Milliseconds of real time. */
  elapsed: () => number;
  pace: Pace;
}

/**
 * `later`: Teams put it off, and what waits behind it for the same chat would fare no better now. `silent`: storage does not
 * answer about this visit; the other visits of the chat go on.
 */
type Tried = 'done' | 'later' | 'silent';

interface Slots {
  alarms: Limit;
  rest: Limit;
}

/** Carries owed posts to Teams. A post is forgotten only when it is sent, needless, or given up in an event on its visit. */
export function makeDeliver(deps: DeliverDeps): Deliver {
  const { store, clock, log, pulse, elapsed, pace } = deps;
  const under = new Set<Promise<void>>();
  // All schools of a sweep share these; alarms have their own, so that no school's updates hold up another's alarm.
  const swept: Slots = { alarms: pLimit(mostAtOnce), rest: pLimit(mostAtOnce) };

  const one = async (post: OwedPost): Promise<Tried> => {
    const ids = { school: post.school, visit: post.visit, post: post.id, kind: post.post.kind };
    try {
      const carried = await within(postMs, async () => {
        const owed = await store.claim(post, plus(clock.now(), leaseMinutes));
        return owed && carry(owed, deps);
      });
      if (!carried) return 'done';
      const { more, later } = carried;
      void start(more);
      return later ? 'later' : 'done';
    } catch (fault) {
      // The post is still in the outbox: the sweep tries it again, and people are told once that has failed often enough.
      log.error('post not delivered', fault, ids);
      if (post.attempts >= mostFaults) await pulse.raise(post.visit, clock.now()).catch((worse: unknown) => log.error('no alert raised', worse, ids));
      return fault instanceof NoAnswer ? 'silent' : 'done';
    }
  };

  /** Posts of one conversation go one after the other, so that they arrive in order; what its pace does not allow is owed on. */
  const all = async (posts: readonly OwedPost[], slots: Slots): Promise<void> => {
    const until = elapsed() + budgetMs;
    const silent = new Set<string>();
    const send = async (address: string, lane: readonly OwedPost[]): Promise<void> => {
      for (const post of lane) {
        if (silent.has(post.visit)) continue;
        if (elapsed() > until || !pace.allows(address, post.post)) break;
        const tried = await one(post);
        if (tried === 'later') break;
        if (tried === 'silent') silent.add(post.visit);
      }
    };
    const wave = async (some: readonly OwedPost[], slot: Limit): Promise<void> => {
      await Promise.all([...groupByAddress(some)].map(([address, lane]) => slot(() => send(address, lane))));
    };
    await wave(
      posts.filter(({ post }) => post.alarm),
      slots.alarms,
    );
    await wave(
      posts.filter(({ post }) => !post.alarm),
      slots.rest,
    );
  };

  function start(posts: readonly OwedPost[]): Promise<void> {
    if (posts.length === 0) return Promise.resolve();
    // What a person has just done waits for no sweep.
    const slot = pLimit(mostAtOnce);
    const running = all(posts, { alarms: slot, rest: slot }).finally(() => under.delete(running));
    under.add(running);
    return running;
  }

  return {
    all: (posts) => all(posts, swept),
    start: (posts) => void start(posts),
    promptly: async (posts) => {
      const alarms = start(posts.filter(({ post }) => post.alarm));
      void start(posts.filter(({ post }) => !post.alarm));
      await atMost(patienceMs, alarms);
    },
    idle: async () => {
      while (under.size > 0) await Promise.all(under);
    },
  };
}

function groupByAddress(posts: readonly OwedPost[]): Map<string, OwedPost[]> {
  const lanes = new Map<string, OwedPost[]>();
  for (const post of posts) lanes.set(addressKey(post.to), [...(lanes.get(addressKey(post.to)) ?? []), post]);
  return lanes;
}
