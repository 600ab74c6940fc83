import type { z } from 'zod';
import type { DialogSubmit, Press, PressResult, RoomNotification, RoomState, Say, SeenChat } from '../api';
import * as answers from './answers';

/** The room said no, in words for the person at the screen. */
export class Refused extends Error {}

/** The room did not answer at all. */
export class Gone extends Error {}

async function call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response> {
  const sent = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, { method, ...sent }).catch((cause: unknown) => {
    throw new Gone('The rehearsal room is not answering.', { cause });
  });
  if (!response.ok) throw new Refused(await reason(response));
  return response;
}

const get = async <T>(answer: z.ZodType<T>, path: string): Promise<T> => answer.parse(await (await call('GET', path)).json());

const post = async <T>(answer: z.ZodType<T>, path: string, body: unknown): Promise<T> =>
  answer.parse(await (await call('POST', path, body)).json());

async function reason(response: Response): Promise<string> {
  const said = answers.refusal.safeParse(await response.json().catch(() => undefined));
  return said.success ? said.data.error : `The room answered ${response.status} without saying why.`;
}

const of = (person: string) => `/room/api/people/${encodeURIComponent(person)}`;
const inChat = (person: string, chat: string) => `${of(person)}/chats/${encodeURIComponent(chat)}`;

/** Everything this page asks of the room. */
export const ask = {
  state: (): Promise<RoomState> => get(answers.state, '/room/api/state'),
  chats: (person: string): Promise<SeenChat[]> => get(answers.seenChats, `${of(person)}/chats`),
  notifications: (person: string): Promise<RoomNotification[]> => get(answers.notifications, `${of(person)}/notifications`),
  say: async (person: string, chat: string, said: Say): Promise<void> => {
    await call('POST', `${inChat(person, chat)}/say`, said);
  },
  press: (person: string, chat: string, message: string, press: Press): Promise<PressResult> =>
    post(answers.pressResult, `${inChat(person, chat)}/messages/${encodeURIComponent(message)}/press`, press),
  submit: (person: string, dialog: string, submit: DialogSubmit): Promise<PressResult> =>
    post(answers.pressResult, `${of(person)}/dialogs/${encodeURIComponent(dialog)}/submit`, submit),
  advance: (duration: string): Promise<{ now: string }> => post(answers.clock, '/admin/clock', { advance: duration }),
};

/** What to show a person when asking failed. */
export const inWords = (fault: unknown): string =>
  fault instanceof Refused || fault instanceof Gone ? fault.message : `Something went wrong on this page: ${String(fault)}`;
