import { cautionKinds, type Caution } from '../../../policy/caution';
import { concerns } from '../../../policy/concerns';
import { counts } from '../../../policy/match';
import { cautionId } from '../../../school/new-caution';
import type { Person } from '../../../school/people';
import type { School } from '../../../school/school';
import type { Visit } from '../../../visit/visit';
import { speaksOf, type Touched } from './caution-touched';

/**
 * Nobody changes a caution that touches an open visit of their own, or puts a lesser one beside it: of these cautions, those
 * that would, each with a visit that it is about.
 */
export async function touchingOwn(cautions: readonly Caution[], by: Person, school: School, today: string, touched: Touched): Promise<Map<Caution, Visit>> {
  const held = school.cautions.filter((caution) => counts(caution, today));
  const byId = new Map(held.map((before) => [before.id, before]));
  const meant = cautions.flatMap((caution) =>
    [caution.id, ...graverIds(caution)].flatMap((id) => {
      const before = byId.get(id);
      return before && (id !== caution.id || told(caution) !== told(before)) ? [{ caution, id }] : [];
    }),
  );
  if (meant.length === 0) return new Map();

  const own = (await touched(school, ...meant.map(({ id }) => id))).filter((visit) => concerns(visit, by));
  return new Map(meant.flatMap(({ caution, id }) => own.filter((visit) => speaksOf(id, visit)).map((visit): [Caution, Visit] => [caution, visit])));
}

const told = ({ family, address, postcode, reason, owner, reviewBy, expiresOn = '' }: Caution): string =>
  JSON.stringify([family, address, postcode, reason, owner, reviewBy, expiresOn]);

/** Those for the same family and place whose kind stops more. */
const graverIds = (caution: Caution): string[] =>
  cautionKinds.slice(0, cautionKinds.indexOf(caution.kind)).map((kind) => cautionId({ ...caution, kind }));
