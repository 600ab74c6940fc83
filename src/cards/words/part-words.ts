import type { Part } from '../../policy/profile';
import type { Visit } from '../../visit/visit';
import { going } from '../../visit/visitors';
import { listed } from './words';

const words: Readonly<Record<Part, string>> = {
  leads: 'leads the talk',
  notes: 'takes notes',
  plays: 'plays with the child',
  observes: 'observes',
  accompanies: 'comes along',
};

/** Who does what there, for those who go; nothing where a companion has no part but to come along (HSP-B-07, HHN-COND-03). */
export function partLines(visit: Visit): string[] {
  const parted = going(visit).flatMap(({ name, part }) => (part ? [{ name, part }] : []));
  const told = parted.some(({ part }) => part !== 'leads' && part !== 'accompanies');
  return told && ['assessed', 'authorised', 'out'].includes(visit.stage) ? [`${listed(parted.map(({ name, part }) => `${name} ${words[part]}`))}.`] : [];
}
