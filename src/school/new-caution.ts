import { createHash } from 'node:crypto';
import type { Caution } from '../policy/caution';
import { plain } from '../text/plain';
import { hasRole } from './people';
import type { Member } from './school';

/** What is said of a caution before it is held. */
export interface CautionSaid extends Pick<Caution, 'kind' | 'reason' | 'addedOn' | 'reviewBy' | 'expiresOn'> {
  family?: string;
  address?: string;
  postcode?: string;
  /** Email. */
  owner?: string;
}

/**
 * A caution to be held. Its id derives from its kind, family and place, so that the same one is never held twice. Its
 * owner is whoever is named, else the DSL, else the headteacher.
 */
export function newCaution(said: CautionSaid, people: readonly Member[], addedBy: Caution['addedBy']): Caution {
  const { family = '', address = '', postcode = '', owner, ...rest } = said;
  const answering =
    people.find(({ email }) => email === owner) ??
    people.find((person) => hasRole(person, 'dsl')) ??
    people.find((person) => hasRole(person, 'headteacher'));
  if (!answering) throw new Error('a school without a headteacher');
  return { id: cautionId(said), family, address, postcode, ...rest, owner: answering.id, addedBy };
}

/** The same kind for the same family and place is the same caution, however it is spelt. */
export const cautionId = ({ kind, family = '', address = '', postcode = '' }: Omit<CautionSaid, 'reason' | 'reviewBy'>): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, family, address, postcode].map((part) => plain(part).replace(/[\s,.]+/g, ' ').trim())))
    .digest('hex')
    .slice(0, 20);
