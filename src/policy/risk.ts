import type { Answer, Need, Risk } from '../visit/visit';
import type { RiskCheck, Settings } from './profile';

/** How an answer counts, worst first. `missing` is a control that is not in place. */
const weights = ['stop', 'red', 'amber', 'unknown', 'missing'] as const;

export type Weight = (typeof weights)[number];

/** An answer that the approver must see before deciding. */
export interface Flag {
  check: RiskCheck;
  weight: Weight;
  note: string;
}

/** The answers to put before the approver, worst first and otherwise in the order of the checklist. */
export const flagged = (checks: readonly RiskCheck[], answers: readonly Answer[]): Flag[] =>
  worstFirst(checks.flatMap((check) => flag(check, answers)));

/** A question without an answer is unknown; one answered twice counts by the worse answer. */
function flag(check: RiskCheck, answers: readonly Answer[]): Flag[] {
  const given = answers.filter(({ item }) => item === check.id);
  if (given.length === 0) return weigh(check, 'unknown').map((weight) => ({ check, weight, note: '' }));

  const flags = given.flatMap(({ answer, note }) => weigh(check, answer).map((weight) => ({ check, weight, note })));
  return worstFirst(flags).slice(0, 1);
}

/** The questions that so many visitors are asked. */
export const askedOf = (checks: readonly RiskCheck[], visitors: number): RiskCheck[] =>
  checks.filter(({ when }) => when === 'always' || visitors < 2);

const worstFirst = (flags: readonly Flag[]): Flag[] =>
  weights.flatMap((weight) => flags.filter((one) => one.weight === weight));

function weigh({ kind, means }: RiskCheck, answer: Answer['answer']): Weight[] {
  if (kind === 'note') return [];
  // There may have been no need to ask.
  if (means === 'dslConsulted' && answer === 'no') return [];
  if (answer !== 'yes' && answer !== 'no') return ['unknown'];
  if (kind === 'control') return answer === 'no' ? ['missing'] : [];
  return answer === 'yes' ? [kind] : [];
}

/**
 * What the checklist comes to. A stop blocks; a red, or four ambers, make the risk high; an amber or a missing control
 * makes it medium. What nobody knows, or nobody answered, counts as amber and never as a no.
 */
export function assess(settings: Settings, answers: readonly Answer[], facts: { visitors: number; outOfHours: boolean }): Risk {
  const flags = flagged(askedOf(settings['risk.checks'].questions, facts.visitors), answers);
  const has = (weight: Weight): boolean => flags.some((one) => one.weight === weight);
  const ambers = flags.filter(({ weight }) => weight === 'amber' || weight === 'unknown').length;
  const tier = has('stop') || has('red') || ambers >= 4 ? 'high' : ambers > 0 || has('missing') ? 'medium' : 'low';

  const needs = [...brought(flags), ...(has('red') ? unresolved(settings, facts.visitors) : [])];
  return { tier, assessed: tier, blocked: has('stop'), needs: [...new Set(needs)], outOfHours: facts.outOfHours };
}

const brought = (flags: readonly Flag[]): Need[] =>
  flags.filter(({ weight }) => weight === 'red' || weight === 'amber').flatMap(({ check }) => check.then);

/** What a red answer needs because the policy does not leave it open (MCG-4.3-05, CMAT-2-03). */
function unresolved({ 'risk.unresolved': rule }: Settings, visitors: number): Need[] {
  switch (rule) {
    case 'block':
    case 'blockUntilDecided':
      return ['decision'];
    case 'blockWhileAlone':
      return visitors < 2 ? ['secondPerson'] : [];
    case 'approverDecides':
      return [];
  }
}

/** Whether known violence was answered with yes (RA-04). */
export const tellsOfViolence = ({ 'risk.checks': { questions } }: Settings, answers: readonly Answer[]): boolean =>
  flagged(questions, answers).some(({ check, weight }) => check.means === 'knownViolence' && (weight === 'red' || weight === 'stop'));

/** Whether the requester says that the DSL was asked (RA-08). */
export const saysConsulted = ({ 'risk.checks': { questions } }: Settings, answers: readonly Answer[]): boolean =>
  questions.some(({ id, means }) => means === 'dslConsulted' && answers.some(({ item, answer }) => item === id && answer === 'yes'));

/** What is asked of a stop that is added on the way: whatever would stop the visit, weigh heavily or need a decision (CMAT-2-01). */
export const shortForm = ({ 'risk.checks': { questions } }: Settings): RiskCheck[] =>
  questions.filter(({ kind, then }) => kind === 'stop' || kind === 'red' || then.includes('decision'));
