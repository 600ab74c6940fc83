import type { Caution } from '../policy/caution';
import type { RiskCheck } from '../policy/profile';
import type { PersonId } from '../visit/visit';
import type { Role } from './people';

/** What somebody entered in the bot, and the value of the school's list that it stands instead of: once the list says something else, the list counts. */
export interface Entered<Value> {
  value: Value;
  instead?: Value;
}

/** From one day to another, both included, somebody also has this role: a deputy while the headteacher is away. */
export interface Cover {
  role: Role;
  from: string;
  to: string;
}

/** What the bot keeps of one person beside the school's list. */
export interface Kept {
  mobile?: Entered<string>;
  nextOfKin?: Entered<{ name: string; phone: string }>;
  vehicle?: Entered<string>;
  confirmedOn?: string;
  policyRead: { version: string; on: string }[];
  training: { course: string; on: string; by?: string }[];
  cover: Cover[];
}

export const nothingKept: Kept = { policyRead: [], training: [], cover: [] };

/** A member of staff as the list of people that the school loaded says it. */
export interface Listed {
  id: PersonId;
  name: string;
  email: string;
  roles: Role[];
  mobile?: string;
  nextOfKin?: { name: string; phone: string };
  /** An email in the same list. */
  lineManager?: string;
  vehicle?: string;
  confirmedOn?: string;
  policyRead: { version: string; on: string }[];
  training: { course: string; on: string; by?: string }[];
  cover: Cover[];
}

/** The school's own checklist, in place of its profile's questions (MCG-A2-01). */
export interface OwnChecklist {
  questions: RiskCheck[];
  by: PersonId;
  on: string;
}

/** All that the bot keeps of a school's people and cautions beside the school file. */
export interface StoredRoll {
  kept: ReadonlyMap<PersonId, Kept>;
  /** The list that the school loaded last; empty as long as it has loaded none. */
  listed: Listed[];
  cautions: Caution[];
  checklist?: OwnChecklist;
}

export const emptyRoll: StoredRoll = { kept: new Map(), listed: [], cautions: [] };
