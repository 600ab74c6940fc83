import type { Profile } from '../../../src/policy/profile';
import { concerns } from '../../../src/policy/concerns';
import { overdueAt } from '../../../src/visit/due';
import type { Recorded } from '../../../src/visit/events';
import { evolve } from '../../../src/visit/evolve';
import { isOpen, isWatched, type Visit } from '../../../src/visit/visit';
import { unsafe } from '../../../src/visit/visitors';
import type { TestDesk } from '../desk';

/** Reads a trail as it grows, and says of each event and each state whether the promises of a visit were kept. */
export function makeWitness(desk: TestDesk, profile: Profile) {
  const ladder = profile.settings['overdue.steps'].map(({ step }) => step);
  const out = new Set<string>();
  let opened: string[] = [];
  let visit: Visit | undefined;

  const hears = (event: Recorded): void => {
    if (event.type === 'authorised') approvedInOrder(visit);
    if (event.type === 'alarmEnded') opened = [];
    if (event.type === 'rungOpened') inOrder((opened = [...opened, event.step]), ladder);
    const before = visit;
    visit = evolve(visit, event);
    byOthers(event, before ?? visit, visit);
    if (event.type === 'notGone') for (const who of event.who) out.delete(who);
    if (event.type !== 'checkedIn') return;
    const safe = event.what === 'back' || (event.what === 'home' && !event.pending);
    if (safe) out.delete(event.who);
    else out.add(event.who);
  };

  /** What must hold after every act. */
  return async (): Promise<void> => {
    const stored = await desk.store.load('oakfield', 'v1');
    if (!stored) throw new Error('the visit is lost');
    if (stored.visit.version === visit?.version) return;
    const trail = await desk.store.trail('oakfield', 'v1');
    for (const event of trail.slice(visit?.version ?? 0)) hears(event);
    expect(visit).toEqual(stored.visit);
    if (isOpen(stored.visit)) expect({ open: stored.visit.stage, due: typeof stored.dueAt }).toEqual({ open: stored.visit.stage, due: 'string' });
    watched(stored.visit, stored.dueAt, profile, out);
    ofOthers(stored.visit);
  };
}

/** Nobody out leaves the watch: a clock runs for them or an alarm is about them, until contact says that they are safe. */
function watched(visit: Visit, dueAt: string | undefined, { settings }: Profile, out: ReadonlySet<string>): void {
  const looked = (isWatched(visit) ? unsafe(visit) : []).filter((visitor) => dueAt !== undefined && dueAt <= overdueAt(visit, visitor, settings)).map(({ id }) => id);
  const covered = [...looked, ...(visit.alarm?.about ?? [])];
  const all = new Set([...out, ...(isWatched(visit) ? unsafe(visit) : []).map(({ id }) => id)]);
  expect({ stage: visit.stage, unwatched: [...all].filter((id) => !covered.includes(id)) }).toEqual({ stage: visit.stage, unwatched: [] });
}

const decisions: readonly Recorded['type'][] = ['approved', 'authorised', 'riskJudged', 'concernDecided', 'declined', 'changesAsked', 'addressesChecked', 'consultationAnswered', 'teamChanged', 'takenOn', 'rungAnswered', 'familyAnswered', 'safetyCallMade'];

/** Nobody decides on their own visit, neither as it was nor as they made it, nor by telephone. */
function byOthers(event: Recorded, before: Visit, after: Visit): void {
  if (!decisions.includes(event.type) && !(event.type === 'alarmEnded' && event.how === 'reached')) return;
  const people = [event.by, ...('saidBy' in event && event.saidBy !== undefined ? [event.saidBy] : [])];
  expect({ [event.type]: people.filter((id) => concerns(before, { id }) || concerns(after, { id })) }).toEqual({ [event.type]: [] });
}

/** What counts was signed, decided and taken on by others than those whom the visit concerns. */
function ofOthers(visit: Visit): void {
  const people = [...visit.approvals.map(({ by }) => by), visit.decision?.by, visit.alarm?.owner].filter((id) => id !== undefined);
  expect(people.filter((id) => concerns(visit, { id }))).toEqual([]);
}

/** Nothing is ever approved while something is waited for, or with a caution that nobody has looked at. */
function approvedInOrder(visit: Visit | undefined): void {
  expect(visit?.holds).toEqual([]);
  expect(visit?.cautions.filter(({ how, ruling }) => how === 'near' && ruling === undefined)).toEqual([]);
  expect(visit?.cautions.some(({ how, ruling }) => how === 'same' || ruling === 'same') && !visit.decision).not.toBe(true);
}

/** No rung skipped, none opened twice: an overdue ladder begins at its foot, a call for help at the SLT. */
function inOrder(opened: readonly string[], ladder: readonly string[]): void {
  const from = ladder.indexOf(opened[0] ?? '');
  expect([0, ladder.indexOf('slt')]).toContain(from);
  expect(opened).toEqual(ladder.slice(from, from + opened.length));
}

/** Every post owed was sent, was needless, or was given up aloud; and only a death may have said one twice. */
export async function everythingSaid(desk: TestDesk, owed: ReadonlyMap<string, string>, deaths: number): Promise<void> {
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
