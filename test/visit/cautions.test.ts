import type { Caution } from '../../src/policy/caution';
import type { Member } from '../../src/school/school';
import { ann, ben, dsl, head, manager, profileOf, sam, type ShippedId } from '../support/school';
import { aRequest, saying, Story } from '../support/story';
import { caution, near } from './lived';

const type: Record<ShippedId, string> = { mcg: 'longAbsence', hsp: 'invitation', cmat: 'attendanceSupport', stp: 'relationship', hhn: 'vulnerableChild' };

function asking(id: ShippedId, cautions: Caution[] = [], more = {}): Story {
  const profile = profileOf(id);
  const story = new Story(profile);
  story.cautions = cautions;
  story.requests(aRequest(profile, { type: type[id], ...more }));
  return story.visit.stage === 'assessed' && story.visit.visitors[1]?.coming === 'asked' ? story.does({ type: 'comeAlong', by: ben }) : story;
}

const approve = (by: Member, more = {}) => ({ type: 'approve', by, revision: 1, reviewed: true, note: '', ...more }) as const;
const check = (more = {}) => ({ type: 'checkAddress', by: dsl, revision: 1, shown: [] as string[], same: false, note: '', ...more }) as const;
const leave = (by: Member) => ({ type: 'checkIn', by, who: by.id, what: 'leftSchool' }) as const;
const no = (refusal: object) => ({ ok: false, refusal: expect.objectContaining(refusal) as unknown });

describe('known violence', () => {
  it('means school premises under STP, by answer or by caution, and no approval can change it (STP-B-01)', () => {
    const answered = asking('stp', [], { answers: saying(profileOf('stp'), 'RA-04', 'yes') });
    const warned = asking('stp', [caution({ kind: 'violence' })]);
    for (const story of [answered, warned]) {
      expect(story.visit).toMatchObject({ stage: 'blocked', block: 'knownViolence' });
      expect(story.asks(approve(head, { option: 'meetInSchool', note: 'x' }))).toEqual(no({ reason: 'wrongStage' }));
      expect(story.asks({ type: 'resubmit', by: ann, request: aRequest(profileOf('stp')) })).toEqual(no({ reason: 'wrongStage' }));
      expect(story.does({ type: 'meetInSchool', by: ann }).visit.stage).toBe('inSchool');
      expect(story.next).toBeUndefined();
    }
  });

  it.each(['mcg', 'hsp', 'cmat', 'hhn'] as const)('is a concern to be decided under %s', (id) => {
    const story = asking(id, [caution({ kind: 'violence' })]);
    if (id === 'hhn') story.does(check());
    expect(story.visit.stage).toBe('assessed');
    const by = id === 'hhn' ? dsl : head;
    expect(story.asks(approve(by))).toEqual(no({ reason: 'needsDecision' }));
  });
});

describe('the prohibited list', () => {
  it('blocks an address on it and tells the DSL (HHN-AIM-10)', () => {
    const story = asking('hhn', [caution({ kind: 'prohibited' })]);
    expect(story.visit).toMatchObject({ stage: 'blocked', block: 'prohibited' });
    expect(story.posts).toContainEqual(expect.objectContaining({ of: 'blocked', to: { person: dsl.id } }));
    expect(story.posts).toContainEqual({ to: { person: dsl.id }, kind: 'fresh', alarm: false });
    expect(JSON.stringify(story.trail)).not.toMatch(/SECRET|ADDRESS/);
  });

  it('is a concern where the policy has no such list: it is never passed over in silence', () => {
    expect(asking('cmat', [caution({ kind: 'prohibited' })]).asks(approve(head))).toEqual(no({ reason: 'needsDecision' }));
  });

  it('is not all: the DSL confirms every address, and only the DSL (HHN-ROLE-09)', () => {
    const story = asking('hhn');
    expect(story.visit.holds).toEqual([{ what: 'addressCheck' }]);
    expect(story.asks(approve(head))).toEqual(no({ reason: 'held' }));
    expect(story.asks(check({ by: head }))).toEqual(no({ reason: 'notChecker' }));
    expect(story.asks(check({ by: ann }))).toEqual(no({ reason: 'ownVisit' }));
    expect(story.asks(check({ revision: 2 }))).toEqual(no({ reason: 'changedSince' }));
    expect(story.does(check()).visit.addressesChecked).toMatchObject({ by: dsl.id });
    expect(story.asks(check())).toEqual(no({ reason: 'alreadyKnown' }));
    expect(story.does(approve(head)).visit.stage).toBe('authorised');
  });

  it('blocks what the DSL will not clear, with the reason', () => {
    expect(asking('hhn').asks(check({ same: true }))).toEqual(no({ reason: 'needsReason' }));
    expect(asking('hhn').does(check({ same: true, note: 'the police rang' })).visit).toMatchObject({ stage: 'blocked', block: 'prohibited' });
  });

  it('is confirmed anew when the request changes', () => {
    const story = asking('hhn').does(check()).does({ type: 'resubmit', by: ann, request: aRequest(profileOf('hhn'), { type: type.hhn }) });
    expect(story.visit.addressesChecked).toBeUndefined();
    expect(story.visit.holds).toContainEqual({ what: 'addressCheck' });
  });
});

