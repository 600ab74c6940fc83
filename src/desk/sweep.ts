import type { School, Schools } from '../school/school';
import { plus } from '../visit/time';
import type { Deliver } from './deliver';
import type { Clock, DueVisit, Log, OwedPost, Pulse, VisitStore } from './ports';
import type { Step } from './step';

/** One page of what is due; a school with more gets further pages in the same sweep. */
const page = 100;
/** A visit that cannot be worked off is left alone so long, so that it does not hold up the others. */
const postponeMinutes = 5;

export interface SweepDeps {
  store: VisitStore;
  schools: Schools;
  step: Step;
  deliver: Deliver;
  pulse: Pulse;
  clock: Clock;
  log: Log;
}

/**
 * The timer's round: decides everything that is due in every school before it sends anything, then sends all that is
 * owed, alarms first. Safe to run twice at once. Its beat is recorded only when every school was reached.
 */
export function makeSweep(deps: SweepDeps): () => Promise<void> {
  const { schools, deliver, pulse, clock, log } = deps;
  return async () => {
    const rounds = await Promise.allSettled(schools.all().map((school) => round(school, deps)));
    const owed = rounds.flatMap((done) => (done.status === 'fulfilled' ? done.value : []));
    const failed = rounds.flatMap((done) => (done.status === 'rejected' ? [done.reason as unknown] : []));
    for (const fault of failed) log.error('a school was not swept', fault, {});
    await deliver.all(owed);
    if (failed.length === 0) await pulse.beat(clock.now());
  };
}

async function round(school: School, deps: SweepDeps): Promise<OwedPost[]> {
  const { store, clock, log } = deps;
  const owed: OwedPost[] = [];
  for (let more = true; more; ) {
    const ready = await store.ready(school.id, clock.now(), page);
    for (const { key, fault } of ready.broken) log.error('a row cannot be read', fault, { school: school.id, key });
    const made: OwedPost[] = [];
    for (const due of ready.due) made.push(...(await tick(school, due, deps)));
    owed.push(...ready.posts, ...made);
    // A page of posts only would come back the same: it is sent first, and the next sweep sees what lies behind it.
    more = ready.more && ready.due.length > 0;
  }
  return distinct(owed);
}

async function tick(school: School, due: DueVisit, { step, store, pulse, clock, log }: SweepDeps): Promise<readonly OwedPost[]> {
  try {
    const { posts, events } = await step({ school, visit: due.visit, command: { type: 'tick' } });
    // A due that a changed policy has put off stands in the way of the others until it is moved.
    if (events.length === 0) await store.postpone(due, plus(clock.now(), postponeMinutes));
    return posts;
  } catch (fault) {
    log.error('a due visit could not be worked off', fault, { school: school.id, visit: due.visit });
    await store.postpone(due, plus(clock.now(), postponeMinutes));
    await pulse.raise(due.visit, clock.now());
    return [];
  }
}

const distinct = (posts: readonly OwedPost[]): OwedPost[] => [...new Map(posts.map((post) => [post.id, post])).values()];
