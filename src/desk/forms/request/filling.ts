import type { Member, School } from '../../../school/school';
import type { Instant } from '../../../visit/visit';

/** For whom a form is filled, where and when. */
export interface Filling {
  by: Member;
  school: School;
  now: Instant;
}
