import { z } from 'zod';
import { isTrained } from '../../../policy/readiness';
import { trainersOf } from '../../../policy/responsible';
import { keepsCover, keepsTraining } from '../../../policy/who-keeps';
import { dateOf, dateText } from '../../../school/clock-time';
import { roleNames } from '../../../school/role-names';
import { member, type Member } from '../../../school/school';
import type { Log } from '../../ports';
import type { Recheck } from '../../recheck';
import type { Register } from '../../register';
import { noticeOf } from '../marked';
import type { AsItStands } from '../request/as-it-stands';
import type { Filling } from '../request/filling';
import { done, no, type Form, type FormAnswer } from '../form-answer';
import type { Choice, Errors } from '../page';
import { checkPerson, coverable } from './person-check';
import { changed, entryOf, type PersonEntry } from './person-entry';
import type { PersonTyped } from './register-pages';
import { typed, typedDay } from '../typed';

const person = z.object({ whom: typed, on: typedDay, trainer: typed, role: typed, from: typedDay, to: typedDay, end: typed });

const notYours = 'Training is recorded by whoever gives it, the DSL and the administrators. Ask one of them.';
const notOwn = 'Nobody records their own training or cover. Ask a colleague who may.';

interface PersonFormDeps {
  asItStands: AsItStands;
  register: Pick<Register, 'changePerson'>;
  recheck: Recheck;
  log: Log;
}

/** A colleague's training, and for whom they stand in; whoever opens it must be allowed to say the one or the other, and of others only. */
export function makePersonForm({ asItStands, register, recheck, log }: PersonFormDeps): Form {
  const save = async (entry: PersonEntry, { by, school, now }: Filling): Promise<FormAnswer> => {
    const saved = await register.changePerson(school, entry.whom.id, (kept) => changed(kept, entry));
    log.info('a person was changed', { school: school.id, person: entry.whom.id, by: by.id, training: entry.training !== undefined, cover: entry.cover !== undefined });
    // Cover changes who may approve and decide, and so any visit.
    await recheck(saved, entry.cover ? undefined : entry.whom.id);
    return done(doneText(entry, member(saved, entry.whom.id), dateOf(now)));
  };

  return {
    open: ({ subject = '', ...who }) =>
      asItStands(who, (filling) => refusalOf(subject, filling) ?? pageOf({ ...person.parse({}), whom: subject, trainer: trainerIn(filling) }, filling, {})),

    submit: ({ data, ...who }) =>
      asItStands(who, (filling) => {
        const values = asAllowed(person.parse(data), filling);
        const refusal = refusalOf(values.whom, filling);
        if (refusal) return refusal;
        const errors = checkPerson(values, filling);
        return noticeOf(errors) === '' ? save(entryOf(values, filling), filling) : pageOf(values, filling, errors);
      }),
  };
}

/** Whoever trains staff has most likely held the course themselves. */
const trainerIn = ({ by, school }: Filling): string => (trainersOf(school.profile.settings, school.people).some(({ id }) => id === by.id) ? by.name : '');

const maySayTraining = ({ by, school }: Filling): boolean => keepsTraining(by, school.profile.settings, school.people);

function refusalOf(whom: string, filling: Filling): FormAnswer | undefined {
  if (!maySayTraining(filling) && !keepsCover(filling.by)) return no(notYours);
  return whom === filling.by.id ? no(notOwn) : undefined;
}

/** What they may not say is not heard. */
const asAllowed = (values: PersonTyped, filling: Filling): PersonTyped => ({
  ...values,
  ...(!maySayTraining(filling) && { on: '', trainer: '' }),
  ...(!keepsCover(filling.by) && { role: '', from: '', to: '', end: '' }),
});

function doneText({ whom, training, cover }: PersonEntry, stands: Member | undefined, today: string): string {
  const lines = [
    ...(training ? [`${whom.name}: safer working training on ${dateText(training.on)}, with ${training.by}, is on record.`] : []),
    ...(cover?.days ? [`${whom.name} is ${roleNames[cover.role]} from ${dateText(cover.days.from)} to ${dateText(cover.days.to)}.`] : []),
    ...(cover && !cover.days ? [coverEnded(cover.role, stands, today)] : []),
  ];
  return lines.join(' ');
}

const coverEnded = (role: keyof typeof roleNames, stands: Member | undefined, today: string): string =>
  stands?.cover.some((one) => one.role === role && one.to >= today)
    ? 'That cover stands in the school’s own list. Change it there.'
    : `${stands?.name ?? 'They'} no longer stands in as ${roleNames[role]}.`;

const pageOf = (values: PersonTyped, filling: Filling, errors: Errors<PersonTyped>): FormAnswer => ({
  kind: 'page',
  title: keepsCover(filling.by) ? 'Training and cover' : 'Record training',
  page: {
    form: 'person',
    school: filling.school.id,
    draft: '',
    page: 'person',
    stops: 0,
    step: '',
    notice: noticeOf(errors),
    kind: 'person',
    values,
    errors,
    people: colleagues(filling),
    training: maySayTraining(filling),
    roles: keepsCover(filling.by) ? coverable.map((role) => ({ title: roleNames[role], value: role })) : [],
  },
});

const colleagues = ({ by, school, now }: Filling): Choice[] =>
  school.people
    .filter(({ id }) => id !== by.id)
    .map((one) => ({ title: isTrained(one, dateOf(now)) ? one.name : `${one.name} (no training on record)`, value: one.id }))
    .sort((one, other) => one.title.localeCompare(other.title, 'en-GB'));
