import { createServer, type Server } from 'node:http';
import express from 'express';
import { makeRoomRouter } from '../../src/local/room/router';
import { makeConnector } from '../../src/local/teams/connector';
import { makeStandIn, type StandIn, type StandInOptions } from '../../src/local/teams/stand-in';

export const tenantId = '00000000-0000-4000-8000-000000000001';
export const ann = '00000000-0000-4000-8000-00000000000a';
export const ben = '00000000-0000-4000-8000-00000000000b';
export const cat = '00000000-0000-4000-8000-00000000000c';
export const staff = '19:staff@thread.v2';
export const slt = '19:slt@thread.tacv2';

export interface Heard {
  type: string;
  id: string;
  name?: string;
  text?: string;
  value?: Record<string, unknown>;
  from: { id: string; aadObjectId: string };
  conversation: { id: string; conversationType: string; isGroup?: boolean };
  [more: string]: unknown;
}

export type Reply = { status?: number; body?: unknown } | undefined;

/** A bot of a few lines on a real port, and a stand-in with its connector and the room's API on another. */
export interface Rig {
  standIn: StandIn;
  /** What the bot has heard, oldest first. */
  heard: Heard[];
  /** How the bot answers from now on. */
  answer(how: (activity: Heard) => Reply | Promise<Reply>): void;
  origin: string;
  /** Asks the connector as the bot would. */
  connector(method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown>; retryAfter: string | null }>;
  close(): Promise<void>;
}

const member = (id: string, name: string) => ({ id, name, email: `${name.toLowerCase()}@school.example`, school: 'oakfield' });

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('not listening');
  return `http://127.0.0.1:${address.port}`;
};

const shut = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

export const makeRig = async (more: Partial<StandInOptions> = {}): Promise<Rig> => {
  const heard: Heard[] = [];
  let how: (activity: Heard) => Reply | Promise<Reply> = () => undefined;

  let botOrigin = '';
  let origin = '';
  const now = more.now ?? (() => '2026-11-23T09:00:00.000Z');
  const standIn = makeStandIn({
    botEndpoint: () => `${botOrigin}/api/messages`,
    serviceUrl: () => `${origin}/connector/`,
    tenantId,
    people: [member(ann, 'Ann'), member(ben, 'Ben'), { ...member(cat, 'Cat'), installed: false }],
    chats: [
      { id: staff, name: 'Staff', kind: 'groupChat', school: 'oakfield', place: 'staff', members: [ann, ben] },
      { id: slt, name: 'SLT', kind: 'channel', school: 'oakfield', place: 'slt', members: [ann, cat] },
    ],
    now,
    ...more,
  });

  const bot = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const activity = JSON.parse(Buffer.concat(chunks).toString()) as Heard;
      heard.push(activity);
      void Promise.resolve(how(activity)).then((reply) => {
        response.writeHead(reply?.status ?? 200, { 'content-type': 'application/json' });
        response.end(reply?.body === undefined ? '' : JSON.stringify(reply.body));
      });
    });
  });
  const app = express();
  app.use('/connector', makeConnector(standIn));
  app.use('/room/api', makeRoomRouter({ standIn, schools: [{ id: 'oakfield', name: 'Oakfield' }], people: [], now }));

  const teams = createServer(app);
  botOrigin = await listen(bot);
  origin = await listen(teams);

  return {
    standIn,
    heard,
    answer: (next) => {
      how = next;
    },
    origin,
    connector: async (method, path, body) => {
      const answer = await fetch(`${origin}/connector/v3/conversations${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown>, retryAfter: answer.headers.get('retry-after') };
    },
    close: async () => {
      await shut(bot);
      await shut(teams);
      await standIn.close();
    },
  };
};

export const aCard = (text: string, more: Record<string, unknown> = {}) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text }],
  ...more,
});

export const aMessage = (card: unknown, more: Record<string, unknown> = {}) => ({
  type: 'message',
  summary: 'Visit V-1',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  ...more,
});

export const execute = (title: string, verb: string, data: Record<string, unknown> = {}) => ({ type: 'Action.Execute', title, verb, data });

export const cardAnswer = (card: unknown): Reply => ({
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
});

export const messageAnswer = (value: string): Reply => ({
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
});

export const refreshFor = (...people: string[]) => ({
  refresh: { action: { type: 'Action.Execute', verb: 'view', data: { visit: 'v1' } }, userIds: people.map((id) => `29:${id}`) },
});
