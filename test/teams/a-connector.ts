import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Request {
  method: string;
  path: string;
  body: Record<string, unknown> | undefined;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A Teams connector on loopback that keeps what it was asked, and answers as told. */
export interface FakeConnector {
  serviceUrl: string;
  requests: Request[];
  /** Of one method, those that are about messages. */
  sent(method?: string): Request[];
  /** The answers to come, one each; `hang` never answers. Afterwards all is well again. */
  next(...replies: (Reply | 'hang')[]): void;
  members: unknown[];
  close(): Promise<void>;
}

export async function aConnector(): Promise<FakeConnector> {
  const requests: Request[] = [];
  const replies: (Reply | 'hang')[] = [];
  const fake: FakeConnector = {
    serviceUrl: '',
    requests,
    members: [],
    sent: (method = 'POST') => requests.filter((request) => request.method === method && request.path.includes('/activities')),
    next: (...more) => void replies.push(...more),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  const server: Server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = decodeURIComponent(request.url ?? '');
      requests.push({ method: request.method ?? '', path, body });
      const told = replies.shift();
      if (told === 'hang') return;
      const usual: Reply = path.includes('/pagedmembers') ? { status: 200, body: { members: fake.members } } : { status: 201, body: { id: `activity-${requests.length}` } };
      const reply = told ?? usual;
      response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
      response.end(JSON.stringify(reply.body ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/connector/`;
  return fake;
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}
