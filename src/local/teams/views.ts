import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Card, RoomChat } from '../room/api';
import { readExecute, type ExecuteAnswer } from './bot-answers';
import type { BotLine } from './bot-line';
import type { Chats } from './chats';
import { activityOf, type Setting } from './wire';
import { teamsId, type StoredMessage } from './world';

const refreshOf = z.object({
  refresh: z.object({
    action: z.object({ type: z.literal('Action.Execute'), verb: z.string(), id: z.string().optional(), data: z.unknown() }),
    userIds: z.array(z.string()).optional(),
  }),
});

export type ExecuteAction = { type: string; id?: string; verb?: string; data?: unknown };

export interface Views {
  /** Asks the bot on a person's behalf; an answered card becomes that person's own view and nobody else's. */
  execute(person: string, chat: RoomChat, message: StoredMessage, action: ExecuteAction, trigger: 'manual' | 'automatic'): Promise<ExecuteAnswer>;
  /** A person looks at a chat: the views that cards offer them are fetched, the newest 20 messages' at most. */
  display(person: string, chat: RoomChat): Promise<void>;
}

const aMinute = 60_000;
const onScreen = 20;

/** Views of one's own. A new version of a message is asked for at once, the same one again only after a minute, as Teams does. */
export const makeViews = (chats: Chats, line: BotLine, setting: Setting): Views => {
  const underWay = new Map<string, Promise<void>>();

  const execute: Views['execute'] = async (personId, chat, message, action, trigger) => {
    const person = chats.person(personId);
    const { version } = message;
    const invoke = { type: 'invoke', id: `f:${randomUUID()}`, name: 'adaptiveCard/action', replyToId: message.id, value: { action, trigger } };
    const answer = readExecute(await line.send(activityOf(setting, person, chat, invoke, message.root ?? message.id)));
    // An edit that came in meanwhile is newer than a view fetched before it, but not than the answer to a press.
    if (answer.kind === 'card' && (trigger === 'manual' || message.version === version)) {
      message.asked[personId] = { version: message.version, at: setting.now() };
      chats.setView(chat, message, personId, answer.card);
    }
    return answer;
  };

  const refresh = async (person: string, chat: RoomChat, message: StoredMessage, tries = 3): Promise<void> => {
    const shown = message.views[person] ?? message.card;
    const action = shown && refreshActionFor(shown, person);
    if (!action || !isTimeToAsk(message, person, setting.now())) return;
    const { version } = message;
    message.asked[person] = { version, at: setting.now() };
    const answer = await execute(person, chat, message, action, 'automatic');
    if (answer.kind === 'error') delete message.asked[person];
    if (message.version !== version && tries > 1) await refresh(person, chat, message, tries - 1);
  };

  const refreshOnce = (person: string, chat: RoomChat, message: StoredMessage): Promise<void> => {
    const key = `${message.id} ${person}`;
    const running = underWay.get(key) ?? refresh(person, chat, message).finally(() => underWay.delete(key));
    underWay.set(key, running);
    return running;
  };

  return {
    execute,
    display: async (person, chat) => {
      await Promise.all(chats.messagesIn(chat.id).slice(-onScreen).map((message) => refreshOnce(person, chat, message)));
    },
  };
};

const refreshActionFor = (card: Card, person: string): ExecuteAction | undefined => {
  const parsed = refreshOf.safeParse(card);
  if (!parsed.success) return undefined;
  const { action, userIds } = parsed.data.refresh;
  return !userIds || userIds.includes(teamsId(person)) ? action : undefined;
};

const isTimeToAsk = (message: StoredMessage, person: string, now: string): boolean => {
  const last = message.asked[person];
  return !last || last.version !== message.version || Date.parse(now) - Date.parse(last.at) > aMinute;
};
