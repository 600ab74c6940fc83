import type { ConcernOption } from '../../policy/profile';
import type { Need, Precaution, Tier } from '../../visit/visit';

/** How each tier of risk looks and what it is called; the words stand wherever the colour does. */
export const tierLook = {
  low: { style: 'good', words: 'Low risk' },
  medium: { style: 'warning', words: 'Medium risk' },
  high: { style: 'attention', words: 'High risk' },
} as const satisfies Record<Tier, { style: string; words: string }>;

/** The tiers as an approver chooses among them. */
export const tierChoices: readonly { title: string; value: Tier }[] = [
  { title: 'Low', value: 'low' },
  { title: 'Medium', value: 'medium' },
  { title: 'High', value: 'high' },
];

/** What a visit needs, for whoever decides on it. */
export const needWords: Record<Need, string> = {
  secondPerson: 'Nobody may go alone.',
  decision: 'Somebody must decide what makes it safe to go.',
  officeCall: 'Somebody rings them once they are inside.',
};

/** What may be decided on a concern, in plain words. */
export const optionWords: Record<ConcernOption, string> = {
  safeAloneWithCall: 'Safe to go alone, with a safety call',
  joint: 'Go as a pair',
  withPolice: 'Go with police',
  addMitigation: 'Go with the safeguards I write below',
  meetInSchool: 'Meet in school instead',
  refuse: 'Do not go',
};

/** What was decided, once it is. */
export const decidedWords: Record<Precaution, string> = {
  ...optionWords,
  addMitigation: 'Go with these safeguards',
};
