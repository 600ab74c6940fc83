import { member } from '../../../school/school';
import type { Clock } from '../../ports';
import type { Register } from '../../register';
import type { Filling } from './filling';
import { no, type Form, type FormAnswer, type Opened } from '../form-answer';

type Who = Pick<Opened, 'by' | 'school'>;

const noLonger = (): FormAnswer => no('You are no longer on the staff list. Ask the school office.');

/** Goes on with the school and the person as they stand now: a right taken away a moment ago is gone. */
export type AsItStands = (who: Who, next: (filling: Filling) => FormAnswer | Promise<FormAnswer>) => Promise<FormAnswer>;

export const makeAsItStands =
  ({ register, clock }: { register: Pick<Register, 'fresh'>; clock: Clock }): AsItStands =>
  async (who, next) => {
    const school = await register.fresh(who.school);
    const by = member(school, who.by.id);
    return by ? next({ by, school, now: clock.now() }) : noLonger();
  };

/** Opens a form only to whoever is of the school at this moment, which is read beside what the form reads. */
export const toStaffAlone = (form: Form, register: Pick<Register, 'fresh'>): Form => ({
  ...form,
  open: async (opened) => {
    const [answer, school] = await Promise.all([form.open(opened), register.fresh(opened.school)]);
    return member(school, opened.by.id) ? answer : noLonger();
  },
});
