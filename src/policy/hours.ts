import { dateOf, dayText, timeText } from '../school/clock-time';
import type { Plan } from '../visit/visit';
import type { Settings } from './profile';

/** Whether somebody is out while reception is closed: after its hour, or at a weekend (RA-15). */
export function outOfHours({ leaveAt, backBy }: Plan, { 'hours.receptionCloses': closes }: Settings): boolean {
  const late = timeText(leaveAt) >= closes || timeText(backBy) > closes || dateOf(backBy) !== dateOf(leaveAt);
  return late || /^(Sat|Sun)/.test(dayText(leaveAt));
}

/** Whether the requester must say why it has to be at that hour (CMAT-3-04, HSP-S-09). */
export const mustSayWhyThen = ({ 'hours.outOfHours': rule }: Settings, late: boolean, alone: boolean): boolean =>
  late && (rule === 'referSLTorPolice' || (rule === 'warnAlone' && alone));
