import { randomUUID } from 'node:crypto';
import type { RoomChat } from '../room/api';
import type { BotAnswer, BotLine } from './bot-line';
import type { Chats } from './chats';
import { activityOf, type Activity, type Setting } from './wire';
import { bot, NoSuch, personalChatId, teamsId } from './world';

export interface Installs {
  /** Puts the app into a shared chat, or gives it to a person. */
  install(chatOrPerson: string): Promise<void>;
  uninstall(chatOrPerson: string): Promise<void>;
  /** Tells the bot of every chat it is in and does not know of; rejects when the bot does not listen. */
  introduce(): Promise<void>;
}

/** The app comes and goes; each time the bot is told as Teams tells it. */
export const makeInstalls = (chats: Chats, line: BotLine, setting: Setting): Installs => {
  const chatOf = (chatOrPerson: string): RoomChat => {
    const chat = chats.find(chatOrPerson) ?? chats.find(personalChatId(chatOrPerson));
    if (!chat) throw new NoSuch(`No chat or person ${chatOrPerson}`);
    return chat;
  };

  const tell = async (chat: RoomChat, what: Activity): Promise<void> => {
    const [installer] = chat.members;
    if (!installer) throw new NoSuch(`Nobody is in ${chat.id}`);
    const answer = await line.send(activityOf(setting, chats.person(installer), chat, { id: `f:${randomUUID()}`, ...what }));
    if (!isHeard(answer)) throw new Error(`The bot was told of ${chat.id} (${String(what.type)}) and answered ${describe(answer)}`);
  };

  const install = async (chat: RoomChat): Promise<void> => {
    chats.setInstalled(chat.id, true);
    const members = chat.members.map((id) => ({ id: teamsId(id), aadObjectId: id }));
    await tell(chat, { type: 'conversationUpdate', membersAdded: chat.kind === 'personal' ? [bot, ...members] : [bot] });
    await tell(chat, { type: 'installationUpdate', action: 'add' });
    chats.setIntroduced(chat.id);
  };

  return {
    install: (chatOrPerson) => install(chatOf(chatOrPerson)),
    uninstall: async (chatOrPerson) => {
      const chat = chatOf(chatOrPerson);
      chats.setInstalled(chat.id, false);
      await tell(chat, { type: 'conversationUpdate', membersRemoved: [bot] });
      await tell(chat, { type: 'installationUpdate', action: 'remove' });
    },
    introduce: async () => {
      for (const chat of chats.all()) {
        if (chats.isInstalled(chat.id) && !chats.isIntroduced(chat.id)) await install(chat);
      }
    },
  };
};

const isHeard = ({ status }: BotAnswer): boolean => status !== 'unreachable' && status < 300;

const describe = (answer: BotAnswer): string => (answer.status === 'unreachable' ? `nothing (${answer.why})` : String(answer.status));
