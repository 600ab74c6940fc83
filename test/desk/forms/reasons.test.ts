import { checkPage } from '../../../src/desk/forms/request/check';
import { checkReason } from '../../../src/desk/forms/request/check-reason';
import { pagesOf } from '../../../src/desk/forms/request/pages';
import { requestOf } from '../../../src/desk/forms/request/request-of';
import { requestPage } from '../../../src/desk/forms/request/show';
import type { FormPage } from '../../../src/desk/forms/forms';
import { ann, ben, profileOf, type ShippedId } from '../../support/school';
import { aDraft, under } from './a-draft';
import { pageOf } from './a-walk';
import { everybodysSchool } from './colleagues';

const asking = (id: ShippedId, type: string, about = {}) => {
  const profile = profileOf(id);
  const draft = aDraft({ about: { ...aDraft().about, type, ...about } }, profile);
  const filling = under(profile);
  const page = (): FormPage => pageOf(requestPage('reason', draft, filling));
  return { draft, filling, page };
};
const late = { leave: '16:00', backBy: '17:30' };

describe('why a visit is made', () => {
  it.each<ShippedId>(['mcg', 'hsp', 'cmat', 'stp', 'hhn'])('must be said, whatever else is: %s (HSP-B-03, STP-B-03)', (id) => {
    const { draft, filling } = asking(id, profileOf(id).settings.visitTypes.at(-1)?.id ?? '', { purpose: ' ' });

    expect(checkPage('about', draft, filling)).toMatchObject({ purpose: 'Say why you are going, in a sentence.' });
  });

  it.each<[string, ShippedId]>([
    ['(MCG-6.1-01)', 'mcg'],
    ['(HSP-B-04)', 'hsp'],
    ['(STP-B-04)', 'stp'],
  ])('comes with why it cannot be done at school, which goes to the approver %s', (_clause, id) => {
    const { draft, filling, page } = asking(id, 'absenceNoReply');

    expect(page()).toMatchObject({ kind: 'reason', whyNotSchool: true });
    expect(checkReason({ ...draft, why: { whyNotSchool: ' ', whyThisHour: '', backup: '' } }, filling).whyNotSchool).toMatch(/why a meeting in school cannot/);
    expect(requestOf(draft, filling).details.whyNotSchool).toBe('They do not come in');
  });

  it('is not asked where the policy does not, and there is no empty page', () => {
    const profile = profileOf('cmat', { 'visit.alternativeAtSchool': 'off', visitTypes: [{ id: 'other', label: 'Another', group: 'other', withOutsider: false, journey: false, beforeJoining: false, asks: [] }] });
    const draft = aDraft({ about: { ...aDraft().about, type: 'other' } });

    expect(pagesOf(draft, under(profile))).not.toContain('reason');
    expect(requestOf(draft, under(profile)).details.whyNotSchool).toBe('');
  });
});

