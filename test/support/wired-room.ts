import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableServiceClient } from '@azure/data-tables';
import express from 'express';
import { Duration } from 'luxon';
import { wire, type Wired } from '../../functions/wire';
import { castOf } from '../../src/local/cast';
import { unpaced } from '../../src/desk/pace';
import { makeLocalClock } from '../../src/local/clock';
import { makeHost } from '../../src/local/host';
import { makePassTime } from '../../src/local/pass-time';
import { makeConnector } from '../../src/local/teams/connector';
import type { ConnectorRequest } from '../../src/local/teams/faults';
import { makeStandIn, type StandIn, type StandInOptions } from '../../src/local/teams/stand-in';
import type { Log } from '../../src/desk/ports';
import type { Instant } from '../../src/visit/visit';
import { makeActor, type Actor } from './actor';
import { makeMemoryStores } from './memory-stores';

/** Everything the bot sent to Teams that took effect, oldest first: every version of every message. */
export type Sent = Required<Pick<ConnectorRequest, 'kind'>> & ConnectorRequest;

/** The whole bot on a loopback port, and Teams on another: lived in as a story is told. */
export interface WiredRoom {
  standIn: StandIn;
  wired: Wired;
  origin: string;
  now(): Instant;
  /** Somebody by name. */
  as(name: string): Actor;
  /** A school's chat by its job. */
  chat(place: 'staff' | 'office' | 'slt', school?: string): string;
  /** Lets time pass, as `PT30M` says, sweeping wherever something is due. */
  pass(iso: string): Promise<void>;
  /** Leaps, as an outage would. */
  leap(iso: string): void;
  sweep(): Promise<void>;
  /** Everything that was started is over. */
  settled(): Promise<void>;
  sent: readonly Sent[];
  /** The summaries of the messages posted in a chat, oldest first; edits do not count. */
  posted(chat: string): string[];
  /** Where one of these words stands that it must not: any text or summary, any card of a shared chat. */
  leaks(secrets: readonly string[]): string[];
  /** What the bot complained of. */
  errors: string[];
  close(): Promise<void>;
}

const began = '2026-11-24T09:00:00.000Z';

/** What differs from the demonstration school. */
export interface Otherwise {
  /** The school file as it should read. */
  alter?: (schoolFile: string) => string;
  /** People of no school who sit in every shared chat, by name; of another organisation where they have a tenant. */
  guests?: readonly { name: string; tenantId?: string }[];
  /** The tables that keep the records, wiped clean first; otherwise the memory keeps them. */
  connection?: string;
}

