import type { Draft } from './draft';
import type { Filling } from './filling';
import { checkText, tooLong } from '../check-text';
import { reasonAsks } from './reason-asks';

const longest = 500;

export const needsAnswer = 'Answer this in a few words.';
export const needsWhyNotSchool = 'Say why a meeting in school cannot do this.';
export const needsWhyThisHour = 'Say why it has to be at that hour, or go back and give an earlier time.';

export const needsBackup = 'Say who is at school or on call, with their number, or go back and take somebody along.';

/** The name of the input for what this kind of visit asks. */
export const askField = (ask: string): string => `ask_${ask}`;

/** What is wrong with the reasons, by field: what this kind of visit asks and needs is answered (STP-R-04, HHN-PURP-09). */
export function checkReason(draft: Draft, { school }: Filling): Record<string, string | undefined> {
  const { asks, whyNotSchool, whyThisHour, backup } = reasonAsks(draft, school.profile.settings);
  const { why } = draft;
  return {
    ...Object.fromEntries(asks.map(({ id, needed }) => [askField(id), ask(draft.asks[id] ?? '', needed)])),
    whyNotSchool: whyNotSchool ? checkText(why.whyNotSchool, longest, needsWhyNotSchool) : undefined,
    whyThisHour: whyThisHour ? checkText(why.whyThisHour, longest, needsWhyThisHour) : undefined,
    backup: backup ? checkText(why.backup, longest, needsBackup) : undefined,
  };
}

const ask = (answer: string, needed: boolean): string | undefined =>
  needed ? checkText(answer, longest, needsAnswer) : tooLong(answer, longest);
