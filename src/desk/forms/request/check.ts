import { checkAbout } from './check-about';
import { checkContacts } from './check-contacts';
import { checkMine } from './check-mine';
import { checkReason } from './check-reason';
import { checkRisks } from './check-risk';
import { checkStop } from './check-stop';
import { checkTeam } from './check-team';
import { checkWho } from './check-who';
import type { Draft } from './draft';
import type { Filling } from './filling';
import { indexOf, pagesOf, risksOn, type PageId } from './pages';

/** What is wrong on this page, by field. */
export function checkPage(page: PageId, draft: Draft, filling: Filling): Record<string, string | undefined> {
  switch (page) {
    case 'about':
      return { ...checkAbout(draft, filling) };
    case 'reason':
      return checkReason(draft, filling);
    case 'who':
      return { ...checkWho(draft, filling) };
    case 'team':
      return checkTeam(draft, filling);
    case 'mine':
      return { ...checkMine(draft, filling) };
    case 'suggest':
      return {};
    case 'contacts':
      return checkContacts(draft, filling);
    default:
      return page.startsWith('stop-')
        ? { ...checkStop(draft, indexOf(page)) }
        : checkRisks(draft, risksOn(page, draft, filling), filling.school.profile.settings);
  }
}

export const isRight = (errors: Record<string, string | undefined>): boolean =>
  Object.values(errors).every((error) => error === undefined);

/** The first page that cannot be sent as it is. */
export const firstWrong = (draft: Draft, filling: Filling): PageId | undefined =>
  pagesOf(draft, filling).find((page) => !isRight(checkPage(page, draft, filling)));
