import { needsOf, owesOfficeCall } from '../../src/policy/needs';
import type { RiskCheck } from '../../src/policy/profile';
import type { Member } from '../../src/school/school';
import type { Command } from '../../src/visit/commands';
import { ann, ben, deputy, dsl, head, manager, profileOf, sam, type ShippedId } from '../support/school';
import { allClear, aRequest, saying, Story } from '../support/story';

const types: Record<ShippedId, string> = { mcg: 'longAbsence', hsp: 'invitation', cmat: 'attendanceSupport', stp: 'relationship', hhn: 'vulnerableChild' };
const find = (id: ShippedId, match: (check: RiskCheck) => boolean): string => profileOf(id).settings['risk.checks'].questions.find(match)?.id ?? '';
const alone = aRequest(profileOf('cmat')).visitors.slice(0, 1);

/** A request under this policy with this one question answered so, and every companion and address in order. */
function asking(id: ShippedId, item = '', answer: 'yes' | 'no' | 'unknown' = 'yes', more: Partial<ReturnType<typeof aRequest>> = {}, changes: Parameters<typeof profileOf>[1] = {}): Story {
  const profile = profileOf(id, changes);
  const request = aRequest(profile, { type: types[id], answers: item === '' ? allClear(profile) : saying(profile, item, answer), ...more });
  const story = new Story(profile).requests(request);
  if (story.visit.stage !== 'assessed') return story;
  if (story.visit.visitors.some(({ coming }) => coming === 'asked')) story.does({ type: 'comeAlong', by: ben });
  if (story.visit.holds.some(({ what }) => what === 'addressCheck')) story.does({ type: 'checkAddress', by: dsl, revision: 1, shown: [], same: false, note: '' });
  return story;
}

const approve = (by: Member, more: Partial<Command & { type: 'approve' }> = {}) => ({ type: 'approve', by, revision: 1, reviewed: true, note: '', ...more }) as const;
const no = (refusal: object) => ({ ok: false, refusal: expect.objectContaining(refusal) as unknown });
const red = (check: RiskCheck) => check.kind === 'red';