describe('what a kind of visit asks', () => {
  it.each<[string, ShippedId, string, string, RegExp]>([
    ['a call before a first visit (MCG-6.1-07)', 'mcg', 'workExchange', 'CALL-1', /When was the call, by whom, or why none/],
    ['an appointment that suits (HSP-B-12)', 'hsp', 'learningSupport', 'APPT-1', /suits the family/],
    ['when nobody answered on the first day (HSP-X-02)', 'hsp', 'absenceNoReply', 'CALL-1', /first-day absence call/],
    ['what the worry is (HSP-X-02)', 'hsp', 'absenceNoReply', 'WORRY', /worry/],
    ['the letter, or why there is none (CMAT-1-02)', 'cmat', 'attendanceSupport', 'LETTER', /letter/],
    ['why a check comes without a letter (CMAT-1-03)', 'cmat', 'safeAndWell', 'UNPLANNED', /without a letter/],
    ['when and how the family was told, or the exception (STP-I-03)', 'stp', 'educatedAtHome', 'TOLD', /told.*exception/],
    ['who makes the visit (STP-R-02)', 'stp', 'schoolRefusal', 'BY', /our staff, or the council/],
    ['what was tried and when (STP-R-04)', 'stp', 'notEngaging', 'TRIED', /tried.*when/],
    ['the worry about another way home', 'stp', 'childTransport', 'WORRY', /travels another way/],
    ['which way the child goes', 'stp', 'childTransport', 'WAY', /Which way/],
    ['who receives the child', 'stp', 'childTransport', 'ADULT', /Which adult/],
    ['that it is told to be optional (HHN-AIM-03)', 'hhn', 'familySupport', 'OPTIONAL', /optional and no inspection/],
    ['the hoped-for outcome, told to the family (HHN-AIM-04)', 'hhn', 'familySupport', 'OUTCOME', /hope.*told/],
    ['since when there is no contact (HHN-PURP-09)', 'hhn', 'absenceNoReply', 'SINCE', /no contact/],
    ['the agency’s concern (HHN-PURP-09)', 'hhn', 'safeAndWell', 'TRIGGER', /agency asks for/],
    ['which agency (HHN-PURP-10)', 'hhn', 'safeAndWell', 'AGENCY', /Which agency/],
    ['who there (HHN-PURP-10)', 'hhn', 'safeAndWell', 'CONTACT', /Who at the agency/],
    ['its reference (HHN-PURP-10)', 'hhn', 'safeAndWell', 'REFERENCE', /reference/],
  ])('must be answered and is kept with its question: %s', (_what, id, type, ask, words) => {
    const { draft, filling, page } = asking(id, type);
    const asked = page();

    expect(asked.kind === 'reason' && asked.asks.find((one) => one.id === ask)).toMatchObject({ ask: expect.stringMatching(words), needed: true });
    expect(checkReason({ ...draft, asks: { ...draft.asks, [ask]: ' ' } }, filling)[`ask_${ask}`]).toMatch(/in a few words/);
    expect(requestOf(draft, filling).details.asks).toContainEqual({ id: ask, ask: expect.stringMatching(words), answer: 'on Monday, by phone' });
  });

  it('may be left empty where it is not needed, but not made a novel of', () => {
    const { draft, filling } = asking('hsp', 'invitation');
    const wrong = (answer: string) => checkReason({ ...draft, asks: { ...draft.asks, 'APPT-2': answer } }, filling)['ask_APPT-2'];

    expect([wrong(''), wrong('x'.repeat(501))]).toEqual([undefined, 'Keep it under 500 characters.']);
  });

  it('is its own: nothing of another kind is sent along', () => {
    const { draft, filling } = asking('stp', 'educatedAtHome');

    expect(requestOf({ ...draft, asks: { ...draft.asks, TRIED: 'rang twice' } }, filling).details.asks.map(({ id }) => id)).toEqual(['TOLD']);
  });
});

describe('a visit after reception closes', () => {
  it('is met with other times first, and then needs a reason (HSP-S-09, HSP-S-10)', () => {
    const { draft, filling, page } = asking('hsp', 'invitation', late);
    const told = { ...draft, why: { ...draft.why, whyThisHour: 'They work until five', backup: '' } };

    expect(page()).toMatchObject({ offer: [expect.stringMatching(/strongly advised against/), expect.stringMatching(/before or after school, or a call in a break/)], whyThisHour: true, backup: true });
    expect(checkReason(draft, filling).whyThisHour).toMatch(/at that hour/);
    expect(checkReason(told, filling).whyThisHour).toBeUndefined();
    expect(checkReason(told, filling).backup).toMatch(/at school or on call/);
    expect(checkReason({ ...told, why: { ...told.why, backup: 'Helen, 07700 900101' } }, filling).backup).toBeUndefined();
    expect(requestOf(told, filling).details.whyThisHour).toBe('They work until five');
  });

  it('needs a reason without an offer, where the policy has none (CMAT-3-04)', () => {
    const { draft, filling, page } = asking('cmat', 'attendanceSupport', late);

    expect(page()).toMatchObject({ offer: [], whyThisHour: true, backup: false });
    expect(checkReason(draft, filling).whyThisHour).toMatch(/at that hour/);
  });

  it.each<[string, ShippedId, object]>([
    ['before reception closes', 'hsp', {}],
    ['where the approver decides', 'mcg', late],
  ])('is asked nothing more of %s', (_what, id, about) => {
    const { draft, filling, page } = asking(id, 'absenceNoReply', about);

    expect(page()).toMatchObject({ offer: [], whyThisHour: false, backup: false });
    expect(requestOf({ ...draft, why: { whyNotSchool: 'x', whyThisHour: 'left over', backup: '' } }, filling).details.whyThisHour).toBe('');
  });
});

describe('a sensitive visit', () => {
  it('is ticked where the policy says so, and only there (HSP-I-03)', () => {
    const school = everybodysSchool('hsp');
    const ticked = aDraft({ about: { ...aDraft().about, type: 'other', sensitive: 'true' }, parts: { [ben.id]: 'notes' } }, school.profile);
    const page = (id: ShippedId) => pageOf(requestPage('about', ticked, under(profileOf(id))));

    expect([page('hsp'), page('cmat')]).toMatchObject([{ maySensitive: true }, { maySensitive: false }]);
    expect(requestOf(ticked, under(school.profile, { by: ann })).sensitive).toBe(true);
    expect(requestOf(ticked, under(profileOf('cmat'))).sensitive).toBe(false);
  });
});
