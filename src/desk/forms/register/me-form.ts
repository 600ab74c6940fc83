import { z } from 'zod';
import type { Settings } from '../../../policy/profile';
import { lacksOf } from '../../../policy/readiness';
import { dateOf } from '../../../school/clock-time';
import { phoneText, toE164 } from '../../../school/phone';
import type { Member } from '../../../school/school';
import { termBegan } from '../../../school/term';
import { noticeOf } from '../marked';
import type { AsItStands } from '../request/as-it-stands';
import { documentsFor, hasReadAll } from '../request/documents';
import type { Filling } from '../request/filling';
import { done, type Form, type FormAnswer } from '../form-answer';
import { checkMe } from './me-check';
import type { Mine, SaveMine } from '../request/mine';
import type { Errors } from '../page';
import type { Me } from './register-pages';
import { typed } from '../typed';
import { knownMobile } from '../request/visitors';

const me = z.object({ mobile: typed, kinName: typed, kinPhone: typed, vehicle: typed, right: typed, read: typed });

/** What the page was shown with; `draft` names the version of the policy, so that nobody is taken to have read another. */
const pressed = z.object({ draft: typed });

/** What is on file of whoever opens it, and whether they have read the policy: theirs alone to see and to change. */
export function makeMeForm({ asItStands, saveMine }: { asItStands: AsItStands; saveMine: SaveMine }): Form {
  return {
    open: (who) => asItStands(who, (filling) => pageOf(onFile(filling.by), filling, {})),

    submit: ({ data, ...who }) =>
      asItStands(who, async (filling) => {
        const { settings } = filling.school.profile;
        const values = asShown(me.parse(data), pressed.parse(data).draft, settings);
        const errors = checkMe(values, filling, documentsFor(filling));
        if (Object.values(errors).some(Boolean)) return pageOf(values, filling, errors);

        const saved = await saveMine(filling.by, filling.school, enteredOf(values, filling));
        const stands = saved.people.find(({ id }) => id === filling.by.id) ?? filling.by;
        return done(doneText(stands, filling));
      }),
  };
}

const onFile = (by: Member): Me => ({
  mobile: knownMobile(by),
  kinName: by.nextOfKin?.name ?? '',
  kinPhone: by.nextOfKin ? phoneText(by.nextOfKin.phone) : '',
  vehicle: by.vehicle ?? '',
  right: '',
  read: '',
});

const asShown = (values: Me, version: string, settings: Settings): Me =>
  version === settings['policy.version'] ? values : { ...values, read: '' };

function enteredOf({ mobile, kinName, kinPhone, vehicle, read }: Me, filling: Filling): Mine {
  const kin = toE164(kinPhone);
  return {
    mobile: toE164(mobile),
    ...(kin !== undefined && { nextOfKin: { name: kinName.trim(), phone: kin } }),
    ...(vehicle.trim() !== '' && { vehicle: vehicle.trim() }),
    confirmed: true,
    read: hasReadAll(read, documentsFor(filling)),
  };
}

function doneText(by: Member, { school, now }: Filling): string {
  const lacks = lacksOf(by, school.profile.settings, termBegan(dateOf(now), school.termStarts));
  return `Your details are saved and confirmed.${lacks.includes('policy') ? ' Before your next visit, read the policy and say so here.' : ''}`;
}

const pageOf = (values: Me, filling: Filling, errors: Errors<Me>): FormAnswer => ({
  kind: 'page',
  title: 'My details',
  page: {
    form: 'me',
    school: filling.school.id,
    draft: filling.school.profile.settings['policy.version'],
    page: 'me',
    stops: 0,
    step: '',
    notice: noticeOf(errors),
    kind: 'me',
    values,
    errors,
    documents: documentsFor(filling),
  },
});
