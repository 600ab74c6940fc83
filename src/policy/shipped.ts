import cmat from '../../policies/cmat.json';
import mcg from '../../policies/mcg.json';
import { loadProfile } from './load-profile';
import type { Profile } from './profile';

/** The profiles that come with the bot, by id; imported, so that a bundle carries them. */
export const shipped: ReadonlyMap<string, Profile> = new Map(
  [loadProfile(cmat, 'policies/cmat.json'), loadProfile(mcg, 'policies/mcg.json')].map((profile) => [profile.id, profile]),
);