describe('the risk assessment', () => {
  it.each(['mcg', 'hsp', 'cmat', 'stp', 'hhn'] as const)('has been read before anybody approves: %s (MCG-4.3-03)', (id) => {
    expect(asking(id).asks(approve(head, { reviewed: false }))).toEqual(no({ reason: 'needsReview' }));
    expect(asking(id).does(approve(head)).visit.stage).toBe('authorised');
  });

  it.each(['mcg', 'hsp', 'cmat', 'stp', 'hhn'] as const)('counts what nobody knows as amber, never as no: %s', (id) => {
    const amber = find(id, ({ kind }) => kind === 'amber');
    expect(asking(id, amber, 'unknown').visit.risk.tier).toBe('medium');
    expect(asking(id, find(id, red), 'unknown').visit.risk.tier).toBe('medium');
  });

  it.each(['mcg', 'hsp', 'cmat', 'stp', 'hhn'] as const)('blocks on a stop, whoever asks: %s', (id) => {
    const story = asking(id, find(id, ({ kind }) => kind === 'stop'));
    expect(story.visit).toMatchObject({ stage: 'blocked', block: 'answer' });
    expect(story.next).toBeUndefined();
  });

  it('asks about threat and any other worry, and either is a concern to be decided (CMAT-2-02)', () => {
    for (const item of ['RA-01', 'RA-02']) {
      expect(needsOf(asking('cmat', item).visit, profileOf('cmat').settings)).toContain('decision');
      expect(asking('cmat', item).asks(approve(head))).toEqual(no({ reason: 'needsDecision' }));
    }
  });

  it('does not approve what puts staff at risk while nobody has dealt with it (MCG-4.3-05)', () => {
    const story = asking('mcg', find('mcg', (check) => red(check) && check.then.length > 0));
    expect(story.asks(approve(head))).toEqual(no({ reason: 'needsDecision' }));
    expect(story.asks(approve(head, { option: 'addMitigation' }))).toEqual(no({ reason: 'needsDecision' }));
    const held = story.does(approve(head, { option: 'addMitigation', note: 'the uncle will be away' }));
    expect(held.visit).toMatchObject({ stage: 'authorised', decision: { option: 'addMitigation', by: head.id } });
  });

  it('lets nobody go alone with a call where a danger blocks, as it does where a decision is enough (MCG-4.3-05, CMAT-2-04)', () => {
    const goes = (rule: 'block' | 'blockUntilDecided') => {
      const profile = profileOf('cmat', { 'risk.unresolved': rule });
      return new Story(profile).requests(aRequest(profile, { answers: saying(profile, 'RA-01', 'yes') })).asks(approve(head, { option: 'safeAloneWithCall', note: 'x' }));
    };
    expect(goes('block')).toEqual(no({ reason: 'needsDecision' }));
    expect(goes('blockUntilDecided')).toMatchObject({ ok: true });
  });

  const judgedHigh = (id: ShippedId): Story => {
    // Nobody is rung inside, which would be due first.
    const story = asking(id, '', 'yes', {}, { 'checkins.safetyCall': [] });
    story.happened([{ type: 'riskJudged', from: 'low', to: 'high' }, { type: 'authorised' }], head.id);
    return story.at('13:00').does({ type: 'gone', by: sam }).waits();
  };

  it.each([
    ['mcg', 15],
    ['hsp', 20],
    ['stp', 15],
    ['hhn', 15],
  ] as const)('shortens the watch when it is high: %s, overdue after %s minutes', (id, minutes) => {
    expect(judgedHigh(id).next).toBe(`15:${minutes} overdue`);
  });

  it('leaves the hour that a policy speaks of an hour when it is high (CMAT-5-02)', () => {
    expect(judgedHigh('cmat').next).toBe('15:30 overdue');
  });

  it.each(['hsp', 'stp'] as const)('leaves every senior leader an approver when it is high, as the policy says: %s (HSP-B-02, STP-I-01)', (id) => {
    const high = asking(id, id === 'hsp' ? find(id, red) : '');
    if (id === 'stp') high.happened([{ type: 'riskJudged', from: 'low', to: 'high' }, { type: 'concernDecided', option: 'addMitigation', note: 'note_1' }], head.id);
    expect(high.does(approve(deputy, { option: 'joint', note: 'x' })).visit.stage).toBe('authorised');
  });

  it('leaves fewer who may approve when it is high, where the policy is ours to fill', () => {
    expect(asking('hhn').asks(approve(deputy)).ok).toBe(true);
    const high = asking('hhn', find('hhn', red));
    expect(high.asks(approve(deputy, { option: 'addMitigation', note: 'x' }))).toEqual(no({ reason: 'notApprover' }));
    expect(high.does(approve(dsl, { option: 'addMitigation', note: 'x' })).visit.stage).toBe('authorised');
  });

  it('asks for a second person when it is high, where the policy would rather have two', () => {
    const answers = allClear(profileOf('hsp')).map((one) => ({ ...one, answer: 'unknown' as const }));
    const base = aRequest(profileOf('hsp'));
    const story = asking('hsp', '', 'yes', { visitors: alone, details: { ...base.details, answers } });
    expect(story.visit.risk.tier).toBe('high');
    expect(story.visit.holds).toContainEqual({ what: 'secondPerson' });
  });
});

describe('the risk as the approver judges it', () => {
  it('may be raised freely, and then needs what that risk needs', () => {
    const story = asking('cmat');
    expect(story.refused(approve(head, { tier: 'high' }))).toMatchObject({ reason: 'riskRaised', to: 'high' });
    expect(story.visit.risk).toMatchObject({ tier: 'high', assessed: 'low' });
    expect(story.does(approve(head, { tier: 'high', option: 'joint', note: 'two of them' })).visit.stage).toBe('authorised');
  });

  it('is raised and decided in one step when nothing is missing', () => {
    const story = asking('cmat').does(approve(head, { tier: 'high', option: 'joint', note: 'two of them' }));
    expect(story.visit).toMatchObject({ stage: 'authorised', risk: { tier: 'high' }, decision: { option: 'joint' } });
  });

  it('may be raised without a reason where the raised risk asks for nothing more', () => {
    expect(asking('cmat').does(approve(head, { tier: 'medium' })).visit).toMatchObject({ stage: 'authorised', risk: { tier: 'medium' } });
  });

  it('goes to those who may approve such a risk, once raised', () => {
    const story = asking('hhn');
    expect(story.refused(approve(deputy, { tier: 'high', option: 'addMitigation', note: 'x' }))).toMatchObject({ reason: 'riskRaised' });
    expect(story.asks(approve(deputy, { option: 'addMitigation', note: 'x' }))).toEqual(no({ reason: 'notApprover' }));
  });

  it('is lowered only with a reason', () => {
    const story = asking('cmat', find('cmat', ({ kind }) => kind === 'amber'));
    expect(story.visit.risk.tier).toBe('medium');
    const needs = needsOf(story.visit, profileOf('cmat').settings).includes('decision') ? ({ option: 'joint' } as const) : {};
    expect(story.asks(approve(head, { tier: 'low' }))).toEqual(no({ reason: 'lowerNeedsReason' }));
    story.does(approve(head, { tier: 'low', note: 'the dog has gone', ...needs }));
    expect(story.visit).toMatchObject({ stage: 'authorised', risk: { tier: 'low', assessed: 'medium' } });
    expect(JSON.stringify(story.trail)).not.toContain('the dog');
  });

  it('takes no concern away by being lowered (CMAT-2-03)', () => {
    const story = asking('cmat', 'RA-01');
    expect(story.asks(approve(head, { tier: 'low', note: 'it will be fine' }))).toEqual(no({ reason: 'needsDecision' }));
  });
});

