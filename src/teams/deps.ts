import type { Clock, Directory, Handle, Log, VisitStore } from '../desk/ports';
import type { Form } from '../desk/forms/forms';
import type { Schools } from '../school/school';
import type { Cards } from './cards';
import type { Connect } from './connector';

/** All that the bot is built from. */
export interface BotDeps {
  handle: Handle;
  schools: Schools;
  directory: Directory;
  store: Pick<VisitStore, 'load' | 'open'>;
  forms: Form;
  /** Whether the sweep has stopped: then every answer says to phone in. */
  pulseStale: () => Promise<boolean>;
  cards: Cards;
  clock: Clock;
  log: Log;
  connect: Connect;
}
