import type { Card, RoomChat, RoomNotification, SeenMessage } from '../room/api';
import { bot, NoSuch, personalChat, personalChatId, type StandInPerson, type StoredMessage, type WorldState } from './world';
import { withoutTags } from './wire';

/** A message as the bot writes it. */
export interface BotMessage {
  text?: string;
  summary?: string;
  card?: Card;
}

/** The chats, who is in them and what has been said. */
export interface Chats {
  person(id: string): StandInPerson;
  all(): RoomChat[];
  find(id: string): RoomChat | undefined;
  /** A chat that this person is in. */
  of(person: string, chat: string): RoomChat;
  allOf(person: string): RoomChat[];
  messagesIn(chat: string): StoredMessage[];
  message(chat: string, id: string): StoredMessage | undefined;
  seenBy(person: string, message: StoredMessage): SeenMessage;
  isInstalled(chat: string): boolean;
  setInstalled(chat: string, installed: boolean): void;
  isIntroduced(chat: string): boolean;
  setIntroduced(chat: string): void;
  write(person: StandInPerson, chat: RoomChat, text: string, file?: string): StoredMessage;
  /** Notifies everybody in the chat. */
  post(chat: RoomChat, message: BotMessage, root?: string): StoredMessage;
  /** Replaces the message for everybody, drops all own views and notifies nobody. */
  edit(chat: RoomChat, message: StoredMessage, to: BotMessage): void;
  remove(chat: RoomChat, message: StoredMessage): void;
  setView(chat: RoomChat, message: StoredMessage, person: string, view: Card): void;
  notifications(person: string): RoomNotification[];
}

export interface ChatsOptions {
  people: readonly StandInPerson[];
  /** The shared ones. */
  chats: readonly RoomChat[];
  now: () => string;
  world: WorldState;
  changed: (chat: string) => void;
}

export const makeChats = ({ people, chats: shared, now, world, changed }: ChatsOptions): Chats => {
  const persons = new Map(people.map((person) => [person.id, person]));
  const chats = new Map([...shared, ...people.map(personalChat)].map((chat) => [chat.id, chat]));

  const person = (id: string): StandInPerson => persons.get(id) ?? missing(`No person ${id}`);
  const messagesIn = (chat: string): StoredMessage[] => (world.messages[chat] ??= []);

  // Teams' ids are instants in milliseconds; two messages never share one.
  const nextId = (): string => String((world.lastId = Math.max(Date.parse(now()), world.lastId + 1)));

  const add = (chat: RoomChat, what: Pick<StoredMessage, 'from' | 'text' | 'file' | 'card' | 'root'>): StoredMessage => {
    const message = { id: nextId(), at: now(), edited: false, version: 1, views: {}, asked: {}, ...what };
    messagesIn(chat.id).push(message);
    changed(chat.id);
    return message;
  };

  const notify = (chat: RoomChat, { id, at }: StoredMessage, { text, summary }: BotMessage): void => {
    const toast = { id, at, chat: chat.id, title: chat.name, text: withoutTags(text || summary || 'Sent a card') };
    for (const member of chat.members) (world.notifications[member] ??= []).push(toast);
  };

  return {
    person,
    all: () => [...chats.values()],
    find: (id) => chats.get(id),
    of: (id, chatId) => {
      const chat = chats.get(chatId);
      return chat?.members.includes(person(id).id) ? chat : missing(`${id} is in no chat ${chatId}`);
    },
    allOf: (id) => {
      const { id: known } = person(id);
      return [...chats.values()].filter((chat) => chat.members.includes(known));
    },
    messagesIn,
    message: (chat, id) => messagesIn(chat).find((message) => message.id === id),
    seenBy: (viewer, { id, at, edited, from, text, file, card, views }) => {
      const view = views[viewer];
      const shown = view ?? card;
      return { id, at, edited, from, ...(text && { text }), ...(file && { file }), ...(shown && { card: shown }), ownView: view !== undefined };
    },
    isInstalled: (chat) => world.installed[chat] ?? people.every((one) => personalChatId(one.id) !== chat || one.installed !== false),
    setInstalled: (chat, installed) => {
      world.installed[chat] = installed;
      changed(chat);
    },
    isIntroduced: (chat) => world.introduced.includes(chat),
    setIntroduced: (chat) => {
      if (!world.introduced.includes(chat)) world.introduced.push(chat);
      changed(chat);
    },
    write: (author, chat, text, file) => add(chat, { from: { kind: 'person', id: author.id, name: author.name }, text, file }),
    post: (chat, message, root) => {
      const { text, card } = message;
      const posted = add(chat, { from: { kind: 'bot', ...bot }, ...(text && { text: withoutTags(text) }), card, root });
      notify(chat, posted, message);
      return posted;
    },
    edit: (chat, message, { text, card }) => {
      Object.assign(message, { text: text && withoutTags(text), card, edited: true, version: message.version + 1, views: {} });
      changed(chat.id);
    },
    remove: (chat, message) => {
      world.messages[chat.id] = messagesIn(chat.id).filter((one) => one !== message);
      changed(chat.id);
    },
    setView: (chat, message, viewer, view) => {
      const unchanged = JSON.stringify(message.views[viewer]) === JSON.stringify(view);
      message.views[viewer] = view;
      if (!unchanged) changed(chat.id);
    },
    notifications: (id) => world.notifications[person(id).id] ?? [],
  };
};

const missing = (what: string): never => {
  throw new NoSuch(what);
};