it('takes back a decision that was made without knowing of a caution', () => {
  const story = asking('cmat', [], { answers: saying(profileOf('cmat'), 'RA-01', 'yes') }).does({ type: 'decideConcern', by: manager, revision: 1, option: 'joint', note: 'x' });
  story.cautions = [caution()];
  expect(story.does({ type: 'recheck' }).visit).toMatchObject({ decision: undefined, revision: 2, stage: 'assessed' });
});

describe('a near match', () => {
  it.each(['mcg', 'hsp', 'cmat', 'stp', 'hhn'] as const)('is put before the DSL before anybody approves: %s', (id) => {
    const story = asking(id, [near()]);
    expect(story.visit.holds).toEqual([{ what: 'addressCheck' }]);
    expect(story.asks(approve(head))).toEqual(no({ reason: 'held' }));
    expect(story.asks(check())).toEqual(no({ reason: 'cautionFound' }));
    story.does(check({ shown: ['c2'] }));
    expect(story.visit).toMatchObject({ holds: [], cautions: [{ how: 'near', ruling: 'different' }] });
    expect(story.does(approve(head)).visit.stage).toBe('authorised');
  });

  it('that is the same place counts as such', () => {
    expect(asking('hhn', [near({ kind: 'prohibited' })]).does(check({ shown: ['c2'], same: true, note: 'x' })).visit).toMatchObject({ stage: 'blocked', block: 'prohibited' });
    expect(asking('stp', [near({ kind: 'violence' })]).does(check({ shown: ['c2'], same: true, note: 'x' })).visit).toMatchObject({ stage: 'blocked', block: 'knownViolence' });
    const story = asking('cmat', [near()]).does(check({ shown: ['c2'], same: true, note: 'x' }));
    expect(story.asks(approve(head))).toEqual(no({ reason: 'changedSince' }));
    expect(story.asks({ ...approve(head), revision: 2 })).toEqual(no({ reason: 'needsDecision' }));
  });
});

