import { z } from 'zod';
import type { Address, AlertRef, CardRef } from '../../desk/ports';
import { notices, type Place, type Post, type To } from '../../visit/posts';
import type { Instant } from '../../visit/visit';
import { typedReport } from './event';
import { exactly } from './exactly';
import { instant } from './visit';

const count = z.number().int().nonnegative();
const place = exactly<Place>()(z.enum(['staff', 'office', 'slt']));

const to = exactly<To>()(
  z.union([
    z.strictObject({ person: z.string() }),
    z.strictObject({ place }),
    z.strictObject({ chat: z.string() }),
  ]),
);

const address = exactly<Address>()(
  z.union([z.strictObject({ person: z.string() }), z.strictObject({ chat: z.string(), place: place.optional() })]),
);

const noticeOf = z.enum(notices);

const owed = { to, alarm: z.boolean() };

const post = exactly<Post>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('current'), ...owed }),
    z.strictObject({ kind: z.literal('fresh'), ...owed }),
    z.strictObject({ kind: z.literal('alerts'), ...owed }),
    z.strictObject({
      kind: z.literal('notice'),
      of: noticeOf,
      note: z.string().optional(),
      who: z.string().optional(),
      report: typedReport.optional(),
      ...owed,
    }),
    z.strictObject({ kind: z.literal('leaving'), ...owed }),
    z.strictObject({ kind: z.literal('nudge'), ...owed }),
    z.strictObject({ kind: z.literal('safetyCall'), stop: count, ...owed }),
    z.strictObject({
      kind: z.literal('rung'),
      rung: count,
      recipients: count.optional(),
      unwatched: z.number().optional(),
      ...owed,
    }),
    z.strictObject({ kind: z.literal('help'), rung: count, recipients: count.optional(), ...owed }),
  ]),
);

/** What a post's row holds; its next try stands in the key. */
export interface PostState {
  id: string;
  visit: string;
  to: Address;
  post: Post;
  attempts: number;
  lastError?: string;
  since?: Instant;
  version?: number;
}

export const postState = exactly<PostState>()(
  z.strictObject({
    id: z.string(),
    visit: z.string(),
    to: address,
    post,
    attempts: count,
    lastError: z.string().optional(),
    since: instant.optional(),
    version: count.optional(),
  }),
);

const stands = { activityId: z.string(), conversation: z.string(), version: count };

/** Where a visit's current card stands. */
export const cardRef = exactly<CardRef>()(z.strictObject(stands));

/** Where one of its alerts stands. */
export const alertRef = exactly<AlertRef>()(z.strictObject({ ...stands, id: z.string(), post, sentAt: instant }));
