import type { Refusal } from '../../../visit/decision';
import { notYours } from './check-about';
import { askField, needsAnswer, needsWhyNotSchool, needsBackup, needsWhyThisHour } from './check-reason';
import { needsPart, needsRegular, needsWhy, partField } from './check-team';
import { needsSecond, needsSomebody, notAllowed, wrongPair } from './check-who';
import type { Draft } from './draft';
import type { Filling } from './filling';
import { pagesOf, type PageId } from './pages';
import { reasonAsks } from './reason-asks';
import { teamAsks } from './team-asks';

interface Place {
  page: PageId;
  errors: Record<string, string>;
}

/** The page on which what stands in the way can be put right, with the words under its field; undefined where none can. */
export function refusedPage(refusal: Refusal, draft: Draft, filling: Filling): Place | undefined {
  const place = placeOf(refusal, draft, filling);
  return place && pagesOf(draft, filling).includes(place.page) ? place : undefined;
}

function placeOf(refusal: Refusal, draft: Draft, filling: Filling): Place | undefined {
  const { settings } = filling.school.profile;
  switch (refusal.reason) {
    case 'notOrganiser':
      return { page: 'about', errors: { type: notYours(refusal.roles) } };
    case 'needsSecondPerson':
      return { page: 'who', errors: { companions: needsSecond } };
    case 'wrongPair':
      return { page: 'who', errors: { companions: wrongPair(refusal.type, settings) } };
    case 'needsOutsider':
      return { page: 'who', errors: { outside: needsSomebody } };
    case 'notAllowedOutside':
      return { page: 'who', errors: { outside: notAllowed } };
    case 'needsRegularWorker':
      return { page: 'team', errors: { regular: needsRegular } };
    case 'needsParts':
      return { page: 'team', errors: Object.fromEntries(teamAsks(draft, filling).parts.map(({ id }) => [partField(id), needsPart])) };
    case 'incomplete':
      return missing(refusal.what, () => reasonAsks(draft, settings).asks.filter(({ needed }) => needed).map(({ id }) => id));
    default:
      return undefined;
  }
}

function missing(what: (Refusal & { reason: 'incomplete' })['what'], needed: () => string[]): Place {
  switch (what) {
    case 'asks':
      return { page: 'reason', errors: Object.fromEntries(needed().map((id) => [askField(id), needsAnswer])) };
    case 'whyNotSchool':
      return { page: 'reason', errors: { whyNotSchool: needsWhyNotSchool } };
    case 'backup':
      return { page: 'reason', errors: { backup: needsBackup } };
    case 'whyThisHour':
      return { page: 'reason', errors: { whyThisHour: needsWhyThisHour } };
    case 'whyThisPair':
      return { page: 'team', errors: { whyThisPair: needsWhy } };
  }
}