describe('a caution', () => {
  it('shows on later visits and is a concern to be decided (CMAT-6-05)', () => {
    const story = asking('cmat', [caution()]);
    expect(story.visit.cautions).toEqual([{ stop: 0, caution: 'c1', kind: 'caution', how: 'same' }]);
    expect(story.asks(approve(manager))).toEqual(no({ reason: 'needsDecision' }));
    expect(story.does(approve(manager, { option: 'joint', note: 'two go' })).visit).toMatchObject({ stage: 'authorised', cautions: [{ accepted: true }] });
  });

  it('raises nothing where the flag is off, once it has expired, or once lifted', () => {
    const off = profileOf('cmat', { 'risk.cautionFlag': 'off' });
    const story = new Story(off);
    story.cautions = [caution()];
    expect(story.requests(aRequest(off)).asks(approve(manager)).ok).toBe(true);
    expect(asking('cmat', [caution({ expiresOn: '2026-11-23' })]).visit.cautions).toEqual([]);
    expect(asking('cmat', [caution({ lifted: { by: dsl.id, on: '2026-11-01', why: 'moved' } })]).visit.cautions).toEqual([]);
    expect(asking('cmat', [caution({ reviewBy: '2026-11-01' })]).visit.cautions).toHaveLength(1);
  });

  it('against the family is found at another address, and put before the DSL', () => {
    const { details } = aRequest(profileOf('cmat'));
    const [first, second] = details.stops;
    const named = { ...details, stops: [{ ...first!, family: 'Mrs Okafor' }, { ...second!, family: 'The Brennan family' }] };
    const story = asking('cmat', [caution({ family: 'Brennan', address: '77 Elsewhere Street', postcode: 'MK40 1AA' })], { details: named });
    expect(story.visit.cautions).toMatchObject([{ stop: 1, how: 'near' }]);
    expect(story.visit.holds).toEqual([{ what: 'addressCheck' }]);
  });

  it('that came up since is found at the approval, which does not count then', () => {
    const story = asking('cmat');
    story.cautions = [near()];
    expect(story.refused(approve(manager))).toEqual({ reason: 'cautionFound' });
    expect(story.visit.holds).toEqual([{ what: 'addressCheck' }]);
    const decided = asking('cmat');
    decided.cautions = [caution()];
    expect(decided.refused(approve(manager, { option: 'joint', note: 'for another reason' }))).toEqual({ reason: 'cautionFound' });
    expect(decided.asks(approve(manager, { option: 'joint', note: 'for another reason' }))).toEqual(no({ reason: 'changedSince' }));
    expect(decided.does(approve(manager, { revision: 2, option: 'joint', note: 'two go' })).visit.stage).toBe('authorised');
    const certain = asking('stp');
    certain.cautions = [caution({ kind: 'violence' })];
    expect(certain.refused(approve(head))).toEqual({ reason: 'cautionFound' });
    expect(certain.visit.stage).toBe('blocked');
  });

  it('voids an approval as soon as it is known, while nobody can have left', () => {
    const story = asking('cmat').does(approve(manager));
    story.cautions = [caution()];
    story.does({ type: 'recheck' });
    expect(story.visit).toMatchObject({ stage: 'assessed', approvals: [], revision: 2 });
    expect(story.posts).toContainEqual(expect.objectContaining({ of: 'voided', to: { place: 'office' } }));
    expect(story.posts).toContainEqual({ to: { person: manager.id }, kind: 'fresh', alarm: false });
    expect(story.does({ ...approve(manager, { option: 'joint', note: 'x' }), revision: 2 }).visit.stage).toBe('authorised');
    expect(story.does({ type: 'recheck' }).visit.stage).toBe('authorised');
  });

  it('voids the first of two signatures too', () => {
    const mcg = profileOf('mcg');
    const story = new Story(mcg).requests(aRequest(mcg, { type: 'safeAndWell' })).does({ type: 'comeAlong', by: ben }).does(approve(dsl));
    expect(story.visit.approvals).toHaveLength(1);
    story.cautions = [caution()];
    expect(story.does({ type: 'recheck' }).visit).toMatchObject({ approvals: [], revision: 2 });
  });

  it('blocks an approved visit for good where the policy says so, while nobody can have left', () => {
    const story = asking('hhn').does(check()).does(approve(head));
    story.cautions = [caution({ kind: 'prohibited' })];
    expect(story.does({ type: 'recheck' }).visit).toMatchObject({ stage: 'blocked', block: 'prohibited' });
    expect(story.posts).toContainEqual(expect.objectContaining({ of: 'blocked', to: { place: 'office' } }));
  });

  it('is looked for once more at leaving', () => {
    const story = asking('cmat').does(approve(manager)).at('12:59');
    story.cautions = [caution()];
    expect(story.refused(leave(ann))).toEqual({ reason: 'notToLeave', unmet: ['caution'] });
    expect(story.visit.stage).toBe('authorised');
    expect(story.next).toBe('13:10 leaving');
    expect(story.posts.some((post) => post.kind === 'notice' && post.of === 'cautionWhileOut' && post.alarm)).toBe(true);
  });

  it('does not take whoever presses a minute early off the watch, nor their call for help', () => {
    const story = asking('hhn').does(check()).does(approve(head)).at('12:59');
    story.cautions = [caution({ kind: 'prohibited' })];
    expect(story.refused(leave(ann))).toEqual({ reason: 'notToLeave', unmet: ['caution'] });
    expect(story.visit.stage).toBe('authorised');
    expect(story.at('13:20').does({ type: 'help', by: ann }).visit.alarm?.kind).toBe('help');
    const blocked = asking('hhn').does(check()).does(approve(head));
    blocked.cautions = [caution({ kind: 'prohibited' })];
    expect(blocked.does({ type: 'recheck' }).does({ type: 'help', by: ann }).visit.alarm?.kind).toBe('help');
  });

  it('is new to whoever read the visit before it, also where nobody had signed', () => {
    const story = asking('cmat', [], { answers: saying(profileOf('cmat'), 'RA-01', 'yes') });
    story.cautions = [caution({ kind: 'violence' })];
    story.does({ type: 'recheck' });
    expect(story.asks(approve(manager, { option: 'safeAloneWithCall', note: 'about the dog' }))).toEqual(no({ reason: 'changedSince' }));
    expect(story.posts).toContainEqual({ to: { person: manager.id }, kind: 'fresh', alarm: false });
    expect(story.posts.some((post) => post.kind === 'notice')).toBe(false);
  });

  it('that blocks does so as soon as nobody can have left, whenever it was found', () => {
    const story = asking('hhn').does({ type: 'help', by: ann });
    story.cautions = [caution({ kind: 'prohibited' })];
    story.does({ type: 'recheck' });
    expect(story.visit.stage).toBe('assessed');
    for (const by of [head]) story.does({ type: 'takeOn', by, over: false });
    for (const { id } of [ann, ben]) if (story.visit.alarm?.about.includes(id)) story.does({ type: 'reached', by: head, who: id, whereabouts: { at: 'back' }, note: 'x' });
    expect(story.visit.alarm).toBeUndefined();
    expect(story.does({ type: 'recheck' }).visit).toMatchObject({ stage: 'blocked', block: 'prohibited' });
  });

  it('never keeps what has happened from being recorded: whoever follows, and whoever rings', () => {
    const story = asking('cmat').does(approve(manager)).at('13:05').does(leave(ann)).at('13:06');
    story.cautions = [caution({ kind: 'violence' })];
    story.does({ type: 'recheck' });
    expect(story.does(leave(ben)).visit.visitors[1]?.position.at).toBe('road');
    const rung = asking('cmat').does(approve(manager)).at('13:05');
    rung.cautions = [caution()];
    expect(rung.does({ type: 'checkIn', by: sam, who: ann.id, what: 'leftSchool' }).last).toEqual(expect.arrayContaining(['cautionsFound', 'checkedIn', 'leftAgainst']));
  });

  it.each([
    ['Gone', { type: 'gone', by: ann }],
    ['Arrived', { type: 'checkIn', by: ann, who: ann.id, what: 'arrived' }],
    ['Back', { type: 'checkIn', by: ann, who: ann.id, what: 'back' }],
  ] as const)('is looked for when somebody turns out to have left: %s', (_what, command) => {
    const story = asking('cmat').does(approve(manager)).at('13:05');
    story.cautions = [caution()];
    expect(story.does(command).last).toContain('cautionsFound');
    expect(story.posts.some((post) => post.kind === 'notice' && post.of === 'cautionWhileOut' && post.alarm)).toBe(true);
  });

  it('that is worse than the last is told too, and so is a near one once it is certain', () => {
    const warned = (story: Story) => story.posts.some((post) => post.kind === 'notice' && post.of === 'cautionWhileOut');
    const story = asking('cmat').does(approve(manager)).at('13:05').does({ type: 'gone', by: sam });
    story.cautions = [near({ id: 'c' })];
    expect(warned(story.does({ type: 'recheck' }))).toBe(true);
    expect(warned(story.does({ type: 'recheck' }))).toBe(false);
    story.cautions = [caution({ id: 'c', kind: 'violence' })];
    expect(warned(story.does({ type: 'recheck' }))).toBe(true);
    const ruled = asking('cmat').does(approve(manager)).at('13:05').does({ type: 'gone', by: sam });
    ruled.cautions = [near()];
    ruled.does({ type: 'recheck' });
    expect(warned(ruled.does(check({ shown: ['c2'], same: true, note: 'x' })))).toBe(true);
    expect(ruled.visit.stage).toBe('out');
  });

  it('found after leaving time keeps the watch on, and everybody who can reach them is told', () => {
    const story = asking('cmat').does(approve(manager)).at('13:05');
    story.cautions = [near()];
    expect(story.refused(leave(ann))).toEqual({ reason: 'notToLeave', unmet: ['caution'] });
    expect(story.visit.stage).toBe('authorised');
    expect(story.posts.filter((post) => post.kind === 'notice' && post.of === 'cautionWhileOut' && post.alarm).map(({ to }) => to)).toEqual([
      { person: ann.id },
      { person: ben.id },
      { place: 'office' },
      { place: 'slt' },
      { person: dsl.id },
    ]);
    expect(story.asks(leave(ann))).toEqual(no({ reason: 'notToLeave', unmet: ['caution'] }));
    story.does(check({ shown: ['c2'] }));
    expect(story.does(leave(ann)).visit.stage).toBe('out');
  });

  it('found while they are out never stops a check-in, and is told once', () => {
    const story = asking('cmat').does(approve(manager)).at('13:05').does({ type: 'gone', by: sam }).at('13:10');
    story.cautions = [caution({ kind: 'violence' })];
    expect(story.does({ type: 'recheck' }).posts.some((post) => post.kind === 'notice' && post.of === 'cautionWhileOut')).toBe(true);
    expect(story.does({ type: 'recheck' }).trail.at(-1)?.type).toBe('cautionsFound');
    expect(story.at('13:20').does({ type: 'checkIn', by: ann, who: ann.id, what: 'arrived' }).visit.stage).toBe('out');
  });

  it('lifted since no longer holds anything up', () => {
    const story = asking('cmat', [near()]);
    story.cautions = [];
    expect(story.does({ type: 'recheck' }).visit).toMatchObject({ cautions: [], holds: [] });
    expect(story.posts).toContainEqual({ to: { person: manager.id }, kind: 'fresh', alarm: false });
  });

  it('is compared with every stop that a change adds', () => {
    const story = asking('cmat', [caution({ address: '12 Third Street', postcode: 'LU2 9ZZ' })]);
    expect(story.visit.cautions).toEqual([]);
    const request = aRequest(profileOf('cmat'));
    const third = { family: 'FAMILY-THREE', address: '12 Third Street', postcode: 'LU2 9ZZ', phone: '+441582960003' };
    story.does({ type: 'resubmit', by: ann, request: { ...request, details: { ...request.details, stops: [...request.details.stops, third] } } });
    expect(story.visit.cautions).toMatchObject([{ stop: 2, how: 'same' }]);
  });
});

describe('a meeting in school', () => {
  it('is on record and is no visit: no risk, no approval, no watch', () => {
    const profile = profileOf('cmat');
    const story = new Story(profile).requests(aRequest(profile, { type: 'meetingInSchool' }));
    expect(story.visit).toMatchObject({ stage: 'inSchool', type: 'meetingInSchool', approvals: [], holds: [] });
    expect(story.next).toBeUndefined();
    expect(story.asks(leave(ann)).ok).toBe(false);
  });

  it('takes an approved visit off the watch only while nobody can have left', () => {
    expect(asking('cmat').does(approve(manager)).does({ type: 'meetInSchool', by: ann }).visit.stage).toBe('inSchool');
    expect(asking('cmat').does(approve(manager)).at('13:00').asks({ type: 'meetInSchool', by: ann })).toEqual(no({ reason: 'alreadyOut' }));
    expect(asking('cmat').asks({ type: 'meetInSchool', by: ben })).toEqual(no({ reason: 'notYours' }));
  });
});
