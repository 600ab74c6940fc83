import type { Visit } from '../visit/visit';
import type { Settings } from './profile';

/** Whether a child travels with the visitors, so that each leg is reported (STP-R-05). */
export const isJourney = ({ type }: Pick<Visit, 'type'>, { visitTypes }: Settings): boolean => visitTypes.some(({ id, journey }) => id === type && journey);
