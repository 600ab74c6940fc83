import type { Scene } from '../../desk/ports';
import { checkersOf } from '../../policy/responsible';
import { namesOf } from './waiting';

/** What whoever asked for a visit does now that it must not be made; never what is held against whom (STP-B-01, HHN-AIM-10). */
export function blockedLines({ visit, school: { profile, people } }: Scene): string[] {
  if (visit.stage !== 'blocked') return [];
  const keeper = namesOf(checkersOf(visit, profile.settings, people));
  switch (visit.block) {
    case 'knownViolence':
      return ['This family is met in school only. Nobody can allow a visit at home.'];
    case 'prohibited':
      return [`Speak to ${keeper} before you arrange anything. Do not tell the family of a visit.`];
    case 'answer':
    case undefined:
      return ['The risk checklist stops this visit. Meet the family in school.'];
  }
}

/** Whether a meeting in school is what is left; about a prohibited address that is for whoever keeps the list to say. */
export const meetsInstead = ({ visit }: Scene): boolean => visit.stage === 'blocked' && visit.block !== 'prohibited';
