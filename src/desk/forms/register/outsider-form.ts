import { z } from 'zod';
import { toE164, phoneText } from '../../../school/phone';
import { mayName } from '../../../visit/outsider';
import type { Details } from '../../../visit/visit';
import type { Handle, Loaded, VisitStore } from '../../ports';
import { noticeOf } from '../marked';
import type { AsItStands } from '../request/as-it-stands';
import { checkPhone } from '../check-phone';
import { checkText } from '../check-text';
import type { Filling } from '../request/filling';
import { done, no, refused, type Form, type FormAnswer } from '../form-answer';
import { outsideChoices, outsiderOf } from '../request/outsiders';
import type { Errors } from '../page';
import type { OutsiderTyped } from './register-pages';
import { typed } from '../typed';

const longest = 100;
const outsider = z.object({ role: typed, name: typed, organisation: typed, phone: typed });
const pressed = z.object({ visit: z.string().regex(/^[a-z0-9-]+$/) });

/** The professional from outside who comes along on a visit: who they are, for whom they work, and how to ring them. */
export function makeOutsiderForm({ asItStands, handle, store }: { asItStands: AsItStands; handle: Handle; store: Pick<VisitStore, 'load'> }): Form {
  const onVisit = async (id: string | undefined, filling: Filling, next: (found: Loaded) => FormAnswer | Promise<FormAnswer>): Promise<FormAnswer> => {
    const found = id === undefined ? undefined : await store.load(filling.school.id, id);
    if (!found) return refused({ reason: 'unknownVisit' });
    const { visit } = found;
    const { settings } = filling.school.profile;
    if (!mayName(visit, filling.by, filling.school)) return refused({ reason: 'notYours' });
    if (!['requested', 'assessed', 'authorised'].includes(visit.stage)) return refused({ reason: 'wrongStage', stage: visit.stage });
    return outsideChoices(settings).length === 0 ? no('Your policy lets nobody from outside come along.') : next(found);
  };

  return {
    open: ({ visit, ...who }) => asItStands(who, (filling) => onVisit(visit, filling, (found) => pageOf(known(found), found, filling, {}))),

    submit: ({ data, operation, ...who }) =>
      asItStands(who, (filling) =>
        onVisit(pressed.safeParse(data).data?.visit, filling, async (found) => {
          const values = outsider.parse(data);
          const errors = check(values, filling);
          if (noticeOf(errors) !== '') return pageOf(values, found, filling, errors);
          const { by, school } = filling;
          const answer = await handle({ school, visit: found.visit.id, operation, command: { type: 'nameOutsider', by, outsider: named(values, filling) } });
          return answer.ok ? done(`${values.name.trim()} comes along on ${found.visit.number}.`) : refused(answer.refusal);
        }),
      ),
  };
}

/** Whoever has been named already can be put right; with several, the role says whom. */
function known({ private: { details } }: Loaded): OutsiderTyped {
  const [one, another] = details.outside;
  return one && !another ? { role: one.role, name: one.name, organisation: one.organisation, phone: one.phone === '' ? '' : phoneText(one.phone) } : outsider.parse({});
}

const check = ({ role, name, organisation, phone }: OutsiderTyped, { school }: Filling): Errors<OutsiderTyped> => ({
  role: outsiderOf(role, school.profile.settings) ? undefined : 'Choose who comes along.',
  name: checkText(name, longest, 'Give their name.'),
  organisation: checkText(organisation, longest, 'Say who they work for.'),
  phone: checkPhone(phone, 'Give the number on which they can be rung.'),
});

/** Those of a page in which nothing is wrong any more; anything else is a fault. */
function named({ role, name, organisation, phone }: OutsiderTyped, { school }: Filling): Details['outside'][number] {
  const found = outsiderOf(role, school.profile.settings);
  const number = toE164(phone);
  if (!found || number === undefined) throw new Error('a form was sent although something in it is wrong');
  return { role: found.role, name: name.trim(), organisation: organisation.trim(), phone: number };
}

const pageOf = (values: OutsiderTyped, { visit }: Loaded, { school }: Filling, errors: Errors<OutsiderTyped>): FormAnswer => ({
  kind: 'page',
  title: `Who comes along on ${visit.number}`,
  page: {
    form: 'outsider',
    school: school.id,
    visit: visit.id,
    draft: '',
    page: 'outsider',
    stops: 0,
    step: '',
    notice: noticeOf(errors),
    kind: 'outsider',
    values,
    errors,
    roles: outsideChoices(school.profile.settings),
  },
});
