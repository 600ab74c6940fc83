import { z } from 'zod';
import type { RoomChat } from '../room/api';

/** The bot as Teams knows it; in a personal chat and in toasts it goes by its name. */
export const bot = { id: '28:home-visits', name: 'Home visits' } as const;

/** Somebody with a Teams account. */
export interface StandInPerson {
  /** Entra object id. */
  id: string;
  name: string;
  email: string;
  /** School id. */
  school: string;
  /** Set for a guest from another organisation. */
  tenantId?: string;
  /** `false`: has not installed the app, so the bot cannot write to them. */
  installed?: boolean;
}

const card = z.record(z.unknown());

const message = z.object({
  id: z.string(),
  at: z.string(),
  edited: z.boolean(),
  /** Counts the edits. */
  version: z.number(),
  from: z.object({ kind: z.enum(['bot', 'person']), id: z.string(), name: z.string() }),
  text: z.string().optional(),
  /** The name of the file that hangs on it; the file itself is not kept. */
  file: z.string().optional(),
  card: card.optional(),
  /** In a channel, the post under which this one was written. */
  root: z.string().optional(),
  /** Own views by person. */
  views: z.record(card),
  /** Which version each person's own view was last asked for, and when. */
  asked: z.record(z.object({ version: z.number(), at: z.string() })),
});

const notification = z.object({ id: z.string(), at: z.string(), chat: z.string(), title: z.string(), text: z.string() });

/** All that outlives a restart. */
export const worldState = z.object({
  lastId: z.number(),
  messages: z.record(z.array(message)),
  /** By person. */
  notifications: z.record(z.array(notification)),
  /** By chat: whether the bot is in it. */
  installed: z.record(z.boolean()),
  /** Chats of which the bot has been told. */
  introduced: z.array(z.string()),
});

export type WorldState = z.infer<typeof worldState>;
export type StoredMessage = z.infer<typeof message>;

export const emptyWorld = (): WorldState => ({ lastId: 0, messages: {}, notifications: {}, installed: {}, introduced: [] });

/** A person's chat with the bot. */
export const personalChat = (person: StandInPerson): RoomChat => ({
  id: personalChatId(person.id),
  name: bot.name,
  kind: 'personal',
  school: person.school,
  members: [person.id],
});

export const personalChatId = (person: string): string => `a:${person}`;

export const teamsId = (person: string): string => `29:${person}`;

/** Takes a Teams id or an Entra object id. */
export const personOf = (id: string): string => id.replace(/^29:/, '');

/** Somebody asked for a person, chat, message, button or dialog that is not there. */
export class NoSuch extends Error {}
