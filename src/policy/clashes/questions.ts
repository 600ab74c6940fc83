import type { Problem } from '../problems';
import type { RiskCheck, Settings } from '../profile';
import { clash } from './clash';

/** The checklist asks what other settings rely on, and asks it so that the answer counts. */
export const questionClashes = (values: Settings): Problem[] => {
  const { questions } = values['risk.checks'];
  const means = questions.flatMap((question) => question.means ?? []);
  const worry = values['pairs.requiredWhen'].includes('ownSafetyWorry');
  const at = 'risk.checks questions/means';
  return [
    ...questions.flatMap(one),
    ...clash(!means.includes('knownViolence'), at, means, 'one that means knownViolence, for risk.knownViolence'),
    ...clash(worry && !means.includes('ownSafetyWorry'), at, means, 'one that means ownSafetyWorry, for pairs.requiredWhen'),
  ];
};

/** Only a yes that is bad news brings something with it; what weighs heavily may not be left out. */
function one({ id, kind, then, means, optional, when }: RiskCheck): Problem[] {
  const at = `risk.checks ${id}`;
  const heavy = kind === 'stop' || kind === 'red';
  const counts = heavy || kind === 'amber';
  const only = (kinds: string) => `on ${kinds} questions only, and this is ${kind}`;
  return [
    ...clash(then.length > 0 && kind !== 'red' && kind !== 'amber', `${at}/then`, then, only('red and amber')),
    ...clash(means === 'knownViolence' && !heavy, `${at}/means`, means, only('stop and red')),
    ...clash(means === 'ownSafetyWorry' && !counts, `${at}/means`, means, only('stop, red and amber')),
    ...clash(means === 'dslConsulted' && kind !== 'control', `${at}/means`, means, only('control')),
    ...clash(means === 'knownViolence' && when === 'alone', `${at}/when`, when, 'always, as it asks about known violence'),
    ...clash(optional && heavy, `${at}/optional`, optional, only('amber, control and note')),
  ];
}
