import type { Member } from '../../src/school/school';
import type { Whereabouts } from '../../src/visit/commands';
import { ann, ben, deputy, dsl, head, manager, sam } from '../support/school';
import { aRequest, at, Story } from '../support/story';
import { approve, approved, cmat, gone, no, overdue, tap, yes } from './lived';

const reached = (by: Member, who: Member, whereabouts: Whereabouts = { at: 'back' }, note = '') => ({ type: 'reached', by, who: who.id, whereabouts, note }) as const;
const checkedIn = (who: Member, what: 'back' | 'home') => ({ type: 'checkedIn', who: who.id, what }) as const;
const saying = (...events: Parameters<typeof yes>) => ({ ...yes(...events), notes: {} });

describe('that somebody was reached', () => {
  it.each([
    ['a line manager', manager],
    ['the DSL, whom CMAT does not name for it', dsl],
  ])('is not for %s to say', (_who, by) => {
    expect(overdue().asks(reached(by, ann))).toEqual(no({ reason: 'notYours' }));
  });

  it('is said once', () => {
    expect(overdue().does(reached(sam, ann)).asks(reached(sam, ann))).toEqual(no({ reason: 'alreadyKnown' }));
  });

  it('is about them alone: the other is still missing', () => {
    expect(overdue().asks(reached(sam, ann, { at: 'home' }))).toStrictEqual(saying(checkedIn(ann, 'home'), { type: 'heardOf', who: [ann.id] }));
  });

  it('ends the alarm with the last of them, and the outing with it (CMAT-5-01)', () => {
    expect(overdue().does(reached(sam, ann)).asks(reached(head, ben))).toStrictEqual(
      saying(checkedIn(ben, 'back'), { type: 'alarmEnded', how: 'reached' }, { type: 'cameBack' }),
    );
  });

  it('keeps what they said apart from the trail', () => {
    const story = overdue().does(reached(sam, ann));
    const note = `note_${story.visit.version + 1}`;
    expect(story.asks(reached(sam, ben, { at: 'back' }, 'a flat tyre'))).toStrictEqual({
      ok: true,
      events: [checkedIn(ben, 'back'), { type: 'alarmEnded', how: 'reached', note }, { type: 'cameBack' }],
      notes: { [note]: 'a flat tyre' },
    });
  });

  it('and is out still has them watched from when they said', () => {
    expect(overdue().asks(reached(sam, ann, { at: 'out', minutes: 20 }))).toStrictEqual(
      saying({ type: 'heardOf', who: [ann.id] }, { type: 'clockSet', who: [ann.id], from: at('15:50') }),
    );
  });

  it('brings them back also when they never said that they left', () => {
    const story = approved().at('15:30').does({ type: 'tick' });
    expect(story.asks(reached(sam, ann))).toStrictEqual(saying(checkedIn(ann, 'back'), { type: 'heardOf', who: [ann.id] }));
  });

  it('moves nobody who has tapped back already', () => {
    const story = gone().at('13:30').does({ type: 'help', by: ann }).does(tap(ann, 'back'));
    expect(story.asks(reached(head, ann, { at: 'home' }))).toStrictEqual(saying({ type: 'alarmEnded', how: 'reached' }));
  });

  it('brings nobody back a second time', () => {
    const story = gone().at('14:50').does(tap(ann, 'back')).does(tap(ben, 'back')).does({ type: 'help', by: ann });
    expect(story.asks(reached(head, ann))).toStrictEqual(saying({ type: 'alarmEnded', how: 'reached' }));
  });
});

describe('a call for help before the visit was approved', () => {
  const called = () => new Story(cmat).requests().does({ type: 'help', by: ann });

  it('ends with the caller safe, who was never on this visit', () => {
    expect(called().asks(reached(head, ann))).toStrictEqual(saying({ type: 'alarmEnded', how: 'reached' }));
  });

  it('leaves the visit to be watched from its own time once it is approved', () => {
    const story = called().does(reached(head, ann)).does(approve(manager)).at('13:00');
    story.does(tap(ann, 'leftSchool')).does(tap(ben, 'leftSchool'));
    expect(story.next).toBe('14:40 nudge');
  });
});

