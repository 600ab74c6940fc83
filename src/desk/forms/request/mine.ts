import type { Member, School } from '../../../school/school';

/** What somebody enters of themselves; whatever is left out stays as it is on file. */
export interface Mine {
  mobile?: string;
  nextOfKin?: { name: string; phone: string };
  vehicle?: string;
  /** They say that what is on file is right. */
  confirmed: boolean;
  /** They say that they have read the policy in its present version, and all that is to be read beside it. */
  read: boolean;
}

/** Puts it on file, numbers in E.164; answers with the school as it stands then. */
export type SaveMine = (by: Member, school: School, entered: Mine) => Promise<School>;