describe('a visit under HHN', () => {
  const hhn = profileOf('hhn');
  const checked = (request: ReturnType<typeof aRequest>) =>
    new Story(hhn).requests(request).does({ type: 'comeAlong', by: ben }).does({ type: 'checkAddress', by: dsl, revision: 1, shown: [], same: false, note: '' });

  it.each(['safeAndWell', 'absenceNoReply'])('without notice is for the headteacher, who so learns of it beforehand: %s (HHN-AIM-02)', (type) => {
    const story = checked(aRequest(hhn, { type }));
    for (const by of [deputy, dsl]) expect(story.asks(approve(by))).toEqual(no({ reason: 'notApprover' }));
    expect(story.does(approve(head)).visit.stage).toBe('authorised');
  });

  it('with a stop of over 30 minutes is for the headteacher (HHN-COND-21)', () => {
    const lasting = (minutes: number) => {
      const { plan } = aRequest(hhn);
      return checked(aRequest(hhn, { type: 'vulnerableChild', plan: { ...plan, stops: [{ ...plan.stops[0]!, minutes }] } }));
    };
    expect(lasting(30).asks(approve(deputy)).ok).toBe(true);
    for (const by of [deputy, dsl]) expect(lasting(31).asks(approve(by))).toEqual(no({ reason: 'notApprover' }));
    expect(lasting(31).does(approve(head)).visit.stage).toBe('authorised');
  });

  it('with such a stop is not asked for where nobody may agree to it', () => {
    const strict = profileOf('hhn', { 'duration.longerNeeds': [] });
    const { plan } = aRequest(strict);
    const long = aRequest(strict, { type: 'vulnerableChild', plan: { ...plan, stops: [{ ...plan.stops[0]!, minutes: 60 }] } });
    expect(new Story(strict).asks({ type: 'request', by: ann, id: 'v1', number: 'V-7K3M', school: 'oakfield', request: long })).toEqual(no({ reason: 'tooLong', most: 30 }));
  });
});

describe('two signatures', () => {
  const mcg = profileOf('mcg');
  const both = (more = {}) => new Story(mcg).requests(aRequest(mcg, { type: 'safeAndWell', ...more })).does({ type: 'comeAlong', by: ben });

  it('leave no concern undecided, whoever signs last (MCG-4.3-05)', () => {
    const story = both().does(approve(head)).does(approve(dsl, { tier: 'high', option: 'addMitigation', note: 'x' }));
    expect(story.visit).toMatchObject({ stage: 'assessed', decision: { option: 'addMitigation', by: dsl.id }, approvals: [{ by: dsl.id }], revision: 2 });
    expect(story.does(approve(head, { revision: 2 })).visit.stage).toBe('authorised');
  });

  it('are for one risk: judged otherwise, the first does not count any more', () => {
    const raised = both().does(approve(head));
    expect(raised.refused(approve(dsl, { tier: 'high' }))).toMatchObject({ reason: 'riskRaised' });
    expect(raised.visit).toMatchObject({ approvals: [], revision: 2, risk: { tier: 'high' } });
    const lowered = both({ answers: undefined, details: { ...aRequest(mcg).details, answers: saying(mcg, 'EX-36', 'yes') } }).does(approve(head));
    expect(lowered.visit.risk.tier).toBe('medium');
    expect(lowered.does(approve(dsl, { tier: 'low', note: 'x' })).visit).toMatchObject({ stage: 'assessed', approvals: [{ by: dsl.id }] });
  });

  it('wait for the decision when the DSL signs last', () => {
    const story = both({ answers: undefined, details: { ...aRequest(mcg).details, answers: saying(mcg, 'RA-04', 'yes') } });
    expect(story.asks(approve(head))).toEqual(no({ reason: 'needsDecision' }));
    expect(story.does(approve(dsl)).visit.stage).toBe('assessed');
    expect(story.does(approve(head, { option: 'addMitigation', note: 'x' })).visit.stage).toBe('authorised');
  });
});

