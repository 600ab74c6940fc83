import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { CannotStart } from './cannot-start';

/** The one port everything is reached by: taken before anything else is started, answering 503 until somebody moves in. */
export interface Door {
  port(): number;
  open(app: RequestListener): void;
  close(): Promise<void>;
}

/** Listens on this machine alone; a taken port is said in words. */
export async function takePort(port: number): Promise<Door> {
  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => void answer(request, response)).listen(port, '127.0.0.1');
  // The bot keeps its connections for the next call: one closed here at the same moment would lose that call.
  server.keepAliveTimeout = 0;
  await once(server, 'listening').catch((fault: unknown) => {
    throw new CannotStart(`PORT ${port} ${why(fault)}: end what uses it, or choose another, as in PORT=3979 npm start.`, { cause: fault });
  });
  return { port: () => portOf(server), open: (app) => (answer = app), close: () => close(server) };
}

const why = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault && fault.code === 'EACCES' ? 'may not be used' : 'is taken';

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // The room's event streams never end by themselves.
  server.closeAllConnections();
  await closed;
}
