import type { Clock, Directory, Handle, Log, VisitStore } from '../desk/ports';
import type { CallForHelp } from '../desk/call-for-help';
import type { Form } from '../desk/forms/forms';
import type { Member, School, Schools } from '../school/school';
import type { Cards } from './cards';
import type { Connect } from './connector';

/** A file that somebody of a school sent to the bot in their own chat. */
export interface ReceivedFile {
  by: Member;
  school: School;
  name: string;
  text: string;
  /** The same one when Teams sends the message again. */
  operation: string;
}

/** All that the bot is built from. */
export interface BotDeps {
  handle: Handle;
  /** Tells people of a call for help even when it cannot be recorded. */
  callForHelp: CallForHelp;
  schools: Schools;
  /** Sees to it that what is known of the schools' people and cautions is a minute old at most. */
  upToDate: () => Promise<void>;
  /** The schools of which nothing could be read yet, by id: nobody is judged by what their file alone says. */
  unread: () => readonly string[];
  /** The school read now, for what must not be a minute old. */
  fresh(school: School): Promise<School>;
  directory: Directory;
  store: Pick<VisitStore, 'load' | 'open'>;
  forms: Form;
  /** Takes in a file and answers with the lines to say about it. */
  receiveFile(file: ReceivedFile): Promise<string[]>;
  /** Whether nobody watches over this school: then every answer says to phone in. */
  pulseStale: (school: School) => Promise<boolean>;
  cards: Cards;
  clock: Clock;
  log: Log;
  connect: Connect;
  /** The origin that stands in for Microsoft's file hosts: on one machine, without authentication; elsewhere none. */
  filesFrom?: string;
}
