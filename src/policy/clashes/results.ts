import type { Problem } from '../problems';
import type { Settings } from '../profile';
import { clash } from './clash';

type Results = Settings['risk.checks']['results'];
type Tier = keyof Results;
const tiers: readonly Tier[] = ['low', 'medium', 'high'];

/** What a risk asks for can be done under the rest of the profile, and no risk asks for less than a lower one. */
export const resultClashes = (values: Settings): Problem[] => {
  const { results } = values['risk.checks'];
  return [
    ...tiers.flatMap((tier) => possible(tier, values)),
    ...laxer('low', 'medium', results, values),
    ...laxer('medium', 'high', results, values),
  ];
};

function possible(tier: Tier, values: Settings): Problem[] {
  const { afterMinutes: after, approvers = [] } = values['risk.checks'].results[tier];
  const { 'overdue.afterMinutes': ordinary, 'overdue.nudgeMinutes': nudge, 'authorise.approvers': all } = values;
  const at = `risk.checks results/${tier}`;
  return [
    ...clash(after !== undefined && after > ordinary, `${at}/afterMinutes`, after, `not above overdue.afterMinutes, which is ${ordinary}`),
    ...clash(after !== undefined && after <= nudge, `${at}/afterMinutes`, after, `above overdue.nudgeMinutes, which is ${nudge}`),
    ...clash(approvers.some((role) => !all.includes(role)), `${at}/approvers`, approvers, `some of authorise.approvers: ${all.join(', ')}`),
  ];
}

function laxer(lower: Tier, higher: Tier, results: Results, values: Settings): Problem[] {
  const [low, high] = [results[lower], results[higher]];
  const { afterMinutes: minutes = values['overdue.afterMinutes'], approvers = values['authorise.approvers'] } = high;
  const later = low.afterMinutes !== undefined && minutes > low.afterMinutes;
  const more = low.approvers !== undefined && approvers.some((role) => !low.approvers?.includes(role));
  const at = `risk.checks results/${higher}`;
  return [
    ...(['secondPerson', 'decision', 'officeCall'] as const).flatMap((need) =>
      clash(low[need] && !high[need], `${at}/${need}`, high[need], `true, as for a ${lower} risk`),
    ),
    ...clash(later, `${at}/afterMinutes`, high.afterMinutes, `not above ${low.afterMinutes}, as for a ${lower} risk`),
    ...clash(more, `${at}/approvers`, high.approvers, `some of those for a ${lower} risk: ${low.approvers?.join(', ')}`),
  ];
}
