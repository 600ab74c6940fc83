import type { Caution } from '../../src/policy/caution';
import { maySee } from '../../src/policy/access';
import type { Member } from '../../src/school/school';
import { ann, ben, deputy, dsl, head, profileOf, sam, staff, type ShippedId } from '../support/school';
import { aRequest, Story } from '../support/story';
import { approve, caution, near, no } from './lived';

/** Asked for with these cautions on the list, and the companion comes. */
function asked(id: ShippedId, ...cautions: Caution[]): Story {
  const profile = profileOf(id);
  const story = new Story(profile);
  story.cautions = cautions;
  story.requests(aRequest(profile, { type: { mcg: 'relationship', hsp: 'invitation', cmat: 'attendanceSupport', stp: 'relationship', hhn: 'vulnerableChild' }[id] }));
  return story.visit.visitors[1]?.coming === 'asked' ? story.does({ type: 'comeAlong', by: ben }) : story;
}

const check = (more: { by?: Member; shown?: string[]; same?: boolean; note?: string } = {}) =>
  ({ type: 'checkAddress', by: dsl, revision: 1, shown: [], same: false, note: '', ...more }) as const;

const noteOf = (story: Story) => `note_${story.visit.version + 1}`;

describe('checking the addresses', () => {
  it('is for each of several who keep the cautions, and for nobody else (HHN-ROLE-09)', () => {
    const story = asked('hhn');
    story.people = staff.map((one) => (one.id === deputy.id ? { ...one, roles: ['dsl'] } : one));
    for (const by of [dsl, deputy]) expect(story.asks(check({ by }))).toMatchObject({ ok: true });
    for (const by of [head, sam]) expect(story.asks(check({ by }))).toEqual(no({ reason: 'notChecker' }));
    expect(story.asks(check({ by: ann }))).toEqual(no({ reason: 'ownVisit' }));
  });

  it('clears them without a word', () => {
    expect(asked('hhn').asks(check())).toStrictEqual({ ok: true, events: [{ type: 'addressesChecked', same: false, cautions: [] }, { type: 'held', holds: [] }], notes: {} });
  });

  it('keeps what was said apart from the trail', () => {
    const note = noteOf(asked('hhn'));
    expect(asked('hhn').asks(check({ note: 'I rang the council' }))).toStrictEqual({
      ok: true,
      events: [{ type: 'addressesChecked', same: false, cautions: [], note }, { type: 'held', holds: [] }],
      notes: { [note]: 'I rang the council' },
    });
    expect(asked('hhn').asks(check({ same: true, note: 'the police rang' }))).toStrictEqual({
      ok: true,
      events: [
        { type: 'addressesChecked', same: true, cautions: [], note },
        { type: 'blocked', why: 'prohibited' },
      ],
      notes: { [note]: 'the police rang' },
    });
  });

  it('says of a near one that it is not the place, or with the reason that it is', () => {
    const story = asked('cmat', near());
    const note = noteOf(story);
    expect(story.asks(check({ shown: ['c2'], same: true }))).toEqual(no({ reason: 'needsReason' }));
    expect(story.asks(check({ shown: ['c2'], same: true, note: 'the same flat' }))).toMatchObject({
      events: [
        { type: 'addressesChecked', same: true, cautions: ['c2'], note },
        { type: 'approvalVoided', why: 'caution' },
        { type: 'held', holds: [] },
      ],
      notes: { [note]: 'the same flat' },
    });
    expect(story.does(check({ shown: ['c2'] })).visit.cautions).toMatchObject([{ caution: 'c2', ruling: 'different' }]);
  });

  it.each([
    ['fewer than there are', []],
    ['more than there are', ['c2', 'c3', 'c9']],
    ['others than there are', ['c2', 'c9']],
    ['one of them twice', ['c2', 'c2']],
  ])('counts for nothing when the cautions that were shown were %s', (_what, shown) => {
    expect(asked('cmat', near(), near({ id: 'c3' })).asks(check({ shown }))).toEqual(no({ reason: 'cautionFound' }));
  });

  it('brings to light a caution that came up meanwhile and that blocks', () => {
    const story = asked('hhn');
    story.cautions = [caution({ kind: 'prohibited' })];
    expect(story.refused(check())).toEqual({ reason: 'cautionFound' });
    expect(story.visit).toMatchObject({ stage: 'blocked', block: 'prohibited', addressesChecked: undefined });
  });

  it('is done anew for a near one that comes up afterwards', () => {
    const story = asked('hhn').does(check());
    story.cautions = [near()];
    story.does({ type: 'recheck' });
    expect(story.asks(check({ shown: ['c2'] }))).toMatchObject({ ok: false, refusal: { reason: 'changedSince' } });
    expect(story.does({ ...check({ shown: ['c2'] }), revision: 2 }).visit.cautions).toMatchObject([{ caution: 'c2', ruling: 'different' }]);
  });

  it('done twice is known already', () => {
    const story = asked('hhn', near()).does(check({ shown: ['c2'] }));
    expect(story.asks(check())).toEqual(no({ reason: 'alreadyKnown' }));
    expect(story.asks(check({ same: true, note: 'after all' }))).toEqual(no({ reason: 'alreadyKnown' }));
  });

  it('is for nobody where no address waits for it, whatever a card claims, and shows them nothing', () => {
    const out = asked('cmat').does(approve(head)).at('13:00').does({ type: 'gone', by: sam });
    for (const story of [asked('cmat'), asked('cmat').does(approve(head)), out, asked('mcg'), asked('hhn').does(check()).does(approve(head))]) {
      for (const same of [false, true]) expect(story.asks(check({ same, note: 'x' }))).toEqual(no({ reason: 'alreadyKnown' }));
    }
    expect(maySee(dsl, out.visit, out.profile, out.people).details).toBe(false);
  });
});

describe('somebody who is out already', () => {
  it.each([
    ['stp', 'violence'],
    ['hhn', 'prohibited'],
  ] as const)('stays watched when the address turns out to be one that blocks: %s', (id, kind) => {
    const story = asked(id);
    if (id === 'hhn') story.does(check());
    story.does(approve(head)).at('13:00').does({ type: 'gone', by: sam });
    story.cautions = [near({ kind })];
    story.does({ type: 'recheck' }).does(check({ shown: ['c2'], same: true, note: 'it is the house' }));
    expect(story.visit).toMatchObject({ stage: 'out', cautions: [{ ruling: 'same' }] });
    expect(story.visit.block).toBeUndefined();
  });
});
