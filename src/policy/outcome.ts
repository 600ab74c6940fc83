import type { Visit } from '../visit/visit';
import type { Settings } from './profile';

/** What a write-up of this kind of visit answers, beside what every one does. */
export const outcomeAsks = ({ type }: Pick<Visit, 'type'>, { 'outcome.fieldsByType': byType }: Settings): string[] =>
  byType.filter((one) => one.type === type).flatMap(({ fields }) => fields);
