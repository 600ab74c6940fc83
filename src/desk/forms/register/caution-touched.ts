import type { School } from '../../../school/school';
import type { Visit } from '../../../visit/visit';
import type { VisitStore } from '../../ports';

/** The open visits of which any of these cautions speaks, as they were last judged. */
export type Touched = (school: School, ...cautions: string[]) => Promise<Visit[]>;

export const speaksOf = (caution: string, visit: Visit): boolean => visit.cautions.some((one) => one.caution === caution);

export const makeTouched =
  (store: Pick<VisitStore, 'open' | 'load'>): Touched =>
  async ({ id }, ...cautions) => {
    const open = await store.open(id);
    const loaded = await Promise.all(open.map((visit) => store.load(id, visit.id)));
    return loaded.flatMap((found) => (found && cautions.some((caution) => speaksOf(caution, found.visit)) ? [found.visit] : []));
  };

/** How many open visits are concerned, by number. */
export function touchesText(visits: readonly Visit[]): string {
  if (visits.length === 0) return 'It touches no open visit.';
  return `It touches ${visits.length} open ${visits.length === 1 ? 'visit' : 'visits'}: ${visits.map(({ number }) => number).join(', ')}.`;
}
