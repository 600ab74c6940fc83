import cmat from '../../policies/cmat.json';
import hhn from '../../policies/hhn.json';
import hsp from '../../policies/hsp.json';
import mcg from '../../policies/mcg.json';
import stp from '../../policies/stp.json';
import { loadProfile } from './load-profile';
import type { Profile } from './profile';

// Imported, so that a bundle carries them.
const files: Readonly<Record<string, unknown>> = { cmat, mcg, hsp, stp, hhn };

const loaded = new Map<string, Profile>();

function read(id: string): Profile {
  const profile = loaded.get(id) ?? loadProfile(files[id], `policies/${id}.json`);
  loaded.set(id, profile);
  return profile;
}

/** The profiles that come with the bot, by id; each is read when it is first asked for, and a wrong one refused then. */
export const shipped: Pick<ReadonlyMap<string, Profile>, 'get' | 'keys' | 'values'> = {
  get: (id) => (Object.hasOwn(files, id) ? read(id) : undefined),
  keys: () => Object.keys(files).values(),
  values: () => Object.keys(files).map(read).values(),
};