describe('the call to somebody inside', () => {
  /** Ann is uneasy at the door and goes in all the same: the office owes her a call (CMAT-4-02). */
  const inside = () => gone().at('13:20').does(tap(ann, 'arrived')).does({ type: 'doorstep', by: ann, goOn: true, note: 'a dog' });
  const made = (by: Member, answered = true, stop = 0) => ({ type: 'safetyCallMade', by, stop, answered }) as const;

  it('is recorded by the office or the SLT', () => {
    for (const by of [sam, deputy]) expect(inside().asks(made(by))).toEqual(yes({ type: 'safetyCallMade', stop: 0, answered: true }));
    for (const by of [manager, ben]) expect(inside().asks(made(by))).toEqual(no({ reason: 'notYours' }));
  });

  it('is not recorded by a senior leader who goes along', () => {
    const asked = { visitors: [ann, deputy].map(({ id, name }, n) => ({ id, name, lead: n === 0 })) };
    const story = new Story(cmat).requests(aRequest(cmat, asked)).does(approve(head)).at('13:00');
    story.does(tap(ann, 'leftSchool')).does(tap(deputy, 'leftSchool')).at('13:20').does(tap(ann, 'arrived')).does({ type: 'doorstep', by: ann, goOn: true, note: 'a dog' });
    expect(story.asks(made(deputy))).toEqual(no({ reason: 'notYours' }));
  });

  it('is made once, and to the stop where they are', () => {
    expect(inside().asks(made(sam, true, 1))).toEqual(no({ reason: 'alreadyKnown' }));
    expect(inside().does(made(sam)).asks(made(sam))).toEqual(no({ reason: 'alreadyKnown' }));
  });

  it('without an answer raises whoever is inside to the SLT, and nobody else (CMAT-3-01)', () => {
    expect(inside().asks(made(sam, false))).toEqual(
      yes({ type: 'safetyCallMade', stop: 0, answered: false }, { type: 'alarmOpened', kind: 'safetyCall', about: [ann.id], call: 'notAnswered' }, { type: 'rungOpened', step: 'slt', rung: 0 }),
    );
    expect(inside().does(made(sam, false)).asks(reached(sam, ann))).toEqual(no({ reason: 'sltCloses' }));
  });

  it('opens no alarm about nobody', () => {
    const story = gone().happened([{ type: 'safetyCallOwed', call: { stop: 0, dueAt: at('13:25'), lateAt: at('13:30'), asked: true } }], 'bot');
    expect(story.asks(made(sam, false))).toEqual(yes({ type: 'safetyCallMade', stop: 0, answered: false }));
  });

  it('stays owed when somebody else was reached', () => {
    const story = inside().does({ type: 'help', by: ben });
    expect(story.asks(reached(head, ben))).toStrictEqual(saying(checkedIn(ben, 'back'), { type: 'alarmEnded', how: 'reached' }));
  });

  it('is dropped when the one inside was reached and is back', () => {
    const story = inside().does({ type: 'help', by: ann });
    expect(story.asks(reached(head, ann))).toStrictEqual(saying(checkedIn(ann, 'back'), { type: 'safetyCallDropped' }, { type: 'alarmEnded', how: 'reached' }));
  });
});

it('nobody is left with no watch at all: out on a visit that nobody watches is no end of the alarm', () => {
  const marked = approved().at('13:10').does({ type: 'notGone', by: sam }).does({ type: 'help', by: ann });
  expect(marked.visit.stage).toBe('didNotGo');
  expect(marked.asks(reached(head, ann, { at: 'out', minutes: 30 }))).toEqual(no({ reason: 'notWatched' }));
  expect(marked.does(reached(head, ann, { at: 'home' })).visit.alarm).toBeUndefined();
});
