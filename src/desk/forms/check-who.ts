import { member } from '../../school/school';
import { mostVisitors, type Draft, type Who } from './draft';
import type { Filling } from './filling';
import type { Errors } from './page';
import { idsIn, visitorIds } from './visitors';

export const needsSecond = 'This visit needs two people. Choose who comes too.';

/** What is wrong with the page of visitors: somebody goes, everybody is staff of the school, and one of them leads. */
export function checkWho(draft: Draft, filling: Filling): Errors<Who> {
  const going = visitorIds(draft, filling);
  return {
    going: going.length === 0 ? 'Somebody has to go: yourself, or a colleague.' : undefined,
    companions: companions(draft, going, filling),
    lead: lead(draft.who.lead, going),
  };
}

function companions({ who }: Draft, going: readonly string[], { school }: Filling): string | undefined {
  if (idsIn(who.companions).some((id) => !member(school, id))) return 'Choose people from the list.';
  if (going.length > mostVisitors) return `At most ${mostVisitors} people go on one visit.`;
  const pairs = school.profile.settings['pairs.rule'] === 'required';
  return pairs && going.length === 1 ? needsSecond : undefined;
}

function lead(id: string, going: readonly string[]): string | undefined {
  if (id === '') return 'Choose who leads the visit.';
  return going.includes(id) ? undefined : 'The lead has to be one of the people who go.';
}
