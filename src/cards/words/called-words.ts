import type { Scene } from '../../desk/ports';
import { timeText } from '../../school/clock-time';
import { phoneText } from '../../school/phone';
import { calledAt } from '../../visit/help';
import { nameOf } from './words';

/** Where a call for help has gone and who has it: no more than is so, because somebody acts on it. */
export function calledWords(scene: Scene, now: 'said' | 'saidBefore' = 'said'): string {
  const { number, alarm } = scene.visit;
  const office = phoneText(scene.school.officePhone);
  if (!alarm) return `${number}: nobody is looking for you any more. In danger, ring 999. Otherwise ring the office on ${office}.`;

  const rung = alarm.rungs.find(({ step }) => step === 'slt');
  const again = rung?.delivered ?? false;
  return [
    `${number}: your call ${again ? 'has gone' : 'is going'} to the senior leaders and the office.`,
    ...(now === 'saidBefore' ? [`It was last sent at ${timeText(calledAt(alarm))}.`] : again ? ['It is being sent again.'] : []),
    ...(alarm.owner === undefined ? (again ? ['Nobody has taken it on yet.'] : []) : [`${nameOf(scene, alarm.owner)} is dealing with it.`]),
    ...(rung && rung.unreached.length > 0 ? [`Not everybody could be reached: ring the office on ${office}.`] : []),
    'In danger, ring 999.',
  ].join(' ');
}
