import { buttons, inputsOf } from '../../src/local/teams/read-card';
import type { Actor } from '../support/actor';
import { answerTo, type Wishes } from './answers';

export type { Wishes } from './answers';

/** What was typed that nobody outside the visit may read. */
export const secrets = [
  ...['Thistlewood', 'Bramble Walk', 'LU2 7AB', 'attendance of Kit', 'They do not come', 'They are at work', 'By letter on'],
  ...['01632 960777', '1632960777', '07700 900999', '7700900999', '07700 900888', '7700900888', '07700 900777', '7700900777', 'Alex Rowe', 'Robin Vale'],
];

/** The buttons that lead on, whichever page has them. */
const onward = ['Send for approval', 'Note the meeting', 'Next: risk checklist', 'Next'];

/** Fills the open request form from the page it shows to the last and sends it; returns what the dialog said. */
export async function fillRequest(asker: Actor, wishes: Wishes = {}): Promise<string> {
  const said = await tryRequest(asker, wishes);
  if (asker.dialog) throw new Error(`the form did not close: ${said}`);
  return said;
}

/** The same, as far as the form lets them: stops on the page that will not be left, and returns what stands there. */
export async function tryRequest(asker: Actor, wishes: Wishes = {}): Promise<string> {
  const seen = new Set<string>();
  let said = '';
  while (asker.dialog) {
    const { card } = asker.dialog;
    const page = pageOf(card);
    if (seen.has(page)) return said;
    seen.add(page);
    said = await fillPage(asker, wishes);
  }
  return said;
}

/** Fills the page that is open, and no other, and goes on. */
export async function fillPage(asker: Actor, wishes: Wishes = {}): Promise<string> {
  const { card } = asker.dialog ?? { card: {} };
  const titles = buttons(card).map(({ title }) => title);
  const next = onward.find((title) => titles.includes(title));
  if (next === undefined) throw new Error(`no way on from this page; it has: ${titles.join(', ')}`);
  const answers = inputsOf(card).flatMap(({ node }): [string, string][] => {
    const answer = answerTo(node, asker, wishes);
    return answer === undefined ? [] : [[String(node.id), answer]];
  });
  return asker.press(next, Object.fromEntries(answers));
}

/** The name of the page that is open: `about`, `team`, `risk-1`. */
export const pageOf = (card: Record<string, unknown>): string =>
  buttons(card).flatMap(({ data }) => (typeof data === 'object' && data !== null && 'page' in data ? [String(data.page)] : []))[0] ?? '';
