import { join, resolve } from 'node:path';
import { makeLog } from '../../functions/log';
import { wire } from '../../functions/wire';
import { unpaced } from '../desk/pace';
import { readConfig, WrongEnvironment } from '../config';
import { startAzurite } from './azurite';
import { CannotStart } from './cannot-start';
import { makeLocalClock } from './clock';
import { takePort } from './door';
import { everySoOften, oneAtATime } from './every-so-often';
import { makeHost } from './host';
import { makePassTime } from './pass-time';
import { makeRehearsal } from './rehearsal';

const data = resolve('.data');
const demonstration = join(__dirname, 'demo-school.json');
/** How long an ending may take before it is cut short. */
const patienceMs = 10_000;

/** What has been started, newest last; it is ended in the opposite order. */
const started: (() => Promise<unknown>)[] = [];

async function start(): Promise<void> {
  const read = readConfig({ ...process.env, BOT_AUTH: process.env.BOT_AUTH ?? 'anonymous' }, '127.0.0.1');
  const config = { ...read, schoolFile: read.schoolFile ?? demonstration };
  const log = makeLog('warn');
  const clock = makeLocalClock(join(data, 'clock.json'));
  const origin = `http://127.0.0.1:${config.port}`;

  const door = await takePort(config.port);
  started.push(() => door.close());

  if (config.tables.at === 'azurite') {
    const azurite = await startAzurite(join(data, 'azurite'));
    started.push(() => azurite.stop());
    config.tables = { at: 'connection', connection: azurite.connection };
    void azurite.crashed.then((words) => end(1, `Azurite, which keeps the tables, has ended: ${words}`));
  }

  const wired = await wire(config, { log, clock, serviceUrl: `${origin}/connector/`, pace: unpaced });
  await wired.ready;
  started.push(() => wired.idle());
  const rehearsal = makeRehearsal(wired.schools, clock, origin, data);
  started.push(() => rehearsal.close());

  const sweep = oneAtATime(async () => {
    await wired.sweep();
    await wired.idle();
  });
  const nextReady = async (until: string) => {
    const ready = await Promise.all(wired.schools.all().map(({ id }) => wired.visits.ready(id, until, 1)));
    return ready.flatMap(({ due, posts }) => [...due.map(({ dueAt }) => dueAt), ...posts.map(({ nextTry }) => nextTry)]).sort()[0];
  };

  door.open(
    makeHost(
      {
        messages: (request) => wired.messages(request),
        health: () => wired.health(),
        sweep,
        clock,
        passTime: makePassTime({ clock, sweep, nextReady, beat: (at) => wired.beat(at) }),
        moved: () => rehearsal.moved(),
        sweepsItself: config.sweepSeconds > 0,
        log,
      },
      rehearsal.routes,
    ),
  );

  if (config.sweepSeconds > 0) {
    const stop = everySoOften(config.sweepSeconds, () =>
      sweep().catch((fault: unknown) => log.error('the sweep failed', fault, {})),
    );
    started.push(() => Promise.resolve(stop()));
  }
  say(`The rehearsal room is open at http://localhost:${config.port}/ (Ctrl-C ends it).`);
}

let ending = false;

/** Ends everything that was started, then the process; asked twice, as npm and a terminal do, it goes on as it was. */
async function end(code: number, lastWords?: string): Promise<void> {
  if (ending) return;
  ending = true;
  if (lastWords !== undefined) complain(lastWords);
  setTimeout(() => process.exit(1), patienceMs).unref();
  for (const stop of started.reverse()) {
    await stop().catch((fault: unknown) => {
      code = 1;
      complain(`Something did not end as it should: ${String(fault)}`);
    });
  }
  process.exit(code);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));

start().catch((fault: unknown) => {
  const expected = fault instanceof CannotStart || fault instanceof WrongEnvironment;
  void end(1, expected ? fault.message : `The bot could not start. ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
});
