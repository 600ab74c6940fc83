import { json, Router, type NextFunction, type Request, type Response } from 'express';
import { z, ZodError } from 'zod';
import type { StandIn } from '../teams/stand-in';
import { NoSuch } from '../teams/world';
import { largestUpload, type RoomPerson, type RoomRefusal, type RoomState, type SeenChat } from './api';
import { makeEvents, type Listen } from './events';

export interface RoomOptions {
  standIn: StandIn;
  schools: { id: string; name: string }[];
  people: RoomPerson[];
  now: () => string;
  offsetMinutes?: () => number;
  /** Called with the new time when the clock is moved. */
  onClock?: Listen<string>;
}

/** Four letters of it stand for three bytes. */
// Read back rather than matched: a pattern over a text this long can exhaust the stack.
const base64 = z
  .string()
  .max(Math.ceil(largestUpload / 3) * 4)
  .refine((text) => Buffer.from(text, 'base64').toString('base64') === text);
const say = z
  .object({
    text: z.string().trim().max(28_000),
    mention: z.boolean(),
    file: z.object({ name: z.string().trim().min(1).max(255), base64 }).optional(),
  })
  .refine(({ text, file }) => text !== '' || file, { path: ['text'], message: 'Say something' });
const action = z.object({
  type: z.string(),
  id: z.string().optional(),
  verb: z.string().optional(),
  title: z.string().optional(),
  data: z.unknown(),
  associatedInputs: z.string().optional(),
});
const press = z.object({ action, inputs: z.record(z.string()).default({}) });
const submit = z.union([press, z.object({ data: z.record(z.unknown()) })]);
/** How Express says that it could not read a body. */
const unreadable = z.object({ type: z.string().startsWith('entity.') });

/** The room's API, mounted at `/room/api`. Whoever mounts it keeps it on loopback and checks Host and Origin. */
export const makeRoomRouter = ({ standIn, schools, people, now, offsetMinutes, onClock = () => () => undefined }: RoomOptions): Router => {
  const router = Router();
  router.use(onlyJson, json({ limit: '4mb' }));

  router.get('/state', (_request, response) => {
    const offset = offsetMinutes?.();
    const state: RoomState = { now: now(), ...(offset && { offsetMinutes: offset }), schools, people, chats: standIn.chats() };
    response.json(state);
  });

  router.get('/people/:person/chats', async ({ params: { person } }, response) => {
    const seen = standIn.chatsOf(person).map(async (chat): Promise<SeenChat> => ({ chat, messages: await standIn.display(person, chat.id) }));
    response.json(await Promise.all(seen));
  });

  router.get('/people/:person/notifications', ({ params: { person } }, response) => {
    response.json(standIn.notifications(person));
  });

  router.post('/people/:person/chats/:chat/say', async ({ params: { person, chat }, body }, response) => {
    const { text, mention, file } = say.parse(body);
    const { id } = file
      ? await standIn.upload(person, chat, { name: file.name, bytes: Buffer.from(file.base64, 'base64') }, text)
      : await standIn.say(person, chat, text, { mention });
    response.json({ id });
  });

  router.post('/people/:person/chats/:chat/messages/:message/press', async ({ params, body }, response) => {
    const pressed = press.parse(body);
    response.json(await standIn.press(params.person, params.chat, params.message, pressed.action, pressed.inputs, 'empty'));
  });

  router.post('/people/:person/dialogs/:dialog/submit', async ({ params: { person, dialog }, body }, response) => {
    const submitted = submit.parse(body);
    response.json(
      'action' in submitted
        ? await standIn.submitDialog(person, dialog, submitted.action, submitted.inputs, 'empty')
        : await standIn.submitDialog(person, dialog, submitted),
    );
  });

  router.get('/events', makeEvents(standIn.onChange, onClock));
  router.use(refuse);
  return router;
};

const onlyJson = (request: Request, response: Response, next: NextFunction): void => {
  if (request.method === 'POST' && !request.is('application/json')) answer(response, 415, 'Send JSON.');
  else next();
};

const refuse = (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
  if (error instanceof NoSuch) answer(response, 404, error.message);
  else if (error instanceof ZodError) answer(response, 400, error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  else if (unreadable.safeParse(error).success) answer(response, 400, 'This is not JSON, or too much of it.');
  else next(error);
};

const answer = (response: Response, status: number, error: string): void => {
  const refusal: RoomRefusal = { error };
  response.status(status).json(refusal);
};
