import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clauseId } from './register';
import { titlesIn } from './titles';

const home = join(__dirname, '..');

/** They compare what a profile holds with what a policy says, and would pass if the bot made nothing of it. */
const valuesOnly = /^policy\/profiles?[-.\w]*\.test\.ts$/;

/** The clauses that each test file names in its titles. */
export const namedIn: ReadonlyMap<string, readonly string[]> = new Map(
  readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => [name, titlesIn(readFileSync(join(home, name), 'utf8')).flatMap((title) => title.match(clauseId) ?? [])]),
);

/** The test files that prove a clause, by its id. */
export function proofsOf(id: string): string[] {
  return [...namedIn].filter(([name, ids]) => !valuesOnly.test(name) && ids.includes(id)).map(([name]) => name);
}
