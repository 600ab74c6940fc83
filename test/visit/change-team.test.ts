import type { RiskCheck, Settings } from '../../src/policy/profile';
import type { Role } from '../../src/school/people';
import type { Member } from '../../src/school/school';
import type { Command } from '../../src/visit/commands';
import { admin, ann, ben, deputy, dsl, head, manager, onFile, profileOf, sam, staff } from '../support/school';
import { aRequest, saying, Story } from '../support/story';
import { news } from '../support/told';
import { no } from './lived';

type Change = Command & { type: 'changeTeam' };

const mcg = profileOf('mcg');
const mobileOf = ({ mobile = '' }: Member): string => mobile;

/** These go, the first of them as lead. */
const change = (by: Member, team: readonly Member[], more: Partial<Change> = {}): Change => ({
  type: 'changeTeam',
  by,
  revision: 1,
  visitors: team.map(({ id, name }, n) => ({ id, name, lead: n === 0 })),
  mobiles: team.map((one) => ({ id: one.id, mobile: mobileOf(one) })),
  vehicle: 'red Polo, XY34 ZAB',
  note: '',
  ...more,
});

/** Asked for by Ann, who leads, with Ben, who has said that he comes. */
const accepted = (type = 'relationship'): Story => new Story(mcg).requests(aRequest(mcg, { type, visitors: change(head, [ann, ben]).visitors })).does({ type: 'comeAlong', by: ben });

/** Where nothing is asked of who goes, senior staff choose, and Ann and Ben are to go. */
const chosen = (changes: Partial<Settings>, more: Parameters<typeof aRequest>[1] = {}, people: readonly Member[] = staff): Story => {
  const profile = profileOf('cmat', { 'pairs.chosenBy': 'seniorStaff', ...changes });
  return new Story(profile, people).requests(aRequest(profile, more));
};

describe('whoever approves settles who goes (MCG-4.3-04)', () => {
  it('with the part that each has there; whoever is new is asked, and whoever has said yes is not asked again', () => {
    const { visit, details } = accepted().does(change(head, [ben, sam]));
    expect(visit.visitors).toMatchObject([
      { id: ben.id, lead: true, part: 'leads', coming: 'yes', position: { at: 'school' } },
      { id: sam.id, lead: false, part: 'accompanies', coming: 'asked', position: { at: 'school' } },
    ]);
    expect(visit).toMatchObject({ stage: 'assessed', revision: 2, holds: [{ what: 'companion', who: sam.id }] });
    expect(details).toMatchObject({
      visitors: [{ id: ben.id, mobile: ben.mobile }, { id: sam.id, mobile: sam.mobile }],
      vehicle: 'red Polo, XY34 ZAB',
      purpose: 'PURPOSE-SECRET',
    });
  });

  it('and the approval waits for whoever has not answered yet as it did before', () => {
    const story = new Story(mcg).requests(aRequest(mcg, { type: 'relationship' })).does(change(head, [ann, ben, sam]));
    expect(story.visit.visitors.map(({ coming }) => coming)).toEqual(['yes', 'asked', 'asked']);
  });

  it('and what was signed and decided for others counts no more (MCG-4.2-02)', () => {
    const story = new Story(mcg).requests(aRequest(mcg, { type: 'safeAndWell', answers: saying(mcg, 'RA-04', 'yes') })).does({ type: 'comeAlong', by: ben });
    story.does({ type: 'approve', by: head, revision: 1, reviewed: true, option: 'addMitigation', note: 'two go' });
    expect(story.visit).toMatchObject({ approvals: [{ slot: 'approver' }], decision: { by: head.id } });

    story.does(change(dsl, [ann, sam]));
    expect(story.visit).toMatchObject({ stage: 'assessed', approvals: [], decision: undefined });
    expect(story.asks({ type: 'approve', by: dsl, revision: 1, reviewed: true, note: '' })).toEqual(no({ reason: 'changedSince' }));
  });

  it('also after they have signed, while the other signature is missing', () => {
    const story = accepted('safeAndWell').does({ type: 'approve', by: head, revision: 1, reviewed: true, note: '' });
    expect(story.does(change(head, [ann, sam])).visit).toMatchObject({ revision: 2, approvals: [] });
  });

  it('and a requester whom they replace stays the requester', () => {
    const { visit } = accepted().does(change(head, [ben, sam]));
    expect(visit.requester).toBe(ann.id);
    expect(visit.visitors.map(({ id }) => id)).not.toContain(ann.id);
  });

  it('also when the requester is no longer on the staff list, or no longer one who may ask', () => {
    const story = chosen({});
    story.people = staff.filter(({ id }) => id !== ann.id);
    expect(story.asks(change(head, [ben, sam]))).toMatchObject({ ok: true });

    const organised = profileOf('cmat', { 'pairs.chosenBy': 'seniorStaff', 'visitTypes.organisers': [{ type: 'attendanceSupport', roles: ['teacher'] }] });
    const moved = new Story(organised).requests(aRequest(organised, { type: 'attendanceSupport' }));
    moved.people = staff.map((one) => (one.id === ann.id ? { ...one, roles: ['office'] } : one));
    expect(moved.asks(change(head, [ben, sam]))).toMatchObject({ ok: true });
  });

  it('and asks whoever has something to add to their own file, where two are not wanted', () => {
    const story = chosen({}, {}, staff.map((one) => (one.id === sam.id ? { ...one, record: { ...onFile, mobile: false } } : one)));
    expect(story.does(change(head, [ann, sam, admin])).visit.visitors.map(({ coming }) => coming)).toEqual(['yes', 'asked', 'yes']);
  });
});

