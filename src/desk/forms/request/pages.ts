import type { RiskCheck } from '../../../policy/profile';
import { askedOf } from '../../../policy/risk';
import type { Draft } from './draft';
import type { Filling } from './filling';
import { isMeeting } from './kind';
import { hasMine, mineAsks } from './mine-asks';
import { hasReason, reasonAsks } from './reason-asks';
import { suggestAsks } from './suggest-asks';
import { hasTeam, teamAsks } from './team-asks';
import { partySize } from './visitors';

const risksPerPage = 5;

/** A page by its name in cards: `about`, `who`, `stop-1`, `contacts`, `risk-1`. */
export type PageId = 'about' | 'reason' | 'who' | 'team' | 'mine' | 'contacts' | 'suggest' | `stop-${number}` | `risk-${number}`;

/** Every page of this request, in the order in which they are filled; a page on which nothing would be asked is left out. */
export function pagesOf(draft: Draft, filling: Filling): PageId[] {
  if (isMeeting(draft)) return ['about', 'who', 'stop-1'];
  return [
    'about',
    ...(hasReason(reasonAsks(draft, filling.school.profile.settings)) ? (['reason'] as const) : []),
    'who',
    ...(hasTeam(teamAsks(draft, filling)) ? (['team'] as const) : []),
    ...draft.stops.map((_stop, index): PageId => `stop-${index + 1}`),
    ...(hasMine(mineAsks(draft, filling)) ? (['mine'] as const) : []),
    'contacts',
    ...risksOf(draft, filling).map((_checks, index): PageId => `risk-${index + 1}`),
    ...(suggestAsks(draft, filling).length > 0 ? (['suggest'] as const) : []),
  ];
}

/** The page so named; the first one when there is none such (any more). */
export function pageNamed(name: string, draft: Draft, filling: Filling): PageId {
  return pagesOf(draft, filling).find((page) => page === name) ?? 'about';
}

/** The page so many further on, staying within the form. */
export function pageFrom(page: PageId, by: 1 | -1, draft: Draft, filling: Filling): PageId {
  const pages = pagesOf(draft, filling);
  return pages[pages.indexOf(page) + by] ?? page;
}

/** Counts from 0: the stop or the part of the checklist that a page is about. */
export const indexOf = (page: PageId): number => Number(page.split('-')[1] ?? 1) - 1;

/** The risk checklist, a page at a time. */
export function risksOf(draft: Draft, { school }: Filling): RiskCheck[][] {
  const { settings } = school.profile;
  const checks = askedOf(settings['risk.checks'].questions, partySize(draft, settings));
  const pages = Math.ceil(checks.length / risksPerPage);
  return Array.from({ length: pages }, (_none, page) => checks.slice(page * risksPerPage, (page + 1) * risksPerPage));
}

/** The questions on this page. */
export const risksOn = (page: PageId, draft: Draft, filling: Filling): RiskCheck[] => risksOf(draft, filling)[indexOf(page)] ?? [];
