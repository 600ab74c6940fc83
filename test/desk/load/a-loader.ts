import type { Log, OpenVisit, Rolls } from '../../../src/desk/ports';
import { makeReceiveFile } from '../../../src/desk/load/receive-file';
import { makeRegister, type Register } from '../../../src/desk/register';
import type { Profile } from '../../../src/policy/profile';
import type { School } from '../../../src/school/school';
import { makeSchools } from '../../../src/school/schools';
import { makeMemoryRolls } from '../../support/memory-rolls';
import { admin, aSchool, profileOf } from '../../support/school';

/** A school that takes in files on 24 November 2026, and what became of them. */
export interface Loader {
  /** Sends a file as this person and gives the answer, one line each. */
  send(text: string, by?: { id: string }): Promise<string[]>;
  school(): School;
  register: Register;
  rechecked: string[];
  logged: string[];
  open: OpenVisit[];
}

export function aLoader(profile: Profile = profileOf('mcg'), rolls: Rolls = makeMemoryRolls()): Loader {
  const file = aSchool(profile);
  const [rechecked, logged, open] = [[] as string[], [] as string[], [] as OpenVisit[]];
  const log: Log = {
    info: (what, ids) => void logged.push(JSON.stringify([what, ids])),
    warn: () => undefined,
    error: (what) => void logged.push(what),
  };
  const clock = { now: () => '2026-11-24T09:00:00.000Z' };
  const register = makeRegister({ schools: makeSchools([file]), rolls, clock, elapsed: () => 0, log });
  const receive = makeReceiveFile({ register, recheck: async ({ id }) => void rechecked.push(id), store: { open: async () => open, load: async () => undefined }, clock, log });
  return {
    send: async (text, by = admin) => (await receive({ by, school: file, text })).flatMap((said) => said.split('\n\n')),
    school: () => register.schools.byId(file.id) ?? file,
    register,
    rechecked,
    logged,
    open,
  };
}

export const refused = 'The file is refused, and nothing of it counts.';
export const again = 'Put this right and send it again.';

/** A file of these rows below that header. */
export const csv = (header: string, ...rows: string[]): string => [header, ...rows].join('\n');
