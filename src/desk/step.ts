import { announce } from '../visit/announce';
import { decide } from '../visit/decide';
import { due } from '../visit/due';
import type { Recorded } from '../visit/events';
import { evolve } from '../visit/evolve';
import type { Private, Visit } from '../visit/visit';
import { contextOf } from '../school/context';
import { isOffice } from '../school/people';
import { member, type School } from '../school/school';
import { addressed } from './address';
import { atMost } from './within';
import type { Answer, Asked, Change, Clock, Loaded, OwedPost, Scene, VisitStore } from './ports';

export interface Stepped {
  answer: Answer;
  /** What happened, on record. */
  events: readonly Recorded[];
  /** The posts that this step owes, in the outbox by now. */
  posts: readonly OwedPost[];
}

export interface StepDeps {
  store: VisitStore;
  clock: Clock;
  /** Whether nobody watches over this school. */
  stale: (school: string) => boolean;
  /** The school as it stands now, not as it was read a while ago. */
  fresh(school: School): Promise<School>;
}

export type Step = (asked: Asked) => Promise<Stepped>;

/** A post just made is guarded by its key alone, which names its next try: whoever takes it on changes the key. */
const anyEtag = '*';

/**
 * Whoever acts by a role, or lets somebody leave, is judged by people, roles and cautions as they stand at this moment, and
 * so is what they are shown then. What visitors say of themselves takes nothing but the visit, and a call for help waits
 * for nothing else.
 */
function readsFresh({ command }: Asked): boolean {
  switch (command.type) {
    case 'help':
    case 'comeAlong':
    case 'cannotCome':
    case 'doorstep':
      return false;
    case 'runLate':
      return isOffice(command.by);
    case 'checkIn':
      return command.what === 'leftSchool' || command.who !== command.by.id;
    default:
      return 'by' in command;
  }
}

async function renewed(asked: Asked, fresh: StepDeps['fresh']): Promise<Asked> {
  const school = await fresh(asked.school);
  const { command } = asked;
  const by = 'by' in command ? member(school, command.by.id) : undefined;
  if (!('by' in command)) return { ...asked, school };
  // Whoever is no longer of the school has no role in it.
  return { ...asked, school, command: { ...command, by: by ?? { ...command.by, roles: [] } } };
}

/** Losing this many races in a row on one visit is not a race any more. */
const mostTries = 8;

/**
 * One step of one visit: read, decide, commit. A race lost is decided anew on what the winner left; an operation done
 * before is answered with the present state. Rejects only when something is broken.
 */
export function makeStep({ store, clock, stale, fresh }: StepDeps): Step {
  const step: Step = async (said) => {
    const load = () => store.load(said.school.id, said.visit);
    const [asked, found] = await Promise.all([readsFresh(said) ? renewed(said, fresh) : said, load()]);
    for (let tries = 0; tries < mostTries; tries += 1) {
      const before = tries === 0 ? found : await load();
      const done = attempt(asked, before, clock.now(), stale(asked.school.id));
      if (!done.change) return { answer: done.answer, events: [], posts: [] };
      if ((await store.commit(before, done.change)) === 'committed') {
        const posts = done.change.posts.map((post) => ({ ...post, school: asked.school.id, visit: asked.visit, attempts: 0, etag: anyEtag }));
        return { answer: done.answer, events: done.change.events, posts };
      }
    }
    throw new Error(`visit ${asked.visit}: ${mostTries} writes in a row were overtaken`);
  };
  return oneAtATime(step);
}

/** How long a step waits for those before it on the same visit. */
const patienceMs = 2_000;

/**
 * One process does not race itself: its steps on one visit follow one another. A step that hangs holds up the next one
 * only so long, and a call for help never: a race is safe, because every commit is guarded.
 */
function oneAtATime(step: Step): Step {
  const last = new Map<string, Promise<unknown>>();
  return (asked) => {
    const visit = `${asked.school.id}/${asked.visit}`;
    const before = asked.command.type === 'help' ? undefined : last.get(visit);
    const mine = before ? atMost(patienceMs, before).then(() => step(asked)) : step(asked);
    const over = mine.then(
      () => undefined,
      () => undefined,
    );
    last.set(visit, over);
    void over.then(() => last.get(visit) === over && last.delete(visit));
    return mine;
  };
}

function attempt(asked: Asked, before: Loaded | undefined, now: string, sweepStale: boolean): { answer: Answer; change?: Change } {
  const { school, command, operation } = asked;
  const scene = (visit: Visit, kept: Private): Scene => ({ school, visit, private: kept, now, teamsIds: new Map(), sweepStale });
  if (operation !== undefined && before?.operations.includes(operation)) return { answer: { ok: true, repeated: true, scene: scene(before.visit, before.private) } };

  const context = contextOf(school, now, before?.private.details);
  const decision = decide(before?.visit, command, context);
  const happened = decision.events ?? [];
  if (happened.length === 0) {
    if (!decision.ok) return { answer: { ok: false, refusal: decision.refusal, ...(before ? { scene: scene(before.visit, before.private) } : {}) } };
    if (!before) throw new Error(`${command.type} made nothing of a visit that is not there`);
    return { answer: { ok: true, repeated: false, scene: scene(before.visit, before.private) } };
  }

  const [by, as] = 'by' in command ? [command.by.id, command.by.roles.join(' ')] : ['bot', 'bot'];
  const first = (before?.visit.version ?? 0) + 1;
  const events = happened.map((event, index): Recorded => ({ ...event, seq: first + index, at: now, by, as }));
  const visit = events.reduce<Visit | undefined>(evolve, before?.visit);
  if (!visit) throw new Error(`${command.type} left no visit`);

  const newDetails = decision.ok ? decision.details : undefined;
  const details = newDetails ?? before?.private.details;
  if (!details) throw new Error(`visit ${visit.id} has no details`);
  const notes = decision.notes ?? {};
  const dueAt = due(visit, school.profile)?.at;
  const after = scene(visit, { details, notes: { ...before?.private.notes, ...notes } });
  return {
    answer: decision.ok ? { ok: true, repeated: false, scene: after } : { ok: false, refusal: decision.refusal, scene: after },
    change: {
      visit,
      ...(newDetails ? { details: newDetails } : {}),
      notes,
      events,
      ...(dueAt === undefined ? {} : { dueAt }),
      posts: addressed(announce(before?.visit, events, visit, context), visit, school, now),
      ...(operation === undefined ? {} : { operation }),
    },
  };
}
