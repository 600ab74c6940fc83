import type { School } from '../school/school';
import type { Chat, Directory, Log, Message, Pulse, UnreadableRow } from './ports';

export type Plain = NonNullable<UnreadableRow['plain']>;

export interface UnreadableDeps {
  directory: Directory;
  chat: Chat;
  pulse: Pulse;
  log: Log;
  /** What the SLT is told of a visit of which only its plain columns can be read. */
  drawUnreadable: (school: School, plain: Plain) => Message;
}

/** The name under which such a visit keeps the health page red. */
export const unreadableName = (visit: string): string => `unreadable-${visit}`;

/** A live visit that cannot be read is put before the SLT once, with what its plain columns still say: people must look. */
export async function raiseUnreadable(school: School, plain: Plain, { directory, chat, log, drawUnreadable }: UnreadableDeps): Promise<void> {
  for (const place of school.places.slt) {
    const conversation = await directory.conversation(place);
    const sent = conversation ? await chat.send(conversation, drawUnreadable(school, plain)) : { ok: false, code: 'placeNotMet' };
    if (!sent.ok) log.error('a visit that cannot be read could not be reported', new Error('code' in sent ? sent.code : ''), { school: school.id });
  }
}
