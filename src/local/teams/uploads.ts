import { randomUUID } from 'node:crypto';
import type { RoomChat } from '../room/api';
import type { BotAnswer, BotLine } from './bot-line';
import type { Chats } from './chats';
import { activityOf, type Setting } from './wire';
import { NoSuch } from './world';

/** A file as somebody attaches it. */
export interface Upload {
  name: string;
  bytes: Uint8Array;
}

export interface Uploads {
  /** Sends a file, with words or without, in a person's chat with the bot: in no other does Teams hand files over. */
  upload(person: string, chat: string, file: Upload, text?: string): Promise<{ id: string; heard?: BotAnswer }>;
  /** What lies at the address that the bot was given; only the newest files are kept, and none outlives a restart. */
  fileAt(id: string): Uint8Array | undefined;
}

const kept = 20;

/** Where Teams keeps what is sent to a bot: the sender's own drive, from which the bot fetches it by an address nobody guesses. */
export const makeUploads = (chats: Chats, line: BotLine, setting: Setting): Uploads => {
  const files = new Map<string, Uint8Array>();

  const keep = (bytes: Uint8Array): string => {
    const id = randomUUID();
    files.set(id, bytes);
    for (const oldest of [...files.keys()].slice(0, -kept)) files.delete(oldest);
    return id;
  };

  const attachments = ({ name, bytes }: Upload) => {
    const downloadUrl = `${setting.serviceUrl()}files/${keep(bytes)}`;
    const fileType = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
    return [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        contentUrl: `https://school-my.sharepoint.example/Documents/${encodeURIComponent(name)}`,
        name,
        content: { downloadUrl, uniqueId: randomUUID(), ...(fileType && { fileType }) },
      },
    ];
  };

  return {
    upload: async (personId, chatId, file, text = '') => {
      const chat = personal(chats.of(personId, chatId));
      const person = chats.person(personId);
      const { id } = chats.write(person, chat, text, file.name);
      if (!chats.isInstalled(chat.id)) return { id };
      const sent = { type: 'message', id, textFormat: 'plain', text, attachments: attachments(file) };
      return { id, heard: await line.send(activityOf(setting, person, chat, sent, id)) };
    },
    fileAt: (id) => files.get(id),
  };
};

const personal = (chat: RoomChat): RoomChat => {
  if (chat.kind !== 'personal') throw new NoSuch(`${chat.id} is not a personal chat: the bot is handed no files there`);
  return chat;
};
