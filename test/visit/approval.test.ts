import { owesOfficeCall } from '../../src/policy/needs';
import type { RiskCheck } from '../../src/policy/profile';
import type { Member } from '../../src/school/school';
import { admin, ann, ben, deputy, dsl, head, manager, profileOf, sam, staff } from '../support/school';
import { allClear, aRequest, saying, Story } from '../support/story';

const mcg = profileOf('mcg');
const cmat = profileOf('cmat');
const typeOf = (group: string) => mcg.settings.visitTypes.find((type) => type.group === group)?.id ?? '';
const safeguarding = () => new Story(mcg).requests(aRequest(mcg, { type: typeOf('safeguarding') })).does({ type: 'comeAlong', by: ben });
const procedural = () => new Story(mcg).requests(aRequest(mcg, { type: typeOf('procedural') })).does({ type: 'comeAlong', by: ben });
const approve = (by: Member) => ({ type: 'approve', by, revision: 1, reviewed: true, note: '' }) as const;
const no = (reason: string) => ({ ok: false, refusal: expect.objectContaining({ reason }) as unknown });

describe('approving under MCG', () => {
  it('takes the headteacher alone for an ordinary visit (MCG-4.2-01)', () => {
    expect(procedural().does(approve(head)).visit.stage).toBe('authorised');
    expect(procedural().asks(approve(dsl))).toEqual(no('notApprover'));
  });

  it.each([
    ['headteacher first', [head, dsl]],
    ['DSL first', [dsl, head]],
  ])('takes two people, in any order, when the focus is safeguarding: %s (MCG-4.2-02)', (_order, [first, second]) => {
    const story = safeguarding().does(approve(first!));
    expect(story.visit.stage).toBe('assessed');
    expect(story.asks(approve(first!))).toEqual(no('alreadyApproved'));
    expect(story.does(approve(second!)).visit.stage).toBe('authorised');
  });

  it('counts a person who holds both roles once, and asks the deputy', () => {
    const both: Member = { ...head, roles: ['headteacher', 'dsl'] };
    const second: Member = { ...deputy, roles: ['deputyDsl'] };
    const people = staff.filter(({ id }) => ![head.id, dsl.id, deputy.id].includes(id)).concat(both, second);
    const story = new Story(mcg, people).requests(aRequest(mcg, { type: typeOf('safeguarding') })).does({ type: 'comeAlong', by: ben });
    expect(story.does(approve(both)).visit.stage).toBe('assessed');
    expect(story.does(approve(second)).visit.stage).toBe('authorised');
  });

  it('waits for every companion to accept (MCG-6.1-06)', () => {
    const story = new Story(mcg).requests(aRequest(mcg, { type: typeOf('procedural') }));
    expect(story.posts.filter(({ kind }) => kind === 'fresh').map(({ to }) => to)).toEqual([{ person: ann.id }, { chat: '19:staff@thread.v2' }, { person: ben.id }]);
    expect(story.asks(approve(head))).toEqual(no('held'));
    expect(story.does({ type: 'comeAlong', by: ben }).posts).toContainEqual({ to: { person: head.id }, kind: 'fresh', alarm: false });
  });

  it('goes back to the requester when the companion cannot come', () => {
    const story = procedural().does(approve(head)).does({ type: 'cannotCome', by: ben });
    expect(story.visit).toMatchObject({ stage: 'requested', approvals: [] });
    expect(story.posts).toContainEqual(expect.objectContaining({ of: 'companionRefused', to: { person: ann.id } }));
  });

  it('refuses a request for one person', () => {
    const alone = aRequest(mcg, { visitors: [{ id: ann.id, name: ann.name, lead: true }] });
    expect(new Story(mcg).asks({ type: 'request', by: ann, id: 'v', number: 'V', school: 's', request: alone })).toEqual(no('needsSecondPerson'));
  });

  it('gives a headteacher\'s own visit to whom the profile names', () => {
    const request = aRequest(mcg, { type: typeOf('procedural'), visitors: [head, ben].map(({ id, name }) => ({ id, name, lead: id === head.id })) });
    const story = new Story(mcg).requests(request, head).does({ type: 'comeAlong', by: ben });
    expect(story.asks(approve(head))).toEqual(no('ownVisit'));
    const named = mcg.settings['authorise.headteacherOwnVisit'];
    const who = [dsl, deputy].find(({ roles }) => roles.some((role) => named.includes(role)))!;
    expect(story.does(approve(who)).visit.stage).toBe('authorised');
  });
});

