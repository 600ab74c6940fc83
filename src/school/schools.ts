import { member, type School, type Schools } from './school';

/** The schools of this deployment, looked up by id, by conversation and by person. */
export function makeSchools(schools: readonly School[]): Schools {
  const byId = new Map(schools.map((school) => [school.id, school]));
  const byPlace = new Map(
    schools.flatMap((school) => Object.values(school.places).flatMap((ids) => ids.map((id) => [id, school] as const))),
  );
  return {
    all: () => schools,
    byId: (id) => byId.get(id),
    byPlace: (conversation) => byPlace.get(conversation),
    ofPerson: (id) => schools.filter((school) => member(school, id) !== undefined),
  };
}
