import type { Profile, RiskCheck } from '../../policy/profile';
import { askedOf } from '../../policy/risk';
import type { Draft } from './draft';
import { partySize } from './visitors';

const risksPerPage = 5;

/** A page by its name in cards: `about`, `who`, `stop-1`, `contacts`, `risk-1`. */
export type PageId = 'about' | 'who' | 'contacts' | `stop-${number}` | `risk-${number}`;

/** Every page of this request, in the order in which they are filled. */
export const pagesOf = (draft: Draft, profile: Profile): PageId[] => [
  'about',
  'who',
  ...draft.stops.map((_stop, index): PageId => `stop-${index + 1}`),
  'contacts',
  ...risksOf(draft, profile).map((_checks, index): PageId => `risk-${index + 1}`),
];

/** The page so named; the first one when there is none such (any more). */
export function pageNamed(name: string, draft: Draft, profile: Profile): PageId {
  return pagesOf(draft, profile).find((page) => page === name) ?? 'about';
}

/** The page so many further on, staying within the form. */
export function pageFrom(page: PageId, by: 1 | -1, draft: Draft, profile: Profile): PageId {
  const pages = pagesOf(draft, profile);
  return pages[pages.indexOf(page) + by] ?? page;
}

/** Counts from 0: the stop or the part of the checklist that a page is about. */
export const indexOf = (page: PageId): number => Number(page.split('-')[1] ?? 1) - 1;

/** The risk checklist, a page at a time. */
export function risksOf(draft: Draft, { settings }: Profile): RiskCheck[][] {
  const checks = askedOf(settings['risk.checks'], partySize(draft));
  const pages = Math.ceil(checks.length / risksPerPage);
  return Array.from({ length: pages }, (_none, page) => checks.slice(page * risksPerPage, (page + 1) * risksPerPage));
}

/** The questions on this page. */
export const risksOn = (page: PageId, draft: Draft, profile: Profile): RiskCheck[] => risksOf(draft, profile)[indexOf(page)] ?? [];
