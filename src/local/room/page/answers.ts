import { z } from 'zod';
import { roles } from '../../../school/people';
import type { PressResult, RoomEvent, RoomNotification, RoomState, SeenChat } from '../api';

const card = z.record(z.unknown());

const chat = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['personal', 'groupChat', 'channel']),
  school: z.string(),
  place: z.enum(['staff', 'office', 'slt']).optional(),
  members: z.array(z.string()),
});

const message = z.object({
  id: z.string(),
  at: z.string(),
  edited: z.boolean(),
  from: z.object({ kind: z.enum(['bot', 'person']), id: z.string(), name: z.string() }),
  text: z.string().optional(),
  file: z.string().optional(),
  card: card.optional(),
  ownView: z.boolean(),
});

export const state: z.ZodType<RoomState> = z.object({
  now: z.string(),
  offsetMinutes: z.number().optional(),
  schools: z.array(z.object({ id: z.string(), name: z.string() })),
  people: z.array(
    z.object({ id: z.string(), name: z.string(), school: z.string(), roles: z.array(z.enum(roles)), job: z.string() }),
  ),
  chats: z.array(chat),
});

export const seenChats: z.ZodType<SeenChat[]> = z.array(z.object({ chat, messages: z.array(message) }));

export const notifications: z.ZodType<RoomNotification[]> = z.array(
  z.object({ id: z.string(), at: z.string(), chat: z.string(), title: z.string(), text: z.string() }),
);

export const pressResult: z.ZodType<PressResult> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('card'), card }),
  z.object({ kind: z.literal('message'), text: z.string() }),
  z.object({ kind: z.literal('error'), text: z.string() }),
  z.object({ kind: z.literal('dialog'), dialog: z.object({ id: z.string(), title: z.string(), card }) }),
  z.object({ kind: z.literal('none') }),
]);

export const event: z.ZodType<RoomEvent> = z.union([
  z.object({ chats: z.array(z.string()) }),
  z.object({ clock: z.string() }),
]);

export const clock = z.object({ now: z.string() });

export const refusal = z.object({ error: z.string() });
