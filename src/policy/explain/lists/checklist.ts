import type { RiskCheck, Settings } from '../../profile';
import type { Area, Line } from '../teller';
import { anyOf, capital, count, joined } from '../words';

type Results = Settings['risk.checks']['results'];

const kinds: Readonly<Record<RiskCheck['kind'], string>> = {
  stop: 'A yes stops the visit',
  red: 'A yes makes the risk high',
  amber: 'A yes makes the risk medium, and four such make it high',
  control: 'A no makes the risk medium',
  note: 'Put before the approver, and weighing nothing',
};
const needs: Readonly<Record<RiskCheck['then'][number], string>> = {
  secondPerson: 'a second person',
  decision: 'a decision first',
  officeCall: 'a call from the office',
};
const when: Readonly<Record<RiskCheck['when'], string>> = { always: '', alone: 'Asked of whoever goes alone.' };
const means: Readonly<Record<NonNullable<RiskCheck['means']>, string>> = {
  knownViolence: 'counts as known violence',
  ownSafetyWorry: 'counts as worry for one’s own safety',
  dslConsulted: 'a yes goes to the DSL to be confirmed',
};
const tiers: Readonly<Record<keyof Results, string>> = { low: 'low', medium: 'medium', high: 'high' };

/** List B: the risk checklist, and what its result asks for. */
export const checklist: Area = {
  title: 'List B: checklist',
  lines: ({ mark, values: { 'risk.checks': checks } }) => [
    `What nobody knows weighs like a yes that makes the risk medium. What each risk asks for${mark('risk.checks')}:`,
    [result('low', checks.results), result('medium', checks.results), result('high', checks.results)],
    ...byKind(checks.questions, 'stop'),
    ...byKind(checks.questions, 'red'),
    ...byKind(checks.questions, 'amber'),
    ...byKind(checks.questions, 'control'),
    ...byKind(checks.questions, 'note'),
  ],
};

function byKind(questions: readonly RiskCheck[], kind: RiskCheck['kind']): Line[] {
  const of = questions.filter((question) => question.kind === kind);
  return of.length === 0 ? [] : [`${kinds[kind]}:`, of.map(one)];
}

function one({ ask, then, when: to, means: meaning, optional }: RiskCheck): string {
  const asks = then.length === 0 ? [] : [`asks for ${joined(then.map((need) => needs[need]), 'and')}`];
  const yes = [...asks, ...(meaning === undefined ? [] : [means[meaning]])];
  const said = [when[to], yes.length === 0 ? '' : `A yes ${joined(yes, 'and')}.`, optional ? 'May be left out.' : ''];
  const also = said.filter((words) => words !== '').join(' ');
  return also === '' ? ask : `${ask} (${also})`;
}

function result(tier: keyof Results, results: Results): string {
  const { secondPerson, decision, officeCall, afterMinutes, approvers } = results[tier];
  const asks = [
    ...(secondPerson ? [needs.secondPerson] : []),
    ...(decision ? [needs.decision] : []),
    ...(officeCall ? [needs.officeCall] : []),
    ...(afterMinutes === undefined ? [] : [`overdue after ${count(afterMinutes, 'minute')}`]),
    ...(approvers === undefined ? [] : [`approved by ${anyOf(approvers)} only`]),
  ];
  return `${capital(tiers[tier])}: ${asks.length === 0 ? 'nothing more' : asks.join('; ')}.`;
}
