import type { PersonRecord } from '../../src/school/people';
import type { Member } from '../../src/school/school';
import { ann, ben, deputy, dsl, head, manager, onFile, profileOf, staff } from '../support/school';
import { aRequest, Story } from '../support/story';

const cmat = profileOf('cmat');
const hhn = profileOf('hhn');
const approve = (by: Member, revision = 1) => ({ type: 'approve', by, revision, reviewed: true, note: '' }) as const;

const withRecord = (who: Member, record: Partial<PersonRecord>): Member[] => staff.map((person) => (person.id === who.id ? { ...person, record: { ...onFile, ...record } } : person));

const oldReading = { policyRead: [{ version: 'an older one', on: '2025-09-01' }] };

describe('what a visitor lacks', () => {
  it.each([
    ['a mobile', { mobile: false }, 'mobile'],
    ['an emergency contact', { nextOfKin: false }, 'nextOfKin'],
    ['their word that these are right, this term', { confirmedOn: '2026-08-31' }, 'confirmation'],
    ['the policy in its present version', oldReading, 'policy'],
  ] as const)('holds the approval: %s (MCG-4.4-01)', (_what, record, lack) => {
    const story = new Story(cmat, withRecord(ann, record)).requests();
    expect(story.visit.holds).toEqual([{ what: 'details', who: ann.id, lacks: [lack] }]);
    expect(story.asks(approve(manager))).toMatchObject({ refusal: { reason: 'held' } });
  });

  it('is asked of them there and then, and the approvers are asked once it is there', () => {
    const story = new Story(cmat, withRecord(ann, { nextOfKin: false })).requests();
    expect(story.posts.filter(({ kind }) => kind === 'fresh').map(({ to }) => to)).not.toContainEqual({ person: manager.id });
    story.people = staff;
    expect(story.does({ type: 'recheck' }).last).toContain('held');
    expect(story.posts).toContainEqual({ to: { person: manager.id }, kind: 'fresh', alarm: false });
    expect(story.does(approve(manager)).visit.stage).toBe('authorised');
  });

  it('keeps a companion from saying that they will come until it is there', () => {
    const story = new Story(cmat, withRecord(ben, { mobile: false })).requests();
    expect(story.visit.visitors[1]?.coming).toBe('asked');
    expect(story.asks({ type: 'comeAlong', by: ben })).toEqual({ ok: false, refusal: { reason: 'detailsMissing', lacks: ['mobile'] } });
    story.people = staff;
    expect(story.does({ type: 'comeAlong', by: ben }).visit.holds).toEqual([]);
  });

  it('is looked up anew at the approval, whatever the visit says', () => {
    const story = new Story(cmat).requests();
    story.people = withRecord(ann, { nextOfKin: false });
    expect(story.refused(approve(manager))).toMatchObject({ reason: 'held' });
  });

  it.each(['hsp', 'stp', 'hhn', 'mcg'] as const)('is the policy read, under %s: a new version is read again, and the visit keeps which it was (HSP-0-01, HSP-B-01, STP-B-02, HHN-MON-04)', (id) => {
    const profile = profileOf(id);
    const request = aRequest(profile, { type: profile.settings.visitTypes.find((type) => !profile.settings['visitTypes.organisers'].some((one) => one.type === type.id) && !profile.settings['pairs.byType'].some((one) => one.type === type.id))!.id });
    const story = new Story(profile, withRecord(ann, oldReading)).requests(request);
    expect(story.visit.holds).toContainEqual({ what: 'details', who: ann.id, lacks: ['policy'] });
    expect(story.visit.policyVersion).toBe(profile.settings['policy.version']);
  });

  it('leaves the policy out where no confirmation is wanted', () => {
    const lax = profileOf('cmat', { 'policy.readConfirmation': { rule: 'off', also: [] } });
    expect(new Story(lax, withRecord(ann, oldReading)).requests().visit.holds).toEqual([]);
  });

  it('leaves the emergency contact out where it is optional, and asks for it anew where it is wanted for each visit (HHN-COND-11)', () => {
    const optional = profileOf('cmat', { 'staff.nextOfKin': 'optional' });
    expect(new Story(optional, withRecord(ann, { nextOfKin: false, confirmedOn: undefined })).requests().visit.holds).toEqual([]);
    const each = profileOf('cmat', { 'staff.nextOfKin': 'perVisit' });
    expect(new Story(each, withRecord(ann, { confirmedOn: '2026-11-23' })).requests().visit.holds).toMatchObject([{ lacks: ['confirmation'] }]);
    expect(new Story(each).requests().visit.holds).toEqual([]);
  });
});

