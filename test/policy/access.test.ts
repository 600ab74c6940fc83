import { maySee } from '../../src/policy/access';
import type { Caution } from '../../src/policy/caution';
import type { Member } from '../../src/school/school';
import { admin, ann, ben, deputy, dsl, head, manager, onFile, profileOf, sam, staff } from '../support/school';
import { aRequest, saying, Story } from '../support/story';

const all = { details: true, purpose: true, answers: true, mobiles: true };
const nothing = { details: false, purpose: false, answers: false, mobiles: false };
const sees = (story: Story, person: Member) => maySee(person, story.visit, story.profile, story.people);

describe('what of a visit somebody may see', () => {
  const hsp = profileOf('hsp');
  const asked = (sensitive: boolean) => new Story(hsp).requests(aRequest(hsp, { type: 'invitation', sensitive }));
  const approved = (sensitive: boolean) => asked(sensitive).does({ type: 'approve', by: head, revision: 1, reviewed: true, note: '' });

  it('is all of it for those who go and those who approve, and nothing for the rest (HSP-A-03, STP-A-03)', () => {
    for (const person of [ann, ben, head, deputy]) expect(sees(asked(false), person)).toEqual(all);
    for (const person of [sam, admin, manager, dsl]) expect(sees(asked(false), person)).toEqual(nothing);
  });

  it('is where they are and how to reach them, for the office, once it is approved', () => {
    expect(sees(approved(false), sam)).toEqual({ details: true, purpose: true, answers: false, mobiles: true });
  });

  it('leaves out why they go, when the visit is sensitive (HSP-I-03)', () => {
    expect(sees(approved(true), sam)).toEqual({ details: true, purpose: false, answers: false, mobiles: true });
    const missing = approved(true).at('13:10').does({ type: 'gone', by: sam }).does({ type: 'help', by: ann });
    expect(sees(missing, deputy)).toMatchObject({ details: true, mobiles: true });
    const high = profileOf('hsp', { 'authorise.approvers': ['seniorLeader'], 'authorise.headteacherOwnVisit': ['deputyHeadteacher'] });
    const apart = new Story(high).requests(aRequest(high, { type: 'invitation', sensitive: true }));
    expect(maySee(head, apart.visit, high, staff)).toMatchObject({ details: false, purpose: true });
  });

  it('is the address alone for whoever must check it, and no more once that is done by somebody else', () => {
    const cmat = profileOf('cmat');
    const story = new Story(cmat);
    const near: Caution = { id: 'c', kind: 'caution', family: '', address: '4 ADDRESS-ONE Lane', postcode: '', reason: 'r', owner: dsl.id, addedBy: dsl.id, addedOn: '2026-10-01', reviewBy: '2027-01-01' };
    story.cautions = [near];
    story.requests();
    expect(sees(story, dsl)).toEqual({ details: true, purpose: true, answers: false, mobiles: false });
    story.does({ type: 'checkAddress', by: dsl, revision: 1, shown: ['c'], same: false, note: '' });
    expect(sees(story, dsl)).toMatchObject({ details: true, answers: false });
    expect(sees(story, { ...dsl, id: 'another-dsl' })).toEqual(nothing);
  });

  it('is the address, for whoever answers for the list, of a visit that the list blocks (HHN-AIM-10)', () => {
    const hhn = profileOf('hhn', { 'authorise.approvers': ['headteacher'], 'risk.checks': { ...profileOf('hhn').settings['risk.checks'], results: profileOf('cmat').settings['risk.checks'].results } });
    const story = new Story(hhn);
    story.cautions = [{ id: 'c', kind: 'prohibited', family: '', address: '4 ADDRESS-ONE Lane', postcode: 'LU2 7AB', reason: 'r', owner: dsl.id, addedBy: dsl.id, addedOn: '2026-10-01', reviewBy: '2027-01-01' }];
    story.requests(aRequest(hhn, { type: 'vulnerableChild' }));
    expect(sees(story, dsl)).toMatchObject({ details: true, answers: false });
    // Of what nobody may approve, an approver has nothing to judge.
    for (const person of [head, sam]) expect(sees(story, person)).toEqual(nothing);
  });

  it('is the answers too for whoever decides on the concern', () => {
    const profile = profileOf('hhn', { 'authorise.approvers': ['headteacher'], 'risk.concernRaiseTo': ['deputyHeadteacher'], 'risk.checks': { ...profileOf('hhn').settings['risk.checks'], results: profileOf('cmat').settings['risk.checks'].results } });
    const story = new Story(profile).requests(aRequest(profile, { type: 'vulnerableChild', answers: saying(profile, 'RA-04', 'yes') })).does({ type: 'comeAlong', by: ben });
    expect(sees(story, deputy)).toEqual({ details: true, purpose: true, answers: true, mobiles: false });
    story.does({ type: 'decideConcern', by: deputy, revision: 1, option: 'addMitigation', note: 'x' });
    expect(sees(story, deputy)).toMatchObject({ answers: true });
  });

  it('is what the DSL must be told of a safeguarding visit, sensitive or not', () => {
    const mine = profileOf('cmat', { 'visit.sensitive': 'off' });
    expect(sees(new Story(mine).requests(aRequest(mine, { type: 'safeAndWell' })), dsl)).toMatchObject({ details: true, purpose: true, answers: true });
    expect(sees(new Story(profileOf('cmat')).requests(aRequest(mine, { type: 'safeAndWell' })), dsl)).toMatchObject({ details: true, purpose: true, answers: true });
    expect(sees(new Story(mine).requests(), dsl)).toEqual(nothing);
  });
});

