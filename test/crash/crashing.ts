import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { castOf } from '../../src/local/cast';
import { makeConnector } from '../../src/local/teams/connector';
import type { ConnectorRequest } from '../../src/local/teams/faults';
import { makeStandIn, type StandIn } from '../../src/local/teams/stand-in';
import { readSchools } from '../../src/school/school-file';
import { makeActor, type Actor } from '../support/actor';
import { startTestAzurite } from '../support/azurite';
import { makeBotProcess, type BotProcess } from '../support/bot-process';
import { openKillingProxy, type KillingProxy, type TableRequest } from '../support/killing-proxy';

/** The real bot in a process of its own, its tables behind a proxy, and a Teams that outlives it. */
export interface Rig {
  bot: BotProcess;
  proxy: KillingProxy;
  standIn: StandIn;
  as(name: string): Actor;
  chat(place: 'staff' | 'office' | 'slt'): string;
  /** The words of every message about this visit that was posted in a chat; edits do not count. */
  posted(chat: string, number: string): string[];
  /** From now on one message to Teams takes effect and the others wait until the bot is gone, and never do. */
  letOneThrough(): { went: Promise<ConnectorRequest> };
  /** From now on no message takes effect; the bot is ended when the first comes and `after` has settled. */
  killBeforeSending(after: Promise<unknown>): Promise<void>;
  /** One message takes effect, and then the bot is ended before it is told so. */
  killAfterSending(): Promise<ConnectorRequest>;
  /** Starts the bot again, lets the leases run out and sweeps until nothing is owed. */
  recover(): Promise<void>;
  close(): Promise<void>;
}

/** Starts everything, with the demonstration school. */
export async function startRig(): Promise<Rig> {
  const azurite = await startTestAzurite();
  const proxy = await openKillingProxy(azurite.connectionString);
  const folder = mkdtempSync(join(tmpdir(), 'bot-'));
  const bot = await makeBotProcess(proxy.connectionString, folder);
  const schools = await readSchools(join(__dirname, '../../src/local/demo-school.json'));
  const [school] = schools.all();
  if (!school) throw new Error('no school');

  const app = express();
  const teams = createServer(app).listen(0, '127.0.0.1');
  // A connection that is closed just when it is used again would cost a send its first try.
  teams.keepAliveTimeout = 300_000;
  await new Promise((resolve) => teams.once('listening', resolve));
  const address = teams.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  let now = new Date().toISOString();
  const standIn = makeStandIn({
    ...castOf(schools),
    botEndpoint: `${bot.origin}/api/messages`,
    serviceUrl: `http://127.0.0.1:${address.port}/connector/`,
    tenantId: school.tenantId,
    now: () => now,
  });
  app.use('/connector', makeConnector(standIn));
  const sent: ConnectorRequest[] = [];
  standIn.onConnectorRequest((request, moment) => {
    if (moment === 'after' && request.kind === 'post' && request.activity !== undefined) sent.push(request);
  });

  const settled = async (): Promise<void> => {
    if (!bot.alive()) return;
    await bot.sweep();
    now = await bot.now();
  };
  await bot.start();
  await settled();
  await standIn.introduce();
  await settled();

  const writes = ({ kind }: ConnectorRequest): boolean => kind === 'post' || kind === 'edit';
  const never = (): never => {
    throw new Error('the bot is gone');
  };
  const whenDead = async (): Promise<void> => {
    for (let tries = 0; bot.alive() && tries < 1_000; tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  let stop: () => void = () => undefined;
  const letOneThrough = () => {
    let first: ConnectorRequest | undefined;
    const went = new Promise<ConnectorRequest>((resolve) => {
      stop = standIn.onConnectorRequest(async (request, moment) => {
        if (!writes(request)) return;
        if (moment === 'after') return resolve(request);
        if (first === undefined && request.kind === 'post') return void (first = request);
        await whenDead();
        never();
      });
    });
    return { went };
  };

  return {
    bot,
    proxy,
    standIn,
    as: (name) => makeActor(standIn.people.find((person) => person.name === name)?.id ?? '', standIn, settled),
    chat: (place) => school.places[place][0] ?? '',
    posted: (chat, number) => sent.filter(({ conversation }) => conversation === chat).map(({ body }) => wordsOf(body)).filter((words) => words.includes(number)),
    letOneThrough,
    killBeforeSending: (after) =>
      new Promise((resolve) => {
        stop = standIn.onConnectorRequest(async (request) => {
          if (!writes(request)) return;
          await after;
          await bot.kill();
          resolve();
          never();
        });
      }),
    killAfterSending: async () => {
      const { went } = letOneThrough();
      const whole = standIn.onConnectorRequest(async (request, moment) => {
        if (moment === 'after' && writes(request)) await bot.kill();
      });
      const request = await went;
      await whenDead();
      whole();
      return request;
    },
    recover: async () => {
      stop();
      await bot.start();
      for (let minutes = 0; minutes < 3; minutes += 1) {
        await bot.leap('PT1M1S');
        await settled();
      }
    },
    close: async () => {
      await bot.kill();
      await Promise.all([proxy.close(), standIn.close(), azurite.stop()]);
      teams.closeAllConnections();
      await new Promise((resolve) => teams.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const wordsOf = (body: unknown): string => {
  const { text, summary } = body as { text?: string; summary?: string };
  return text ?? summary ?? '';
};

const isBatch = ({ method, path }: TableRequest): boolean => method === 'POST' && path.includes('$batch');

/** A step being committed: it writes events. */
export const isCommit = (asked: TableRequest): boolean => isBatch(asked) && asked.body.includes('event_');

/** A post being taken up: its row is moved to a later moment. */
export const isClaim = (asked: TableRequest): boolean =>
  isBatch(asked) && !asked.body.includes('event_') && /DELETE [^\n]*_post_/.test(asked.body) && /POST [^\n]*visits/.test(asked.body);

/** A sent card being noted: where it stands is stored. */
export const isSettleOfCard = (asked: TableRequest): boolean =>
  isBatch(asked) && !asked.body.includes('event_') && asked.body.includes("RowKey='card_");
