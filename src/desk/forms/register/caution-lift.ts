import { z } from 'zod';
import type { Caution } from '../../../policy/caution';
import { dateOf } from '../../../school/clock-time';
import type { Log } from '../../ports';
import type { Recheck } from '../../recheck';
import type { Register } from '../../register';
import { noticeOf } from '../marked';
import type { AsItStands } from '../request/as-it-stands';
import type { Keeping } from './caution-keeping';
import { checkText } from '../check-text';
import type { Filling } from '../request/filling';
import { done, no, type Form, type FormAnswer } from '../form-answer';
import type { Errors } from '../page';
import type { LiftTyped } from './register-pages';
import { typed } from '../typed';

const longest = 300;
const lift = z.object({ why: typed });
const pressed = z.object({ subject: typed });

interface LiftFormDeps {
  asItStands: AsItStands;
  keeping: Keeping;
  register: Pick<Register, 'changeCaution'>;
  recheck: Recheck;
  log: Log;
}

/** A caution ends with a reason, put on record with who said so and when. */
export function makeLiftForm({ asItStands, keeping, register, recheck, log }: LiftFormDeps): Form {
  const save = async ({ why }: LiftTyped, before: Caution, { by, school, now }: Filling): Promise<FormAnswer> => {
    const saved = await register.changeCaution(school, { ...before, lifted: { by: by.id, on: dateOf(now), why: why.trim() } });
    log.info('a caution was lifted', { school: school.id, caution: before.id, by: by.id });
    await recheck(saved);
    return done('The caution is lifted and counts no longer. What it stopped before must be asked for again.');
  };
  const held = (subject: string, filling: Filling, next: (before: Caution) => FormAnswer | Promise<FormAnswer>): Promise<FormAnswer> =>
    keeping(subject, filling, (before) => (before ? next(before) : no('Choose the caution in the list: type /visit cautions.')));

  return {
    open: ({ subject = '', ...who }) => asItStands(who, (filling) => held(subject, filling, (before) => pageOf({ why: '' }, before, filling, {}))),

    submit: ({ data, ...who }) =>
      asItStands(who, (filling) =>
        held(pressed.parse(data).subject, filling, (before) => {
          const values = lift.parse(data);
          const errors = { why: checkText(values.why, longest, 'Say why it no longer counts.') };
          return noticeOf(errors) === '' ? save(values, before, filling) : pageOf(values, before, filling, errors);
        }),
      ),
  };
}

const pageOf = (values: LiftTyped, { id, family, address, postcode, reason }: Caution, filling: Filling, errors: Errors<LiftTyped>): FormAnswer => ({
  kind: 'page',
  title: 'Lift a caution',
  page: {
    form: 'lift',
    school: filling.school.id,
    subject: id,
    draft: '',
    page: 'lift',
    stops: 0,
    step: '',
    notice: noticeOf(errors),
    kind: 'lift',
    values,
    errors,
    about: [family, address, postcode].filter((part) => part !== '').join(', '),
    reason,
  },
});
