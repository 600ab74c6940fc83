import type { RiskCheck, Settings } from '../../../policy/profile';
import type { Draft } from './draft';
import { isSensitiveRequest } from './kind';
import { tooLong } from '../check-text';
import type { Choice } from '../page';

const longestNote = 300;

/** A yes, a no, or that nobody knows, which is an answer too. */
export const answers = ['yes', 'no', 'unknown'] as const;

/** The answers as they are offered; a no about the DSL says that there was no need to ask (MCG-6.1-04). */
export const choicesOf = ({ means }: RiskCheck): Choice[] => [
  { title: 'Yes', value: 'yes' },
  { title: means === 'dslConsulted' ? 'No, there was no need' : 'No', value: 'no' },
  { title: 'Not known', value: 'unknown' },
];

/** What belongs into the note beside an answer. */
export const noteHint = ({ means }: RiskCheck): string => (means === 'dslConsulted' ? 'When, or why there was no need' : 'If there is more to say');

/**
 * Whether this question may be left open: what is optional, and in the short form every yes or no, which then counts as
 * not known; on a sensitive visit nothing (HSP-I-04).
 */
export function mayStayOpen({ kind, optional }: RiskCheck, draft: Draft, settings: Settings): boolean {
  if (isSensitiveRequest(draft, settings)) return false;
  return optional || (kind !== 'note' && settings['risk.assessment'] === 'shortForm');
}

/** What is wrong with these answers, by check: every question is answered that must be (MCG-6.1-05). */
export const checkRisks = (draft: Draft, checks: readonly RiskCheck[], settings: Settings): Record<string, string | undefined> =>
  Object.fromEntries(checks.map((check) => [check.id, wrong(check, draft, mayStayOpen(check, draft, settings))]));

function wrong({ id, kind, means }: RiskCheck, draft: Draft, open: boolean): string | undefined {
  const { answer = '', note = '' } = draft.answers[id] ?? {};
  const long = tooLong(note, longestNote);
  if (long !== undefined) return long;
  if (kind === 'note') return note.trim() === '' && !open ? 'Write a few words, or “not known”.' : undefined;
  if (answer === '' && open) return undefined;
  if (!answers.some((known) => known === answer)) return 'Choose an answer. “Not known” is one.';
  return means === 'dslConsulted' && answer !== 'unknown' && note.trim() === '' ? 'Say when, or why there was no need.' : undefined;
}
