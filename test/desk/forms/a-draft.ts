import { newDraft } from '../../../src/desk/forms/request/new-draft';
import type { Draft } from '../../../src/desk/forms/request/draft';
import type { Filling } from '../../../src/desk/forms/request/filling';
import type { Profile } from '../../../src/policy/profile';
import { ann, aSchool, ben, profileOf } from '../../support/school';
import { at } from '../../support/story';

/** Ann fills in a request at nine. */
export const aFilling = (more: Partial<Filling> = {}): Filling => ({ by: ann, school: aSchool(), now: at('09:00'), ...more });

/** The same at a school of another policy. */
export const under = (profile: Profile, more: Partial<Filling> = {}): Filling => aFilling({ school: aSchool(profile), ...more });

export const aStop = { family: 'Green', address: '4 Mill Lane', postcode: 'LU2 7AB', phone: '01632 960011', start: '13:20', minutes: '30' };
export const nextStop = { ...aStop, family: 'Brown', start: '14:10', minutes: '20' };

/** Nothing of concern in this checklist. */
export const nothingWrong = ({ settings }: Profile): Draft['answers'] =>
  Object.fromEntries(
    settings['risk.checks'].questions.map(({ id, kind, means }) => {
      if (means === 'dslConsulted') return [id, { answer: 'no', note: 'no need' }];
      return [id, kind === 'note' ? { answer: '', note: 'not alone' } : { answer: kind === 'control' ? 'yes' : 'no', note: '' }];
    }),
  );

/** Whatever any kind of visit may ask. */
const everyAsk = ({ settings }: Profile): Draft['asks'] =>
  Object.fromEntries(settings.visitTypes.flatMap(({ asks }) => asks.map(({ id }) => [id, 'on Monday, by phone'])));

/** Ann and Ben, out at 13:00, two stops, back by 15:00: nothing is wrong with it. */
export const aDraft = (more: Partial<Draft> = {}, profile: Profile = profileOf('cmat')): Draft => ({
  ...newDraft({ id: 'form-1' }, aFilling()),
  touched: true,
  about: { type: 'attendanceSupport', purpose: 'Attendance since half-term', date: '2026-11-24', leave: '13:00', backBy: '15:00', safeguarding: '', sensitive: '' },
  why: { whyNotSchool: 'They do not come in', whyThisHour: '', backup: '' },
  asks: everyAsk(profile),
  who: { going: 'true', companions: ben.id, lead: ann.id, outside: '' },
  team: { regular: ann.id, whyThisPair: '' },
  outsider: { outsideName: 'Jo Field', outsideOrganisation: 'Health Visiting', outsidePhone: '07700 900321' },
  parts: { [ben.id]: 'notes' },
  stops: [aStop, nextStop],
  answers: nothingWrong(profile),
  ...more,
});