describe('who signs, or has signed, sees all of it', () => {
  const mcg = profileOf('mcg');
  const approve = (by: Member) => ({ type: 'approve', by, revision: 1, reviewed: true, note: '' }) as const;
  const safeguarding = () => new Story(mcg).requests(aRequest(mcg, { type: 'safeAndWell' })).does({ type: 'comeAlong', by: ben });

  it('both of the two who must, before either has and after the first has', () => {
    for (const story of [safeguarding(), safeguarding().does(approve(head)), safeguarding().does(approve(dsl))]) {
      expect([head, dsl].map((by) => sees(story, by))).toEqual([all, all]);
      expect(sees(story, deputy)).toEqual(nothing);
    }
  });

  it('whoever said no, though somebody else had said yes', () => {
    const story = safeguarding().does(approve(dsl)).does({ type: 'decline', by: head, note: 'x' });
    expect(story.visit).toMatchObject({ stage: 'declined', approvals: [{ by: dsl.id }] });
    expect([head, dsl].map((by) => sees(story, by))).toEqual([all, all]);
  });

  it('whoever approved it, and no longer whoever might have', () => {
    const hsp = profileOf('hsp');
    const story = new Story(hsp).requests(aRequest(hsp, { type: 'invitation' })).does(approve(head));
    expect(sees(story, head)).toEqual(all);
    expect(sees(story, deputy)).toEqual(nothing);
  });
});

describe('what somebody did not have to do opens nothing to them', () => {
  const profile = profileOf('mcg');
  const concern = () => new Story(profile).requests(aRequest(profile, { type: 'relationship', answers: saying(profile, 'RA-04', 'yes') })).does({ type: 'comeAlong', by: ben });
  const decide = (by: Member) => ({ type: 'decideConcern', by, revision: 1, option: 'addMitigation', note: 'x' }) as const;

  it('a concern that the approval decides is not decided by those who could', () => {
    for (const by of [deputy, dsl]) {
      expect(concern().asks(decide(by))).toMatchObject({ ok: false, refusal: { reason: 'notApprover' } });
      expect(sees(concern(), by)).toEqual(nothing);
    }
    expect(concern().asks(decide(head))).toMatchObject({ ok: true });
  });

  it('a signature that somebody else has given is not undone by those who could have given it', () => {
    const other: Member = { ...dsl, id: 'other-dsl' };
    const signed = new Story(profile, [...staff, other]).requests(aRequest(profile, { type: 'safeAndWell' })).does({ type: 'comeAlong', by: ben });
    for (const by of [dsl, other]) expect(signed.asks({ type: 'decline', by, note: 'x' })).toMatchObject({ ok: true });
    signed.does({ type: 'approve', by: dsl, revision: 1, reviewed: true, note: '' });
    expect(signed.asks({ type: 'decline', by: other, note: 'x' })).toMatchObject({ ok: false, refusal: { reason: 'notApprover' } });
    expect(signed.asks({ type: 'decline', by: dsl, note: 'x' })).toMatchObject({ ok: true });
  });

  it('a duty that was done goes on showing what it was about, until the visit is over or the role has gone', () => {
    const hhn = profileOf('hhn', { 'authorise.approvers': ['headteacher'] });
    const story = new Story(hhn).requests(aRequest(hhn, { type: 'vulnerableChild' })).does({ type: 'comeAlong', by: ben });
    story.does({ type: 'checkAddress', by: dsl, revision: 1, shown: [], same: false, note: '' });
    expect(sees(story, dsl)).toMatchObject({ details: true, answers: false });
    const moved: Member = { ...dsl, roles: ['teacher'] };
    story.people = [...staff.filter(({ id }) => id !== dsl.id), moved, { ...dsl, id: 'new-dsl' }];
    expect(sees(story, moved)).toEqual(nothing);
    story.people = staff;
    expect(sees(story.does({ type: 'cancel', by: ann }), dsl)).toEqual(nothing);
  });

  it('whoever might have approved sees nothing more once it was called off or a meeting in school was asked for', () => {
    const cmat = profileOf('cmat');
    expect(sees(new Story(cmat).requests().does({ type: 'cancel', by: ann }), head)).toEqual(nothing);
    expect(sees(new Story(cmat).requests().does({ type: 'meetInSchool', by: ann }), head)).toEqual(all);
    expect(sees(new Story(cmat).requests(aRequest(cmat, { type: 'meetingInSchool' })), head)).toEqual(nothing);
  });
});

