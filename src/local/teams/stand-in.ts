import type { Card, RoomChat, RoomNotification, SeenMessage } from '../room/api';
import { makeBotLine, type BotAnswer, type BotLine } from './bot-line';
import { makeChats } from './chats';
import { makeFaults, type ConnectorReply, type ConnectorRequest, type Faults } from './faults';
import { makeInstalls, type Installs } from './installs';
import { makePresses, type Presses } from './press';
import { makePerform, makeRoster } from './requests';
import { loadWorld, makeSaver } from './saved';
import { makeUploads, type Uploads } from './uploads';
import { makeViews } from './views';
import { activityOf, mentioning, type Activity } from './wire';
import { bot, NoSuch, type StandInPerson } from './world';

export interface StandInOptions {
  /** Where the bot's `/api/messages` is. */
  botEndpoint: string | (() => string);
  /** Where the connector is mounted, as the bot sees it. */
  serviceUrl: string | (() => string);
  tenantId: string;
  people: readonly StandInPerson[];
  /** The shared chats; everybody has a personal one. */
  chats: readonly RoomChat[];
  /** The room's time. */
  now: () => string;
  /** Where the chats are kept; without one they are forgotten. */
  persistFile?: string;
  fetch?: typeof globalThis.fetch;
  /** How long Teams waits for the bot, in real time. */
  botTimeoutMs?: number;
}

/** Teams, for one machine: what people do in it, what the bot may ask of it, and its bad days. */
export interface StandIn extends Installs, Omit<Faults, 'answer'>, Presses, Uploads, Pick<BotLine, 'twice'> {
  readonly people: readonly StandInPerson[];
  /** Every chat, the personal ones as well. */
  chats(): RoomChat[];
  chatsOf(person: string): RoomChat[];
  /** What a person writes; in a shared chat the bot hears it only when it is mentioned (`heard` is then set). */
  say(person: string, chat: string, text: string, how?: { mention?: boolean }): Promise<{ id: string; heard?: BotAnswer }>;
  /** Sends the bot any activity in a person's name, forged parts and all. */
  sendRaw(person: string, chat: string, what: Activity): Promise<BotAnswer>;
  /** A person looks at a chat: own views are fetched first. */
  display(person: string, chat: string): Promise<SeenMessage[]>;
  /** What a person would see, without looking again. */
  messages(person: string, chat: string): SeenMessage[];
  /** The nth message with a card (from the end when negative), as this person sees it. */
  card(person: string, chat: string, n?: number): { id: string; card: Card };
  notifications(person: string): RoomNotification[];
  /** Called with the chats that have changed; returns how to stop. */
  onChange(listener: (chats: string[]) => void): () => void;
  /** A request of the bot to the connector. */
  connect(request: ConnectorRequest): Promise<ConnectorReply>;
  roster(conversation: string, member?: string): Promise<ConnectorReply>;
  /** Saves what is unsaved; rejects when anything could not be saved. */
  close(): Promise<void>;
}

/** Builds a Teams that remembers what it was left with. */
export const makeStandIn = (options: StandInOptions): StandIn => {
  const { tenantId, people, now } = options;
  const setting = { tenantId, now, serviceUrl: later(options.serviceUrl) };
  const world = loadWorld(options.persistFile);
  const saver = makeSaver(options.persistFile, world);
  const listeners = new Set<(chats: string[]) => void>();
  const changed = (chat: string): void => {
    saver.touch();
    for (const listener of listeners) listener([chat]);
  };

  const chats = makeChats({ people, chats: options.chats, now, world, changed });
  const line = makeBotLine(later(options.botEndpoint), tenantId, options.fetch ?? globalThis.fetch, options.botTimeoutMs);
  const views = makeViews(chats, line, setting);
  const { answer, ...faults } = makeFaults();
  const perform = makePerform(chats, tenantId, setting.serviceUrl);
  const roster = makeRoster(chats, tenantId);

  const messages = (person: string, chat: string): SeenMessage[] =>
    chats.messagesIn(chats.of(person, chat).id).map((message) => chats.seenBy(person, message));

  return {
    ...makeInstalls(chats, line, setting),
    ...makePresses(chats, views, line, setting),
    ...makeUploads(chats, line, setting),
    ...faults,
    twice: line.twice,
    people,
    chats: chats.all,
    chatsOf: chats.allOf,
    say: async (personId, chatId, text, { mention = false } = {}) => {
      const chat = chats.of(personId, chatId);
      const person = chats.person(personId);
      const { id } = chats.write(person, chat, mention ? `@${bot.name} ${text}` : text);
      if (!mention && chat.kind !== 'personal') return { id };
      if (!chats.isInstalled(chat.id)) return { id };
      const said = { type: 'message', id, textFormat: 'plain', ...(mention ? mentioning(text) : { text }) };
      return { id, heard: await line.send(activityOf(setting, person, chat, said, id)) };
    },
    sendRaw: (person, chat, what) => line.send(activityOf(setting, chats.person(person), chats.of(person, chat), what)),
    display: async (person, chat) => {
      await views.display(person, chats.of(person, chat));
      return messages(person, chat);
    },
    messages,
    card: (person, chat, n = -1) => {
      const withCards = messages(person, chat).flatMap(({ id, card }) => (card ? [{ id, card }] : []));
      const found = withCards.at(n);
      if (!found) throw new NoSuch(`${chat} holds ${withCards.length} cards, not a card ${n}`);
      return found;
    },
    notifications: chats.notifications,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect: (request) => answer(request, () => perform(request)),
    roster: (conversation, member) => answer({ kind: 'members', conversation }, () => roster(conversation, member)),
    close: saver.flush,
  };
};

const later = (value: string | (() => string)): (() => string) => (typeof value === 'string' ? () => value : value);
