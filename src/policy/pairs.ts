import { hasRole, type Person } from '../school/people';
import type { Outsider, Visit } from '../visit/visit';
import type { Settings } from './profile';

type Type = Pick<Visit, 'type'>;

/** Whether this kind of visit is made by two, whatever its risk. */
export const pairRequired = ({ 'pairs.rule': rule, 'pairs.requiredWhen': when }: Settings, { type }: Type): boolean =>
  rule === 'required' || when.includes('always') || (when.includes('firstDayAbsence') && type === 'absenceNoReply');

/** How many count: staff who are going, and professionals from outside whom the policy lets stand for one. */
export const partyOf = (staff: number, outside: readonly Outsider[]): number => staff + outside.filter(({ counts }) => counts).length;

export type PairFit = 'fits' | 'needsReason' | 'refused';

/** Whether these people are whom the policy wants on this kind of visit (HHN-PURP-02, HHN-PURP-04, HSP-X-03). */
export function pairFit(settings: Settings, type: Type, staff: readonly Person[], outside: readonly Outsider[]): PairFit {
  const rule = pairRule(settings, type);
  if (!rule) return 'fits';

  const found = fitting(rule, staff, outside);
  if (found) return found.because === undefined ? 'fits' : 'needsReason';
  return rule.otherwise === 'reason' ? 'needsReason' : 'refused';
}

/** The policy's own question to these people, where it would rather have others (HHN-PURP-06). */
export function pairQuestion(settings: Settings, type: Type, staff: readonly Person[], outside: readonly Outsider[]): string | undefined {
  const rule = pairRule(settings, type);
  return rule && fitting(rule, staff, outside)?.because;
}

type PairRule = Settings['pairs.byType'][number];

/** Who goes on this kind of visit; undefined when anybody may. */
export const pairRule = ({ 'pairs.byType': rules }: Settings, { type }: Type): PairRule | undefined => rules.find((one) => one.type === type);

function fitting({ pairs }: PairRule, staff: readonly Person[], outside: readonly Outsider[]): PairRule['pairs'][number] | undefined {
  const extra = outside.filter(({ counts }) => counts).length;
  return pairs.find(({ of: wanted }) => fits(wanted, staff, extra));
}

type Roles = PairRule['pairs'][number]['of'][number];

/** Whether every place can be filled by somebody of its own; a place without roles also by somebody from outside. */
function fits(wanted: readonly Roles[], staff: readonly Person[], extra: number): boolean {
  const [place, ...rest] = wanted;
  if (!place) return true;
  const able = staff.filter((person) => place.length === 0 || hasRole(person, ...place));
  if (able.some((person) => fits(rest, staff.filter((other) => other !== person), extra))) return true;
  return place.length === 0 && extra > 0 && fits(rest, staff, extra - 1);
}

/** Whether one of those who go must work regularly with the child or family; with a child who is yet to join nobody does (HHN-COND-02). */
export const regularWanted = ({ 'pairs.regularWorker': rule, visitTypes }: Settings, { type }: Type): boolean =>
  rule === 'required' && !visitTypes.some(({ id, beforeJoining }) => id === type && beforeJoining);

/** Who may ask for this kind of visit; undefined when anybody may (HHN-ROLE-12). */
export const organisersOf = ({ 'visitTypes.organisers': rules }: Settings, { type }: Type): readonly Person['roles'][number][] | undefined =>
  rules.find((one) => one.type === type)?.roles;
