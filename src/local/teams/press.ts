import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Dialog, Inputs, PressedAction, PressResult, RoomChat } from '../room/api';
import { readTask, unreachable, type TaskAnswer } from './bot-answers';
import type { BotLine } from './bot-line';
import type { Chats } from './chats';
import { fillIn, type Others } from './inputs';
import { buttonCalled } from './read-card';
import type { Views } from './views';
import { activityOf, type Activity, type Setting } from './wire';
import { NoSuch, type StoredMessage } from './world';

/** A button by its title, or as it stands (or stood, or is forged to stand) on the card. */
export type What = string | PressedAction;

export interface Presses {
  press(person: string, chat: string, message: string, what: What, inputs?: Inputs, others?: Others): Promise<PressResult>;
  /** `what` may also be the data with the inputs already in it; then nothing is checked. */
  submitDialog(person: string, dialog: string, what: What | { data: unknown }, inputs?: Inputs, others?: Others): Promise<PressResult>;
}

const opensDialog = z.object({ msteams: z.object({ type: z.literal('task/fetch') }).passthrough() }).passthrough();
const record = z.record(z.unknown());

/** Buttons and dialogs. What Teams finds wrong with the inputs is an answer, and the bot hears nothing of it. */
export const makePresses = (chats: Chats, views: Views, line: BotLine, setting: Setting): Presses => {
  const dialogs = new Map<string, Dialog & { person: string; chat: RoomChat }>();

  const send = (person: string, chat: RoomChat, what: Activity, message?: StoredMessage) =>
    line.send(activityOf(setting, chats.person(person), chat, { ...what, ...(message && { replyToId: message.id }) }, message && (message.root ?? message.id)));

  const openDialog = async (person: string, chat: RoomChat, message: StoredMessage, data: unknown): Promise<PressResult> => {
    const answer = readTask(await send(person, chat, invoke('task/fetch', data), message));
    if (answer.kind === 'none') return { kind: 'error', text: unreachable };
    return show(answer, { id: randomUUID(), person, chat });
  };

  const show = (answer: TaskAnswer, { id, person, chat }: { id: string; person: string; chat: RoomChat }): PressResult => {
    if (answer.kind === 'error') return answer;
    dialogs.delete(id);
    if (answer.kind !== 'continue') return answer;
    const dialog = { id, title: answer.title, card: answer.card };
    dialogs.set(id, { ...dialog, person, chat });
    return { kind: 'dialog', dialog };
  };

  const submit = async (person: string, chat: RoomChat, message: StoredMessage, value: unknown): Promise<PressResult> => {
    if (opensDialog.safeParse(value).success) return openDialog(person, chat, message, value);
    const answer = await send(person, chat, { type: 'message', id: String(randomUUID()), value }, message);
    return wasTaken(answer.status) ? { kind: 'none' } : { kind: 'error', text: unreachable };
  };

  return {
    press: async (person, chatId, messageId, what, inputs = {}, others = 'prefilled') => {
      const chat = chats.of(person, chatId);
      const message = chats.message(chat.id, messageId);
      const card = message && chats.seenBy(person, message).card;
      if (!message || !card) throw new NoSuch(`No card ${messageId} in ${chatId}`);
      const action = typeof what === 'string' ? buttonCalled(card, what) : what;
      const filled = fillIn(card, action, inputs, others);
      if (!filled.ok) return { kind: 'error', text: filled.text };
      const data = { ...record.catch({}).parse(action.data), ...filled.values };
      if (action.type === 'Action.Submit') return submit(person, chat, message, data);
      const { id, verb } = action;
      return views.execute(person, chat, message, { type: 'Action.Execute', ...(id && { id }), ...(verb && { verb }), data }, 'manual');
    },

    submitDialog: async (person, dialogId, what, inputs = {}, others = 'prefilled') => {
      const dialog = dialogs.get(dialogId);
      if (dialog?.person !== person) throw new NoSuch(`No dialog ${dialogId} is open for ${person}`);
      const action = typeof what === 'string' ? buttonCalled(dialog.card, what) : what;
      if ('type' in action && action.type !== 'Action.Submit') return { kind: 'error', text: 'Teams has only Action.Submit in dialogs.' };
      const filled = 'type' in action ? fillIn(dialog.card, action, inputs, others) : { ok: true as const, values: {} };
      if (!filled.ok) return { kind: 'error', text: filled.text };
      const data = { ...record.catch({}).parse(action.data), ...filled.values };
      return show(readTask(await send(person, dialog.chat, invoke('task/submit', data))), dialog);
    },
  };
};

const invoke = (name: string, data: unknown): Activity => ({
  type: 'invoke',
  id: `f:${randomUUID()}`,
  name,
  value: { data, context: { theme: 'default' } },
});

const wasTaken = (status: number | 'unreachable'): boolean => status !== 'unreachable' && status < 300;
