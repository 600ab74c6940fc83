import { createServer, request, type IncomingMessage } from 'node:http';

/** What the bot asks of its tables. */
export interface TableRequest {
  method: string;
  path: string;
  body: string;
}

/** A request that the proxy waits for; the connection it came by is cut, and the bot never hears an answer. */
export interface Trap {
  match: (asked: TableRequest) => boolean;
  /** Whether the request still reaches the tables. */
  reaches: boolean;
  /** Ends the bot; awaited while the answer is withheld. */
  spring: () => Promise<void>;
}

/** Stands between the bot and its tables, so that a test can end the bot at an exact moment. */
export interface KillingProxy {
  connectionString: string;
  /** Set for the next such request; settles when it has sprung. */
  trap(trap: Trap): Promise<TableRequest>;
  close(): Promise<void>;
}

/** Opens a proxy in front of the tables of this connection string. */
export async function openKillingProxy(connectionString: string): Promise<KillingProxy> {
  const endpoint = /TableEndpoint=([^;]+)/.exec(connectionString)?.[1];
  if (endpoint === undefined) throw new Error('no table endpoint');
  const target = new URL(endpoint);
  let armed: (Trap & { sprung: (asked: TableRequest) => void }) | undefined;

  const forward = async (from: IncomingMessage, body: Buffer): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> => {
    const { method, url, headers } = from;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const onward = request({ host: target.hostname, port: target.port, method, path: url, headers }, resolve).on('error', reject);
      onward.end(body);
    });
    return { status: answer.statusCode ?? 500, headers: answer.headers, body: await whole(answer) };
  };

  const server = createServer((from, to) => {
    const serve = async (): Promise<void> => {
      const body = await whole(from);
      const asked = { method: from.method ?? '', path: from.url ?? '', body: body.toString() };
      const trap = armed?.match(asked) ? armed : undefined;
      if (trap) {
        armed = undefined;
        if (trap.reaches) await forward(from, body);
        await trap.spring();
        trap.sprung(asked);
        return void to.destroy();
      }
      const answer = await forward(from, body);
      to.writeHead(answer.status, answer.headers).end(answer.body);
    };
    // A bot that was ended in the middle of a request is what this is for.
    serve().catch(() => to.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  return {
    connectionString: connectionString.replace(target.host, `127.0.0.1:${address.port}`),
    trap: (trap) => new Promise((resolve) => (armed = { ...trap, sprung: resolve })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function whole(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
