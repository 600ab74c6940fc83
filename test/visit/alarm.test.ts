import type { Member } from '../../src/school/school';
import type { Command } from '../../src/visit/commands';
import { ann, ben, deputy, dsl, head, manager, sam } from '../support/school';
import { gone, no, overdue, owned, yes } from './lived';

const takeOn = (by: Member, over = false) => ({ type: 'takeOn', by, over }) as const;
const noReply = (by: Member, rung: number) => ({ type: 'noReply', by, rung }) as const;
const notNeeded = (by: Member, note: string) => ({ type: 'notNeeded', by, rung: 3, note }) as const;
const family = (by: Member, stop: number, result: 'noReply' | 'seen' = 'noReply', note = '') => ({ type: 'familyAnswered', by, stop, result, note }) as const;
const policeTold = (by: Member, note: string) => ({ type: 'policeTold', by, note }) as const;

const atKin = () => owned().does(noReply(head, 2));
const atFamilies = () => atKin().does(noReply(head, 3));
const atPolice = () => atFamilies().does(family(head, 0)).does(family(head, 1));

it.each<[string, Command]>([
  ['be taken on', takeOn(head)],
  ['get no reply', noReply(sam, 0)],
  ['leave out the next of kin', notNeeded(head, 'x')],
  ['ring a family', family(head, 0)],
  ['tell the police', policeTold(head, 'x')],
  ['be reached', { type: 'reached', by: head, who: ann.id, whereabouts: { at: 'back' }, note: '' }],
])('without an alarm there is nothing to %s', (_what, command) => {
  expect(gone().asks(command)).toEqual(no({ reason: 'noAlarm' }));
});

describe('taking an alarm on', () => {
  it.each([
    ['the office', sam],
    ['a line manager', manager],
    ['the DSL, whom CMAT does not name for it', dsl],
  ])('is not for %s', (_who, by) => {
    expect(overdue().asks(takeOn(by))).toEqual(no({ reason: 'notYours' }));
  });

  it('happens once', () => {
    expect(owned().asks(takeOn(head))).toEqual(no({ reason: 'alreadyKnown' }));
    expect(owned().asks(takeOn(head, true))).toEqual(no({ reason: 'alreadyKnown' }));
  });

  it('while the office still tries says who answers for it, and opens no step', () => {
    expect(overdue().asks(takeOn(head))).toStrictEqual(yes({ type: 'takenOn' }));
  });

  it('answers the step of the SLT and opens the next (CMAT-5-04)', () => {
    expect(overdue().does(noReply(sam, 0)).asks(takeOn(head))).toStrictEqual(
      yes({ type: 'takenOn' }, { type: 'rungAnswered', rung: 1, result: 'taken' }, { type: 'rungOpened', step: 'mobileAgain', rung: 2 }),
    );
  });

  it('opens no step when a later one has opened by itself meanwhile', () => {
    expect(overdue().waits().waits().asks(takeOn(head))).toStrictEqual(yes({ type: 'takenOn' }, { type: 'rungAnswered', rung: 1, result: 'taken' }));
  });

  it('over from somebody else says from whom, and opens no step', () => {
    expect(owned().asks(takeOn(deputy, true))).toStrictEqual(yes({ type: 'takenOn', from: head.id }));
  });
});

describe('the answer to a step', () => {
  it('comes, for the first call, from the office or the SLT', () => {
    const answered = yes({ type: 'rungAnswered', rung: 0, result: 'noReply' }, { type: 'rungOpened', step: 'slt', rung: 1 });
    for (const by of [sam, deputy]) expect(overdue().asks(noReply(by, 0))).toStrictEqual(answered);
    for (const by of [manager, dsl]) expect(overdue().asks(noReply(by, 0))).toStrictEqual(no({ reason: 'notOwner' }));
  });

  it('comes, for a later one, from whoever has taken it on', () => {
    expect(owned().asks(noReply(sam, 2))).toEqual(no({ reason: 'notOwner', owner: head.id }));
    expect(owned().asks(noReply(head, 2))).toStrictEqual(yes({ type: 'rungAnswered', rung: 2, result: 'noReply' }, { type: 'rungOpened', step: 'nextOfKin', rung: 3 }));
  });

  it('may still come when the next has opened by itself, and opens no further one', () => {
    expect(overdue().waits().asks(noReply(sam, 0))).toStrictEqual(yes({ type: 'rungAnswered', rung: 0, result: 'noReply' }));
  });

  it('leaves the next of kin out only with a reason, which is kept apart (CMAT-5-06)', () => {
    const story = atKin();
    const note = `note_${story.visit.version + 1}`;
    expect(story.asks(notNeeded(head, ''))).toEqual(no({ reason: 'needsReason' }));
    expect(story.asks(notNeeded(head, 'rang already'))).toStrictEqual({
      ok: true,
      events: [
        { type: 'rungAnswered', rung: 3, result: 'notNeeded', note },
        { type: 'rungOpened', step: 'families', rung: 4 },
      ],
      notes: { [note]: 'rang already' },
    });
  });

  it('that no reply came is none to the families or the police, who have their own', () => {
    expect(atFamilies().asks(noReply(head, 4))).toEqual(no({ reason: 'rungPassed' }));
    expect(atPolice().asks(noReply(head, 5))).toEqual(no({ reason: 'rungPassed' }));
  });
});

