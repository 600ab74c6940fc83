import type { RiskCheck } from '../../policy/profile';
import type { Draft } from './draft';

const longestNote = 300;

/** A yes, a no, or that nobody knows, which is an answer too. */
export const answers = ['yes', 'no', 'unknown'] as const;

/** What is wrong with these answers, by check: every question is answered. */
export const checkRisks = (draft: Draft, checks: readonly RiskCheck[]): Record<string, string | undefined> =>
  Object.fromEntries(checks.map((check) => [check.id, wrong(check, draft)]));

function wrong({ id, kind }: RiskCheck, draft: Draft): string | undefined {
  const { answer = '', note = '' } = draft.answers[id] ?? {};
  if (note.length > longestNote) return `Keep the note under ${longestNote} characters.`;
  if (kind === 'note') return note.trim() === '' ? 'Write a few words, or “not known”.' : undefined;
  return answers.some((known) => known === answer) ? undefined : 'Choose an answer. “Not known” is one.';
}
