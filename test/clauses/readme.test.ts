import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTable } from './profile-table';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

it('the README tells what the profiles say: after a change, run `npm run clauses -- --write-readme`', () => {
  expect(readme).toBe(withTable(readme));
});

it('a README without marks for the table is refused rather than left as it is', () => {
  expect(() => withTable('# Home visits\n')).toThrow(/has no <!-- profiles -->/);
});

it('the table has a column for each school and answers every question in it', () => {
  const [head = '', , ...rows] = readme.slice(readme.indexOf('<!-- profiles -->')).split('\n').slice(1).filter((line) => line.startsWith('|'));

  expect(head).toBe('| what a head asks | MCG | HSP | CMAT | STP | HHN |');
  expect(rows.filter((row) => row.split(/(?<!\\)\|/).slice(1, -1).some((text) => text.trim() === ''))).toEqual([]);
});
