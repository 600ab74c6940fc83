import fc from 'fast-check';
import type { Asked } from '../../src/desk/ports';
import { addressKey } from '../../src/desk/ports';
import type { Caution } from '../../src/policy/caution';
import type { Settings } from '../../src/policy/profile';
import type { Member } from '../../src/school/school';
import type { Command, Request } from '../../src/visit/commands';
import type { Recorded } from '../../src/visit/events';
import { overdueAt } from '../../src/visit/due';
import { evolve } from '../../src/visit/evolve';
import { isWatched, type Visit } from '../../src/visit/visit';
import { unsafe } from '../../src/visit/visitors';
import { makeTestDesk, type TestDesk } from '../support/desk';
import { aSchool, ann, ben, deputy, dsl, head, manager, onFile, profileOf, sam, staff } from '../support/school';
import { aRequest, at } from '../support/story';

const histories = 1_000;
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

const starts = ['requested', 'authorised', 'out', 'late'] as const;

type Act =
  | { do: 'press'; who: number; what: number; rung: number; again: boolean; two: boolean }
  | { do: 'pass'; minutes: number }
  | { do: 'sweep'; two: boolean }
  | { do: 'teams'; fails: 'nobody' | 'office' | 'slt' | 'all'; how: 'later' | 'never' }
  | { do: 'crash'; after: number }
  | { do: 'learn'; what: 'nothing' | 'near' | 'caution' | 'violence' | 'prohibited' | 'lacks' };

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('press' as const),
      who: fc.nat(6),
      what: fc.nat(31),
      rung: fc.nat(5),
      again: fc.boolean(),
      two: fc.boolean(),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 45 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sweep' as const), two: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('teams' as const),
      fails: fc.constantFrom('nobody', 'office', 'slt', 'all'),
      how: fc.constantFrom('later', 'never'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const), after: fc.nat(12) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('learn' as const), what: fc.constantFrom('nothing', 'near', 'caution', 'violence', 'prohibited', 'lacks') }),
  },
);

/** One ordinary kind of visit under each policy. */
const types = { cmat: 'attendanceSupport', mcg: 'longAbsence', hsp: 'invitation', stp: 'relationship', hhn: 'vulnerableChild' } as const;
const profiles = ['cmat', 'mcg', 'hsp', 'stp', 'hhn'] as const;

const people = [ann, ben, sam, head, deputy, manager, dsl];

/** Every command there is, by whoever the history picks; most are refused, and must leave no trace. */
function commandOf(what: number, by: Member, rung: number, stop: number, request: Request): Command {
  const note = 'a note';
  const table: Command[] = [
    { type: 'approve', by, revision: 1, reviewed: true, note, option: 'withPolice' },
    { type: 'comeAlong', by },
    { type: 'approve', by, revision: 2, reviewed: true, note },
    { type: 'checkIn', by, who: by.id, what: 'leftSchool' },
    { type: 'checkIn', by, who: by.id, what: 'arrived' },
    { type: 'checkIn', by, who: by.id, what: 'leftProperty' },
    { type: 'checkIn', by, who: by.id, what: 'back' },
    { type: 'checkIn', by, who: by.id, what: 'home' },
    { type: 'checkIn', by: sam, who: by.id, what: 'leftSchool' },
    { type: 'gone', by },
    { type: 'notGone', by, who: by.id },
    { type: 'runLate', by, minutes: 10 },
    { type: 'help', by },
    { type: 'takeOn', by, over: false },
    { type: 'takeOn', by, over: true },
    { type: 'noReply', by, rung },
    { type: 'notNeeded', by, rung, note },
    { type: 'familyAnswered', by, stop, result: 'noReply', note: '' },
    { type: 'policeTold', by, note },
    { type: 'reached', by, who: stop === 0 ? ann.id : ben.id, whereabouts: rung > 2 ? { at: 'back' } : { at: 'out', minutes: 15 }, note },
    { type: 'safetyCallMade', by, stop, answered: rung > 2 },
    { type: 'cannotCome', by },
    { type: 'cancel', by },
    { type: 'resubmit', by, request },
    { type: 'askForChanges', by, note },
    { type: 'decideConcern', by, revision: 1, option: 'addMitigation', note },
    { type: 'decideConcern', by, revision: 2, option: 'joint', note },
    { type: 'checkAddress', by, revision: 1, shown: rung > 2 ? ['c'] : [], same: stop === 1, note },
    { type: 'checkAddress', by, revision: 2, shown: rung > 2 ? ['c'] : [], same: false, note },
    { type: 'nameOutsider', by, outsider: { role: 'police', name: 'N', organisation: 'O', phone: '+441632960009' } },
    { type: 'meetInSchool', by },
    { type: 'recheck' },
  ];
  return table[what % table.length] as Command;
}

