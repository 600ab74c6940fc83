import { cpus, loadavg } from 'node:os';
import { inspect } from 'node:util';
import { startBot } from './bot';
import { coldStart } from './cold-start';
import { table, type Line } from './numbers';
import { allCallForHelp, pressLatency, requestsPerPress } from './presses';
import { renderTime } from './render';
import { sweepAmongMany } from './sweep';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Times mean little on a machine that is busy with something else. */
const busy = (): Line => ({ what: 'busy processors before the start', measured: `${loadavg()[0]?.toFixed(1)} of ${cpus().length}` });

async function measure(): Promise<Line[]> {
  const before = busy();
  say('Cold start …');
  const start = coldStart();
  say('Cards …');
  const cards = renderTime();

  say('Presses …');
  const bot = await startBot();
  const presses = [...(await requestsPerPress(bot)), ...(await pressLatency(bot)), ...(await allCallForHelp(bot))];
  await bot.close();

  say('Sweeps; filling the tables takes two minutes …');
  return [before, ...presses, ...start, ...(await sweepAmongMany()), ...cards];
}

/** `npm run bench`: the budgets and what this machine makes of them. Fails on faults, not on what is over. */
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
