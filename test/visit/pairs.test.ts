import type { Role } from '../../src/school/people';
import type { Member } from '../../src/school/school';
import type { Request } from '../../src/visit/commands';
import { ann, ben, dsl, profileOf, staff, type ShippedId } from '../support/school';
import { aRequest, Story } from '../support/story';

const as = (who: Member, ...roles: Role[]): Member => ({ ...who, roles });
const swap = (...people: Member[]): Member[] => staff.map((one) => people.find(({ id }) => id === one.id) ?? one);

function asked(id: ShippedId, more: Partial<Request>, people: readonly Member[] = staff, details: Partial<Request['details']> = {}) {
  const profile = profileOf(id);
  const base = aRequest(profile, more);
  const by = people.find((one) => one.id === ann.id)!;
  return new Story(profile, people).asks({ type: 'request', by, id: 'v', number: 'V', school: 's', request: { ...base, details: { ...base.details, ...details } } });
}

const alone = aRequest(profileOf('hhn')).visitors.slice(0, 1);
const ok = { ok: true };
const no = (refusal: object) => ({ ok: false, refusal });
const health = { role: 'healthPractitioner' as const, name: 'N', organisation: 'NHS', phone: '+441632960011' };

describe('two people', () => {
  it.each(['mcg', 'stp', 'hhn'] as const)('are required under %s (STP-B-06, HHN-AIM-05)', (id) => {
    const type = { mcg: 'relationship', stp: 'relationship', hhn: 'vulnerableChild' }[id];
    expect(asked(id, { type, visitors: alone })).toEqual(no({ reason: 'needsSecondPerson' }));
  });

  it.each(['hsp', 'cmat'] as const)('are recommended under %s: one may ask', (id) => {
    const type = { hsp: 'invitation', cmat: 'attendanceSupport' }[id];
    expect(asked(id, { type, visitors: alone })).toMatchObject(ok);
  });

  it('are needed by whoever worries about their own safety (HSP-S-07)', () => {
    const profile = profileOf('hsp');
    const answers = aRequest(profile).details.answers.map((one) => (one.item === 'RA-13' ? { ...one, answer: 'yes' as const } : one));
    expect(asked('hsp', { type: 'invitation', visitors: alone }, staff, { answers })).toEqual(no({ reason: 'needsSecondPerson' }));
    expect(asked('hsp', { type: 'invitation' }, staff, { answers })).toMatchObject(ok);
  });

  it('may be one of us and a health practitioner, where the policy counts them (HHN-AIM-05)', () => {
    expect(asked('hhn', { type: 'vulnerableChild', visitors: alone }, staff, { outside: [health] })).toMatchObject(ok);
    expect(asked('stp', { type: 'relationship', visitors: alone }, staff, { outside: [health] })).toEqual(no({ reason: 'notAllowedOutside' }));
    const officer = { ...health, role: 'attendanceOfficer' as const };
    expect(asked('stp', { type: 'schoolRefusal' }, staff, { outside: [officer] })).toMatchObject(ok);
    expect(asked('stp', { type: 'schoolRefusal', visitors: alone }, staff, { outside: [officer] })).toMatchObject(ok);
    const social = { ...health, role: 'socialCare' as const };
    expect(asked('mcg', { type: 'longAbsence', visitors: alone }, staff, { outside: [social] })).toEqual(no({ reason: 'needsSecondPerson' }));
  });

  it('have different parts, one of whom leads (HSP-B-07, HHN-COND-03)', () => {
    const parted = aRequest(profileOf('hsp')).visitors;
    const unparted = parted.map(({ part: _part, ...visitor }) => visitor);
    expect(asked('hsp', { type: 'invitation', visitors: unparted })).toEqual(no({ reason: 'needsParts' }));
    expect(asked('hsp', { type: 'invitation', visitors: parted })).toMatchObject(ok);
    expect(asked('mcg', { type: 'relationship', visitors: unparted })).toMatchObject({ events: [{ visitors: [{ part: 'leads' }, { part: 'accompanies' }] }, {}, {}] });
  });

  it('include somebody who works regularly with the family (HHN-COND-02)', () => {
    const strangers = aRequest(profileOf('hhn')).visitors.map((visitor) => ({ ...visitor, regular: false }));
    expect(asked('hhn', { type: 'vulnerableChild', visitors: strangers })).toEqual(no({ reason: 'needsRegularWorker' }));
  });
});