it('an office that goes along records nobody else’s movements', () => {
  const cmat = profileOf('cmat');
  const request = aRequest(cmat);
  const visitors = request.visitors.map((visitor) => (visitor.lead ? visitor : { ...visitor, id: sam.id, name: sam.name }));
  const story = new Story(cmat).requests({ ...request, visitors }).does({ type: 'approve', by: manager, revision: 1, reviewed: true, note: '' }).at('13:00');
  expect(story.asks({ type: 'checkIn', by: sam, who: ann.id, what: 'leftSchool' })).toMatchObject({ ok: false, refusal: { reason: 'notYours' } });
  expect(story.asks({ type: 'checkIn', by: sam, who: sam.id, what: 'leftSchool' })).toMatchObject({ ok: true });
});

describe('the office sees where they are', () => {
  const cmat = profileOf('cmat');
  const asked = () => new Story(cmat).requests();
  const out = () => {
    const story = asked().does({ type: 'approve', by: manager, revision: 1, reviewed: true, note: '' }).at('13:00');
    for (const by of [ann, ben]) story.does({ type: 'checkIn', by, who: by.id, what: 'leftSchool' });
    return story;
  };
  const back = () => {
    const story = out().at('14:50');
    for (const by of [ann, ben]) story.does({ type: 'checkIn', by, who: by.id, what: 'back' });
    return story;
  };
  const where = { details: true, purpose: true, answers: false, mobiles: true };

  it.each([
    ['while they are out', out, where],
    ['until it is written up', back, where],
    ['while somebody calls for help, though nobody has approved anything', () => asked().does({ type: 'help', by: ann }), where],
    ['not before it is approved', asked, nothing],
    ['not once it is written up', () => back().happened([{ type: 'closed' }], ann.id), nothing],
  ])('%s', (_when, lived, sight) => {
    expect(sees(lived(), sam)).toEqual(sight);
  });
});

describe('whoever answers for an address sees it', () => {
  const otherDsl: Member = { ...dsl, id: 'other-dsl', name: 'Other DSL' };
  const both = [...staff, otherDsl];
  const address = { details: true, purpose: true, answers: false, mobiles: false };
  const near: Caution = { id: 'c', kind: 'caution', family: '', address: '4 ADDRESS-ONE Lane', postcode: '', reason: 'r', owner: dsl.id, addedBy: dsl.id, reviewBy: '2027-01-01' };

  it('while the policy waits for their word, one DSL or several (HHN-ROLE-09)', () => {
    const hhn = profileOf('hhn', { 'authorise.approvers': ['headteacher'] });
    const story = new Story(hhn, both).requests(aRequest(hhn, { type: 'vulnerableChild' }));
    expect(story.visit.holds).toContainEqual({ what: 'addressCheck' });
    expect([dsl, otherDsl].map((by) => sees(story, by))).toEqual([address, address]);
    expect([sam, manager, admin].map((by) => sees(story, by))).toEqual([nothing, nothing, nothing]);
  });

  it('when a caution that may speak of it comes up while they are out', () => {
    const cmat = profileOf('cmat');
    const story = new Story(cmat, both).requests().does({ type: 'approve', by: manager, revision: 1, reviewed: true, note: '' });
    story.at('13:00').does({ type: 'checkIn', by: ann, who: ann.id, what: 'leftSchool' });
    expect(sees(story, dsl)).toEqual(nothing);
    story.cautions = [near];
    story.does({ type: 'recheck' });
    expect(story.visit).toMatchObject({ stage: 'out', holds: [], cautions: [{ how: 'near' }] });
    expect([dsl, otherDsl].map((by) => sees(story, by))).toEqual([address, address]);
    expect(sees(story, admin)).toEqual(nothing);
  });

  it('when known violence there has stopped the visit (STP-B-01)', () => {
    const stp = profileOf('stp');
    const story = new Story(stp, both);
    story.cautions = [{ ...near, kind: 'violence', postcode: 'LU2 7AB' }];
    story.requests(aRequest(stp, { type: 'relationship' }));
    expect(story.visit.block).toBe('knownViolence');
    expect([dsl, otherDsl, sam].map((by) => sees(story, by))).toEqual([address, address, nothing]);
  });
});

it('nothing of a visit is seen by whoever only records the training that it waits for', () => {
  const hhn = profileOf('hhn', { 'training.provider': ['businessManager'] });
  const bursar: Member = { ...sam, id: 'bursar', name: 'Bursar', roles: ['businessManager'] };
  const people = [...staff, bursar].map((person) => (person.id === ann.id ? { ...ann, record: { ...onFile, training: [] } } : person));
  const story = new Story(hhn, people).requests(aRequest(hhn, { type: 'vulnerableChild' }));
  expect(story.visit.holds).toContainEqual({ what: 'training', who: ann.id });
  expect(sees(story, bursar)).toEqual(nothing);
});

it('nothing of a safeguarding visit is seen by the DSL where the policy gives the DSL no part in it', () => {
  const off = profileOf('cmat', { 'authorise.dslJoint': 'off', 'visit.sensitive': 'off' });
  expect(sees(new Story(off).requests(aRequest(off, { type: 'safeAndWell' })), dsl)).toEqual(nothing);
});
