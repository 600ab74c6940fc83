import { saferWorking } from '../policy/readiness';
import type { PersonRecord } from './people';
import type { PersonEntry } from './person-schema';
import { recordOf } from './record';
import type { Member } from './school';

/** The people of a school file; `version` is the policy's that is now in force. */
export function filePeople(people: readonly PersonEntry[], version: string): Member[] {
  const idOf = new Map(people.map(({ email, aadObjectId }) => [email, aadObjectId]));
  return people.map(({ aadObjectId, lineManager, training, policyRead, confirmedOn, cover = [], ...person }) => ({
    ...person,
    id: aadObjectId,
    ...(lineManager !== undefined && { lineManager: idOf.get(lineManager) }),
    cover: cover.map(({ for: role, from, to }) => ({ role, from, to })),
    record: recordOf(person, { confirmedOn, policyRead: readings(policyRead, version), training: courses(training) }),
  }));
}

function readings(said: PersonEntry['policyRead'], version: string): PersonRecord['policyRead'] {
  const all = said === undefined ? [] : Array.isArray(said) ? said : [said];
  return all.map((reading) => (typeof reading === 'string' ? { version, on: reading } : reading));
}

function courses(said: PersonEntry['training']): PersonRecord['training'] {
  if (!said) return [];
  const held = said[saferWorking];
  return [{ course: saferWorking, ...(typeof held === 'string' ? { on: held } : held) }];
}
