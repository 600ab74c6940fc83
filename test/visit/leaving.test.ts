import type { Member } from '../../src/school/school';
import { ann, ben, head, sam } from '../support/school';
import { aRequest, saying, Story } from '../support/story';
import { approve, approved, caution, cmat, no, tap, yes } from './lived';

/** Two must go: a concern was met so (CMAT-2-04). */
const joint = () =>
  new Story(cmat)
    .requests(aRequest(cmat, { answers: saying(cmat, 'RA-01', 'yes') }))
    .does({ ...approve(head), option: 'joint', note: 'x' })
    .at('13:00');

const byOffice = (who: Member, what: 'leftSchool' | 'back') => ({ type: 'checkIn', by: sam, who: who.id, what }) as const;

describe('*Gone* and *Not gone*', () => {
  it.each(['gone', 'notGone'] as const)('%s is for the visitors and the office to say, and a visitor says it of nobody else', (type) => {
    expect(approved().asks({ type, by: head })).toEqual(no({ reason: 'notYours' }));
    expect(approved().asks({ type, by: ann, who: ben.id })).toEqual(no({ reason: 'notYours' }));
    expect(approved().asks({ type, by: ann, who: ann.id })).toEqual(approved().asks({ type, by: ann }));
  });

  it.each(['gone', 'notGone'] as const)('%s is said once', (type) => {
    expect(approved().does({ type, by: ann }).asks({ type, by: ann })).toEqual(no({ reason: 'alreadyKnown' }));
    expect(approved().does({ type, by: ann }).asks({ type, by: sam, who: ann.id })).toEqual(no({ reason: 'alreadyKnown' }));
  });

  it('*Gone*, said by the office, is for one visitor or for everybody not yet marked', () => {
    const left = (who: Member) => ({ type: 'checkedIn', who: who.id, what: 'leftSchool' }) as const;
    expect(approved().asks({ type: 'gone', by: sam })).toEqual(yes(left(ann), left(ben)));
    expect(approved().asks({ type: 'gone', by: sam, who: ben.id })).toEqual(yes(left(ben)));
    expect(approved().does(tap(ann, 'leftSchool')).asks({ type: 'gone', by: sam })).toEqual(yes(left(ben)));
  });

  it('*Not gone*, said of everybody, ends a visit that nobody made', () => {
    expect(approved().asks({ type: 'notGone', by: sam })).toEqual(yes({ type: 'notGone', who: [ann.id, ben.id] }, { type: 'didNotGo' }));
  });

  it('*Not gone*, said of the one who stayed, is no end for the one who went', () => {
    expect(approved().does(tap(ann, 'leftSchool')).asks({ type: 'notGone', by: ben })).toEqual(yes({ type: 'notGone', who: [ben.id] }));
  });

  it('one who went and one who stayed make a visit that came back', () => {
    const story = approved().at('13:00').does(tap(ann, 'leftSchool')).does({ type: 'notGone', by: ben });
    expect(story.at('14:50').asks(tap(ann, 'back'))).toEqual(yes({ type: 'checkedIn', who: ann.id, what: 'back' }, { type: 'cameBack' }));
  });
});

describe('leaving while nobody knows where they are', () => {
  const unmarked = () => approved().at('15:30').does({ type: 'tick' });

  it.each([
    ['Left school', tap(ann, 'leftSchool')],
    ['Gone', { type: 'gone', by: ann } as const],
  ])('is word of oneself: *%s* takes one out of the alarm, and starts a clock of one’s own', (_button, command) => {
    expect(unmarked().at('15:35').asks(command)).toEqual(
      yes({ type: 'checkedIn', who: ann.id, what: 'leftSchool' }, { type: 'heardOf', who: [ann.id] }, { type: 'clockSet', who: [ann.id], from: '2026-11-24T15:35:00.000Z' }),
    );
  });

  it('is none when the office says it of them', () => {
    expect(unmarked().asks({ type: 'gone', by: sam, who: ann.id })).toEqual(yes({ type: 'checkedIn', who: ann.id, what: 'leftSchool' }));
  });
});

describe('a condition that was not met', () => {
  const against = (...unmet: ('secondPerson' | 'caution')[]) => ({ type: 'leftAgainst', unmet }) as const;

  it('is told when one is gone and the other never went', () => {
    expect(joint().does({ type: 'notGone', by: ben }).asks(byOffice(ann, 'leftSchool'))).toEqual(
      yes({ type: 'checkedIn', who: ann.id, what: 'leftSchool' }, against('secondPerson')),
    );
  });

  it('is told once, and not at every tap', () => {
    const story = joint().does({ type: 'notGone', by: ben }).does(byOffice(ann, 'leftSchool'));
    expect(story.last).toContain('leftAgainst');
    expect(story.does(tap(ann, 'arrived')).last).toEqual(['checkedIn', 'safetyCallOwed']);
  });

  it('is of no matter once whoever left is back', () => {
    const story = joint().does(tap(ann, 'leftSchool')).does(tap(ann, 'back'));
    expect(story.asks({ type: 'notGone', by: ben })).toEqual(yes({ type: 'notGone', who: [ben.id] }, { type: 'cameBack' }));
  });

  it('is told of the one who leaves, also when the other is back already', () => {
    const story = approved().at('13:00').does(tap(ben, 'leftSchool')).does(tap(ben, 'back'));
    story.cautions = [caution()];
    expect(story.does(tap(ann, 'leftSchool')).trail.slice(-3)).toMatchObject([{ type: 'cautionsFound' }, { type: 'checkedIn', who: ann.id }, against('caution')]);
  });
});

it('*Not gone*, pressed by mistake where two must go, is put right by *Left school* (MCG-6.1-06)', () => {
  const story = joint().does({ type: 'notGone', by: ben });
  expect(story.asks(tap(ben, 'leftSchool'))).toMatchObject({ ok: true });
  expect(story.asks(tap(ann, 'leftSchool'))).toEqual(no({ reason: 'notToLeave', unmet: ['secondPerson'] }));
});
