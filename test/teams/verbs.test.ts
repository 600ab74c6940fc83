import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buttons } from '../../src/teams/buttons';

const folder = join(__dirname, '../../cards');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json') && !file.endsWith('.sample.json'));

const verbsIn = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(verbsIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === 'verb' && typeof value === 'string' ? [value] : verbsIn(value)));
};

it('every button on a card is one that the bot knows', () => {
  const known = [...buttons.keys(), 'view', 'open', 'page', 'word'];
  const pressed = files.flatMap((file) => verbsIn(JSON.parse(readFileSync(join(folder, file), 'utf8'))));

  expect(pressed.filter((verb) => !/[%$]/.test(verb) && !known.includes(verb))).toEqual([]);
  expect(pressed.length).toBeGreaterThan(10);
});
