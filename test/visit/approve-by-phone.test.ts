import { ann, deputy, dsl, head, manager, profileOf, sam, staff } from '../support/school';
import { aRequest, at, saying, Story } from '../support/story';
import { approve, cmat, no, yes } from './lived';
import { news } from '../support/told';
import { accepted } from './telling';

const asked = () => new Story(cmat).requests();
const recorded = { type: 'approveByPhone', by: sam, approver: manager.id, revision: 1, reviewed: true, note: '' } as const;

describe('an approval given by telephone', () => {
  it('counts as the approver’s, and names who put it on record', () => {
    const story = asked().does(recorded);
    expect(story.visit).toMatchObject({ stage: 'authorised', approvals: [{ slot: 'approver', by: manager.id, at: at('09:00'), recordedBy: sam.id }] });
    expect(story.trail.find(({ type }) => type === 'approved')).toMatchObject({ by: sam.id, saidBy: manager.id });
  });

  it('is told to the approver, who may say that it is not so', () => {
    expect(news(asked().does(recorded))).toContain(`approvedByPhone (${sam.name}) → ${manager.name}`);
  });

  it.each([
    ['the office', sam, true],
    ['a senior leader', head, true],
    ['a visitor', ann, false],
    ['a DSL who has nothing to do with it', dsl, false],
    ['the approver themselves', manager, false],
  ])('is for %s to record: %s', (_who, by, may) => {
    expect(asked().asks({ ...recorded, by }).ok).toBe(may);
  });

  it('obeys every rule of one that is pressed', () => {
    expect(asked().asks({ ...recorded, approver: dsl.id })).toEqual(no({ reason: 'notApprover' }));
    expect(asked().asks({ ...recorded, reviewed: false })).toEqual(no({ reason: 'needsReview' }));
    expect(asked().asks({ ...recorded, revision: 2 })).toEqual(no({ reason: 'changedSince' }));
    const own = new Story(cmat).requests(aRequest(cmat, { visitors: [{ id: deputy.id, name: deputy.name, lead: true }] }), deputy);
    expect(own.asks({ ...recorded, approver: deputy.id })).toEqual(no({ reason: 'ownVisit' }));
    expect(asked().asks({ ...recorded, approver: 'nobody' })).toEqual(no({ reason: 'notYours' }));
  });

  it('decides on a concern with its reason, as the approver said it (CMAT-2-04)', () => {
    const worried = new Story(cmat).requests(aRequest(cmat, { answers: saying(cmat, 'RA-01', 'yes') }));
    expect(worried.asks({ ...recorded, approver: head.id })).toEqual(no({ reason: 'needsDecision' }));
    const decided = worried.does({ ...recorded, approver: head.id, option: 'joint', note: 'go together' });
    expect(decided.visit).toMatchObject({ stage: 'authorised', decision: { option: 'joint', by: head.id } });
  });

  it('is one signature of two: a joint approval waits for the other person (MCG-4.2-02)', () => {
    const mcg = profileOf('mcg');
    const story = accepted(mcg, mcg.settings.visitTypes.find(({ group }) => group === 'safeguarding')?.id ?? '');
    expect(story.does({ ...recorded, approver: head.id }).visit).toMatchObject({ stage: 'assessed', approvals: [{ by: head.id, recordedBy: sam.id }] });
    expect(story.does(approve(dsl)).visit.stage).toBe('authorised');
  });

  it('is never recorded by whoever gives the other signature (MCG-4.2-02)', () => {
    const mcg = profileOf('mcg');
    const story = accepted(mcg, mcg.settings.visitTypes.find(({ group }) => group === 'safeguarding')?.id ?? '');
    expect(story.asks({ ...recorded, by: dsl, approver: head.id })).toEqual(no({ reason: 'notYours' }));
    expect(story.does(approve(dsl)).asks({ ...recorded, by: dsl, approver: head.id })).toEqual(no({ reason: 'notYours' }));
    expect(story.asks({ ...recorded, by: deputy, approver: head.id })).toMatchObject({ ok: true });
  });

  it('is none where the policy takes none', () => {
    const story = new Story(profileOf('cmat', { 'authorise.emergency': 'noticeWaived' }), staff).requests();
    expect(story.asks(recorded)).toEqual(no({ reason: 'notByPhone' }));
  });

  it('changes nothing of who may cancel: whoever signed may call off what they signed', () => {
    expect(asked().does(recorded).asks({ type: 'cancel', by: manager })).toEqual(yes({ type: 'cancelled' }));
  });
});
