import type { Settings } from '../../src/policy/profile';
import type { Command } from '../../src/visit/commands';
import type { Member } from '../../src/school/school';
import { admin, ann, ben, deputy, dsl, head, manager, profileOf, sam, staff } from '../support/school';
import { aRequest, saying, Story } from '../support/story';
import { approve, cmat, no } from './lived';

const hsp = profileOf('hsp');
const mcg = profileOf('mcg');

const asked = () => new Story(cmat).requests();
const signed = { type: 'approved', slot: 'approver', revision: 1 } as const;
const judged = (by: Member, more: Partial<Command & { type: 'approve' }>) => ({ ...approve(by), ...more });
const noteOf = (story: Story) => `note_${story.visit.version + 1}`;

/** The headteacher and the DSL both sign. */
const both = () => new Story(mcg).requests(aRequest(mcg, { type: 'safeAndWell' })).does({ type: 'comeAlong', by: ben });

describe('an approval', () => {
  it('carries no note when nothing was said', () => {
    expect(asked().asks(approve(manager))).toStrictEqual({ ok: true, events: [signed, { type: 'authorised' }], notes: {} });
  });

  it('keeps what was said apart from the trail', () => {
    const note = noteOf(asked());
    expect(asked().asks(judged(manager, { note: 'mind the step' }))).toStrictEqual({
      ok: true,
      events: [{ ...signed, note }, { type: 'authorised' }],
      notes: { [note]: 'mind the step' },
    });
  });

  it('tells whoever may not approve that, whatever card they pressed', () => {
    expect(asked().asks(judged(sam, { revision: 0 }))).toEqual(no({ reason: 'notApprover' }));
  });
});

describe('the risk in an approval', () => {
  const medium = () => new Story(cmat).requests(aRequest(cmat, { answers: saying(cmat, 'EX-36', 'yes') }));

  it('is not judged anew by saying what it is', () => {
    const note = noteOf(asked());
    expect(asked().asks(judged(head, { tier: 'low', note: 'as I thought' }))).toMatchObject({ events: [{ ...signed, note }, { type: 'authorised' }] });
  });

  it('raised without a word says no word', () => {
    expect(asked().asks(judged(head, { tier: 'medium' }))).toStrictEqual({
      ok: true,
      events: [{ type: 'riskJudged', from: 'low', to: 'medium' }, signed, { type: 'authorised' }],
      notes: {},
    });
  });

  it('lowered says why', () => {
    const note = noteOf(medium());
    expect(medium().asks(judged(head, { tier: 'low' }))).toEqual(no({ reason: 'lowerNeedsReason' }));
    expect(medium().asks(judged(head, { tier: 'low', note: 'the dog has gone' }))).toStrictEqual({
      ok: true,
      events: [{ type: 'riskJudged', from: 'medium', to: 'low', note }, { ...signed, note }, { type: 'authorised' }],
      notes: { [note]: 'the dog has gone' },
    });
  });

  it('raised to where two must go waits for the second person, whatever is decided', () => {
    const alone = new Story(hsp).requests(aRequest(hsp, { type: 'invitation', visitors: [{ id: ann.id, name: ann.name, lead: true }] }));
    const needs = ['secondPerson', 'decision'] as const;
    expect(alone.refused(judged(head, { tier: 'high', option: 'joint', note: 'x' }))).toEqual({ reason: 'riskRaised', to: 'high', needs });
    expect(alone.visit.holds).toEqual([{ what: 'secondPerson' }]);
  });

  it('judged otherwise by the second of two makes the first sign again, and says so', () => {
    const story = both().does(approve(head)).does(judged(dsl, { tier: 'medium' }));
    expect(story.trail).toContainEqual(expect.objectContaining({ type: 'approvalVoided', why: 'risk' }));
    expect(story.visit.approvals).toMatchObject([{ slot: 'dsl', by: dsl.id }]);
  });

  it('is not lowered by somebody who could not approve the lower', () => {
    const { questions, results } = cmat.settings['risk.checks'];
    const changes: Partial<Settings> = {
      'authorise.approvers': ['headteacher'],
      'risk.concernRaiseTo': ['headteacher', 'dsl'],
      'risk.checks': { questions, results: { ...results, high: { ...results.high, approvers: ['dsl'] } } },
    };
    const profile = profileOf('cmat', changes);
    const story = new Story(profile).requests(aRequest(profile, { answers: saying(profile, 'RA-01', 'yes') }));
    expect(story.asks(judged(dsl, { tier: 'medium', option: 'joint', note: 'x' }))).toEqual(no({ reason: 'notApprover' }));
    expect(story.asks(judged(dsl, { option: 'joint', note: 'x' }))).toMatchObject({ ok: true });
  });
});

describe.each([
  ['decline', 'declined'],
  ['askForChanges', 'changesAsked'],
] as const)('to %s', (type, event) => {
  it('is not for those who ask or go', () => {
    for (const by of [ann, ben]) expect(asked().asks({ type, by, note: 'x' })).toEqual(no({ reason: 'ownVisit' }));
  });

  it('is not for those who could not approve', () => {
    for (const by of [sam, admin, dsl]) expect(asked().asks({ type, by, note: 'x' })).toEqual(no({ reason: 'notApprover' }));
  });

  it('is for either of two who sign', () => {
    const note = noteOf(both());
    for (const by of [head, dsl]) expect(both().asks({ type, by, note: 'x' })).toEqual({ ok: true, events: [{ type: event, note }], notes: { [note]: 'x' } });
    expect(both().asks({ type, by: deputy, note: 'x' })).toEqual(no({ reason: 'notApprover' }));
  });

  it('stays open to whoever has signed, also when their role has gone to somebody else', () => {
    const story = both().does(approve(dsl));
    story.people = staff.map((one) => (one.id === dsl.id ? { ...one, roles: ['teacher'] } : one.id === deputy.id ? { ...one, roles: ['dsl'] } : one));
    expect(story.asks({ type, by: dsl, note: 'x' })).toMatchObject({ ok: true });
  });
});