it('puts the clock off by less where the risk is higher', () => {
  const story = asking('hsp', find('hsp', red)).does(approve(head, { option: 'joint', note: 'x' })).at('13:00').does({ type: 'gone', by: sam });
  expect(story.asks({ type: 'runLate', by: ann, minutes: 45 })).toEqual(no({ reason: 'lateLimit', left: 20 }));
});

it('rings whoever is alone in the evening, where the policy says so', () => {
  const hsp = profileOf('hsp');
  const plan = { ...aRequest(hsp).plan, backBy: '2026-11-24T17:15:00.000Z' };
  const evening = (visitors = alone) => new Story(hsp).requests(aRequest(hsp, { type: types.hsp, plan, visitors })).visit;
  expect(owesOfficeCall(evening(), hsp.settings)).toBe(true);
  expect(owesOfficeCall(evening(aRequest(hsp).visitors), hsp.settings)).toBe(false);
  expect(owesOfficeCall(asking('hsp', '', 'no', { visitors: alone }).visit, hsp.settings)).toBe(false);
});

describe('a concern', () => {
  const concern = (more = {}) => asking('cmat', 'RA-01', 'yes', more);

  it('is decided by the line manager or the SLT, with the reason, and is then a condition (CMAT-2-03, CMAT-2-04)', () => {
    expect(concern().asks({ type: 'decideConcern', by: dsl, revision: 1, option: 'joint', note: 'x' })).toEqual(no({ reason: 'notDecider' }));
    expect(concern().asks({ type: 'decideConcern', by: manager, revision: 1, option: 'joint', note: '' })).toEqual(no({ reason: 'needsDecision' }));
    const story = concern().does({ type: 'decideConcern', by: manager, revision: 1, option: 'joint', note: 'REASON-SECRET' });
    expect(story.visit.decision).toMatchObject({ option: 'joint', by: manager.id });
    expect(JSON.stringify(story.trail)).not.toContain('REASON-SECRET');
    expect(story.does(approve(head)).visit.stage).toBe('authorised');
  });

  it('is decided by nobody whom it concerns, and once', () => {
    expect(concern().asks({ type: 'decideConcern', by: ann, revision: 1, option: 'joint', note: 'x' })).toEqual(no({ reason: 'ownVisit' }));
    const decided = concern().does({ type: 'decideConcern', by: manager, revision: 1, option: 'joint', note: 'x' });
    expect(decided.asks({ type: 'decideConcern', by: head, revision: 1, option: 'withPolice', note: 'x' })).toEqual(no({ reason: 'alreadyKnown' }));
    expect(concern().asks({ type: 'decideConcern', by: manager, revision: 2, option: 'joint', note: 'x' })).toEqual(no({ reason: 'changedSince' }));
  });

  it('waits for its decider where no approver may decide', () => {
    const story = asking('hhn', 'RA-04');
    const { 'risk.concernRaiseTo': raiseTo } = profileOf('hhn').settings;
    expect(raiseTo).toEqual(['dsl']);
    expect(story.asks(approve(head, { option: 'addMitigation', note: 'x' }))).toEqual(no({ reason: 'notDecider' }));
    const apart = profileOf('hhn', { 'authorise.approvers': ['headteacher'], 'risk.checks': { ...profileOf('hhn').settings['risk.checks'], results: profileOf('cmat').settings['risk.checks'].results } });
    const held = new Story(apart).requests(aRequest(apart, { type: 'vulnerableChild', answers: saying(apart, 'RA-04', 'yes') })).does({ type: 'comeAlong', by: ben });
    expect(held.visit.holds).toContainEqual({ what: 'concern' });
    expect(held.does({ type: 'decideConcern', by: dsl, revision: 1, option: 'addMitigation', note: 'x' }).visit.holds).not.toContainEqual({ what: 'concern' });
  });

  it('may mean that nobody goes, or that the family is met in school', () => {
    expect(concern().does(approve(head, { option: 'refuse', note: 'not now' })).visit.stage).toBe('declined');
    const story = asking('cmat', 'RA-01');
    const profile = profileOf('cmat', { 'risk.concernOptions': ['meetInSchool'] });
    const met = new Story(profile).requests(aRequest(profile, { answers: saying(profile, 'RA-01', 'yes') })).does(approve(head, { option: 'meetInSchool', note: 'safer' }));
    expect(met.visit.stage).toBe('inSchool');
    expect(met.next).toBeUndefined();
    expect(story.asks(approve(head, { option: 'meetInSchool', note: 'x' }))).toEqual(no({ reason: 'needsDecision' }));
  });

  it('judged safe alone has the office ring them inside (CMAT-3-01)', () => {
    const story = concern({ visitors: alone }).does(approve(head, { option: 'safeAloneWithCall', note: 'x' }));
    expect(owesOfficeCall(story.visit, profileOf('cmat').settings)).toBe(true);
    story.at('13:00').does({ type: 'checkIn', by: ann, who: ann.id, what: 'leftSchool' }).at('13:20').does({ type: 'checkIn', by: ann, who: ann.id, what: 'arrived' });
    expect(story.next).toBe('13:25 safetyCall');
  });
});

