import { shown, type Problem } from './problems';
import type { Settings } from './profile';

/** Values that are right one by one and make no sense together. */
export const clashes = (values: Settings): Problem[] => [...safetyCall(values), ...nudge(values), ...thens(values)];

function safetyCall({ 'checkins.safetyCallMinutes': { from, to } }: Settings): Problem[] {
  if (from < to) return [];
  return [{ where: 'checkins.safetyCallMinutes', found: `from ${from} to ${to}`, allowed: 'an earlier from than to' }];
}

function nudge({ 'overdue.nudgeMinutes': first, 'overdue.afterMinutes': then }: Settings): Problem[] {
  if (first < then) return [];
  return [{ where: 'overdue.nudgeMinutes', found: shown(first), allowed: `less than overdue.afterMinutes, which is ${then}` }];
}

/** Only a yes that is bad news brings something with it. */
const thens = ({ 'risk.checks': checks }: Settings): Problem[] =>
  checks
    .filter(({ kind, then }) => then.length > 0 && kind !== 'red' && kind !== 'amber')
    .map(({ id, kind, then }) => ({
      where: `risk.checks ${id}/then`,
      found: `${shown(then)} on a question of the kind ${kind}`,
      allowed: 'on red and amber questions only',
    }));