/** Opens a room of these schools on a Tuesday at nine, with nothing on record. */
export async function openRoom(schoolFile: string, { alter = (file) => file, guests = [], connection }: Otherwise = {}): Promise<WiredRoom> {
  if (connection !== undefined) await wipe(connection);
  const folder = mkdtempSync(join(tmpdir(), 'room-'));
  const school = join(folder, 'school.json');
  writeFileSync(school, alter(readFileSync(join(__dirname, '../../src/local', schoolFile), 'utf8')));
  const clock = makeLocalClock(join(folder, 'clock.json'), () => Date.parse(began));
  const errors: string[] = [];
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (what, fault) => void errors.push(`${what}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`),
  };

  const teams = await listen();
  const bot = await listen();
  const tables = connection === undefined ? ({ at: 'azurite' } as const) : ({ at: 'connection', connection } as const);
  const stores = connection === undefined ? { openStores: makeMemoryStores } : {};
  const config = { port: 0, auth: { type: 'anonymous' }, tables, administrators: [], sweepSeconds: 15 } as const;
  const wired = await wire({ ...config, schoolFile: school }, { log, clock, serviceUrl: `${teams.origin}/connector/`, pace: unpaced, ...stores });
  await wired.ready;
  const settled = () => wired.idle();
  const sweep = async () => {
    await wired.sweep();
    await settled();
  };
  const nextReady = async (until: string) => {
    const ready = await Promise.all(wired.schools.all().map(({ id }) => wired.visits.ready(id, until, 1)));
    return ready.flatMap(({ due, posts }) => [...due.map(({ dueAt }) => dueAt), ...posts.map(({ nextTry }) => nextTry)]).sort()[0];
  };
  const passTime = makePassTime({ clock, sweep, nextReady, beat: (at) => wired.beat(at) });
  bot.open(
    makeHost({ messages: (request) => wired.messages(request), health: () => wired.health(), sweep, clock, passTime, moved: () => undefined, sweepsItself: true, log }),
  );

  const standIn = makeStandIn({
    ...withGuests(castOf(wired.schools), guests),
    botEndpoint: `${bot.origin}/api/messages`,
    serviceUrl: `${teams.origin}/connector/`,
    tenantId: wired.schools.all()[0]?.tenantId ?? '',
    now: clock.now,
  });
  teams.open(express().use('/connector', makeConnector(standIn)));
  const sent: Sent[] = [];
  standIn.onConnectorRequest((request, moment) => {
    if (moment === 'after' && (request.kind === 'post' || request.kind === 'edit')) sent.push({ ...request });
  });
  await sweep();
  await standIn.introduce();
  await settled();

  const shared = new Set(wired.schools.all().flatMap(({ places }) => Object.values(places).flat()));
  return {
    standIn,
    wired,
    origin: bot.origin,
    now: clock.now,
    as: (name) => makeActor(personCalled(standIn, name), standIn, settled),
    chat: (place, school = wired.schools.all()[0]?.id) =>
      wired.schools.all().find(({ id }) => id === school)?.places[place][0] ?? missing(`${place} of ${school}`),
    pass: async (iso) => {
      await passTime(Duration.fromISO(iso).toMillis());
      await settled();
    },
    leap: (iso) => clock.moveTo(new Date(Date.parse(clock.now()) + Duration.fromISO(iso).toMillis()).toISOString()),
    sweep,
    settled,
    sent,
    posted: (chat) => sent.filter(({ kind, conversation }) => kind === 'post' && conversation === chat).map(({ body }) => wordsOf(body)),
    leaks: (secrets) => sent.flatMap(({ conversation = '', body }) => leaksIn(body, shared.has(conversation), secrets)),
    errors,
    close: async () => {
      await settled();
      await Promise.all([bot.close(), teams.close(), standIn.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}

type Cast = ReturnType<typeof castOf>;

function withGuests({ people, chats }: Cast, guests: NonNullable<Otherwise['guests']>): Pick<StandInOptions, 'people' | 'chats'> {
  const strangers = guests.map(({ name, tenantId }, index) => ({
    id: `99999999-9999-4999-8999-99999999999${index}`,
    name,
    email: `guest${index}@elsewhere.example`,
    school: 'none',
    ...(tenantId !== undefined && { tenantId, installed: false }),
  }));
  const ids = strangers.map(({ id }) => id);
  return { people: [...people, ...strangers], chats: chats.map((chat) => ({ ...chat, members: [...chat.members, ...ids] })) };
}

interface Body {
  text?: string;
  summary?: string;
  attachments?: unknown;
}

const wordsOf = (body: unknown): string => {
  const { text, summary } = body as Body;
  return text ?? summary ?? '';
};

const leaksIn = (body: unknown, inShared: boolean, secrets: readonly string[]): string[] => {
  const { text, summary, attachments } = body as Body;
  const open = JSON.stringify([text, summary, inShared ? attachments : []]).toLowerCase();
  return secrets.filter((secret) => open.includes(secret.toLowerCase())).map((secret) => `${secret} in ${wordsOf(body)}`);
};

const personCalled = (standIn: StandIn, name: string): string =>
  standIn.people.find((person) => person.name === name)?.id ?? missing(`nobody is called ${name}`);

const missing = (what: string): never => {
  throw new Error(`no such thing: ${what}`);
};

async function wipe(connection: string): Promise<void> {
  const service = TableServiceClient.fromConnectionString(connection, { allowInsecureConnection: true });
  for await (const { name } of service.listTables()) if (name !== undefined) await service.deleteTable(name);
}

async function listen(): Promise<{ origin: string; open(app: RequestListener): void; close(): Promise<void> }> {
  let app: RequestListener = (_request, response) => void response.writeHead(503).end();
  const server: Server = createServer((request, response) => app(request, response));
  // A connection that is closed just when it is used again would cost a send its first try.
  server.keepAliveTimeout = 300_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    open: (next) => (app = next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
