import { checkAbout } from './check-about';
import { checkContacts } from './check-contacts';
import { checkRisks } from './check-risk';
import { checkStop } from './check-stop';
import { checkWho } from './check-who';
import type { Draft } from './draft';
import type { Filling } from './filling';
import { indexOf, pagesOf, risksOn, type PageId } from './pages';

/** What is wrong on this page, by field. */
export function checkPage(page: PageId, draft: Draft, filling: Filling): Record<string, string | undefined> {
  if (page === 'about') return { ...checkAbout(draft, filling) };
  if (page === 'who') return { ...checkWho(draft, filling) };
  if (page === 'contacts') return checkContacts(draft, filling);
  if (page.startsWith('stop-')) return { ...checkStop(draft, indexOf(page)) };
  return checkRisks(draft, risksOn(page, draft, filling.school.profile));
}

export const isRight = (errors: Record<string, string | undefined>): boolean =>
  Object.values(errors).every((error) => error === undefined);

/** The first page that cannot be sent as it is. */
export const firstWrong = (draft: Draft, filling: Filling): PageId | undefined =>
  pagesOf(draft, filling.school.profile).find((page) => !isRight(checkPage(page, draft, filling)));
