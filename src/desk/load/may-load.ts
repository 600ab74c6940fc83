import { keepsCautions } from '../../policy/who-keeps';
import { hasRole, type Person } from '../../school/people';
import type { ListName } from './columns';

const loaders: Readonly<Record<ListName, { may: (person: Person) => boolean; otherwise: string }>> = {
  people: {
    may: (person) => hasRole(person, 'administrator'),
    otherwise: 'Only an administrator of your school can load its list of people. Ask one of them to send me this file.',
  },
  cautions: {
    may: keepsCautions,
    otherwise: 'Only the DSL, a deputy DSL or a senior leader can load cautions. Ask one of them to send me this file.',
  },
  checklist: {
    may: (person) => hasRole(person, 'headteacher', 'dsl', 'administrator'),
    otherwise: 'Only the headteacher, the DSL or an administrator can load the school’s own checklist. Ask one of them to send me this file.',
  },
};

/** Why this person may not load that list, in a sentence that says who may; nothing when they may. */
export const mayNotLoad = (person: Person, list: ListName): string | undefined =>
  loaders[list].may(person) ? undefined : loaders[list].otherwise;
