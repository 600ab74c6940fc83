import { dateOf, dayText, timeText } from '../school/clock-time';
import { plusMinutes } from '../school/clock-time';
import type { Instant, Plan } from '../visit/visit';
import type { Settings } from './profile';

/** Whether somebody is out while reception is closed: after its hour, or at a weekend (RA-15). */
export function outOfHours({ leaveAt, backBy }: Plan, { 'hours.receptionCloses': closes }: Settings): boolean {
  const late = timeText(leaveAt) >= closes || timeText(backBy) > closes || dateOf(backBy) !== dateOf(leaveAt);
  return late || /^(Sat|Sun)/.test(dayText(leaveAt));
}

/** Whether reception is closed at this moment: after its hour, or at a weekend. */
export const receptionClosed = (at: Instant, { 'hours.receptionCloses': closes }: Settings): boolean => timeText(at) >= closes || /^(Sat|Sun)/.test(dayText(at));

/** Whether reception is closed when a call into one of these visits is due. */
export const callsOutOfHours = ({ stops }: Plan, settings: Settings): boolean =>
  stops.some(({ startAt }) => receptionClosed(plusMinutes(startAt, settings['checkins.safetyCallMinutes'].to), settings));

/** Whether the policy strongly advises against it, and somebody must be named who can be called on (HSP-S-09). */
export const loneEvening = ({ 'hours.outOfHours': rule }: Settings, late: boolean, alone: boolean): boolean => late && alone && rule === 'warnAlone';

/** Whether the requester must say why it has to be at that hour (CMAT-3-04, HSP-S-09). */
export const mustSayWhyThen = ({ 'hours.outOfHours': rule }: Settings, late: boolean, alone: boolean): boolean =>
  late && (rule === 'referSLTorPolice' || (rule === 'warnAlone' && alone));
