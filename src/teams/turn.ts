import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { School, Schools } from '../school/school';
import type { Place } from '../visit/posts';
import type { Instant } from '../visit/visit';

/** Who is here and where, taken from the signed activity and never from what a card carries. */
export interface Turn {
  activityId: string;
  /** The conversation, without the thread a channel message hangs in. */
  chat: string;
  personal: boolean;
  serviceUrl: string;
  teamsId: string;
  /** Entra object id; undefined when Teams does not vouch for one. */
  sender?: string;
  /** When this was written, as far as Teams or the phone tell: a phone without signal sends late. */
  writtenAt?: Instant;
  /** The school whose place this chat is. */
  place?: School;
}

const withoutThread = (conversation: string): string => conversation.split(';')[0] ?? conversation;

const ofTeam = z.object({ team: z.object({}).optional(), channel: z.object({}).optional() });

/** Somebody's own chat unless anything in the envelope speaks of several people: with nothing said, silence would lose a call for help. */
function isShared({ conversation: { id, conversationType, isGroup }, channelData }: Activity): boolean {
  const { data } = ofTeam.safeParse(channelData);
  return isGroup === true || /^(?:groupchat|channel)$/i.test(conversationType ?? '') || data?.team !== undefined || data?.channel !== undefined || id.includes('@thread.');
}

export const readTurn = (activity: Activity, schools: Schools): Turn => {
  const chat = withoutThread(activity.conversation.id);
  const place = schools.byPlace(chat);

  return {
    activityId: activity.id ?? '',
    chat,
    personal: place === undefined && !isShared(activity),
    serviceUrl: activity.serviceUrl,
    teamsId: activity.from.id,
    sender: activity.from.aadObjectId?.toLowerCase(),
    writtenAt: writtenAt(activity),
    place,
  };
};

/** The earlier of what Teams and the phone say; nothing where neither is a time. */
function writtenAt({ timestamp, localTimestamp }: { timestamp?: unknown; localTimestamp?: unknown }): Instant | undefined {
  const times = [timestamp, localTimestamp].flatMap((time) => moment.safeParse(time).data ?? []);
  return times.map((time) => time.toISOString()).sort()[0];
}

const moment = z.union([z.string(), z.date()]).pipe(z.coerce.date());

/** The job this conversation does for the school. */
export const jobOf = (school: School, chat: string): Place | undefined =>
  (['staff', 'office', 'slt'] as const).find((place) => school.places[place].includes(chat));

/** Names one message for good: an activity's id says which it is only within its own chat. */
export const messageOperation = ({ chat, activityId }: Turn): string => `${chat}:${activityId}`;
