import type { Role } from '../../src/school/people';
import type { Member } from '../../src/school/school';
import type { Request } from '../../src/visit/commands';
import { ann, ben, profileOf, sam, staff } from '../support/school';
import { aRequest, saying, Story } from '../support/story';
import { cmat, no } from './lived';

const hsp = profileOf('hsp');
const hhn = profileOf('hhn');
const stp = profileOf('stp');

const as = (who: Member, ...roles: Role[]): Member => ({ ...who, roles });
const swap = (...people: Member[]): Member[] => staff.map((one) => people.find(({ id }) => id === one.id) ?? one);

const asking = (request: Request) => ({ type: 'request', by: ann, id: 'v1', number: 'V-7K3M', school: 'oakfield', request }) as const;
const withDetails = (request: Request, details: Partial<Request['details']>): Request => ({ ...request, details: { ...request.details, ...details } });

it('a kind of visit that the policy does not know is a fault', () => {
  expect(() => new Story(cmat).asks(asking(aRequest(cmat, { type: 'picnic' })))).toThrow('the profile cmat has no visit type picnic');
});

describe('a companion is asked', () => {
  const coming = (story: Story) => story.visit.visitors.map((visitor) => visitor.coming);

  it('where that kind of visit takes two (HSP-X-03)', () => {
    const people = swap(as(ben, 'attendanceLead'));
    expect(coming(new Story(hsp, people).requests(aRequest(hsp, { type: 'absenceNoReply' })))).toEqual(['yes', 'asked']);
    expect(coming(new Story(hsp, people).requests(aRequest(hsp, { type: 'invitation' })))).toEqual(['yes', 'yes']);
  });

  it('where an answer wants two', () => {
    expect(coming(new Story(cmat).requests(aRequest(cmat, { answers: saying(cmat, 'EX-21', 'yes') })))).toEqual(['yes', 'asked']);
  });

  it('when nothing is known of them', () => {
    const request = aRequest(cmat);
    const stranger = { ...request.visitors[1]!, id: '00000000-0000-4000-8000-000000000077' };
    expect(coming(new Story(cmat).requests({ ...request, visitors: [request.visitors[0]!, stranger] }))).toEqual(['yes', 'asked']);
  });
});

describe('what a kind of visit asks', () => {
  const full = aRequest(stp, { type: 'childTransport' });
  const without = (id: string, answer?: string) =>
    withDetails(full, { asks: full.details.asks.flatMap((one) => (one.id === id ? (answer === undefined ? [] : [{ ...one, answer }]) : [one])) });

  it.each(['WORRY', 'WAY', 'ADULT', 'TOLD'])('is answered, every question of it: %s (STP-R-05)', (id) => {
    const incomplete = no({ reason: 'incomplete', what: 'asks' });
    expect(new Story(stp).asks(asking(without(id)))).toEqual(incomplete);
    expect(new Story(stp).asks(asking(without(id, '')))).toEqual(incomplete);
    expect(new Story(stp).asks(asking(without(id, '  ')))).toEqual(incomplete);
    expect(new Story(stp).asks(asking(without(id, 'yes')))).toMatchObject({ ok: true });
  });

  it('says why not at school only where the policy wants to know', () => {
    const silent = (profile: typeof cmat) => new Story(profile).asks(asking(withDetails(aRequest(profile), { whyNotSchool: '' })));
    expect(silent(cmat)).toEqual(no({ reason: 'incomplete', what: 'whyNotSchool' }));
    expect(silent(profileOf('cmat', { 'visit.alternativeAtSchool': 'off' }))).toMatchObject({ ok: true });
  });
});

describe('who goes', () => {
  it('is counted among those who go, and not among all the staff (HHN-PURP-04)', () => {
    const people = swap(as(sam, 'keyworker'), as(ann, 'teacher'));
    expect(new Story(hhn, people).asks(asking(aRequest(hhn, { type: 'attendanceSupport' })))).toEqual(no({ reason: 'wrongPair', type: 'attendanceSupport' }));
  });

  it('need not share out the parts where the policy leaves that open', () => {
    const open = profileOf('hsp', { 'pairs.namedRoles': { rule: 'optional', parts: ['notes', 'observes'] } });
    const unparted = (profile: typeof hsp) => {
      const request = aRequest(profile, { type: 'invitation' });
      return { ...request, visitors: request.visitors.map(({ part: _part, ...visitor }) => visitor) };
    };
    expect(new Story(open).asks(asking(unparted(open)))).toMatchObject({ ok: true });
    expect(new Story(hsp).asks(asking(unparted(hsp)))).toEqual(no({ reason: 'needsParts' }));
  });

  it('is asked for by whom the policy names, who are said (HHN-ROLE-12)', () => {
    expect(new Story(hhn).asks(asking(aRequest(hhn, { type: 'transition' })))).toEqual(
      no({ reason: 'notOrganiser', roles: ['classTeacher', 'roomLead', 'businessManager', 'headteacher'] }),
    );
    for (const by of [as(ann, 'roomLead'), as(ann, 'headteacher')]) {
      expect(new Story(hhn, swap(by)).asks({ ...asking(aRequest(hhn, { type: 'transition' })), by })).toMatchObject({ ok: true });
    }
  });

  it('need not know a child who is yet to join, and must know any other (HHN-COND-02)', () => {
    const strangers = (type: string) => {
      const request = aRequest(hhn, { type });
      return { ...request, visitors: request.visitors.map(({ regular: _regular, ...visitor }) => visitor) };
    };
    const by = as(ann, 'classTeacher');
    expect(new Story(hhn, swap(by)).asks({ ...asking(strangers('transition')), by })).toMatchObject({ ok: true });
    expect(new Story(hhn, swap(by)).asks({ ...asking(strangers('vulnerableChild')), by })).toEqual(no({ reason: 'needsRegularWorker' }));
  });

  it('is the SENDCO with the room lead, who is one of the class team (HHN-PURP-06)', () => {
    const request = asking(aRequest(hhn, { type: 'sendSupport' }));
    expect(new Story(hhn, swap(as(ann, 'sendco'), as(ben, 'roomLead'))).asks(request)).toMatchObject({ ok: true });
    expect(new Story(hhn, swap(as(ann, 'sendco'), as(ben, 'teacher'))).asks(request)).toEqual(no({ reason: 'wrongPair', type: 'sendSupport' }));
  });
});

it('a visit about safeguarding is sensitive only where the policy says that it is, and not where it is ticked (HSP-I-03)', () => {
  const people = swap(as(ben, 'attendanceLead'));
  const sensitive = (ticked: boolean) => new Story(hsp, people).requests(aRequest(hsp, { type: 'absenceNoReply', sensitive: ticked })).visit;
  expect(sensitive(false)).toMatchObject({ safeguarding: true, sensitive: false });
  expect(sensitive(true)).toMatchObject({ safeguarding: true, sensitive: true });
});

it('a meeting in school has everybody coming and nobody gone, and is about nothing but itself', () => {
  const { visit } = new Story(cmat).requests(aRequest(cmat, { type: 'meetingInSchool' }));
  expect(visit).toMatchObject({ stage: 'inSchool', safeguarding: false, outside: [] });
  expect(visit.visitors.map(({ id, coming, position }) => ({ id, coming, position }))).toEqual([ann, ben].map(({ id }) => ({ id, coming: 'yes', position: { at: 'school' } })));
});
