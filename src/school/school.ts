import type { Caution } from '../policy/caution';
import type { Profile } from '../policy/profile';
import type { Place } from '../visit/posts';
import type { Person } from './people';
import type { Cover } from './roll';

/** A member of staff with what only people concerned may see. */
export interface Member extends Person {
  email: string;
  /** E.164, or undefined while the school does not know it. */
  mobile?: string;
  nextOfKin?: { name: string; phone: string };
  vehicle?: string;
  /** For whom they stand in, and when; today's is among their roles already. */
  cover: readonly Cover[];
}

/** One school: its people, its places in Teams and the policy it lives by. */
export interface School {
  id: string;
  name: string;
  tenantId: string;
  /** The number visitors ring when Teams fails them. */
  officePhone: string;
  profile: Profile;
  people: readonly Member[];
  /** Conversation ids by job. Every place has at least one. */
  places: Readonly<Record<Place, readonly string[]>>;
  /** Lifted and expired ones too. */
  cautions: readonly Caution[];
  /** The days on which its terms begin, sorted; for `termBegan`, which knows the usual ones. */
  termStarts: readonly string[];
}

/** The schools of this deployment. */
export interface Schools {
  all(): readonly School[];
  byId(id: string): School | undefined;
  /** The school whose place this conversation is. */
  byPlace(conversation: string): School | undefined;
  /** Every school in which this person has a role. */
  ofPerson(id: string): readonly School[];
}

export const member = (school: School, id: string): Member | undefined => school.people.find((person) => person.id === id);