describe('conditions for leaving', () => {
  const leave = (by: Member) => ({ type: 'checkIn', by, who: by.id, what: 'leftSchool' }) as const;
  const police = { role: 'police', name: 'N', organisation: 'O', phone: '+441632960012' } as const;

  it('with the police means that the officer is named before anybody leaves (CMAT-2-04)', () => {
    const story = asking('cmat', 'RA-01').does(approve(head, { option: 'withPolice', note: 'x' })).at('13:00');
    expect(story.asks(leave(ann))).toEqual(no({ reason: 'notToLeave', unmet: ['police'] }));
    expect(story.visit.stage).toBe('authorised');
    story.does({ type: 'nameOutsider', by: ann, outsider: police });
    expect(story.details?.outside).toEqual([police]);
    expect(story.does(leave(ann)).visit.stage).toBe('out');
  });

  it('joint means that two go: when one stays behind, the other does not leave alone', () => {
    const story = asking('cmat', 'RA-01').does(approve(head, { option: 'joint', note: 'x' })).at('13:00').does({ type: 'notGone', by: ben });
    expect(story.asks(leave(ann))).toEqual(no({ reason: 'notToLeave', unmet: ['secondPerson'] }));
    expect(story.visit.stage).toBe('authorised');
    expect(story.next).toBe('13:10 leaving');
  });

  it('that were not met are on record and told, for whoever has gone has gone', () => {
    const story = asking('cmat', 'RA-01').does(approve(head, { option: 'withPolice', note: 'x' })).at('13:10').does({ type: 'gone', by: sam });
    expect(story.visit.stage).toBe('out');
    expect(story.last).toContain('leftAgainst');
    expect(story.posts.filter((post) => post.kind === 'notice' && post.of === 'leftAgainst').map(({ to }) => to)).toEqual([{ place: 'office' }, { place: 'slt' }, { person: head.id }]);
  });

  it('a companion who turns out not to have gone leaves the other alone, and that is told', () => {
    const story = asking('mcg').does(approve(head)).at('13:00').does(leave(ann));
    expect(story.last).not.toContain('leftAgainst');
    expect(story.does({ type: 'notGone', by: ben }).last).toEqual(['notGone', 'leftAgainst']);
  });

  it('never keep an arrival from being recorded', () => {
    const story = asking('cmat', 'RA-01').does(approve(head, { option: 'withPolice', note: 'x' })).at('13:20');
    expect(story.does({ type: 'checkIn', by: ann, who: ann.id, what: 'arrived' }).visit.stage).toBe('out');
  });
});

