import { cautionKinds, type Caution } from '../../policy/caution';
import { concerns } from '../../policy/concerns';
import { counts } from '../../policy/match';
import { cautionId } from '../../school/new-caution';
import type { Person } from '../../school/people';
import type { School } from '../../school/school';
import { speaksOf, type Touched } from '../forms/register/caution-touched';
import type { CautionRow } from './caution-list';
import type { Wrong } from './wrong';

/**
 * The lines that change a caution, or put a lesser one beside it, that touches an open visit of the loader's own: what
 * the form refuses them, a file does not do.
 */
export async function ownCautions(rows: readonly CautionRow[], by: Person, school: School, today: string, touched: Touched): Promise<Wrong[]> {
  const held = school.cautions.filter((caution) => counts(caution, today));
  const meant = rows.flatMap(({ line, caution }) => held.filter((before) => changes(caution, before) || isLesser(caution, before)).map(({ id }) => ({ line, id })));
  if (meant.length === 0) return [];

  const own = (await touched(school, ...meant.map(({ id }) => id))).filter((visit) => concerns(visit, by));
  const lines = new Map(meant.flatMap(({ line, id }) => own.filter((visit) => speaksOf(id, visit)).map(({ number }): [number, string] => [line, number])));
  return [...lines].map(([line, number]) => ({
    line,
    what: `touches ${number}, a visit of your own; allowed: a caution that touches none. Ask another senior leader or the DSL to send this line`,
  }));
}

const changes = (caution: Caution, before: Caution): boolean => caution.id === before.id && told(caution) !== told(before);

const told = ({ family, address, postcode, reason, owner, reviewBy, expiresOn = '' }: Caution): string =>
  JSON.stringify([family, address, postcode, reason, owner, reviewBy, expiresOn]);

/** For the same family and place, with a kind that stops less. */
const isLesser = (caution: Caution, before: Caution): boolean =>
  cautionKinds.indexOf(caution.kind) > cautionKinds.indexOf(before.kind) && cautionId({ ...caution, kind: before.kind }) === before.id;
