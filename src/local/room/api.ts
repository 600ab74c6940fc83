import type { Role } from '../../school/people';

/** An adaptive card as JSON; the page's renderer reads it, the room does not. */
export type Card = Record<string, unknown>;

export interface RoomState {
  /** What the clock says, ISO-8601 UTC. */
  now: string;
  /** How far the clock has been moved forward; absent when it tells real time. */
  offsetMinutes?: number;
  schools: { id: string; name: string }[];
  people: RoomPerson[];
  /** Shared chats, and one personal chat with the bot for every person. */
  chats: RoomChat[];
}

export interface RoomPerson {
  /** Entra object id. */
  id: string;
  name: string;
  /** School id. */
  school: string;
  roles: Role[];
  /** What a colleague would call them: "Headteacher", "Teacher". */
  job: string;
}

export interface RoomChat {
  id: string;
  name: string;
  kind: 'personal' | 'groupChat' | 'channel';
  /** School id. */
  school: string;
  place?: 'staff' | 'office' | 'slt';
  /** Person ids. */
  members: string[];
}

/** `GET /room/api/people/:person/chats` answers with one for every chat that the person is in. */
export interface SeenChat {
  chat: RoomChat;
  /** Oldest first. */
  messages: SeenMessage[];
}

/** A message as one person sees it. */
export interface SeenMessage {
  id: string;
  /** When it was posted, ISO-8601 UTC. */
  at: string;
  edited: boolean;
  from: { kind: 'bot' | 'person'; id: string; name: string };
  text?: string;
  /** The name of the file that hangs on it. */
  file?: string;
  /** The viewer's own view when they have one, else the base card. */
  card?: Card;
  ownView: boolean;
}

/** `GET /room/api/people/:person/notifications`, oldest first: what a toast would show, which is never what a card holds. */
export interface RoomNotification {
  id: string;
  at: string;
  /** Chat id. */
  chat: string;
  /** Who, or where: the chat's name. */
  title: string;
  text: string;
}

/** `POST /room/api/people/:person/chats/:chat/say`; `mention` addresses the bot, which in a shared chat hears nothing else. */
export interface Say {
  /** Empty only beside a file. */
  text: string;
  mention: boolean;
  /** In a personal chat alone. */
  file?: { name: string; base64: string };
}

/** The largest file the room takes: more than the bot does, so that its refusal can be seen. */
export const largestUpload = 2 * 1024 * 1024;

/** A card's button, copied from the card. */
export interface PressedAction {
  /** `Action.Execute` or `Action.Submit`; the others never reach the bot. */
  type: string;
  id?: string;
  verb?: string;
  title?: string;
  data?: unknown;
  /** `none`: inputs are neither checked nor sent. */
  associatedInputs?: string;
}

/** Input ids and their values, all text, as a card's renderer gives them; one left out is empty. */
export type Inputs = Record<string, string>;

/** `POST /room/api/people/:person/chats/:chat/messages/:message/press`. */
export interface Press {
  action: PressedAction;
  inputs: Inputs;
}

/**
 * `POST /room/api/people/:person/dialogs/:dialog/submit`: either the data with the inputs already merged in,
 * or (then the card's own checks are made here as well) the action and the inputs.
 */
export type DialogSubmit = { data: unknown } | Press;

/** What a press shows to the presser; `none` closes a dialog and otherwise changes nothing. */
export type PressResult =
  | { kind: 'card'; card: Card }
  | { kind: 'message'; text: string }
  | { kind: 'error'; text: string }
  | { kind: 'dialog'; dialog: Dialog }
  | { kind: 'none' };

export interface Dialog {
  id: string;
  title: string;
  card: Card;
}

/** Each `data:` of `GET /room/api/events`: what has changed, to be fetched again; or the clock's new time. */
export type RoomEvent = { chats: string[] } | { clock: string };

/** The body of every refusal of the room: 400, 404, 409 or 415. */
export interface RoomRefusal {
  error: string;
}
