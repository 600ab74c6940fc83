import { z } from 'zod';
import { extendProfile, loadProfile, ProfileRefused } from '../policy/load-profile';
import { problems, shown } from '../policy/problems';
import type { Profile } from '../policy/profile';
import { shipped } from '../policy/shipped';
import { loadSchools } from '../school/school-file';

/** A policy, and what to call it: the file or school it is for, and the title of its page. */
export interface Found {
  of: string;
  title: string;
  profile: Profile;
}

const changes = z.strictObject({ extends: z.string(), settings: z.record(z.unknown()) });

/** The policies that a file describes: a profile, a shipped one with changes, or those of all schools of a school file. */
export function profilesIn(text: string, file: string): Found[] {
  const json = parsed(text, file);
  if (Array.isArray(json) || has(json, 'people')) {
    const schools = loadSchools(text, file).all();
    return schools.map(({ name, profile }) => ({ of: name, title: `${name} (${profile.name})`, profile }));
  }
  const profile = has(json, 'extends') ? changed(json, file) : loadProfile(json, file);
  return [{ of: file, title: profile.name, profile }];
}

function changed(json: unknown, file: string): Profile {
  const read = changes.safeParse(json);
  if (!read.success) throw new ProfileRefused(file, problems(read.error, changes, json));

  const base = shipped.get(read.data.extends);
  if (base) return extendProfile(base, read.data.settings, file);
  throw new ProfileRefused(file, [{ where: 'extends', found: shown(read.data.extends), allowed: `one of: ${[...shipped.keys()].join(', ')}` }]);
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ProfileRefused(file, [{ where: 'the whole file', found: `not JSON (${error.message})`, allowed: 'JSON' }]);
  }
}

const has = (json: unknown, key: string): boolean => typeof json === 'object' && json !== null && key in json;
