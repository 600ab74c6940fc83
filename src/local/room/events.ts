import type { Request, Response } from 'express';
import type { RoomEvent } from './api';

export type Listen<T> = (listener: (what: T) => void) => () => void;

const batchMs = 30;
const keepAliveMs = 25_000;

/** Tells a page what has changed, as server-sent events; changes that come together are told together. */
export const makeEvents = (onChange: Listen<string[]>, onClock: Listen<string>) => (request: Request, response: Response): void => {
  const changed = new Set<string>();
  let batch: NodeJS.Timeout | undefined;

  const send = (event: RoomEvent): void => void response.write(`data: ${JSON.stringify(event)}\n\n`);

  const sendChanged = (): void => {
    batch = undefined;
    send({ chats: [...changed] });
    changed.clear();
  };

  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': the room\n\n');
  const keepAlive = setInterval(() => response.write(':\n\n'), keepAliveMs).unref();
  const stopChanges = onChange((chats) => {
    for (const chat of chats) changed.add(chat);
    batch ??= setTimeout(sendChanged, batchMs);
  });
  const stopClock = onClock((clock) => send({ clock }));

  request.on('close', () => {
    stopChanges();
    stopClock();
    clearInterval(keepAlive);
    clearTimeout(batch);
  });
};
