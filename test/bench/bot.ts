import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { HttpRequest } from '@azure/functions';
import { z } from 'zod';
import { wire, type Wired } from '../../functions/wire';
import type { Log } from '../../src/desk/ports';
import { readSchools } from '../../src/school/school-file';
import type { School } from '../../src/school/school';
import { openTables } from '../../src/storage/open-tables';
import type { Instant } from '../../src/visit/visit';
import { plus } from '../../src/visit/time';
import { at } from '../support/story';
import { startTestAzurite } from '../support/azurite';
import { makeGate, type Gate } from './gate';

const schoolFile = join(__dirname, '../../src/local/demo-school.json');

/** The real handlers over a real table service, and a Teams that takes everything at once. */
export interface BenchBot {
  wired: Wired;
  school: School;
  connection: string;
  gate: Gate;
  clock: { now(): Instant; set(to: Instant): void };
  /** Presses a button as this person; rejects unless Teams would be shown a card. */
  press(person: string, visit: string, verb: string, data?: object): Promise<void>;
  /** One round and all its sends. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

const cardAnswer = z.object({ statusCode: z.literal(200), type: z.literal('application/vnd.microsoft.card.adaptive') });

/** A fault of the bot's is a fault of the measurement: nothing counts that went wrong. */
const faults: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (what, fault) => {
    throw new Error(`the bot complained: ${what}`, { cause: fault });
  },
};

export async function startBot(): Promise<BenchBot> {
  const azurite = await startTestAzurite();
  const schools = await readSchools(schoolFile);
  const [school] = schools.all();
  if (!school) throw new Error('the demonstration has no school');

  const members = school.people.map(({ id }) => ({ id: `29:${id}`, aadObjectId: id }));
  const teams = new Worker(join(__dirname, 'connector.mjs'), { workerData: members });
  const [port] = z.tuple([z.number()]).parse(await once(teams, 'message'));
  const serviceUrl = `http://127.0.0.1:${port}/connector/`;

  let [set, since] = [at('09:00'), performance.now()];
  const clock = {
    now: () => plus(set, (performance.now() - since) / 60_000),
    set: (to: Instant) => void ([set, since] = [to, performance.now()]),
  };
  const gate = makeGate();
  const wired = await wire(
    {
      port: 0,
      auth: { type: 'anonymous' },
      tables: { at: 'connection', connection: azurite.connectionString },
      administrators: [],
      schoolFile,
      sweepSeconds: 0,
    },
    { log: faults, clock, serviceUrl, openStores: (report) => openTables(azurite, { report, onRequest: gate.pass }) },
  );

  let heard = 0;
  const hear = async (from: string, chat: string, more: object) => {
    heard += 1;
    const { tenantId } = school;
    const activity = {
      id: `f:${heard}`,
      channelId: 'msteams',
      serviceUrl,
      from: { id: `29:${from}`, aadObjectId: from },
      recipient: { id: '28:home-visits' },
      conversation: { id: chat, conversationType: chat.startsWith('a:') ? 'personal' : 'groupChat', tenantId },
      channelData: { tenant: { id: tenantId } },
      ...more,
    };
    const body = { bytes: Buffer.from(JSON.stringify(activity)) };
    const answer = await wired.messages(new HttpRequest({ method: 'POST', url: 'http://localhost/api/messages', body }));
    if (answer.status !== 200) throw new Error(`the bot answered ${answer.status}`);
    return answer.jsonBody as unknown;
  };

  // Everybody is met once, as they are when the app is installed: what the bot then remembers is warm.
  for (const chat of Object.values(school.places).flat()) {
    await hear(school.people[0]?.id ?? '', chat, { type: 'conversationUpdate', membersAdded: [{ id: '28:home-visits' }] });
  }
  for (const { id } of school.people) await hear(id, `a:${id}`, { type: 'conversationUpdate', membersAdded: [{ id: '28:home-visits' }] });
  await wired.idle();
  await wired.sweep();
  await wired.health();

  return {
    wired,
    school,
    connection: azurite.connectionString,
    gate,
    clock,
    async press(person, visit, verb, data = {}) {
      const action = { type: 'Action.Execute', verb, data: { school: school.id, visit, v: 1, card: 'current', ...data } };
      const value = { action, trigger: 'manual' };
      const body = await hear(person, `a:${person}`, { type: 'invoke', name: 'adaptiveCard/action', replyToId: 'card', value });
      if (!cardAnswer.safeParse(body).success) throw new Error(`${verb} was answered with ${JSON.stringify(body)}`);
    },
    async sweep() {
      await wired.sweep();
      await wired.idle();
    },
    async close() {
      await wired.idle();
      await teams.terminate();
      await azurite.stop();
    },
  };
}
