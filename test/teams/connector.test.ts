import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NoAnswer } from '../../src/desk/within';
import { BotAdapter } from '../../src/teams/adapter';
import { passing } from '../support/starving';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
let silent: Server;

beforeAll(async () => {
  silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
});
afterAll(
  () =>
    new Promise<void>((resolve) => {
      silent.close(() => resolve());
      silent.closeAllConnections();
    }),
);
afterEach(() => void jest.useRealTimers());

it('a request to Teams that is never answered is given up in time: an answer in a chat, a card, a page of a roster', async () => {
  const connector = await new BotAdapter({ type: 'anonymous' }, log).connectTo(`http://127.0.0.1:${(silent.address() as AddressInfo).port}/`);
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  const { conversations } = connector;
  for (const ask of [
    () => conversations.replyToActivity('19:slt', 'm1', { type: 'message', text: 'told' }),
    () => conversations.updateActivity('19:slt', 'm1', { type: 'message', text: 'told' }),
    () => conversations.getConversationPagedMembers('19:slt'),
  ]) {
    await expect(passing<unknown>(8_000, ask())).rejects.toBeInstanceOf(NoAnswer);
  }
});
