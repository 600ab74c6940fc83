import type { Member } from '../../src/school/school';
import { ann } from '../support/school';
import { at } from '../support/story';
import { tenantId } from './a-bot';
import type { FakeConnector } from './a-connector';

export const botId = '28:home-visits';
export const staffChat = '19:staff@thread.v2';

export interface From {
  by?: Member;
  /** Undefined: the sender's own chat with the bot. */
  chat?: string;
}

let count = 0;

/** An activity as Teams sends it. */
export const activity = ({ serviceUrl }: Pick<FakeConnector, 'serviceUrl'>, { by = ann, chat }: From, more: Record<string, unknown>) => ({
  id: `f:${(count += 1)}`,
  channelId: 'msteams',
  serviceUrl,
  from: { id: `29:${by.id}`, name: by.name, aadObjectId: by.id },
  recipient: { id: botId, name: 'Home visits' },
  conversation: { id: chat ?? `a:${by.id}`, conversationType: chat ? 'groupChat' : 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  ...more,
});

export const carried = { school: 'oakfield', visit: 'v1', v: 7, card: 'current' };

export const pressed = (connector: FakeConnector, from: From, verb: unknown, data: object = {}, more: Record<string, unknown> = {}) =>
  activity(connector, from, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'card-1',
    value: { action: { type: 'Action.Execute', verb, data: { ...carried, ...data } }, trigger: 'manual' },
    ...more,
  });

export const typed = (connector: FakeConnector, from: From, text: string) =>
  activity(connector, from, {
    type: 'message',
    timestamp: at('13:00'),
    ...(from.chat
      ? {
          text: `<at>Home visits</at>&nbsp;${text}`,
          entities: [{ type: 'mention', text: '<at>Home visits</at>', mentioned: { id: botId, name: 'Home visits' } }],
        }
      : { text }),
  });

export const dialogue = (connector: FakeConnector, from: From, name: 'task/fetch' | 'task/submit', data: object) =>
  activity(connector, from, { type: 'invoke', name, value: { data, context: { theme: 'default' } } });
