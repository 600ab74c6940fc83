import type { Problem } from '../problems';
import type { Settings } from '../profile';
import { clash } from './clash';

/** Everybody out can be rung and is awaited, and a call that is offered is also made. */
export const watchClashes = (values: Settings): Problem[] => [
  ...reachable(values),
  ...calls(values),
  ...movements(values),
];

const movements = ({ 'checkins.steps': steps }: Settings): Problem[] =>
  (['leftSchool', 'backOrHome'] as const).flatMap((step) =>
    clash(!steps.includes(step), 'checkins.steps', steps, `${step} among them, because the watch hangs on it`),
  );

function reachable({ 'office.fields': fields }: Settings): Problem[] {
  const mobile = fields.includes('mobiles') || fields.includes('leadMobile');
  return clash(!mobile, 'office.fields', fields, 'mobiles or leadMobile among them, because the ladder begins with a call');
}

function calls({ 'checkins.safetyCall': call, 'risk.concernOptions': options, 'risk.doorstepReassess': reassess }: Settings): Problem[] {
  const alone = options.includes('safeAloneWithCall') && !call.includes('loneWithConcern');
  const doorstep = call.includes('doorstepConcern') && reassess === 'off';
  return [
    ...clash(alone, 'checkins.safetyCall', call, 'loneWithConcern among them, as risk.concernOptions has safeAloneWithCall'),
    ...clash(doorstep, 'checkins.safetyCall', call, 'without doorstepConcern, as risk.doorstepReassess is off'),
  ];
}
