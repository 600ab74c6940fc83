import { pairFit, pairQuestion } from '../../../policy/pairs';
import type { Part, Settings } from '../../../policy/profile';
import type { Member } from '../../../school/school';
import type { Draft } from './draft';
import type { Filling } from './filling';
import { outside, visitorsOf } from './visitors';

export interface TeamAsks {
  /** Whose part is asked; the lead leads. */
  parts: Member[];
  /** Among whom is somebody who works regularly with the family (HHN-COND-02). */
  regular: Member[];
  /** Asked when the policy would rather have others go. */
  whyThisPair?: string;
}

/** What is asked of those who go, now that it is known who they are. */
export function teamAsks(draft: Draft, filling: Filling): TeamAsks {
  const { settings } = filling.school.profile;
  const going = visitorsOf(draft, filling);
  const strangers = outside(draft, settings);
  const kind = { type: draft.about.type };
  const why = pairFit(settings, kind, going, strangers) === 'needsReason';
  return {
    parts: partsOf(settings).length > 1 ? going.filter(({ id }) => id !== draft.who.lead) : [],
    regular: settings['pairs.regularWorker'] === 'required' ? going : [],
    ...(why && { whyThisPair: pairQuestion(settings, kind, going, strangers) ?? 'Why these two?' }),
  };
}

export const hasTeam = ({ parts, regular, whyThisPair }: TeamAsks): boolean =>
  parts.length > 0 || regular.length > 0 || whyThisPair !== undefined;

/** The parts that a companion may have; none where the policy does not ask for any. */
export const partsOf = ({ 'pairs.namedRoles': { rule, parts } }: Settings): readonly Part[] => (rule === 'required' ? parts : []);

/** What this visitor does there: the lead leads; where there is but one other part, it is theirs unasked (HSP-B-07). */
export function partOf(visitor: string, { who, parts }: Draft, settings: Settings): Part | undefined {
  const known = partsOf(settings);
  if (known.length === 0) return undefined;
  if (visitor === who.lead) return 'leads';
  return known.length === 1 ? known[0] : known.find((part) => part === parts[visitor]);
}

const partLabels: Readonly<Record<Part, string>> = {
  leads: 'Leads the talk',
  notes: 'Takes notes',
  plays: 'Plays with the child',
  observes: 'Observes',
  accompanies: 'Comes along',
};

export const partLabel = (part: Part): string => partLabels[part];
