import type { Activity } from 'botbuilder';
import type { School, Schools } from '../school/school';
import type { Place } from '../visit/posts';

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
  /** The school whose place this chat is. */
  place?: School;
}

const withoutThread = (conversation: string): string => conversation.split(';')[0] ?? conversation;

export const readTurn = (activity: Activity, schools: Schools): Turn => {
  const chat = withoutThread(activity.conversation.id);

  return {
    activityId: activity.id ?? '',
    chat,
    personal: activity.conversation.conversationType === 'personal',
    serviceUrl: activity.serviceUrl,
    teamsId: activity.from.id,
    sender: activity.from.aadObjectId?.toLowerCase(),
    place: schools.byPlace(chat),
  };
};

/** The job this conversation does for the school. */
export const jobOf = (school: School, chat: string): Place | undefined =>
  (['staff', 'office', 'slt'] as const).find((place) => school.places[place].includes(chat));

/** Names one message for good: an activity's id says which it is only within its own chat. */
export const messageOperation = ({ chat, activityId }: Turn): string => `${chat}:${activityId}`;
