import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { given } from '../text/given';

/** What may be missing and is worth nothing unread: null and nonsense are absent, and cost the rest nothing. */
const perhaps = <Out>(schema: z.ZodType<Out, z.ZodTypeDef, unknown>) =>
  schema
    .nullish()
    .catch(undefined)
    .transform((value) => value ?? undefined);

/** The entries of a list that can be read. */
const readable = <Out>(entry: z.ZodType<Out, z.ZodTypeDef, unknown>) =>
  perhaps(z.array(z.unknown()).transform((all) => all.flatMap((one) => entry.safeParse(one).data ?? [])));

/** Who sent it and from where is never guessed: null is absent, nonsense turns the activity away. */
const orAbsent = <Out>(schema: z.ZodType<Out, z.ZodTypeDef, unknown>) => schema.nullish().transform((value) => value ?? undefined);

const id = z.string().min(1).max(500);
const word = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const someone = z.object({ id }).passthrough();

const channelData = z
  .object({
    tenant: orAbsent(z.object({ id: orAbsent(z.string()) })),
    team: perhaps(z.object({}).passthrough()),
    channel: perhaps(z.object({}).passthrough()),
  })
  .passthrough();

const shape = z.object({
  type: z.string().min(1).max(64),
  id: orAbsent(id),
  name: perhaps(z.string().max(128)),
  channelId: z.literal('msteams'),
  serviceUrl: z.string().url().max(500),
  from: z.object({ id, aadObjectId: orAbsent(z.string().uuid()), name: perhaps(z.string()) }),
  recipient: z.object({ id, name: perhaps(z.string()), isTargeted: perhaps(z.boolean()) }),
  conversation: z.object({
    id,
    conversationType: perhaps(z.string()),
    isGroup: perhaps(z.boolean()),
    name: perhaps(z.string()),
    tenantId: orAbsent(z.string()),
  }),
  text: perhaps(word),
  textFormat: perhaps(z.string()),
  entities: readable(z.object({ type: z.string() }).passthrough()),
  attachments: readable(z.object({ contentType: z.string() }).passthrough()),
  value: z.unknown().transform((value) => given(value)),
  replyToId: perhaps(id),
  action: perhaps(z.string()),
  membersAdded: readable(someone),
  membersRemoved: readable(someone),
  timestamp: perhaps(z.string()),
  localTimestamp: perhaps(z.string()),
  locale: perhaps(z.string().regex(/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i)),
  channelData: orAbsent(channelData),
  // Anything else would have the bot hand its replies back in the answer instead of posting them.
  deliveryMode: orAbsent(z.enum(['normal', 'notification'])),
});

/** A message or an invoke without an id could not be told from its own repetition. */
export const incoming = shape.refine((activity) => activity.id !== undefined || !['message', 'invoke'].includes(activity.type), {
  path: ['id'],
  message: 'missing',
});

export type Incoming = z.output<typeof incoming>;

const anActivity = z.custom<Activity>((value) => typeof value === 'object');

/** The same for the SDK, with nothing in it that was not read: what Teams will send one day is added above first. */
export const asActivity = (read: Incoming): Activity => anActivity.parse(Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)));
