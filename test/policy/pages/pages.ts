import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../../src/policy/explain/explain';
import { shipped } from '../../../src/policy/shipped';

/** The pages were read on this day: what is past by then is said to be past. */
const day = '2026-11-24';
const file = (id: string) => join(__dirname, `${id}.txt`);

export const pages = [...shipped.values()].map((profile) => ({
  id: profile.id,
  name: profile.name,
  page: () => `${explain(profile, profile.name, day)}\n`,
  asRead: () => readFileSync(file(profile.id), 'utf8'),
}));

// `npx tsx test/policy/pages/pages.ts` after words were changed on purpose; then read what changed.
if (require.main === module) for (const { id, page } of pages) writeFileSync(file(id), page());
