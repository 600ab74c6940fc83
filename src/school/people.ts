export const roles = [
  'headteacher',
  'deputyHeadteacher',
  'seniorLeader',
  'dsl',
  'deputyDsl',
  'lineManager',
  'office',
  'attendanceLead',
  'familyWorker',
  'sendco',
  'classTeacher',
  'keyworker',
  'teacher',
  'businessManager',
  'governor',
  'administrator',
] as const;

export type Role = (typeof roles)[number];

/** A member of staff as the rules need to know them; numbers and next of kin are kept apart. */
export interface Person {
  id: string;
  name: string;
  roles: readonly Role[];
  /** Person id. */
  lineManager?: string;
}

const slt: readonly Role[] = ['headteacher', 'deputyHeadteacher', 'seniorLeader'];

export const hasRole = (person: Person, ...any: readonly Role[]): boolean => any.some((role) => person.roles.includes(role));

export const isSlt = (person: Person): boolean => hasRole(person, ...slt);

export const isOffice = (person: Person): boolean => hasRole(person, 'office');
