import { member } from '../../../school/school';
import type { Clock } from '../../ports';
import type { Register } from '../../register';
import type { Filling } from './filling';
import { no, type FormAnswer, type Opened } from '../form-answer';

type Who = Pick<Opened, 'by' | 'school'>;

/** Goes on with the school and the person as they stand now: a right taken away a moment ago is gone. */
export type AsItStands = (who: Who, next: (filling: Filling) => FormAnswer | Promise<FormAnswer>) => Promise<FormAnswer>;

export const makeAsItStands =
  ({ register, clock }: { register: Pick<Register, 'fresh'>; clock: Clock }): AsItStands =>
  async (who, next) => {
    const school = await register.fresh(who.school);
    const by = member(school, who.by.id);
    return by ? next({ by, school, now: clock.now() }) : no('You are no longer on the staff list. Ask the school office.');
  };
