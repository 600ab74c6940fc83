import { setTimeout as wait } from 'node:timers/promises';
import { makeStep } from '../../src/desk/step';
import { plus } from '../../src/visit/time';
import { at } from '../support/story';
import type { BenchBot } from './bot';
import { ms, percentile, type Line } from './numbers';
import type { Scale } from './scale';
import { aPlain, approverOf } from './visits';

const outing = ['approve', 'leftSchool', 'arrived', 'runLate', 'leftProperty', 'back'] as const;
const withHelp = ['approve', 'leftSchool', 'arrived', 'runLate', 'help', 'leftProperty', 'back'] as const;
type Verb = (typeof withHelp)[number];

/** One press is made every so often on one of the visits that are out. */
const everyMs = 50;
/** One visit in so many calls for help. */
const helpIn = 10;

/** Presses it, and says how long the answer took. */
type Press = (verb: Verb) => Promise<number>;

/** A visit that waits for approval, and how to press what comes next on it. */
async function aVisit(bot: BenchBot, id: string, n: number): Promise<Press> {
  const { school, wired, clock } = bot;
  const { visitor, request } = aPlain(school, at('13:00'), n);
  const step = makeStep({ store: wired.visits, clock, stale: () => false, fresh: async () => school });
  const command = { type: 'request', by: visitor, id, number: `V-${n}`, school: school.id, chat: school.places.staff[0], request } as const;
  const { answer } = await step({ school, visit: id, command });
  if (!answer.ok) throw new Error(`a request was refused: ${answer.refusal.reason}`);
  const { revision } = answer.scene.visit;
  const approver = approverOf(answer.scene.visit, school);

  const press = (verb: Verb): Promise<void> => {
    if (verb === 'approve') return bot.press(approver.id, id, verb, { revision, reviewed: 'true' });
    return bot.press(visitor.id, id, verb, verb === 'runLate' ? { lateMinutes: '10' } : {});
  };
  // Nobody presses the next button before the last one has been answered; only then does its time begin.
  let last = Promise.resolve(0);
  return (verb) =>
    (last = last.then(async () => {
      const from = performance.now();
      await press(verb);
      return performance.now() - from;
    }));
}

/** So many visits, with the cards where they belong. */
async function someVisits(bot: BenchBot, name: string, count: number): Promise<Press[]> {
  const made = [];
  for (let n = 0; n < count; n += 1) made.push(await aVisit(bot, `${name}-${n}`, n));
  bot.clock.set(plus(bot.clock.now(), 1));
  await bot.sweep();
  return made;
}

/**
 * For how many storage requests each press has to wait before it is answered. A call for help is not held back so: it is
 * answered from memory when storage is.
 */
export async function requestsPerPress(bot: BenchBot): Promise<Line[]> {
  const [warm, counted] = await someVisits(bot, 'count', 2);
  const lines: Line[] = [];
  for (const verb of outing) {
    await warm?.(verb);
    await bot.wired.idle();
  }
  for (const verb of outing) {
    const needed = await bot.gate.neededBy(async () => counted?.(verb));
    await bot.wired.idle();
    const what = `storage requests before ${verb} is answered`;
    lines.push({ what, measured: String(needed), budget: '2', ok: needed <= 2 });
  }
  return lines;
}

const pair = (took: readonly number[]): string => `${ms(percentile(took, 0.5))} / ${ms(percentile(took, 0.95))}`;

/** How long presses take at a steady rate, from the activity coming in to its answer going out. */
export async function pressLatency(bot: BenchBot, { lanes, warming, measured }: Scale): Promise<Line[]> {
  const lengths = Math.ceil((warming + measured) / outing.length) + 1;
  const presses = await someVisits(bot, 'steady', lanes * lengths);
  // One lane is one visit after another, and each lane begins at another press, so that all kinds come at all times.
  const lane = (n: number) =>
    presses
      .slice(n * lengths, (n + 1) * lengths)
      .flatMap((press, visit) => ((n + visit) % helpIn === 0 ? withHelp : outing).map((verb) => ({ press, verb })));
  const ahead = Array.from({ length: lanes }, (_, n) => ({ todo: lane(n), skip: n % outing.length }));
  for (const { todo, skip } of ahead) for (const { press, verb } of todo.splice(0, skip)) await press(verb);
  await bot.wired.idle();

  const took: { verb: Verb; ms: number }[] = [];
  const under: Promise<void>[] = [];
  const requests = bot.gate.count();
  const [beganAt, began] = [performance.now(), process.cpuUsage()];
  for (let n = 0; n < lanes * (warming + measured); n += 1) {
    const next = ahead[n % lanes]?.todo.shift();
    if (!next) throw new Error('no visit is left to press on');
    under.push(next.press(next.verb).then((answered) => void (n >= lanes * warming && took.push({ verb: next.verb, ms: answered }))));
    await wait(Math.max(0, beganAt + under.length * everyMs - performance.now()));
  }
  await Promise.all(under);
  await bot.wired.idle();
  const { user, system } = process.cpuUsage(began);
  const share = (user + system) / 1000 / (performance.now() - beganAt);

  const all = took.map((press) => press.ms);
  return [
    {
      what: `press answered, p50 / p95; ${lanes} visits out, ${1000 / everyMs} presses a second`,
      measured: pair(all),
      budget: '60 ms p95',
      ok: percentile(all, 0.95) <= 60,
    },
    ...withHelp.map((verb) => ({ what: `  ${verb}`, measured: pair(took.filter((press) => press.verb === verb).map((press) => press.ms)) })),
    { what: '  storage requests for each press, its sends and all', measured: ((bot.gate.count() - requests) / under.length).toFixed(1) },
    { what: '  the bot’s share of one core', measured: `${Math.round(share * 100)} %` },
  ];
}

/** The worst second: everybody who is out calls for help. Each waits for its own alarm, two seconds at most. */
export async function allCallForHelp(bot: BenchBot, { lanes }: Scale): Promise<Line[]> {
  const presses = await someVisits(bot, 'burst', lanes);
  for (const press of presses) for (const verb of ['approve', 'leftSchool', 'arrived'] as const) await press(verb);
  await bot.wired.idle();
  const took = await Promise.all(presses.map((press) => press('help')));
  await bot.wired.idle();
  return [{ what: `${lanes} calls for help at once, answered, p50 / p95`, measured: pair(took) }];
}
