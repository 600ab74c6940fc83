import type { Person } from '../../school/people';
import type { School } from '../../school/school';
import { touchingOwn } from '../forms/register/caution-own';
import type { Touched } from '../forms/register/caution-touched';
import type { CautionRow } from './caution-list';
import type { Wrong } from './wrong';

/** The lines that would change or weaken what is held about an open visit of the loader's own: what the form refuses them, a file does not do. */
export async function ownCautions(rows: readonly CautionRow[], by: Person, school: School, today: string, touched: Touched): Promise<Wrong[]> {
  const own = await touchingOwn(rows.map(({ caution }) => caution), by, school, today, touched);
  return rows.flatMap(({ line, caution }): Wrong[] => {
    const visit = own.get(caution);
    return visit
      ? [{ line, what: `touches ${visit.number}, a visit of your own; allowed: a caution that touches none. Ask another senior leader or the DSL to send this line` }]
      : [];
  });
}