describe('nobody else settles who goes (MCG-4.3-04)', () => {
  it.each([
    ['the office', sam, 'notApprover'],
    ['the DSL of a routine visit', dsl, 'notApprover'],
    ['the requester', ann, 'ownVisit'],
    ['a companion', ben, 'ownVisit'],
  ] as const)('not %s', (_who, by, reason) => {
    expect(accepted().asks(change(by, [admin, deputy]))).toEqual(no({ reason }));
  });

  it('and nobody puts themselves on a visit that they approve', () => {
    expect(accepted().asks(change(head, [ann, head]))).toEqual(no({ reason: 'ownVisit' }));
  });

  it.each(['hsp', 'stp', 'hhn'] as const)('where the policy leaves it to the requester: %s', (id) => {
    const profile = profileOf(id, { 'visitTypes.organisers': [], 'pairs.byType': [] });
    const story = new Story(profile).requests();
    expect(story.asks(change(head, [ann, sam]))).toEqual(no({ reason: 'teamNotTheirs' }));
  });

  it('where the policy means a concern, unless there is one to decide on (CMAT-2-04)', () => {
    const cmat = profileOf('cmat');
    const story = (answer: 'yes' | 'no') => new Story(cmat).requests(aRequest(cmat, { answers: saying(cmat, 'RA-04', answer) }));
    expect(story('no').asks(change(manager, [ann, sam]))).toEqual(no({ reason: 'teamNotTheirs' }));
    expect(story('yes').asks(change(manager, [ann, sam]))).toMatchObject({ ok: true });
  });
});

describe('who goes is not changed', () => {
  it('for a visit other than the one that was read', () => {
    expect(accepted().asks(change(head, [ann, sam], { revision: 0 }))).toEqual(no({ reason: 'changedSince' }));
  });

  it('to the people who go already', () => {
    const same = change(head, [ann, ben]);
    expect(accepted().asks(same)).toEqual(no({ reason: 'alreadyKnown' }));
    expect(accepted().asks({ ...same, visitors: [...same.visitors].reverse() })).toEqual(no({ reason: 'alreadyKnown' }));
  });

  it('but another lead, another part and another who knows the family are a change', () => {
    expect(accepted().asks(change(head, [ben, ann]))).toMatchObject({ ok: true });

    const story = chosen({ 'pairs.namedRoles': { rule: 'required', parts: ['notes', 'observes'] }, 'pairs.regularWorker': 'required' });
    const told = (part: 'notes' | 'observes', regular: Member): Change =>
      change(head, [], { visitors: aRequest(story.profile).visitors.map((one) => ({ ...one, ...(one.lead ? {} : { part }), regular: one.id === regular.id })) });
    expect(story.asks(told('notes', ann))).toEqual(no({ reason: 'alreadyKnown' }));
    expect(story.asks(told('observes', ann))).toMatchObject({ ok: true });
    expect(story.asks(told('notes', ben))).toMatchObject({ ok: true });
  });

  it('once it is approved, or while the request is being changed', () => {
    const approved = accepted().does({ type: 'approve', by: head, revision: 1, reviewed: true, note: '' });
    expect(approved.asks(change(head, [ann, sam]))).toEqual(no({ reason: 'wrongStage', stage: 'authorised' }));
    const sentBack = accepted().does({ type: 'askForChanges', by: head, note: 'who?' });
    expect(sentBack.asks(change(head, [ann, sam]))).toEqual(no({ reason: 'wrongStage', stage: 'requested' }));
  });

  it('without what is known of the visit, or for a kind that the policy knows no more: that is a fault', () => {
    const story = accepted();
    story.details = undefined;
    expect(() => story.asks(change(head, [ann, sam]))).toThrow('no details');

    const unknown = chosen({});
    unknown.profile.settings.visitTypes = unknown.profile.settings.visitTypes.slice(1);
    expect(() => unknown.asks(change(head, [ann, sam]))).toThrow('no visit type attendanceSupport');
  });
});

