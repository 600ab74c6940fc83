import type { RoomChat } from '../room/api';
import { bot, teamsId, type StandInPerson } from './world';

export type Activity = Record<string, unknown>;

/** What every activity of one tenant has in common. */
export interface Setting {
  tenantId: string;
  serviceUrl: () => string;
  now: () => string;
}

/** What a person did in a chat, as Teams would tell the bot. `root` is the post of a channel under which it was done. */
export const activityOf = (setting: Setting, person: StandInPerson, chat: RoomChat, what: Activity, root?: string): Activity => {
  const tenantId = person.tenantId ?? setting.tenantId;
  return {
    channelId: 'msteams',
    serviceUrl: setting.serviceUrl(),
    timestamp: setting.now(),
    localTimezone: 'Europe/London',
    locale: 'en-GB',
    from: { id: teamsId(person.id), name: person.name, aadObjectId: person.id },
    recipient: bot,
    conversation: {
      id: chat.kind === 'channel' && root ? `${chat.id};messageid=${root}` : chat.id,
      tenantId,
      conversationType: chat.kind,
      ...(chat.kind !== 'personal' && { isGroup: true }),
    },
    channelData: channelDataOf(tenantId, chat),
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' }],
    ...what,
  };
};

const channelDataOf = (tenantId: string, chat: RoomChat): Activity => ({
  tenant: { id: tenantId },
  ...(chat.kind === 'channel' && {
    team: { id: chat.id },
    channel: { id: chat.id },
    teamsTeamId: chat.id,
    teamsChannelId: chat.id,
  }),
});

/** The parts of a message that addresses the bot; the mention's text and its entity match to the letter, as Teams demands. */
export const mentioning = (text: string): Activity => {
  const at = `<at>${bot.name}</at>`;
  return { text: `${at} ${text}`, entities: [{ type: 'mention', mentioned: bot, text: at }] };
};

/** What people see of a text with mentions in it. */
export const withoutTags = (text: string): string => text.replace(/<at>(.*?)<\/at>/g, '$1');
