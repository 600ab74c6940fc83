import { makeTeller } from '../../src/policy/explain/teller';
import { undone } from '../../src/policy/not-yet';
import { shipped } from '../../src/policy/shipped';
import { cell, questions } from './profile-rows';

const order = ['mcg', 'hsp', 'cmat', 'stp', 'hhn'];

const begin = '<!-- profiles -->';
const end = '<!-- /profiles -->';

const legend =
  'No mark: the policy says so. †: our reading of it. ‡: it says so in part, and the rest is our default. ' +
  '\\*: our default, where it says nothing. A school confirms all three. ' +
  '°: the bot does not do it yet.';

/** What each shipped profile says to what a head would ask. */
export function profileTable(): string {
  const profiles = order.flatMap((id) => shipped.get(id) ?? []);
  const tellers = profiles.map((profile) => makeTeller(profile, undone(profile.settings), () => undefined));
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['what a head asks', ...profiles.map(({ name }) => name)]),
    row(['---', ...profiles.map(() => '---')]),
    ...questions.map(([question, answer]) => row([question, ...tellers.map((teller) => cell(answer(teller)))])),
    '',
    legend,
  ].join('\n');
}

/** The README with that table between its marks. */
export function withTable(readme: string): string {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the README has no ${begin} with ${end} after it`);
  return `${readme.slice(0, from)}${begin}\n${profileTable()}\n${readme.slice(to)}`;
}