class Dead extends Error {}

/** One history over the whole desk: presses, time, sweeps, a Teams that fails, processes that die mid-way. */
async function live(history: readonly Act[], profile: keyof typeof types, start: (typeof starts)[number]): Promise<void> {
  const school = { ...aSchool(profileOf(profile)) };
  const desk = await makeTestDesk([school]);
  let callsLeft = Number.POSITIVE_INFINITY;
  let deaths = 0;
  const processes: Pick<TestDesk, 'deliver'>[] = [];
  const born = () => {
    let dead = false;
    const other = desk.another(() => {
      if (dead) throw new Dead();
      callsLeft -= 1;
      if (callsLeft >= 0) return;
      dead = true;
      deaths += 1;
      callsLeft = Number.POSITIVE_INFINITY;
      process = born();
      throw new Dead();
    });
    processes.push(other);
    return other;
  };
  let process = born();
  const quiet = async () => {
    for (const each of processes) await each.deliver.idle();
  };

  const owed = new Map<string, string>();
  const commit = desk.store.commit;
  desk.store.commit = async (before, change) => {
    const done = await commit(before, change);
    if (done === 'committed') for (const post of change.posts) owed.set(post.id, `${addressKey(post.to)} ${post.post.kind}`);
    return done;
  };

  const dying = async (work: Promise<unknown>): Promise<void> => {
    await work.catch((fault: unknown) => {
      if (!(fault instanceof Dead)) throw fault;
    });
  };
  const asked = (command: Command, operation: string): Asked => ({ school, visit: 'v1', operation, command });
  const request = aRequest(school.profile, { type: types[profile] });
  await process.handle(asked({ type: 'request', by: ann, id: 'v1', number: 'V-1', school: school.id, chat: '19:staff@thread.v2', request }, 'r'));

  const lead: [string, Command][] = [
    ['09:05', { type: 'comeAlong', by: ben }],
    ['09:06', { type: 'checkAddress', by: dsl, revision: 1, shown: [], same: false, note: '' }],
    ['09:10', { type: 'approve', by: head, revision: 1, reviewed: true, note: '' }],
    ['09:11', { type: 'approve', by: dsl, revision: 1, reviewed: true, note: '' }],
    ['13:00', { type: 'gone', by: sam }],
    ['15:29', { type: 'tick' }],
  ];
  for (const [time, command] of lead.slice(0, { requested: 0, authorised: 4, out: 5, late: 6 }[start])) {
    desk.clock.set(at(time));
    await process.handle(asked(command, time));
  }

  for (const [index, act] of history.entries()) {
    if (act.do === 'pass') desk.clock.pass(act.minutes);
    if (act.do === 'crash') callsLeft = act.after;
    if (act.do === 'sweep') await Promise.all([dying(process.sweep()), ...(act.two ? [dying(born().sweep())] : [])]);
    if (act.do === 'teams') desk.teams((to) => (fails(act.fails, to) ? { ok: false, why: act.how, code: 'down' } : undefined));
    if (act.do === 'learn') learn(school, act.what, desk.clock.now());
    if (act.do === 'press') {
      const press = asked(commandOf(act.what, people[act.who] as Member, act.rung, act.rung % 2, request), `p${index}`);
      await Promise.all([dying(process.handle(press)), ...(act.two ? [dying(born().handle(press))] : [])]);
      if (act.again) await dying(process.handle(press));
    }
    await quiet();
    await holds(desk, school.profile.settings);
  }

  // Teams recovers and time goes on: what is still owed must come out, and the visit must stay watched to its end.
  desk.teams(() => undefined);
  callsLeft = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 12; round += 1) {
    desk.clock.pass(3);
    await process.sweep();
    await quiet();
    await holds(desk, school.profile.settings);
  }
  await everythingSaid(desk, owed, deaths);
}

/** What the school has come to know: a caution, or that somebody's file is not in order. */
function learn(school: { cautions: readonly Caution[]; people: readonly Member[] }, what: (Act & { do: 'learn' })['what'], now: string): void {
  const warned = what === 'near' || what === 'caution' || what === 'violence' || what === 'prohibited';
  const kind = warned && what !== 'near' ? what : 'caution';
  const postcode = what === 'near' ? '' : 'LU2 7AB';
  const caution: Caution = { id: 'c', kind, family: '', address: '4 ADDRESS-ONE Lane', postcode, reason: 'r', owner: dsl.id, addedBy: dsl.id, addedOn: now.slice(0, 10), reviewBy: '2027-01-31' };
  school.cautions = warned ? [caution] : [];
  school.people = staff.map((person) => (what === 'lacks' && person.id === ann.id ? { ...person, record: { ...onFile, nextOfKin: false, training: [] } } : person));
}

