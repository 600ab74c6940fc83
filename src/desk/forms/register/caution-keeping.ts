import type { Caution } from '../../../policy/caution';
import { concerns } from '../../../policy/concerns';
import { keepsCautions } from '../../../policy/who-keeps';
import type { Touched } from './caution-touched';
import type { Filling } from '../request/filling';
import { no, type FormAnswer } from '../form-answer';

type Next = (before: Caution | undefined) => FormAnswer | Promise<FormAnswer>;

/** Goes on for whoever may keep cautions; with one that is named only while it is held, and touches no visit of their own. */
export type Keeping = (subject: string, filling: Filling, next: Next) => Promise<FormAnswer>;

export const makeKeeping =
  (touched: Touched): Keeping =>
  async (subject, filling, next) => {
    const { by, school } = filling;
    if (!keepsCautions(by)) return no('Cautions are kept by the DSL and the senior leaders. Speak to one of them.');
    if (subject === '') return next(undefined);

    const before = school.cautions.find(({ id }) => id === subject);
    if (!before || before.lifted) return no('That caution is not held any more. Type /visit cautions for those that are.');
    const own = (await touched(school, before.id)).find((visit) => concerns(visit, by));
    return own ? no(`That caution touches ${own.number}, a visit of your own. Ask another senior leader or the DSL.`) : next(before);
  };
