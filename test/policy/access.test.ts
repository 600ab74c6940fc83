import { maySee } from '../../src/policy/access';
import type { Caution } from '../../src/policy/caution';
import type { Member } from '../../src/school/school';
import { admin, ann, ben, deputy, dsl, head, manager, profileOf, sam, staff } from '../support/school';
import { aRequest, saying, Story } from '../support/story';

const all = { details: true, purpose: true, answers: true, mobiles: true };
const nothing = { details: false, purpose: false, answers: false, mobiles: false };
const sees = (story: Story, person: Member) => maySee(person, story.visit, story.profile, staff);

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
    expect(sees(story, head)).toMatchObject({ details: true });
    expect(sees(story, sam)).toEqual(nothing);
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
