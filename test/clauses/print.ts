import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { proofsOf } from './proofs';
import { withTable } from './profile-table';
import { isBuilt, policies, policyOf, register, type Clause } from './register';

// `npm run clauses`, `npm run clauses -- CMAT-5 HHN`, `npm run clauses -- --write-readme`
const { clauses } = register;
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const print = (line: string) => process.stdout.write(`${line}\n`);

const where = ({ kind, phase, where: paths = [], lacks }: Clause): string =>
  kind === 'outside' ? 'outside the bot' : `${paths.join(' ') || `not yet: ${phase}`}${lacks === undefined ? '' : ` (in part: ${lacks})`}`;

function table(shown: readonly Clause[]): string[] {
  const lines = [['clause', 'kind', 'where', 'tests'], ...shown.map((clause) => [clause.id, clause.kind, where(clause), proofsOf(clause.id).join(' ')])];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) => line.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}

function summary(policy: string): string {
  const own = clauses.filter((clause) => policyOf(clause) === policy);
  const outside = own.filter(({ kind }) => kind === 'outside').length;
  const built = own.filter(isBuilt).length;
  const part = own.filter(({ lacks }) => lacks !== undefined).length;
  return `${policy}: ${own.length} clauses, ${built} built (${part} of them in part), ${own.length - built - outside} not yet, ${outside} outside the bot`;
}

if (process.argv.includes('--write-readme')) {
  const readme = join(__dirname, '../../README.md');
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8')));
} else {
  const shown = clauses.filter(({ id }) => wanted.length === 0 || wanted.some((prefix) => id.startsWith(prefix.toUpperCase())));
  [...table(shown), '', ...policies.map(summary)].forEach(print);
}
