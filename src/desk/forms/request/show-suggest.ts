import type { Draft } from './draft';
import type { Filling } from './filling';
import type { SuggestPage } from './request-pages';
import { suggestAsks } from './suggest-asks';

// As many as leave the buttons on the screen of a phone.
const mostShown = 5;

/** Whether somebody should come along, and which answers say so. */
export function suggestPage(draft: Draft, filling: Filling): SuggestPage {
  const flags = suggestAsks(draft, filling);
  return {
    kind: 'suggest',
    reasons: flags.slice(0, mostShown).map(({ check, weight }) => ({ ask: check.ask, answer: weight === 'unknown' ? 'Not known' : 'Yes' })),
    more: Math.max(0, flags.length - mostShown),
  };
}
