import type { RoomNotification, SeenChat } from '../api';
import { ask } from './ask';

/** What one person has in Teams, fetched anew whenever something changes. Everything there at first counts as read. */
export interface Feed {
  chats(): readonly SeenChat[];
  notifications(): readonly RoomNotification[];
  unread(chat: string): number;
  markRead(chat: string): void;
  refresh(): Promise<void>;
  listen(listener: () => void): void;
  forget(listener: () => void): void;
}

export function makeFeed(person: string): Feed {
  let chats: readonly SeenChat[] = [];
  let notifications: readonly RoomNotification[] = [];
  let loaded = false;
  const read = new Set<string>();
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());

  const chat = (id: string) => chats.find((seen) => seen.chat.id === id);
  const markRead = (id: string) => chat(id)?.messages.forEach((message) => read.add(message.id));

  const load = async () => {
    [chats, notifications] = await Promise.all([ask.chats(person), ask.notifications(person)]);
    if (!loaded) chats.forEach((seen) => markRead(seen.chat.id));
    loaded = true;
    tell();
  };

  let running: Promise<void> | undefined;
  let queued: Promise<void> | undefined;
  const run = () => (running = load().finally(() => (running = undefined)));

  return {
    chats: () => chats,
    notifications: () => notifications,
    unread: (id) =>
      chat(id)?.messages.filter((message) => !read.has(message.id) && message.from.id !== person).length ?? 0,
    markRead,
    // A call that comes while one is under way waits for a second one: the first may have been answered before the change.
    refresh: () => {
      if (!running) return run();
      return (queued ??= running
        .catch(() => undefined)
        .then(() => {
          queued = undefined;
          return run();
        }));
    },
    listen: (listener) => void listeners.add(listener),
    forget: (listener) => void listeners.delete(listener),
  };
}
