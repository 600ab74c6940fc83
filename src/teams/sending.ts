import { z } from 'zod';
import type { Chat, Conversation, Unsent } from '../desk/ports';
import { within } from '../desk/within';
import { toActivity } from './activity';
import { classify } from './classify';
import type { Connect, Connector } from './connector';

export interface SendingConfig {
  connect: Connect;
  /** The bot's own Teams id. */
  botId: string;
  /** Where a chat is opened that the bot has never heard from: not at this address, if another is known. */
  serviceUrl: (but?: string) => Promise<string>;
  deadlineMs?: number;
}

/** The SDK has a time-out of its own, whose timer outlives the request; a signal leaves nothing behind. */
interface CallOptions {
  abortSignal: AbortSignal;
}

const named = z.object({ id: z.string().min(1) });

/** Teams over its connector, from stored references, one request for each call: trying again is the outbox's work. */
export const makeChat = ({ connect, botId, serviceUrl, deadlineMs = 8_000 }: SendingConfig): Chat => {
  const call = async <T>(
    at: string,
    editing: boolean,
    work: (connector: Connector, options: CallOptions) => Promise<T>,
  ): Promise<{ ok: true; value: T } | Unsent> => {
    try {
      return { ok: true, value: await within(deadlineMs, async (abortSignal) => work(await connect(at), { abortSignal })) };
    } catch (fault) {
      return classify(fault, editing, Date.now());
    }
  };

  return {
    async send(to, message) {
      const activity = toActivity(message);
      const sent = await call(to.serviceUrl, false, ({ conversations }, options) =>
        conversations.sendToConversation(to.id, activity, options),
      );
      // Without an id the message stands, but cannot be edited: an edit of '' is answered "gone", and a fresh one follows.
      return sent.ok ? { ok: true, activityId: named.safeParse(sent.value).data?.id ?? '' } : sent;
    },

    async update(to, activityId, message) {
      if (activityId === '') return { ok: false, why: 'gone', code: 'noActivityId' };
      const activity = { ...toActivity(message), id: activityId };
      const sent = await call(to.serviceUrl, true, ({ conversations }, options) =>
        conversations.updateActivity(to.id, activityId, activity, options),
      );
      return sent.ok ? { ok: true, activityId } : sent;
    },

    async remove(to, activityId) {
      if (activityId === '') return { ok: false, why: 'gone', code: 'noActivityId' };
      const removed = await call(to.serviceUrl, true, ({ conversations }, options) =>
        conversations.deleteActivity(to.id, activityId, options),
      );
      return removed.ok ? { ok: true, activityId } : removed;
    },

    place: async (id, but) => ({ id, serviceUrl: await serviceUrl(but?.serviceUrl) }),

    async openPersonal(person, tenantId) {
      const at = await serviceUrl();
      const opened = await call(at, false, ({ conversations }, options) =>
        conversations.createConversation(
          {
            isGroup: false,
            bot: { id: botId, name: '' },
            members: [{ id: person, name: '' }],
            tenantId,
            channelData: { tenant: { id: tenantId } },
          },
          options,
        ),
      );
      if (!opened.ok) return opened;

      const chat = named.safeParse(opened.value);
      if (!chat.success) return { ok: false, why: 'later', code: 'noConversationId' };
      const conversation: Conversation = { id: chat.data.id, serviceUrl: at, person };
      return { ok: true, conversation };
    },
  };
};