const fails = (who: string, to: string): boolean => who === 'all' || (who !== 'nobody' && to.startsWith(`19:${who}`));

/** What must hold after every act. */
async function holds(desk: TestDesk, settings: Settings): Promise<void> {
  const ladder = settings['overdue.steps'].map(({ step }) => step);
  const stored = await desk.store.load('oakfield', 'v1');
  if (!stored) throw new Error('the visit is lost');
  const trail = await desk.store.trail('oakfield', 'v1');
  const { visit } = stored;

  expect(trail.reduce<Visit | undefined>(evolve, undefined)).toEqual(visit);
  for (const visitor of isWatched(visit) ? unsafe(visit) : []) {
    const watched = stored.dueAt !== undefined && stored.dueAt <= overdueAt(visit, visitor, settings);
    expect({ visitor: visitor.name, ok: watched || visit.alarm?.about.includes(visitor.id) }).toEqual({ visitor: visitor.name, ok: true });
  }
  if (visit.alarm) expect(stored.dueAt).toBeDefined();
  inOrder(trail, ladder);
  onlyInOrder(trail);
}

/** Nothing is ever approved while something is waited for, or with a caution that nobody has looked at. */
function onlyInOrder(trail: readonly Recorded[]): void {
  let visit: Visit | undefined;
  for (const event of trail) {
    if (event.type === 'authorised') {
      expect(visit?.holds).toEqual([]);
      expect(visit?.cautions.filter(({ how, ruling }) => how === 'near' && ruling === undefined)).toEqual([]);
      expect(visit?.cautions.some(({ how, ruling }) => how === 'same' || ruling === 'same') && !visit?.decision).not.toBe(true);
    }
    visit = evolve(visit, event);
  }
}

/** No rung skipped, none opened twice: an overdue ladder begins at its foot, a call for help at the SLT. */
function inOrder(trail: readonly Recorded[], ladder: readonly string[]): void {
  let opened: string[] = [];
  for (const event of trail) {
    if (event.type === 'alarmEnded') opened = [];
    if (event.type !== 'rungOpened') continue;
    opened.push(event.step);
    const from = ladder.indexOf(opened[0] ?? '');
    expect([0, ladder.indexOf('slt')]).toContain(from);
    expect(opened).toEqual(ladder.slice(from, from + opened.length));
  }
}

/** Every post owed was sent, was needless, or was given up aloud; and only a death may have said one twice. */
async function everythingSaid(desk: TestDesk, owed: ReadonlyMap<string, string>, deaths: number): Promise<void> {
  const left = await desk.store.ready('oakfield', '2030-01-01T00:00:00.000Z', 1_000);
  // What was put back a moment ago may lie there, but nothing whose time has come.
  expect(left.posts.filter(({ nextTry }) => nextTry <= desk.clock.now())).toEqual([]);
  const givenUp = new Set(desk.errors.filter((error) => error.startsWith('post given up ')).map((error) => error.slice('post given up '.length)));
  const pending = new Set(left.posts.map(({ id }) => id));

  const due = new Map<string, number>();
  const lost = new Map<string, number>();
  for (const [id, key] of owed) {
    if (/ (current|fresh|alerts)$/.test(key) || pending.has(id)) continue;
    due.set(key, (due.get(key) ?? 0) + 1);
    if (givenUp.has(id)) lost.set(key, (lost.get(key) ?? 0) + 1);
  }
  const came = new Map<string, number>();
  for (const { to, what, edit } of desk.arrived) {
    // An alert that is kept true where it stands is not sent anew.
    if (edit) continue;
    const key = `${to.startsWith('a:') ? `person_${to.slice(2)}` : `chat_${to}`} ${what.split(' ')[0]}`;
    came.set(key, (came.get(key) ?? 0) + 1);
  }
  for (const [key, count] of due) {
    const [sent, given] = [came.get(key) ?? 0, lost.get(key) ?? 0];
    expect({ key, missing: Math.max(0, count - given - sent) }).toEqual({ key, missing: 0 });
    expect({ key, twice: Math.max(0, sent + given - count - deaths) }).toEqual({ key, twice: 0 });
  }
}

it(`keeps its promises through ${histories} random histories (SEED=${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 5, maxLength: 40 }), fc.constantFrom(...profiles), fc.constantFrom(...starts), live),
    { numRuns: histories, seed, verbose: fc.VerbosityLevel.None },
  );
}, 120_000);

