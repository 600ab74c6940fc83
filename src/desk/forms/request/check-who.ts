import { anyOf, joined } from '../../../policy/explain/words';
import { pairFit, pairRequired, pairRule, partyOf } from '../../../policy/pairs';
import type { Settings } from '../../../policy/profile';
import { member } from '../../../school/school';
import { mostVisitors, type Draft, type Who } from './draft';
import type { Filling } from './filling';
import { isMeeting, kindOf } from './kind';
import { outsiderOf } from './outsiders';
import type { Errors } from '../page';
import { idsIn, outside, visitorIds, visitorsOf } from './visitors';

export const needsSecond = 'This visit needs two people. Choose who comes too.';
export const needsSomebody = 'This kind of visit is made with somebody from outside. Choose who comes.';
export const notListed = 'Choose people from the list.';
export const tooMany = `At most ${mostVisitors} people go on one visit.`;
export const notAllowed = 'Nobody like that may come here. Choose from the list.';

/** What is wrong with the page of visitors: somebody goes, everybody is staff of the school, and one of them leads. */
export function checkWho(draft: Draft, filling: Filling): Errors<Who> {
  const going = visitorIds(draft, filling);
  return {
    going: going.length === 0 ? 'Somebody has to go: yourself, or a colleague.' : undefined,
    companions: companions(draft, going, filling),
    lead: checkLead(draft.who.lead, going),
    outside: isMeeting(draft) ? undefined : stranger(draft, filling.school.profile.settings),
  };
}

function companions(draft: Draft, going: readonly string[], filling: Filling): string | undefined {
  const { school } = filling;
  const { settings } = school.profile;
  if (idsIn(draft.who.companions).some((id) => !member(school, id))) return notListed;
  if (going.length > mostVisitors) return tooMany;
  if (isMeeting(draft) || going.length === 0) return undefined;

  const strangers = outside(draft, settings);
  const kind = { type: draft.about.type };
  const fit = pairFit(settings, kind, visitorsOf(draft, filling), strangers);
  if (fit === 'refused') return wrongPair(kind.type, settings);
  return pairRequired(settings, kind) && partyOf(going.length, strangers) < 2 ? needsSecond : undefined;
}

/** Who is wanted on this kind of visit, in words. */
export function wrongPair(type: string, settings: Settings): string {
  const pairs = pairRule(settings, { type })?.pairs ?? [];
  const wanted = pairs.map(({ of: places }) => joined(places.map((place) => (place.length > 0 ? anyOf(place) : 'one other')), 'and'));
  return `This kind of visit needs ${joined(wanted, 'or')}.`;
}

/** What is wrong with the choice of who leads. */
export function checkLead(id: string, going: readonly string[]): string | undefined {
  if (id === '') return 'Choose who leads the visit.';
  return going.includes(id) ? undefined : 'The lead has to be one of the people who go.';
}

function stranger(draft: Draft, settings: Settings): string | undefined {
  const { outside: role } = draft.who;
  if (role !== '' && !outsiderOf(role, settings)) return notAllowed;
  return role === '' && kindOf(draft, settings)?.withOutsider ? needsSomebody : undefined;
}
