import type { Problem } from '../problems';
import type { Settings } from '../profile';
import { clash } from './clash';

/** Where nobody approves, nothing may wait for an approver; and pairs are not both required and a matter of choice. */
export const approvalClashes = (values: Settings): Problem[] => [
  ...(values['authorise.required'] === 'none' ? approverless(values) : []),
  ...pairs(values),
];

const approverless = (values: Settings): Problem[] => [
  ...clash(values['authorise.dslJoint'] === 'safeguardingFocus', 'authorise.dslJoint', 'safeguardingFocus', `notify or off, as ${nobody}`),
  ...clash(values['risk.unresolved'] === 'approverDecides', 'risk.unresolved', 'approverDecides', `a block, as ${nobody}`),
  ...clash(values['hours.outOfHours'] === 'approverConfirms', 'hours.outOfHours', 'approverConfirms', `another choice, as ${nobody}`),
];

const nobody = 'authorise.required is none and nobody approves';

function pairs({ 'pairs.rule': rule, 'pairs.requiredWhen': when, 'risk.concernOptions': options, visitTypes }: Settings): Problem[] {
  const at = 'pairs.requiredWhen';
  const joint = options.some((option) => option === 'joint' || option === 'withPolice');
  const absence = visitTypes.some(({ id }) => id === 'absenceNoReply');
  return [
    ...clash(rule === 'recommended' && when.includes('always'), at, when, 'without always, as pairs.rule is recommended'),
    ...clash(when.includes('decisionSays') && !joint, at, when, 'without decisionSays, as risk.concernOptions has neither joint nor withPolice'),
    ...clash(when.includes('firstDayAbsence') && !absence, at, when, 'without firstDayAbsence, as visitTypes has no type "absenceNoReply"'),
  ];
}