describe('ringing the families', () => {
  it('opens the police once each of them was tried, and keeps what they said apart (CMAT-5-07)', () => {
    const story = atFamilies();
    expect(story.asks(family(head, 0))).toStrictEqual({ ok: true, events: [{ type: 'familyAnswered', stop: 0, result: 'noReply' }], notes: {} });
    story.does(family(head, 0));
    const note = `note_${story.visit.version + 1}`;
    expect(story.asks(family(head, 1, 'seen', 'left at two'))).toStrictEqual({
      ok: true,
      events: [
        { type: 'familyAnswered', stop: 1, result: 'seen', note },
        { type: 'rungAnswered', rung: 4, result: 'noReply' },
        { type: 'rungOpened', step: 'police', rung: 5 },
      ],
      notes: { [note]: 'left at two' },
    });
  });

  it('counts what a family said last', () => {
    const story = atFamilies().does(family(head, 0)).does(family(head, 0, 'seen'));
    expect(story.visit.alarm?.rungs[4]?.families).toEqual([{ stop: 0, result: 'seen' }]);
  });

  it('knows no family that is not on the visit', () => {
    expect(atFamilies().asks(family(head, 2))).toEqual(no({ reason: 'unknownVisit' }));
  });

  it('waits until its turn has come', () => {
    expect(atKin().asks(family(head, 0))).toEqual(no({ reason: 'rungPassed' }));
  });
});

describe('telling the police', () => {
  it('needs the officer or the reference, which is kept apart (CMAT-5-08)', () => {
    const story = atPolice();
    const note = `note_${story.visit.version + 1}`;
    expect(story.asks(policeTold(head, ''))).toEqual(no({ reason: 'needsReason' }));
    expect(story.asks(policeTold(head, 'ref 123'))).toStrictEqual({
      ok: true,
      events: [{ type: 'rungAnswered', rung: 5, result: 'told', note }],
      notes: { [note]: 'ref 123' },
    });
  });

  it('is undone by nobody who calls for help afterwards and was missing already', () => {
    const story = atPolice().does(policeTold(head, 'ref 123')).does({ type: 'help', by: ann });
    expect(story.visit.alarm?.rungs.map(({ result }) => result)).toEqual(['noReply', 'taken', 'noReply', 'noReply', 'noReply', 'told']);
  });

  it('is to be done again for somebody who joins, and nothing else is', () => {
    const story = owned().does({ type: 'checkIn', by: ben, who: ben.id, what: 'arrived' });
    for (const command of [noReply(head, 2), noReply(head, 3), family(head, 0), family(head, 1), policeTold(head, 'ref 123')]) story.does(command);
    story.does({ type: 'help', by: ben });
    expect(story.visit.alarm?.rungs.map(({ step, result }) => [step, result])).toEqual([
      ['mobile', 'noReply'],
      ['slt', 'taken'],
      ['mobileAgain', 'noReply'],
      ['nextOfKin', 'noReply'],
      ['families', 'noReply'],
      ['police', undefined],
    ]);
  });
});

it('an alarm that has no step yet opens its first at once', () => {
  const story = gone().at('14:00').happened([{ type: 'alarmOpened', kind: 'overdue', about: [ann.id] }], 'bot');
  expect(story.next).toBe('14:00 nextRung');
  expect(story.asks({ type: 'tick' })).toEqual(yes({ type: 'rungOpened', step: 'mobile', rung: 0 }));
});

describe('a call for help while an alarm runs', () => {
  const called = () => {
    const story = overdue().waits().does({ type: 'delivered', rung: 0 }).does({ type: 'delivered', rung: 1 });
    return story.does({ type: 'undeliverable', to: `person_${deputy.id}`, rung: 1, recipients: 3 }).does({ type: 'help', by: ben });
  };

  it('must itself be delivered to the SLT, whatever reached them before', () => {
    expect(called().visit.alarm?.rungs.map(({ step, delivered, unreached }) => ({ step, delivered, unreached }))).toEqual([
      { step: 'mobile', delivered: true, unreached: [] },
      { step: 'slt', delivered: false, unreached: [] },
    ]);
  });

  it('that reaches nobody opens the next step at once', () => {
    expect(called().asks({ type: 'undeliverable', to: 'chat_slt', rung: 1, recipients: 1 })).toEqual(
      yes({ type: 'undelivered', to: 'chat_slt', rung: 1 }, { type: 'alarmReachedNobody', rung: 1 }, { type: 'rungOpened', step: 'mobileAgain', rung: 2 }),
    );
  });
});

it('somebody who falls silent while an alarm runs undoes no delivery', () => {
  const story = gone().at('14:00').does({ type: 'help', by: ann }).does({ type: 'delivered', rung: 0 });
  story.at('15:30').does({ type: 'tick' });
  expect(story.visit.alarm).toMatchObject({ about: [ann.id, ben.id], rungs: [{ step: 'slt', delivered: true }] });
});

it('that an alarm post failed is known, also when the alarm is over by then', () => {
  const story = overdue();
  for (const { id } of [ann, ben]) story.does({ type: 'reached', by: sam, who: id, whereabouts: { at: 'back' }, note: '' });
  story.does({ type: 'undeliverable', to: 'chat_office', rung: 0, recipients: 1 });
  expect(story.visit).toMatchObject({ stage: 'back', unreached: ['chat_office'] });
});
