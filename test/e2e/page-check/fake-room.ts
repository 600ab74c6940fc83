import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type Response } from 'express';
import type { Card, Press, PressResult, RoomEvent, RoomNotification, RoomState, SeenMessage } from '../../../src/local/room/api';
import { makePage } from '../../../src/local/room/page';

export const ann = '00000000-0000-4000-8000-000000000001';
export const chat = `a:${ann}`;

/** The page before a room that says what a test tells it to say, and keeps what was pressed. */
export async function openFakeRoom() {
  const room = {
    messages: [] as SeenMessage[],
    notifications: [] as RoomNotification[],
    pressed: [] as Press[],
    answer: { kind: 'none' } as PressResult | { refuse: string },
    url: '',
    show: (card: Card, id = '1'): void => {
      room.messages = [{ id, at, edited: false, from: bot, card, ownView: false }];
      tell({ chats: [chat] });
    },
    notify: (text: string): void => {
      room.notifications.push({ id: text, at, chat, title: 'Home visits', text });
      tell({ chats: [chat] });
    },
    close: (): void => {
      server.close();
      server.closeAllConnections();
    },
  };
  const streams = new Set<Response>();
  const tell = (event: RoomEvent) => streams.forEach((stream) => stream.write(`data: ${JSON.stringify(event)}\n\n`));
  const answer = (press: Press, response: Response) => {
    room.pressed.push(press);
    if ('refuse' in room.answer) response.status(409).json({ error: room.answer.refuse });
    else response.json(room.answer);
  };

  const app = express().use(makePage(), express.json());
  app.get('/room/api/state', (_request, response) => void response.json(state));
  app.get('/room/api/people/:person/chats', (_request, response) => {
    response.json([{ chat: state.chats[0], messages: room.messages }]);
  });
  app.get('/room/api/people/:person/notifications', (_request, response) => void response.json(room.notifications));
  app.post('/room/api/people/:person/chats/:chat/messages/:message/press', (request, response) => answer(request.body as Press, response));
  app.post('/room/api/people/:person/dialogs/:dialog/submit', (request, response) => answer(request.body as Press, response));
  app.get('/room/api/events', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
    streams.add(response);
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  room.url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  return room;
}

const at = '2026-11-23T10:00:00.000Z';
const bot = { kind: 'bot', id: '28:home-visits', name: 'Home visits' } as const;

const state: RoomState = {
  now: at,
  schools: [{ id: 'oakfield', name: 'Oakfield Primary School' }],
  people: [{ id: ann, name: 'Ann Patel', school: 'oakfield', roles: ['teacher'], job: 'Teacher' }],
  chats: [{ id: chat, name: 'Home visits', kind: 'personal', school: 'oakfield', members: [ann] }],
};
