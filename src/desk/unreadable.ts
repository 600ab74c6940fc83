import type { School } from '../school/school';
import { reach } from './reach';
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
    const sent = await reach({ chat: place, place: 'slt' }, school, { directory, chat }, (there) => chat.send(there, drawUnreadable(school, plain)));
    if (!sent.ok) log.error('a visit that cannot be read could not be reported', new Error(sent.code), { school: school.id });
  }
}
