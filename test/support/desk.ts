import { makeDeliver, type Deliver } from '../../src/desk/deliver';
import { makeHandle } from '../../src/desk/handle';
import type { AlertRef, Chat, Conversation, Directory, Draw, Handle, Log, Message, Sent, VisitStore } from '../../src/desk/ports';
import { makePace } from '../../src/desk/pace';
import { makeRecheck } from '../../src/desk/recheck';
import { makeStep, type Step } from '../../src/desk/step';
import { makeSweep } from '../../src/desk/sweep';
import type { School } from '../../src/school/school';
import { makeSchools } from '../../src/school/schools';
import { plus } from '../../src/visit/time';
import type { Instant } from '../../src/visit/visit';
import { makeMemoryDirectory } from './memory-directory';
import { makeMemoryPulse } from './memory-pulse';
import { makeMemoryVisitStore, type MemoryVisitStore } from './memory-visit-store';
import { aSchool } from './school';
import { at } from './story';

/** What reached Teams: to which conversation, and what kind of post it was drawn from. */
export interface Arrived {
  to: string;
  what: string;
  edit: boolean;
  post?: string;
}

/** The whole desk over memory, with a Teams that keeps what arrives and fails as it is told. */
export interface TestDesk {
  store: MemoryVisitStore;
  handle: Handle;
  step: Step;
  sweep: () => Promise<void>;
  deliver: Deliver;
  pulse: ReturnType<typeof makeMemoryPulse>;
  arrived: Arrived[];
  errors: string[];
  removed: string[];
  clock: { now: () => Instant; set: (to: Instant) => void; pass: (minutes: number) => void };
  /** How Teams answers the next sends; undefined: it takes them. */
  teams: (answer: (to: string, what: string, at: string) => Sent | undefined) => void;
  /** How Teams opens a personal chat; otherwise nobody has the app who has not spoken to the bot. */
  opens: (open: Chat['openPersonal']) => void;
  /** What the bot has learnt of Teams. */
  directory: Directory;
  /** Another process over the same store and the same Teams; given `alive`, it dies where that throws. */
  another: (alive?: () => void) => Pick<TestDesk, 'handle' | 'sweep' | 'deliver' | 'step'>;
}

export async function makeTestDesk(schools: readonly School[] = [aSchool()], known = schools): Promise<TestDesk> {
  const [memory, directory, pulse] = [makeMemoryVisitStore(), makeMemoryDirectory(), makeMemoryPulse()];
  const [arrived, errors, removed] = [[] as Arrived[], [] as string[], [] as string[]];
  let now = at('09:00');
  let answer: (to: string, what: string, at: string) => Sent | undefined = () => undefined;
  let opens: Chat['openPersonal'] = async (person) => ({ ok: false, why: 'never', code: `notInstalled ${person}` });
  let sent = 0;

  for (const { places } of known) {
    for (const id of Object.values(places).flat()) await directory.rememberConversation({ id, serviceUrl: 'https://teams.example/' });
  }
  for (const { people } of schools) {
    for (const { id } of people) await directory.rememberConversation({ id: `a:${id}`, serviceUrl: 'https://teams.example/', person: id });
  }

  const clock = { now: () => now, set: (to: Instant) => (now = to), pass: (minutes: number) => (now = plus(now, minutes)) };
  const log: Log = { info: () => undefined, warn: () => undefined, error: (what, _fault, ids) => void errors.push([what, ids.post].filter(Boolean).join(' ')) };
  const draw: Draw = (post): Message => ({ card: {}, summary: post.kind === 'notice' ? `notice ${post.of}` : post.kind, mentions: [] });
  const drawPast = (alert: AlertRef): Message => ({ card: {}, summary: `past ${alert.post.kind}`, mentions: [] });
  const drawUnreadable = (): Message => ({ card: {}, summary: 'unreadable', mentions: [] });
  const take = ({ id: to, serviceUrl }: Conversation, { summary }: Message, edit: boolean): Sent => {
    const failure = answer(to, summary, serviceUrl);
    if (failure) return failure;
    arrived.push({ to, what: summary, edit });
    sent += 1;
    return { ok: true, activityId: `m${sent}` };
  };
  const teamsChat: Chat = {
    send: async (to, message) => take(to, message, false),
    update: async (to, _activity, message) => take(to, message, true),
    remove: async ({ id }, activityId) => (removed.push(`${id} ${activityId}`), { ok: true, activityId }),
    openPersonal: (person, tenant) => opens(person, tenant),
    place: async (id) => ({ id, serviceUrl: 'https://region.teams.example/' }),
  };

  const elapsed = () => Date.parse(now);
  const assemble = (alive: () => void = () => undefined) => {
    const [store, chat] = [mortal<VisitStore>(memory, alive), mortal(teamsChat, alive)];
    const live = makeSchools(schools);
    const step = makeStep({ store, clock, stale: () => false, fresh: async (school) => school });
    const all = { store, directory, chat, draw, drawPast, schools: live, step, pulse, clock, log, stale: () => false, elapsed, pace: makePace(elapsed), running: () => undefined };
    const deliver = makeDeliver(all);
    const handle = makeHandle({ step, deliver, watchdog: { ...watching, stale: () => false }, pulse, log });
    const recheck = makeRecheck({ store, handle, fresh: async ({ id }) => live.byId(id)!, log });
    return { step, deliver, handle, sweep: makeSweep({ ...all, deliver, drawUnreadable, recheck, standing: async (school) => school }) };
  };
  return { store: memory, directory, pulse, arrived, errors, removed, clock, ...assemble(), another: assemble, teams: (next) => (answer = next), opens: (next) => (opens = next) };
}


/** A heartbeat that is always well. */
const watching = { fresh: async () => undefined, running: () => undefined, look: async () => ({ stale: [], unreached: [] }) };

/** The same port, asking before and after each call whether its process still lives. */
function mortal<T extends object>(port: T, alive: () => void): T {
  return new Proxy(port, {
    get: (target, name) => {
      const call: unknown = Reflect.get(target, name);
      if (typeof call !== 'function') return call;
      return async (...args: unknown[]) => {
        alive();
        const answer: unknown = await Reflect.apply(call, target, args);
        alive();
        return answer;
      };
    },
  });
}
