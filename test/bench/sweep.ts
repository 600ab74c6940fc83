import { plus } from '../../src/visit/time';
import { at } from '../support/story';
import { startBot } from './bot';
import { median, ms, type Line } from './numbers';
import type { Scale } from './scale';
import { fill } from './visits';

const dueNow = 10;

interface Measured {
  requests: number;
  /** From beginning to end. */
  took: number;
  /** Of that, the time in which the bot was not waiting for anybody. */
  own: number;
}

const leaving = (round: number) => plus(at('10:00'), round * 15);

/** Sweeps with ten visits due each time, among so many open ones. */
async function among(open: number, rounds: number): Promise<Measured> {
  const bot = await startBot();
  for (let round = 0; round < rounds; round += 1) await fill(bot.connection, bot.school, leaving(round), `due-${round}-`, dueNow);
  await fill(bot.connection, bot.school, plus(at('09:00'), 24 * 60), 'later-', open - rounds * dueNow);

  const measured: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Ten minutes after leaving time whoever has not been marked as gone is asked.
    bot.clock.set(plus(leaving(round), 10.1));
    const [before, from, busy] = [bot.gate.count(), performance.now(), performance.eventLoopUtilization()];
    await bot.sweep();
    const { active } = performance.eventLoopUtilization(busy);
    measured.push({ requests: bot.gate.count() - before, took: performance.now() - from, own: active });
  }
  await bot.close();
  // The first round warms the process up.
  const of = (what: keyof Measured) => median(measured.slice(1).map((round) => round[what]));
  return { requests: of('requests'), took: of('took'), own: of('own') };
}

/**
 * A sweep never grows with the visits that are not due. Azurite finds every row by going through all of its partition, so
 * the waiting grows with the emulator's tables: what is judged is the number of requests and the bot's own time.
 */
export async function sweepAmongMany({ few, many, rounds }: Scale): Promise<Line[]> {
  const [ofFew, ofMany] = [await among(few, rounds), await among(many, rounds)];
  const both = (of: 'took' | 'own') => `${ms(ofFew[of])} / ${ms(ofMany[of])} (${(ofMany[of] / ofFew[of]).toFixed(2)}x)`;
  return [
    {
      what: `sweep, ${dueNow} due among ${few} / ${many} open: storage requests`,
      measured: `${ofFew.requests} / ${ofMany.requests}`,
      budget: 'the same',
      ok: ofFew.requests === ofMany.requests,
    },
    { what: '  the bot’s own time', measured: both('own'), budget: '1.3x', ok: ofMany.own / ofFew.own <= 1.3 },
    { what: '  with the waiting for Azurite, which goes through all rows each time', measured: both('took') },
  ];
}
