import type { Scene } from '../../desk/ports';
import { mayRespond } from '../../policy/access';
import { waitingFor } from '../../policy/authorise';
import { concerns } from '../../policy/concerns';
import { isSlt, type Person, type Role } from '../../school/people';
import { listed } from './words';

/** So many names are read at a glance; of more, the rest are one more. */
const most = 4;

/** `Ask Helen Marsh (headteacher): only they may.` A refusal never leaves open who may. */
export function askWords(people: readonly Person[] = []): string {
  if (people.length === 0) return 'Ask the school office who may.';
  return `Ask ${whoMay(people)}: only ${people.length === 1 ? 'they' : 'one of them'} may.`;
}

/** `Helen Marsh (headteacher) or David Lewis (deputy headteacher)` */
export function whoMay(people: readonly Person[] = []): string {
  const named = people.slice(0, most).map((person) => `${person.name}${roleOf(person)}`);
  return listed(people.length > most ? [...named, 'another of them'] : named, 'or');
}

/** Whoever can still sign for this visit. */
export const approversOf = ({ visit, school: { profile, people } }: Scene): Person[] => waitingFor(visit, profile, people);

/** Whoever decides where those on the visit may not: on its alarm while there is one, else on its approval. */
export const othersFor = (scene: Scene): Person[] => (scene.visit.alarm ? responders(scene) : approversOf(scene));

/** Whoever may close this alarm: a call for help the SLT alone. */
export const closersFor = (scene: Scene): Person[] => responders(scene).filter((person) => scene.visit.alarm?.kind !== 'help' || isSlt(person));

const responders = ({ visit, school: { profile, people } }: Scene): Person[] =>
  people.filter((person) => mayRespond(person, profile) && !concerns(visit, person));

const titles = [
  ['headteacher', 'headteacher'],
  ['deputyHeadteacher', 'deputy headteacher'],
  ['seniorLeader', 'senior leader'],
  ['dsl', 'DSL'],
  ['deputyDsl', 'deputy DSL'],
] as const satisfies readonly (readonly [Role, string])[];

function roleOf({ roles }: Person): string {
  const title = titles.find(([role]) => roles.includes(role))?.[1];
  return title === undefined ? '' : ` (${title})`;
}
