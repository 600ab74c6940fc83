import { dateOf } from '../school/clock-time';
import type { School, Schools } from '../school/school';
import { plus } from '../visit/time';
import type { Deliver } from './deliver';
import { UnreadableRow, type Clock, type DueVisit, type OwedPost, type VisitStore } from './ports';
import type { Recheck } from './recheck';
import type { Step } from './step';
import { raiseUnreadable, unreadableName, type UnreadableDeps } from './unreadable';

/** One page of what is due, as much as one storage request gives: a backlog of posts must not hide a due behind it. */
const page = 1_000;
/** A visit that cannot be worked off is left alone so long, so that it does not hold up the others. */
const postponeMinutes = 5;

export interface SweepDeps extends UnreadableDeps {
  store: VisitStore;
  schools: Schools;
  /** Reads people and cautions that are no longer fresh. */
  upToDate: () => Promise<void>;
  recheck: Recheck;
  step: Step;
  deliver: Deliver;
  clock: Clock;
  /** Called once everything due in a school has been decided: what is drawn from here on need not say that nobody watches. */
  running: (school: string) => void;
}

/** What the operators have been told is wrong, as the last sweep left it. */
type Raised = ReadonlySet<string>;
type Beat = Awaited<ReturnType<SweepDeps['pulse']['read']>>;

/**
 * The timer's round. Each school is served by itself: everything that is due in it is decided before anything is sent,
 * then all that is owed goes, alarms first, and its heartbeat is recorded; a school that cannot be served holds up no
 * other. The first sweep on a new day judges every open visit anew, because cautions expire and covers begin with the
 * day. Safe to run twice at once.
 */
export function makeSweep(deps: SweepDeps): () => Promise<void> {
  const { schools, deliver, pulse, clock, log, running } = deps;
  const sweptOn = new Map<string, string>();

  const serve = async (school: School, { swept, unreached }: Beat): Promise<void> => {
    const today = dateOf(clock.now());
    const owed = await round(school, new Set(unreached), deps);
    running(school.id);
    await deliver.all(owed);
    const last = sweptOn.get(school.id) ?? dateOf(swept.get(school.id) ?? clock.now());
    if (last !== today) await judgeAnew(school, deps);
    sweptOn.set(school.id, today);
    await pulse.beat(school.id, clock.now());
  };

  return async () => {
    const [beat] = await Promise.all([readBeat(deps), deps.upToDate()]);
    await Promise.all(
      schools.all().map((school) => serve(school, beat).catch((fault: unknown) => log.error('a school was not swept', fault, { school: school.id }))),
    );
  };
}

/** A heartbeat that cannot be read must not stop the sweep: at worst something is said twice. */
async function readBeat({ pulse, log }: SweepDeps): Promise<Beat> {
  try {
    return await pulse.read();
  } catch (fault) {
    log.error('the heartbeat cannot be read', fault, {});
    return { swept: new Map(), unreached: [] };
  }
}

const judgeAnew = (school: School, { recheck, log }: SweepDeps): Promise<void> =>
  recheck(school).catch((fault: unknown) => log.error('open visits were not judged anew', fault, { school: school.id }));

async function round(school: School, raised: Raised, deps: SweepDeps): Promise<OwedPost[]> {
  const { store, clock, log } = deps;
  const owed: OwedPost[] = [];
  for (let more = true; more; ) {
    const ready = await store.ready(school.id, clock.now(), page);
    for (const { key, fault } of ready.broken) log.error('a row cannot be read', fault, { school: school.id, key });
    const made: OwedPost[] = [];
    for (const due of ready.due) made.push(...(await tick(school, due, raised, deps)));
    owed.push(...ready.posts, ...made);
    // A page of posts only would come back the same: it is sent first, and the next sweep sees what lies behind it.
    more = ready.more && ready.due.length > 0;
  }
  return distinct(owed);
}

async function tick(school: School, due: DueVisit, raised: Raised, deps: SweepDeps): Promise<readonly OwedPost[]> {
  const { step, store, pulse, clock, log } = deps;
  const name = unreadableName(due.visit);
  try {
    const { answer, posts, events } = await step({ school, visit: due.visit, command: { type: 'tick' } });
    // A due that a changed policy has put off stands in the way of the others until it is moved.
    if (events.length === 0) await store.postpone(due, plus(clock.now(), postponeMinutes));
    if (raised.has(name)) await pulse.lower(name);
    if (raised.has(due.visit) && answer.ok && !answer.scene.visit.alarm) await pulse.lower(due.visit);
    return posts;
  } catch (fault) {
    log.error('a due visit could not be worked off', fault, { school: school.id, visit: due.visit });
    await store.postpone(due, plus(clock.now(), postponeMinutes));
    if (fault instanceof UnreadableRow && fault.plain && !raised.has(name)) await raiseUnreadable(school, fault.plain, deps);
    await pulse.raise(name, clock.now());
    return [];
  }
}

const distinct = (posts: readonly OwedPost[]): OwedPost[] => [...new Map(posts.map((post) => [post.id, post])).values()];
