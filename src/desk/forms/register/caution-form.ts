import { z } from 'zod';
import type { Caution } from '../../../policy/caution';
import { dateOf } from '../../../school/clock-time';
import type { Log } from '../../ports';
import type { Recheck } from '../../recheck';
import type { Register } from '../../register';
import { noticeOf } from '../marked';
import type { AsItStands } from '../request/as-it-stands';
import { checkCaution } from './caution-check';
import type { Keeping } from './caution-keeping';
import { touchingOwn } from './caution-own';
import { touchesText, type Touched } from './caution-touched';
import { asTyped, cautionOf, noCaution, ownersIn } from './caution-typed';
import type { Filling } from '../request/filling';
import { done, type Form, type FormAnswer } from '../form-answer';
import type { Errors } from '../page';
import type { CautionTyped } from './register-pages';
import { typed, typedDay } from '../typed';

const caution = z.object({ kind: typed, family: typed, address: typed, postcode: typed, reason: typed, owner: typed, reviewBy: typedDay, expiresOn: typedDay });
const pressed = z.object({ subject: typed });

interface CautionFormDeps {
  asItStands: AsItStands;
  keeping: Keeping;
  register: Pick<Register, 'addCaution' | 'changeCaution'>;
  recheck: Recheck;
  touched: Touched;
  log: Log;
}

/** A caution, new or changed: with an owner, a reason and a review date, and every open visit judged anew by it (CMAT-6-05). */
export function makeCautionForm({ asItStands, keeping, register, recheck, touched, log }: CautionFormDeps): Form {
  const save = async (values: CautionTyped, before: Caution | undefined, filling: Filling): Promise<FormAnswer> => {
    const { by, school, now } = filling;
    const made = cautionOf(values, filling);
    const own = (await touchingOwn([made], by, school, dateOf(now), touched)).get(made);
    if (own) return pageOf(values, before?.id ?? '', filling, { kind: `This would change a warning about ${own.number}, a visit of your own. Ask another senior leader or the DSL.` });

    const same = made.id === before?.id;
    let saved = await register.addCaution(school, same ? { ...made, addedBy: before.addedBy, addedOn: before.addedOn } : made);
    // What was said of a near match was said of the old family and place: with others it is another caution.
    if (before && !same) saved = await register.changeCaution(school, { ...before, lifted: { by: by.id, on: dateOf(now), why: 'Replaced by a corrected one.' } });
    log.info('a caution was held', { school: school.id, caution: made.id, by: by.id });
    await recheck(saved);
    return done(`The caution is held. ${touchesText(await touched(saved, made.id))}`);
  };

  return {
    open: ({ subject = '', ...who }) =>
      asItStands(who, (filling) => keeping(subject, filling, (before) => pageOf(before ? asTyped(before) : noCaution(filling), subject, filling, {}))),

    submit: ({ data, ...who }) =>
      asItStands(who, (filling) => {
        const { subject } = pressed.parse(data);
        return keeping(subject, filling, (before) => {
          const values = caution.parse(data);
          const errors = checkCaution(values, before, filling);
          return noticeOf(errors) === '' ? save(values, before, filling) : pageOf(values, subject, filling, errors);
        });
      }),
  };
}

const pageOf = (values: CautionTyped, subject: string, filling: Filling, errors: Errors<CautionTyped>): FormAnswer => ({
  kind: 'page',
  title: subject === '' ? 'Add a caution' : 'Change a caution',
  page: {
    form: 'caution',
    school: filling.school.id,
    ...(subject !== '' && { subject }),
    draft: '',
    page: 'caution',
    stops: 0,
    step: '',
    notice: noticeOf(errors),
    kind: 'caution',
    values,
    errors,
    owners: ownersIn(filling.school).map(({ id, name }) => ({ title: name, value: id })),
  },
});
