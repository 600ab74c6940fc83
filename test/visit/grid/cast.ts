import type { Member } from '../../../src/school/school';
import { ann, ben, admin, deputy, dsl, head, manager, sam } from '../../support/school';

const another = (like: Member, n: number, name: string, roles: Member['roles']): Member => ({
  ...like,
  id: `00000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`,
  name,
  roles,
  lineManager: undefined,
});

/** Everybody whom a table names, by what they are to the visit of the grid. */
export const cast = {
  /** Asks for the visit and does not go. */
  requester: another(ann, 1, 'Rita Webb', ['teacher']),
  lead: ann,
  companion: ben,
  /** Of both who go. */
  'line manager': manager,
  'another line manager': another(manager, 2, 'Lena Fox', ['lineManager']),
  headteacher: head,
  deputy,
  'senior leader': another(deputy, 3, 'Sol Reyes', ['seniorLeader']),
  DSL: dsl,
  'deputy DSL': another(dsl, 4, 'Dee Marsh', ['deputyDsl']),
  office: sam,
  administrator: admin,
  'attendance lead': another(ann, 5, 'Atta Lind', ['attendanceLead']),
  'business manager': another(ann, 6, 'Bea Mann', ['businessManager']),
  colleague: another(ann, 7, 'Cole Ray', ['teacher']),
} as const satisfies Record<string, Member>;

export type Named = keyof typeof cast;

export const names = Object.keys(cast) as Named[];

export const staff: readonly Member[] = Object.values(cast);

/** Somebody who was on the staff a moment ago: no role is left to them. */
export const left: Member = another(ann, 8, 'Gone Away', []);