describe('the people chosen are judged as in a request', () => {
  const hhn = profileOf('hhn', { 'pairs.chosenBy': 'seniorStaff', 'visitTypes.organisers': [] });
  const as = (who: Member, ...roles: Role[]): Member => ({ ...who, roles });
  const cast = [as(ann, 'keyworker'), as(ben, 'familyWorker'), as(sam, 'classTeacher'), as(admin, 'office')];
  const school = staff.map((one) => cast.find(({ id }) => id === one.id) ?? one);
  const attendance = (): Story => new Story(hhn, school).requests(aRequest(hhn, { type: 'attendanceSupport' }));
  const told = (...team: Member[]): Change['visitors'] =>
    team.map(({ id, name }, n) => ({ id, name, lead: n === 0, part: n === 0 ? 'leads' : 'notes', regular: id === ben.id }));

  it('two must go where two are required (MCG-6.1-06)', () => {
    expect(accepted().asks(change(head, [sam]))).toEqual(no({ reason: 'needsSecondPerson' }));
  });

  it('two must go where an answer asks for it', () => {
    const story = chosen({}, { answers: saying(profileOf('cmat'), 'EX-21', 'yes') });
    const wanting = { ...story.profile.settings['risk.checks'] };
    story.profile.settings['risk.checks'] = { ...wanting, questions: wanting.questions.map((one) => (one.id === 'EX-21' ? { ...one, then: ['secondPerson'] } : one)) };
    expect(story.asks(change(head, [sam]))).toEqual(no({ reason: 'needsSecondPerson' }));
  });

  it('they are the pair that the policy wants (HHN-PURP-04)', () => {
    expect(attendance().asks(change(dsl, [], { visitors: told(ann, admin) }))).toEqual(no({ reason: 'wrongPair', type: 'attendanceSupport' }));
    expect(attendance().asks(change(dsl, [], { visitors: told(sam, ben) }))).toMatchObject({ ok: true });
  });

  it('one of them knows the family (HHN-COND-02)', () => {
    const strangers = told(sam, ben).map((one) => ({ ...one, regular: false }));
    expect(attendance().asks(change(dsl, [], { visitors: strangers }))).toEqual(no({ reason: 'needsRegularWorker' }));
  });

  it('each of them has a part (HHN-COND-03)', () => {
    const idle = told(sam, ben).map(({ part: _part, ...one }) => one);
    expect(attendance().asks(change(dsl, [], { visitors: idle }))).toEqual(no({ reason: 'needsParts' }));
  });

  it('a reason is given for these people, where one is wanted; that for others does not do (HHN-PURP-02)', () => {
    const people = staff.map((one) => [as(ann, 'classTeacher'), as(ben, 'teacher'), as(sam, 'keyworker'), as(admin, 'teacher')].find(({ id }) => id === one.id) ?? one);
    const story = new Story(hhn, people).requests(aRequest(hhn, { type: 'transition' }));
    const others = change(dsl, [], { visitors: told(ann, admin).map((one) => ({ ...one, regular: true })) });
    expect(story.asks(others)).toEqual(no({ reason: 'incomplete', what: 'whyThisPair' }));
    expect(story.asks({ ...others, note: 'the keyworker is ill' })).toMatchObject({ ok: true, details: { whyThisPair: 'the keyworker is ill' } });

    const usual = change(dsl, [], { visitors: told(ann, sam).map((one) => ({ ...one, regular: true })) });
    expect(story.asks(usual)).toMatchObject({ ok: true, details: { whyThisPair: '' } });
  });

  it('a professional from outside counts as before (HHN-AIM-05)', () => {
    const health = { role: 'healthPractitioner' as const, name: 'N', organisation: 'NHS', phone: '+441632960011' };
    const base = aRequest(hhn, { type: 'vulnerableChild' });
    const story = new Story(hhn, school).requests({ ...base, visitors: base.visitors.slice(0, 1), details: { ...base.details, outside: [health] } });
    expect(story.asks(change(dsl, [], { visitors: told(ben) }))).toMatchObject({ ok: true });
  });
});

