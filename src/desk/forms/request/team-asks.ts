import { pairFit, pairQuestion, regularWanted } from '../../../policy/pairs';
import type { Part, Settings } from '../../../policy/profile';
import type { Member } from '../../../school/school';
import type { Request } from '../../../visit/commands';
import type { Outsider } from '../../../visit/visit';
import type { Draft, Who } from './draft';
import type { Filling } from './filling';
import { idsIn, outside, visitorsOf } from './visitors';

export interface TeamAsks {
  /** Whose part is asked; the lead leads. */
  parts: Member[];
  /** Among whom is somebody who works regularly with the family (HHN-COND-02). */
  regular: Member[];
  /** Asked when the policy would rather have others go. */
  whyThisPair?: string;
}

/** Those who are to go, and on what kind of visit. */
export interface Party {
  type: string;
  going: readonly Member[];
  lead: string;
  outside: readonly Outsider[];
}

/** What was said of them, right or wrong. */
export interface SaidOfTeam extends Pick<Draft, 'team' | 'parts'> {
  who: Pick<Who, 'lead'>;
}

/** What is asked of those who go, now that it is known who they are. */
export function teamAsks(draft: Draft, filling: Filling): TeamAsks {
  const { settings } = filling.school.profile;
  return asksOf({ type: draft.about.type, going: visitorsOf(draft, filling), lead: draft.who.lead, outside: outside(draft, settings) }, settings);
}

/** The same of people whoever chose them. */
export function asksOf({ type, going, lead, outside: strangers }: Party, settings: Settings): TeamAsks {
  const why = pairFit(settings, { type }, going, strangers) === 'needsReason';
  return {
    parts: partsOf(settings).length > 1 ? going.filter(({ id }) => id !== lead) : [],
    regular: regularWanted(settings, { type }) ? [...going] : [],
    ...(why && { whyThisPair: pairQuestion(settings, { type }, going, strangers) ?? 'Why these two?' }),
  };
}

export const hasTeam = ({ parts, regular, whyThisPair }: TeamAsks): boolean =>
  parts.length > 0 || regular.length > 0 || whyThisPair !== undefined;

/** The parts that a companion may have; none where the policy does not ask for any. */
export const partsOf = ({ 'pairs.namedRoles': { rule, parts } }: Settings): readonly Part[] => (rule === 'required' ? parts : []);

/** What this visitor does there: the lead leads; where there is but one other part, it is theirs unasked (HSP-B-07). */
export function partOf(visitor: string, { who, parts }: Pick<SaidOfTeam, 'who' | 'parts'>, settings: Settings): Part | undefined {
  const known = partsOf(settings);
  if (known.length === 0) return undefined;
  if (visitor === who.lead) return 'leads';
  return known.length === 1 ? known[0] : known.find((part) => part === parts[visitor]);
}

/** Those who go, with what each does there and who knows the family. */
export const toldOf = (going: readonly Member[], asks: TeamAsks, said: SaidOfTeam, settings: Settings): Request['visitors'] =>
  going.map(({ id, name }) => {
    const part = partOf(id, said, settings);
    const regular = asks.regular.some((person) => person.id === id) && idsIn(said.team.regular).includes(id);
    return { id, name, lead: id === said.who.lead, ...(part && { part }), ...(regular && { regular }) };
  });

const partLabels: Readonly<Record<Part, string>> = {
  leads: 'Leads the talk',
  notes: 'Takes notes',
  plays: 'Plays with the child',
  observes: 'Observes',
  accompanies: 'Comes along',
};

export const partLabel = (part: Part): string => partLabels[part];
