import { named, shown, type Problem } from '../policy/problems';
import type { Profile } from '../policy/profile';
import { cautionId } from './new-caution';
import type { Role } from './people';
import type { SchoolEntry } from './school-schema';

export type Path = readonly (string | number)[];
interface Found {
  path: Path;
  value: string;
}

const problem = ({ path, value }: Found, allowed: string): Problem => ({ where: named(path), found: shown(value), allowed });

/** Everything but the first of those that say the same. */
const repeated = (all: readonly Found[]): Found[] =>
  all.filter(({ value }, i) => all.findIndex((other) => other.value === value) < i);

/** What is wrong with one school, although each of its values is right by itself. */
export function schoolProblems(school: SchoolEntry, at: Path): Problem[] {
  const { people } = school;
  const each = (key: 'aadObjectId' | 'email'): Found[] => people.map((person, i) => ({ path: [...at, 'people', i, key], value: person[key] }));
  const managers = people.flatMap(({ lineManager, email }, i) =>
    lineManager === undefined ? [] : [{ path: [...at, 'people', i, 'lineManager'], value: lineManager, self: lineManager === email }],
  );
  return [
    ...repeated(each('aadObjectId')).map((found) => problem(found, 'an id that nobody else in this school has')),
    ...repeated(each('email')).map((found) => problem(found, 'an address that nobody else in this school has')),
    ...managers
      .filter(({ value, self }) => self || !people.some(({ email }) => email === value))
      .map((found) => problem(found, 'the email of somebody else in this school')),
    ...always.flatMap((any) => lacking(school, at, any)),
    ...coverProblems(people, at),
    ...cautionProblems(school, at),
  ];
}

const coverProblems = (people: SchoolEntry['people'], at: Path): Problem[] =>
  people.flatMap(({ cover = [] }, i) =>
    cover.flatMap(({ from, to }, n) =>
      from <= to ? [] : [problem({ path: [...at, 'people', i, 'cover', n, 'to'], value: to }, `a day not before ${from}, on which it begins`)],
    ),
  );

/** A caution must be held against somebody or something, by somebody, and only once. */
function cautionProblems({ cautions = [], people }: SchoolEntry, at: Path): Problem[] {
  const where = (i: number): Path => [...at, 'cautions', i];
  const about = cautions.map((said, i) => ({ path: where(i), value: cautionId(said) }));
  return [
    ...cautions.flatMap(({ family, address, postcode }, i) =>
      family ?? address ?? postcode ? [] : [{ where: named(where(i)), found: 'about nobody and nowhere', allowed: 'at least one of family, address, postcode' }],
    ),
    ...repeated(about).map(({ path }) => ({ where: named(path), found: 'held already', allowed: 'one caution of a kind for a family and address' })),
    ...cautions.flatMap(({ owner }, i) =>
      owner === undefined || people.some(({ email }) => email === owner) ? [] : [problem({ path: [...where(i), 'owner'], value: owner }, 'the email of somebody in this school')],
    ),
  ];
}

/** A profile that wants the DSL's signature needs somebody to give it. */
export const profileProblems = (school: SchoolEntry, profile: Profile, at: Path): Problem[] =>
  wantedBy(profile).flatMap((any) => lacking(school, at, any));

const always: readonly (readonly Role[])[] = [['headteacher'], ['office']];

const wantedBy = (profile: Profile): readonly (readonly Role[])[] =>
  profile.settings['authorise.dslJoint'] === 'safeguardingFocus' ? [['dsl', 'deputyDsl']] : [];

/** What a school cannot be without and these people are: nobody holds one of these roles. */
export const rolesWanting = (people: readonly { roles: readonly Role[] }[], profile: Profile): (readonly Role[])[] =>
  [...always, ...wantedBy(profile)].filter((any) => !held(people, any));

/** What is wrong between schools: ids and conversations used twice, more than one tenant. */
export function trustProblems(schools: readonly SchoolEntry[], path: (index: number) => Path): Problem[] {
  const each = (key: 'id' | 'tenantId'): Found[] => schools.map((school, i) => ({ path: [...path(i), key], value: school[key] }));
  const places = schools.flatMap((school, i) =>
    (['staff', 'office', 'slt'] as const).flatMap((job) =>
      school.places[job].map((value, n) => ({ path: [...path(i), 'places', job, n], value })),
    ),
  );
  const tenant = schools[0]?.tenantId;
  return [
    ...repeated(each('id')).map((found) => problem(found, 'an id that no other school has')),
    ...repeated(places).map((found) => problem(found, 'a conversation that has no other job, in this school or another')),
    ...each('tenantId')
      .filter(({ value }) => value !== tenant)
      .map((found) => problem(found, `the one tenant of this deployment, ${tenant}`)),
  ];
}

const held = (people: readonly { roles: readonly Role[] }[], any: readonly Role[]): boolean =>
  people.some((person) => person.roles.some((role) => any.includes(role)));

const lacking = (school: SchoolEntry, at: Path, any: readonly Role[]): Problem[] =>
  held(school.people, any) ? [] : [{ where: named([...at, 'people']), found: `without the role ${any.join(' or ')}`, allowed: 'at least one' }];
