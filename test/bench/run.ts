import { cpus, loadavg } from 'node:os';
import { inspect } from 'node:util';
import { startBot } from './bot';
import { coldStart } from './cold-start';
import { table, type Line } from './numbers';
import { allCallForHelp, pressLatency, requestsPerPress } from './presses';
import { renderTime } from './render';
import { small, whole } from './scale';
import { sweepAmongMany } from './sweep';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Times mean little on a machine that is busy with something else. */
const busy = (): Line => ({ what: 'busy processors before the start', measured: `${loadavg()[0]?.toFixed(1)} of ${cpus().length}` });

const scale = process.argv.includes('--small') ? small : whole;

async function measure(): Promise<Line[]> {
  const before = busy();
  say('Cold start …');
  const start = coldStart(scale);
  say('Cards …');
  const cards = renderTime(scale);

  say('Presses …');
  const bot = await startBot();
  const presses = [...(await requestsPerPress(bot)), ...(await pressLatency(bot, scale)), ...(await allCallForHelp(bot, scale))];
  await bot.close();

  say(scale === whole ? 'Sweeps; filling the tables takes two minutes …' : 'Sweeps …');
  return [before, ...presses, ...start, ...(await sweepAmongMany(scale)), ...cards];
}

/** `npm run bench`: the budgets and what this machine makes of them. Fails on faults, not on what is over. With `-- --small` it only shows that it still runs. */
measure().then(
  (lines) => {
    process.stdout.write(`${table(lines)}\n`);
    process.exit(0);
  },
  (fault: unknown) => {
    process.stderr.write(`${inspect(fault)}\n`);
    process.exit(1);
  },
);