describe('a concern before going in', () => {
  const atTheDoor = (id: ShippedId) => {
    const story = asking(id).does(approve(head)).at('13:00');
    for (const by of [ann, ben]) story.does({ type: 'checkIn', by, who: by.id, what: 'leftSchool' });
    return story.at('13:20').does({ type: 'checkIn', by: ann, who: ann.id, what: 'arrived' });
  };
  const judge = (goOn: boolean, note = 'NOTE-SECRET') => ({ type: 'doorstep', by: ann, goOn, note }) as const;

  it('is judged by the visitor, with the reason, and is told (CMAT-4-01)', () => {
    expect(atTheDoor('cmat').asks(judge(true, ''))).toEqual(no({ reason: 'needsReason' }));
    expect(atTheDoor('cmat').asks({ ...judge(true), by: ben })).toEqual(no({ reason: 'outOfOrder' }));
    expect(atTheDoor('cmat').asks({ ...judge(true), by: sam })).toEqual(no({ reason: 'notYours' }));
    const story = atTheDoor('cmat').does(judge(true));
    // The office, the SLT and the line manager hear of it (CMAT-4-01).
    expect(new Set(story.posts.flatMap((post) => (post.kind === 'notice' ? ['place' in post.to ? post.to.place : 'person' in post.to ? post.to.person : ''] : [])))).toEqual(new Set(['office', 'slt', head.id, deputy.id, manager.id, sam.id]));
    expect(JSON.stringify(story.trail)).not.toContain('NOTE-SECRET');
    const off = new Story(profileOf('cmat', { 'risk.doorstepReassess': 'off' }));
    off.visit = atTheDoor('cmat').visit;
    expect(off.at('13:21').asks(judge(true))).toEqual(no({ reason: 'wrongStage' }));
  });

  it('has whoever carries on rung inside, though no call was planned (CMAT-4-02)', () => {
    const story = atTheDoor('cmat');
    expect(story.visit.safetyCall).toBeUndefined();
    expect(story.does(judge(true)).next).toBe('13:25 safetyCall');
    expect(story.does(judge(true)).last.filter((type) => type === 'safetyCallOwed')).toHaveLength(1);
    expect(atTheDoor('mcg').does(judge(true)).visit.safetyCall).toBeUndefined();
  });

  it('has whoever stops leave', () => {
    expect(atTheDoor('cmat').does(judge(false)).visit.visitors[0]?.position).toEqual({ at: 'road', stop: 1 });
  });
});

describe('somebody from outside', () => {
  it('is named by whoever asks, goes or decides, and only if the policy lets them come', () => {
    const officer = { role: 'educationWelfareOfficer', name: 'N', organisation: 'Council', phone: '+441632960013' } as const;
    expect(asking('hsp').asks({ type: 'nameOutsider', by: sam, outsider: officer })).toEqual(no({ reason: 'notYours' }));
    expect(asking('cmat').asks({ type: 'nameOutsider', by: ann, outsider: officer })).toEqual(no({ reason: 'notAllowedOutside' }));
    expect(asking('hsp').does({ type: 'nameOutsider', by: ben, outsider: officer }).visit.outside).toEqual([{ role: 'educationWelfareOfficer', counts: true }]);
  });

  it('who would stand in for a visitor is approved like any change of who goes', () => {
    const officer = { role: 'educationWelfareOfficer', name: 'N', organisation: 'Council', phone: '+441632960013' } as const;
    const story = asking('hsp').does(approve(head)).does({ type: 'nameOutsider', by: ann, outsider: officer });
    expect(story.visit).toMatchObject({ stage: 'assessed', approvals: [], revision: 2 });
    expect(asking('hsp').does(approve(head)).at('13:00').asks({ type: 'nameOutsider', by: ann, outsider: officer })).toEqual(no({ reason: 'alreadyOut' }));
  });
});

describe('a sensitive visit', () => {
  it('is one that is ticked, or is about safeguarding, as the policy says (HSP-I-03)', () => {
    expect(asking('hsp', '', 'yes', { sensitive: true }).visit.sensitive).toBe(true);
    expect(asking('hsp').visit.sensitive).toBe(false);
    expect(asking('mcg', '', 'yes', { sensitive: true }).visit.sensitive).toBe(false);
    expect(asking('mcg', '', 'yes', { type: 'safeAndWell' }).visit.sensitive).toBe(true);
  });
});
