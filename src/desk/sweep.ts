import pLimit from 'p-limit';
import { dateOf } from '../school/clock-time';
import type { School, Schools } from '../school/school';
import { plus } from '../visit/time';
import type { Deliver } from './deliver';
import { UnreadableRow, type Clock, type DueVisit, type OwedPost, type VisitStore } from './ports';
import type { Recheck } from './recheck';
import type { Step } from './step';
import { NoAnswer, within } from './within';
import { raiseUnreadable, unreadableName, type UnreadableDeps } from './unreadable';

/** One page of what is due, as much as one storage request gives: a backlog of posts must not hide a due behind it. */
const page = 1_000;
/** A visit that cannot be worked off is left alone so long, so that it does not hold up the others. */
const postponeMinutes = 5;
/** So many visits of a school are decided at once, so that slow ones do not hold up the others. */
const visitsAtOnce = 8;
/** One visit, read and written; or one page of what is due. */
const visitMs = 6_000;
/** After so long no further visit of a school is taken up: what has been decided is sent. */
const decidingMs = 10_000;
/** What the last sweep left is worth waiting for so long. */
const patienceMs = 2_000;
/** A school with its sends; the timer comes round every minute. */
const schoolMs = 55_000;

export interface SweepDeps extends UnreadableDeps {
  store: VisitStore;
  schools: Schools;
  /** The school with people and cautions that are fresh, or as last read; rejects while nothing of them could be read. */
  standing: (school: School) => Promise<School>;
  recheck: Recheck;
  step: Step;
  deliver: Deliver;
  clock: Clock;
  /** Milliseconds of real time. */
  elapsed: () => number;
  /** Called once everything due in a school has been decided: what is drawn from here on need not say that nobody watches. */
  running: (school: string) => void;
}

/** What the operators have been told is wrong, as the last sweep left it. */
type Raised = ReadonlySet<string>;
type Beat = Awaited<ReturnType<SweepDeps['pulse']['read']>>;

/**
 * The timer's round. Each school is served by itself: everything that is due in it is decided before anything is sent,
 * then all that is owed goes, alarms first, and its heartbeat is recorded; a visit or a school that does not answer
 * holds up no other. The first sweep on a new day judges every open visit anew, because cautions expire and covers begin
 * with the day. Safe to run twice at once.
 */
export function makeSweep(deps: SweepDeps): () => Promise<void> {
  const { schools, deliver, pulse, clock, log, running } = deps;
  const sweptOn = new Map<string, string>();

  const serve = async (named: School, { swept, unreached }: Beat): Promise<void> => {
    const school = await deps.standing(named);
    const today = dateOf(clock.now());
    const { owed, whole } = await round(school, new Set(unreached), deps);
    if (whole) running(school.id);
    await deliver.all(owed);
    const last = sweptOn.get(school.id) ?? dateOf(swept.get(school.id) ?? clock.now());
    if (last !== today) await judgeAnew(school, deps);
    sweptOn.set(school.id, today);
    if (whole) await pulse.beat(school.id, clock.now());
  };

  return async () => {
    const beat = await readBeat(deps);
    await Promise.all(
      schools.all().map(async (school) => {
        await within(schoolMs, () => serve(school, beat)).catch((fault: unknown) => log.error('a school was not swept', fault, { school: school.id }));
      }),
    );
  };
}

/** A heartbeat that cannot be read must not stop the sweep: at worst something is said twice. */
async function readBeat({ pulse, log }: SweepDeps): Promise<Beat> {
  try {
    return await within(patienceMs, () => pulse.read());
  } catch (fault) {
    log.error('the heartbeat cannot be read', fault, {});
    return { swept: new Map(), unreached: [] };
  }
}

const judgeAnew = (school: School, { recheck, log }: SweepDeps): Promise<void> =>
  recheck(school).catch((fault: unknown) => log.error('open visits were not judged anew', fault, { school: school.id }));

interface Round {
  owed: OwedPost[];
  /** False when time ran out or no visit answered: the school is not watched as it should be. */
  whole: boolean;
}

/** Decides everything that is due in one school, some visits at a time, each with a limit of its own. */
async function round(school: School, raised: Raised, deps: SweepDeps): Promise<Round> {
  const { store, clock, log, elapsed } = deps;
  const until = elapsed() + decidingMs;
  const [slot, owed] = [pLimit(visitsAtOnce), [] as OwedPost[]];
  const left = { slow: 0, late: 0 };
  let reached = false;
  for (let more = true; more; ) {
    const ready = await within(visitMs, () => store.ready(school.id, clock.now(), page));
    for (const { key, fault } of ready.broken) log.error('a row cannot be read', fault, { school: school.id, key });
    const made = await Promise.all(
      ready.due.map((due) =>
        slot(async () => {
          if (elapsed() > until) return void (left.late += 1);
          return (await tick(school, due, raised, deps)) ?? void (left.slow += 1);
        }),
      ),
    );
    owed.push(...ready.posts, ...made.flatMap((posts) => posts ?? []));
    reached ||= left.slow === 0 || left.slow + left.late < ready.due.length;
    // A page of posts only would come back the same: it is sent first, and the next sweep sees what lies behind it.
    more = ready.more && ready.due.length > 0 && left.slow + left.late === 0;
  }
  if (left.late > 0) log.warn('visits are left for the next sweep', { school: school.id, visits: left.late });
  return { owed: distinct(owed), whole: reached && left.late === 0 };
}

/** What one due visit owes now; undefined when storage did not answer, and the visit is left as it is for the next sweep. */
async function tick(school: School, due: DueVisit, raised: Raised, deps: SweepDeps): Promise<readonly OwedPost[] | undefined> {
  const { pulse, clock, log } = deps;
  const name = unreadableName(due.visit);
  try {
    return await within(visitMs, () => worked(school, due, raised, deps));
  } catch (fault) {
    log.error('a due visit could not be worked off', fault, { school: school.id, visit: due.visit });
    const slow = fault instanceof NoAnswer;
    await within(visitMs, async () => {
      await pulse.raise(name, clock.now());
      if (slow) return;
      await deps.store.postpone(due, plus(clock.now(), postponeMinutes));
      if (fault instanceof UnreadableRow && fault.plain && !raised.has(name)) await raiseUnreadable(school, fault.plain, deps);
    }).catch((worse: unknown) => log.error('no alert raised', worse, { school: school.id, visit: due.visit }));
    return slow ? undefined : [];
  }
}

async function worked(school: School, due: DueVisit, raised: Raised, { step, store, pulse, clock }: SweepDeps): Promise<readonly OwedPost[]> {
  const name = unreadableName(due.visit);
  const { answer, posts, events } = await step({ school, visit: due.visit, command: { type: 'tick' } });
  // A due that a changed policy has put off stands in the way of the others until it is moved.
  if (events.length === 0) await store.postpone(due, plus(clock.now(), postponeMinutes));
  if (raised.has(name)) await pulse.lower(name);
  if (raised.has(due.visit) && answer.ok && !answer.scene.visit.alarm) await pulse.lower(due.visit);
  return posts;
}

const distinct = (posts: readonly OwedPost[]): OwedPost[] => [...new Map(posts.map((post) => [post.id, post])).values()];