describe('who goes on which visit', () => {
  it('is the attendance lead and another, when nobody answered on the first day (HSP-X-03)', () => {
    expect(asked('hsp', { type: 'absenceNoReply' })).toEqual(no({ reason: 'wrongPair', type: 'absenceNoReply' }));
    expect(asked('hsp', { type: 'absenceNoReply' }, swap(as(ben, 'attendanceLead')))).toMatchObject(ok);
    expect(asked('hsp', { type: 'absenceNoReply', visitors: alone }, swap(as(ann, 'attendanceLead')))).toEqual(no({ reason: 'needsSecondPerson' }));
  });

  it('is the family worker with the keyworker or class teacher, for attendance (HHN-PURP-04)', () => {
    expect(asked('hhn', { type: 'attendanceSupport' }, swap(as(ann, 'keyworker')))).toMatchObject(ok);
    expect(asked('hhn', { type: 'attendanceSupport' }, swap(as(ann, 'teacher')))).toEqual(no({ reason: 'wrongPair', type: 'attendanceSupport' }));
    expect(asked('hhn', { type: 'attendanceSupport' }, swap(as(ann, 'familyWorker', 'keyworker'), as(ben, 'teacher')))).toEqual(no({ reason: 'wrongPair', type: 'attendanceSupport' }));
  });

  it('is the SENDCO with the class team, or the family worker for an issue at home that is named (HHN-PURP-06)', () => {
    expect(asked('hhn', { type: 'sendSupport' }, swap(as(ann, 'sendco'), as(ben, 'classTeacher')), { whyThisPair: '' })).toMatchObject(ok);
    const home = swap(as(ann, 'sendco'), as(ben, 'familyWorker'));
    expect(asked('hhn', { type: 'sendSupport' }, home, { whyThisPair: '' })).toEqual(no({ reason: 'incomplete', what: 'whyThisPair' }));
    expect(asked('hhn', { type: 'sendSupport' }, home)).toMatchObject(ok);
    expect(asked('hhn', { type: 'sendSupport' }, swap(as(ann, 'teacher'), as(ben, 'teacher')))).toEqual(no({ reason: 'wrongPair', type: 'sendSupport' }));
  });

  it('is normally the class teacher and the keyworker, for a transition; others say why (HHN-PURP-02)', () => {
    const others = swap(as(ann, 'classTeacher'), as(ben, 'teacher'));
    expect(asked('hhn', { type: 'transition' }, swap(as(ann, 'classTeacher'), as(ben, 'keyworker')), { whyThisPair: '' })).toMatchObject(ok);
    expect(asked('hhn', { type: 'transition' }, others, { whyThisPair: '' })).toEqual(no({ reason: 'incomplete', what: 'whyThisPair' }));
    expect(asked('hhn', { type: 'transition' }, others)).toMatchObject(ok);
  });

  it('is arranged, for new starters, by a class teacher, room lead or the business manager (HHN-ROLE-12)', () => {
    expect(asked('hhn', { type: 'transition' }, swap(as(ann, 'keyworker'), as(ben, 'classTeacher')))).toMatchObject(no({ reason: 'notOrganiser' }));
    expect(asked('hhn', { type: 'transition' }, swap(as(ann, 'businessManager'), as(ben, 'keyworker')))).toMatchObject(ok);
  });

  it('is a welfare officer too, on a joint visit (HSP-X-04)', () => {
    const officer = { ...health, role: 'educationWelfareOfficer' as const };
    expect(asked('hsp', { type: 'jointWelfareOfficer', visitors: alone })).toEqual(no({ reason: 'needsOutsider' }));
    expect(asked('hsp', { type: 'jointWelfareOfficer', visitors: alone }, staff, { outside: [officer] })).toMatchObject({ ok: true, details: { outside: [officer] } });
  });
});

describe('what a request must say', () => {
  it.each([
    ['mcg', 'relationship'],
    ['hsp', 'invitation'],
    ['stp', 'relationship'],
  ] as const)('%s: why it cannot be done at school (MCG-6.1-01, HSP-B-04, STP-B-04)', (id, type) => {
    expect(asked(id, { type }, staff, { whyNotSchool: '' })).toEqual(no({ reason: 'incomplete', what: 'whyNotSchool' }));
  });

  it.each([
    ['hsp', 'absenceNoReply', swap(as(ben, 'attendanceLead'))],
    ['stp', 'notEngaging', staff],
    ['stp', 'childTransport', staff],
    ['hhn', 'safeAndWell', staff],
    ['cmat', 'attendanceSupport', staff],
    ['cmat', 'safeAndWell', staff],
  ] as const)('%s, %s: what that kind of visit asks (HSP-X-02, STP-R-04, HHN-PURP-09, HHN-PURP-10, CMAT-1-02, CMAT-1-03)', (id, type, people) => {
    expect(asked(id, { type }, people)).toMatchObject(ok);
    expect(asked(id, { type }, people, { asks: [] })).toEqual(no({ reason: 'incomplete', what: 'asks' }));
  });

  it('cmat: why it has to be after reception has closed (CMAT-3-04)', () => {
    const late = aRequest(profileOf('cmat')).plan;
    const plan = { ...late, backBy: '2026-11-24T17:15:00.000Z' };
    expect(asked('cmat', { plan }, staff, { whyThisHour: '', backup: '' })).toEqual(no({ reason: 'incomplete', what: 'whyThisHour' }));
    expect(asked('cmat', { plan })).toMatchObject(ok);
  });

  it('hsp: who stands by for somebody who goes alone in the evening (HSP-S-09)', () => {
    const plan = { ...aRequest(profileOf('hsp')).plan, backBy: '2026-11-24T17:15:00.000Z' };
    expect(asked('hsp', { type: 'invitation', plan, visitors: alone }, staff, { whyThisHour: '', backup: '' })).toEqual(no({ reason: 'incomplete', what: 'whyThisHour' }));
    expect(asked('hsp', { type: 'invitation', plan }, staff, { whyThisHour: '', backup: '' })).toMatchObject(ok);
  });
});

it('an evening visit goes to the SLT alone, where the policy says so (CMAT-3-05)', () => {
  const profile = profileOf('cmat');
  const plan = { ...aRequest(profile).plan, backBy: '2026-11-24T17:15:00.000Z' };
  const story = new Story(profile).requests(aRequest(profile, { plan }));
  const signed = (by: Member) => story.asks({ type: 'approve', by, revision: 1, reviewed: true, note: '' });
  expect(signed(staff[3]!)).toMatchObject(no({ reason: 'notApprover' }));
  expect(signed(staff[0]!)).toMatchObject(ok);
  expect(signed(dsl)).toMatchObject(no({ reason: 'notApprover' }));
});
