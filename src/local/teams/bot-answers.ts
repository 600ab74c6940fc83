import { z } from 'zod';
import type { Card } from '../room/api';
import type { BotAnswer } from './bot-line';

export const unreachable = 'Unable to reach app. Please try again.';
const wentWrong = 'Something went wrong. Please try again.';

const card = z.object({ type: z.literal('AdaptiveCard') }).passthrough();

const executeBody = z.union([
  z.object({ statusCode: z.literal(200), type: z.literal('application/vnd.microsoft.card.adaptive'), value: card }),
  z.object({ statusCode: z.literal(200), type: z.literal('application/vnd.microsoft.activity.message'), value: z.string() }),
  z.object({
    statusCode: z.number(),
    type: z.literal('application/vnd.microsoft.error'),
    value: z.object({ code: z.string(), message: z.string() }),
  }),
]);

const taskBody = z.object({
  task: z.union([
    z.object({ type: z.literal('message'), value: z.string() }),
    z.object({
      type: z.literal('continue'),
      value: z.object({
        title: z.string().optional(),
        card: z.object({ contentType: z.literal('application/vnd.microsoft.card.adaptive'), content: card }),
      }),
    }),
  ]),
});

export type ExecuteAnswer = { kind: 'card'; card: Card } | { kind: 'message' | 'error'; text: string };
export type TaskAnswer = { kind: 'continue'; title: string; card: Card } | { kind: 'message' | 'error'; text: string } | { kind: 'none' };

/** What Teams makes of the answer to `adaptiveCard/action`: anything but a 200 in the right form is an error to the presser. */
export const readExecute = (answer: BotAnswer): ExecuteAnswer => {
  if (answer.status !== 200) return { kind: 'error', text: unreachable };
  const body = executeBody.safeParse(answer.body);
  if (!body.success) return { kind: 'error', text: wentWrong };
  if (body.data.type === 'application/vnd.microsoft.card.adaptive') return { kind: 'card', card: body.data.value };
  if (body.data.type === 'application/vnd.microsoft.activity.message') return { kind: 'message', text: body.data.value };
  return { kind: 'error', text: body.data.value.message };
};

/** What Teams makes of the answer to `task/fetch` and `task/submit`: an empty one closes the dialog. */
export const readTask = (answer: BotAnswer): TaskAnswer => {
  if (answer.status !== 200) return { kind: 'error', text: unreachable };
  if (answer.body === undefined || answer.body === null) return { kind: 'none' };
  const body = taskBody.safeParse(answer.body);
  if (!body.success) return { kind: 'error', text: wentWrong };
  const { task } = body.data;
  if (task.type === 'message') return { kind: 'message', text: task.value };
  return { kind: 'continue', title: task.value.title ?? '', card: task.value.card.content };
};