describe('the risk with other people', () => {
  /** A lone visitor is asked one question more, which makes the risk medium, or high; all else is clear. */
  const story = (team: readonly Member[], kind: RiskCheck['kind'] = 'amber'): Story => {
    const { questions, results } = profileOf('cmat').settings['risk.checks'];
    const checks = { questions: [...questions, { id: 'LONE', kind, ask: 'Is nobody free to come?', when: 'alone' as const, optional: false, then: [] }], results };
    return chosen({ 'risk.checks': checks }, { answers: saying(profileOf('cmat', { 'risk.checks': checks }), 'LONE', 'yes'), visitors: change(head, team).visitors });
  };

  it('is judged anew for how many they are', () => {
    expect(story([ann]).visit.risk).toMatchObject({ tier: 'medium', assessed: 'medium' });
    expect(story([ann]).does(change(head, [ann, sam])).visit.risk).toMatchObject({ tier: 'low', assessed: 'low' });
    expect(story([ann, ben]).does(change(head, [sam])).visit.risk).toMatchObject({ tier: 'medium', assessed: 'medium' });
  });

  it('stays raised where an approver has raised it', () => {
    const raised = story([ann]).happened([{ type: 'riskJudged', from: 'medium', to: 'high' }], head.id);
    expect(raised.does(change(head, [ann, sam])).visit.risk).toMatchObject({ tier: 'high', assessed: 'low' });
  });

  it('is what the answers come to where an approver had lowered it, or had raised it less', () => {
    const lowered = story([ann]).happened([{ type: 'riskJudged', from: 'medium', to: 'low', note: 'note_9' }], head.id);
    expect(lowered.does(change(head, [sam])).visit.risk).toMatchObject({ tier: 'medium', assessed: 'medium' });

    const less = story([ann, ben], 'red').happened([{ type: 'riskJudged', from: 'low', to: 'medium' }], head.id);
    expect(less.does(change(head, [sam])).visit.risk).toMatchObject({ tier: 'high', assessed: 'high', needs: ['decision'] });
  });

  it('keeps the hour at which they are back', () => {
    const late = aRequest(mcg).plan;
    const evening = new Story(mcg).requests(aRequest(mcg, { type: 'relationship', plan: { ...late, backBy: '2026-11-24T17:45:00.000Z' } }));
    expect(evening.does(change(head, [ann, sam])).visit.risk.outOfHours).toBe(evening.visit.risk.outOfHours);
  });
});

describe('when other people go (MCG-4.3-04)', () => {
  it('requester and whoever was to go are told, and whoever is new is asked; nobody else hears of it', () => {
    expect(news(accepted().does(change(head, [ann, sam])))).toEqual([`teamChanged → ${ann.name}, ${ben.name}`, `fresh → ${sam.name}`]);
  });

  it('and nothing has to be waited for, whoever approves is asked at once', () => {
    expect(news(chosen({}).does(change(deputy, [ben, sam])))).toEqual([
      `teamChanged → ${ann.name}, ${ben.name}`,
      `fresh → ${[sam, head, deputy, manager].map(({ name }) => name).join(', ')}`,
    ]);
  });

  it('everybody who held a card of it has it made current', () => {
    const { posts } = accepted().does(change(head, [ann, sam]));
    const current = posts.filter(({ kind }) => kind === 'current').map(({ to }) => to);
    expect(current).toEqual(expect.arrayContaining([{ chat: '19:staff@thread.v2' }, { person: ann.id }, { person: ben.id }, { person: head.id }]));
  });
});

it('nobody is taken off a visit from which somebody called for help', () => {
  const called = accepted().does({ type: 'help', by: ben });
  expect(called.asks(change(head, [ann, sam]))).toEqual(no({ reason: 'inAlarm' }));
});
