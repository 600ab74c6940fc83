import type { Settings } from '../../../policy/profile';
import { checkText } from '../check-text';
import type { Draft } from './draft';
import type { Filling } from './filling';
import { partOf, teamAsks, type SaidOfTeam, type TeamAsks } from './team-asks';
import { idsIn } from './visitors';

const longestWhy = 500;

export const needsPart = 'Choose what they do there.';
export const needsRegular = 'One of those who go must work regularly with the child or family. Tick who does, or change who goes.';
export const needsWhy = 'Say why, in a sentence.';

/** The name of the input for this visitor's part. */
export const partField = (person: string): string => `part_${person}`;

/** What is wrong with who does what, by field: everybody has a part, and one of them knows the family (HHN-COND-02, HHN-COND-03). */
export const checkTeam = (draft: Draft, filling: Filling): Record<string, string | undefined> =>
  checkAsked(teamAsks(draft, filling), draft, filling.school.profile.settings);

/** The same of people whoever chose them. */
export function checkAsked(asks: TeamAsks, said: SaidOfTeam, settings: Settings): Record<string, string | undefined> {
  const { team } = said;
  const missing = asks.parts.filter(({ id }) => partOf(id, said, settings) === undefined);
  return {
    ...Object.fromEntries(missing.map(({ id }) => [partField(id), needsPart])),
    regular: asks.regular.length > 0 && !asks.regular.some(({ id }) => idsIn(team.regular).includes(id)) ? needsRegular : undefined,
    whyThisPair: asks.whyThisPair === undefined ? undefined : checkText(team.whyThisPair, longestWhy, needsWhy),
  };
}