describe('safer working training', () => {
  const untrained = withRecord(ann, { training: [] });
  const request = aRequest(hhn, { type: 'vulnerableChild' });
  const story = () => new Story(hhn, untrained).requests(request).does({ type: 'comeAlong', by: ben });

  it('blocks a visitor without it, tells the DSL, and lets the visit on once it is recorded (HHN-MON-05)', () => {
    const held = story();
    expect(held.visit.holds).toContainEqual({ what: 'training', who: ann.id });
    expect(new Story(hhn, untrained).requests(request).posts).toContainEqual({ to: { person: dsl.id }, kind: 'fresh', alarm: false });
    held.does({ type: 'checkAddress', by: dsl, revision: 1, shown: [], same: false, note: '' });
    expect(held.refused(approve(head))).toEqual({ reason: 'held', holds: [{ what: 'training', who: ann.id }] });
    held.people = staff;
    expect(held.does({ type: 'recheck' }).does(approve(head)).visit.stage).toBe('authorised');
  });

  it('that is still to come does not count yet', () => {
    const tomorrow = withRecord(ann, { training: [{ course: 'saferWorking', on: '2026-11-25' }] });
    expect(new Story(hhn, tomorrow).requests(request).visit.holds).toContainEqual({ what: 'training', who: ann.id });
    const other = withRecord(ann, { training: [{ course: 'firstAid', on: '2026-09-01' }] });
    expect(new Story(hhn, other).requests(request).visit.holds).toContainEqual({ what: 'training', who: ann.id });
  });

  it('is only on record where the policy says so', () => {
    expect(new Story(cmat, untrained).requests().visit.holds).toEqual([]);
  });
});

describe('whoever lifts a hold', () => {
  const alone = staff.filter(({ id }) => id !== dsl.id && id !== head.id).concat({ ...head }, { ...dsl, record: { ...onFile, training: [] } });
  const dslGoes = aRequest(hhn, { type: 'vulnerableChild', visitors: [ann, dsl].map(({ id, name }, n) => ({ id, name, lead: n === 0, part: n === 0 ? 'leads' : 'notes', regular: true })) });

  it('is never the one it is about: somebody else records the DSL’s own training', () => {
    const story = new Story(hhn, alone).requests(dslGoes);
    expect(story.visit.holds).toContainEqual({ what: 'training', who: dsl.id });
    expect(story.posts).toContainEqual({ to: { person: head.id }, kind: 'fresh', alarm: false });
  });

  it('is somebody, also when the one whom the policy names goes along', () => {
    const answers = dslGoes.details.answers.map((one) => (one.item === 'RA-04' ? { ...one, answer: 'yes' as const } : one));
    const story = new Story(hhn, staff).requests({ ...dslGoes, details: { ...dslGoes.details, answers } }).does({ type: 'comeAlong', by: dsl });
    expect(story.visit.holds).toEqual([{ what: 'addressCheck' }, { what: 'concern' }]);
    story.does({ type: 'checkAddress', by: head, revision: 1, shown: [], same: false, note: '' });
    const decided = story.does({ type: 'decideConcern', by: deputy, revision: 1, option: 'addMitigation', note: 'x' });
    expect(decided.does(approve(head)).visit.stage).toBe('authorised');
  });
});

describe('line managers and cover', () => {
  it('asks the manager of a visitor, and no other line manager (CMAT-2-03)', () => {
    const other: Member = { ...manager, id: '00000000-0000-4000-8000-000000000055', name: 'Other Manager' };
    const story = new Story(cmat, [...staff, other]).requests();
    expect(story.asks(approve(other))).toMatchObject({ refusal: { reason: 'notApprover' } });
    expect(story.does(approve(manager)).visit.stage).toBe('authorised');
  });
});
