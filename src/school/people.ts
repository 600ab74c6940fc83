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
  'roomLead',
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
  /** What is on file of them; nothing is, where it is missing. */
  record?: PersonRecord;
}

/** What the rules ask of a person's file: whether, and since when; never a number or a name. Dates are `2026-11-24`. */
export interface PersonRecord {
  mobile: boolean;
  nextOfKin: boolean;
  vehicle: boolean;
  /** When they last said that what is on file is right. */
  confirmedOn?: string;
  /** Versions of the policy they have read, with everything to be read beside it. */
  policyRead: { version: string; on: string }[];
  training: { course: string; on: string; by?: string }[];
}

const slt: readonly Role[] = ['headteacher', 'deputyHeadteacher', 'seniorLeader'];

export const hasRole = (person: Person, ...any: readonly Role[]): boolean => any.some((role) => person.roles.includes(role));

export const isSeniorRole = (role: Role): boolean => slt.includes(role);

export const isSlt = (person: Person): boolean => hasRole(person, ...slt);

export const isOffice = (person: Person): boolean => hasRole(person, 'office');
