import { partyOf } from '../../../policy/pairs';
import type { Settings } from '../../../policy/profile';
import { phoneText } from '../../../school/phone';
import { member, type Member } from '../../../school/school';
import type { Outsider } from '../../../visit/visit';
import type { Draft } from './draft';
import type { Filling } from './filling';
import { outsiderOf } from './outsiders';

/** The ids of everybody who is to go, each once: the person filling the form, if they say so, then the companions. */
export function visitorIds({ who }: Draft, { by }: Filling): string[] {
  return [...new Set([...(who.going === 'true' ? [by.id] : []), ...idsIn(who.companions)])];
}

/** How many count towards a pair, before it is known who they are. */
export const partySize = (draft: Draft, settings: Settings): number =>
  partyOf((draft.who.going === 'true' ? 1 : 0) + idsIn(draft.who.companions).length, outside(draft, settings));

/** Whoever comes from outside, as the policy counts them. */
export const outside = ({ who }: Draft, settings: Settings): Outsider[] => {
  const known = outsiderOf(who.outside, settings);
  return known ? [known] : [];
};

/** The ids in a choice of several. */
export const idsIn = (several: string): string[] => several.split(',').filter((id) => id !== '');

/** Those of them who are staff of this school. */
export const visitorsOf = (draft: Draft, filling: Filling): Member[] =>
  visitorIds(draft, filling).flatMap((id) => member(filling.school, id) ?? []);

/** The mobile to ring this visitor on: as corrected in the form, else the directory's. */
export const mobileOf = (draft: Draft, visitor: Member): string => draft.mobiles[visitor.id] ?? knownMobile(visitor);

export const knownMobile = ({ mobile }: Pick<Member, 'mobile'>): string => (mobile === undefined ? '' : phoneText(mobile));

/** The vehicle as corrected in the form, else the lead's as the directory has it. */
export const vehicleOf = (draft: Draft, filling: Filling): string => draft.vehicle ?? knownVehicle(draft, filling);

export const knownVehicle = (draft: Draft, { school }: Filling): string => member(school, draft.who.lead)?.vehicle ?? '';
