import type { Plan } from '../visit/visit';
import type { Settings } from './profile';

/** Whether a stop is planned to take longer than the policy has it (HHN-COND-20). */
export const isTooLong = ({ stops }: Pick<Plan, 'stops'>, { 'duration.maxMinutes': { minutes } }: Settings): boolean =>
  stops.some((stop) => stop.minutes > minutes);

/** Who must approve a visit with such a stop: whom the policy names for it (HHN-COND-21); none where it only warns. */
export const agreesToLength = (plan: Pick<Plan, 'stops'>, settings: Settings): Settings['duration.longerNeeds'] =>
  settings['duration.maxMinutes'].over === 'refuse' && isTooLong(plan, settings) ? settings['duration.longerNeeds'] : [];

/** Whether there is nobody who could agree to such a stop. */
export const refusesLength = (plan: Pick<Plan, 'stops'>, settings: Settings): boolean =>
  settings['duration.maxMinutes'].over === 'refuse' && settings['duration.longerNeeds'].length === 0 && isTooLong(plan, settings);
