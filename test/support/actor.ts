import type { Card, Dialog, Inputs, PressResult } from '../../src/local/room/api';
import { buttons, textOf } from '../../src/local/teams/read-card';
import type { StandIn } from '../../src/local/teams/stand-in';
import { personalChatId } from '../../src/local/teams/world';

/** One person at their own screen. A press waits until the bot has done everything that follows from it. */
export interface Actor {
  id: string;
  /** Their own chat with the bot. */
  own: string;
  /** Says it, to the bot in a shared chat when `mention` is set, and returns the lines and cards answered there. */
  say(chat: string, text: string, how?: { mention?: boolean }): Promise<string[]>;
  /** Sends the bot a file in their own chat; returns the lines and cards answered there. */
  sends(name: string, text: string): Promise<string[]>;
  /** Presses the newest button of that title that they can see, or one on the open dialog; returns what it showed. */
  press(title: string, inputs?: Inputs, chat?: string): Promise<string>;
  /** Types into the open dialog, for the next press. */
  fill(inputs: Inputs): Actor;
  /** Everything they can read now, in the chat or in all of theirs, newest last. */
  reads(chat?: string): Promise<string>;
  /** The newest card with this button, as it lies before them. */
  finds(title: string, chat?: string): Promise<{ chat: string; message: string; card: Card } | undefined>;
  /** The titles of all buttons on the newest card in a chat. */
  offered(chat?: string): Promise<string[]>;
  dialog?: Dialog;
}

/** A person of the stand-in as a story speaks of them. */
export function makeActor(id: string, standIn: StandIn, settled: () => Promise<void>): Actor {
  const desk = dialogs(standIn);
  const own = personalChatId(id);
  let typed: Inputs = {};

  const screen = async (chat?: string) => {
    await settled();
    const chats = chat === undefined ? standIn.chatsOf(id).map((each) => each.id) : [chat];
    const seen = await Promise.all(chats.map(async (each) => (await standIn.display(id, each)).map((message) => ({ ...message, chat: each }))));
    return seen.flat().sort((a, b) => Number(a.id) - Number(b.id));
  };

  const finds: Actor['finds'] = async (title, chat) => {
    const found = (await screen(chat)).findLast(({ card }) => card && buttons(card).some((button) => button.title === title));
    return found?.card && { chat: found.chat, message: found.id, card: found.card };
  };

  const shown = (result: PressResult): string => {
    if (result.kind === 'dialog') desk.set(id, result.dialog);
    else if (result.kind !== 'error') desk.delete(id);
    switch (result.kind) {
      case 'card':
        return textOf(result.card);
      case 'dialog':
        return textOf(result.dialog.card);
      case 'none':
        return '';
      case 'error':
      case 'message':
        return result.text;
    }
  };

  const answered = async (chat: string, what: () => Promise<unknown>): Promise<string[]> => {
    const before = standIn.messages(id, chat).length;
    await what();
    await settled();
    const said = standIn.messages(id, chat).slice(before).filter(({ from }) => from.kind === 'bot');
    return said.map(({ text: line, card }) => line ?? (card ? textOf(card) : ''));
  };

  const actor: Actor = {
    id,
    own,
    get dialog() {
      return desk.get(id);
    },
    say: (chat, text, how) => answered(chat, () => standIn.say(id, chat, text, how)),
    sends: (name, text) => answered(own, () => standIn.upload(id, own, { name, bytes: Buffer.from(text) })),
    press: async (title, inputs = {}, chat) => {
      const given = { ...typed, ...inputs };
      typed = {};
      const dialog = desk.get(id);
      if (dialog && buttons(dialog.card).some((button) => button.title === title)) {
        const answer = shown(await standIn.submitDialog(id, dialog.id, title, given));
        await settled();
        return answer;
      }
      const found = await finds(title, chat);
      if (!found) throw new Error(`no button "${title}" before ${id}; they read:\n${await actor.reads(chat)}`);
      const answer = shown(await standIn.press(id, found.chat, found.message, title, given));
      await settled();
      return answer;
    },
    fill: (inputs) => {
      typed = { ...typed, ...inputs };
      return actor;
    },
    reads: async (chat) => {
      const dialog = desk.get(id);
      const messages = (await screen(chat)).map(({ text, card }) => [text, card && textOf(card)].filter(Boolean).join('\n'));
      return [...messages, ...(dialog ? [textOf(dialog.card)] : [])].join('\n\n');
    },
    finds,
    offered: async (chat = own) => {
      const last = (await screen(chat)).findLast(({ card }) => card)?.card;
      return last ? buttons(last).map(({ title }) => title) : [];
    },
  };
  return actor;
}

/** The dialogs that stand open, by person: an actor asked for twice is the same person at the same screen. */
const open = new WeakMap<StandIn, Map<string, Dialog>>();

const dialogs = (standIn: StandIn): Map<string, Dialog> => {
  const found = open.get(standIn) ?? new Map<string, Dialog>();
  open.set(standIn, found);
  return found;
};