describe('approving under CMAT', () => {
  const story = () => new Story(cmat).requests();

  it.each([
    ['the requester', ann, 'ownVisit'],
    ['a companion', ben, 'ownVisit'],
    ['the office', sam, 'notApprover'],
    ['an administrator', admin, 'notApprover'],
  ])('is refused to %s', (_who, by, reason) => {
    expect(story().asks(approve(by))).toEqual(no(reason));
  });

  it.each([
    ['the line manager of a visitor', manager],
    ['the headteacher', head],
    ['another senior leader', deputy],
  ])('is open to %s', (_who, by) => {
    expect(story().does(approve(by)).visit.stage).toBe('authorised');
  });

  it('is bound to the revision that was read', () => {
    const changed = story().does({ type: 'resubmit', by: ann, request: aRequest(cmat) });
    expect(changed.asks(approve(manager))).toEqual(no('changedSince'));
    expect(changed.does({ ...approve(manager), revision: 2 }).visit.stage).toBe('authorised');
  });

  it('is void once the request is changed', () => {
    const changed = story().does(approve(manager)).does({ type: 'resubmit', by: ann, request: aRequest(cmat) });
    expect(changed.visit).toMatchObject({ stage: 'assessed', approvals: [], revision: 2 });
  });

  it.each(['decline', 'askForChanges'] as const)('%s needs a reason, kept apart from the trail', (type) => {
    expect(story().asks({ type, by: head, note: '' })).toEqual(no('needsReason'));
    const decision = story().asks({ type, by: head, note: 'THE-REASON' });
    expect(decision).toMatchObject({ ok: true, notes: { note_3: 'THE-REASON' } });
    expect(JSON.stringify(decision.ok && decision.events)).not.toContain('THE-REASON');
  });
});

describe('the risk checklist', () => {
  const item = (match: (check: RiskCheck) => boolean) => cmat.settings['risk.checks'].questions.find(match)?.id ?? '';
  const answered = (id: string) => new Story(cmat).requests(aRequest(cmat, { answers: saying(cmat, id, 'yes') }));

  it('blocks on a stop', () => {
    const story = answered(item(({ kind }) => kind === 'stop'));
    expect(story.visit.stage).toBe('blocked');
    expect(story.next).toBeUndefined();
  });

  it('asks for a decision with its reason, one that the profile offers (CMAT-2-03, CMAT-2-04)', () => {
    const story = answered(item(({ then }) => then.includes('decision')));
    expect(story.asks(approve(head))).toEqual(no('needsDecision'));
    expect(story.asks({ ...approve(head), option: 'joint' })).toEqual(no('needsDecision'));
    expect(story.asks({ ...approve(head), option: 'addMitigation', note: 'x' })).toEqual(no('needsDecision'));
    expect(story.does({ ...approve(head), option: 'withPolice', note: 'agreed with the sergeant' }).visit).toMatchObject({
      stage: 'authorised',
      decision: { option: 'withPolice', by: head.id },
    });
  });

  it('wants a second person for a joint visit', () => {
    const alone = aRequest(cmat, {
      answers: saying(cmat, item(({ then }) => then.includes('decision') && !then.includes('secondPerson')), 'yes'),
      visitors: [{ id: ann.id, name: ann.name, lead: true }],
    });
    const story = new Story(cmat).requests(alone);
    expect(story.asks({ ...approve(head), option: 'joint', note: 'x' })).toEqual(no('needsSecondPerson'));
    expect(owesOfficeCall(story.does({ ...approve(head), option: 'safeAloneWithCall', note: 'x' }).visit, cmat.settings)).toBe(true);
  });

  it('is low when all is clear', () => {
    expect(new Story(cmat).requests(aRequest(cmat, { answers: allClear(cmat) })).visit.risk).toEqual({ tier: 'low', assessed: 'low', blocked: false, needs: [], outOfHours: false });
  });
});
