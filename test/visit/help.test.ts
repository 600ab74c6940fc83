import type { Member } from '../../src/school/school';
import { ann, ben, dsl, head, manager, sam } from '../support/school';
import { Story } from '../support/story';
import { approved, cmat, gone, no, tap, yes } from './lived';

const help = (by: Member) => ({ type: 'help', by }) as const;
const slt = { type: 'rungOpened', step: 'slt', rung: 0 } as const;

describe('a call for help', () => {
  it('is for those on the visit and the office', () => {
    for (const by of [head, dsl, manager]) expect(gone().asks(help(by))).toEqual(no({ reason: 'notYours' }));
  });

  it('is about the visitor who calls', () => {
    expect(gone().asks(help(ben))).toEqual(yes({ type: 'alarmOpened', kind: 'help', about: [ben.id] }, slt));
  });

  it('by the office is about everybody not known to be safe', () => {
    expect(gone().asks(help(sam))).toEqual(yes({ type: 'alarmOpened', kind: 'help', about: [ann.id, ben.id] }, slt));
    expect(gone().does(tap(ann, 'back')).asks(help(sam))).toEqual(yes({ type: 'alarmOpened', kind: 'help', about: [ben.id] }, slt));
  });

  it('by the office, when all are back, is about all of them: who can say that they are', () => {
    const story = gone().does(tap(ann, 'back')).does(tap(ben, 'back'));
    expect(story.asks(help(sam))).toEqual(yes({ type: 'alarmOpened', kind: 'help', about: [ann.id, ben.id] }, slt));
  });

  it('is heard once from each', () => {
    const story = gone().does(help(ann));
    expect(story.asks(help(ann))).toEqual(no({ reason: 'alreadyKnown' }));
    expect(story.asks(help(ben))).toEqual(yes({ type: 'alarmOpened', kind: 'help', about: [ben.id] }));
  });

  it('by the office takes in whoever has not called', () => {
    const story = gone().does(help(ann));
    expect(story.asks(help(sam))).toEqual(yes({ type: 'alarmOpened', kind: 'help', about: [ann.id, ben.id] }));
    expect(story.does(help(sam)).asks(help(sam))).toEqual(no({ reason: 'alreadyKnown' }));
  });

  it('in an alarm that already is about them turns it into one', () => {
    const story = gone().at('15:30').does({ type: 'tick' });
    expect(story.asks(help(ann))).toEqual(yes({ type: 'alarmOpened', kind: 'help', about: [ann.id] }, { ...slt, rung: 1 }));
  });

  it('goes on by itself after the outing, and its steps alone are due', () => {
    const story = gone().at('14:50').does(tap(ann, 'back')).does(tap(ben, 'back')).at('15:45').does(help(ann));
    expect(story.next).toBe('15:55 nextRung');
  });

  it('before the visit was approved is no reason to watch for a return', () => {
    const story = new Story(cmat).requests().at('15:45').does(help(ann));
    expect(story.next).toBe('15:55 nextRung');
  });
});

describe('of several who are watched', () => {
  it('whoever is expected first is asked first', () => {
    const story = gone().at('14:00').does(help(ann));
    story.does({ type: 'reached', by: head, who: ann.id, whereabouts: { at: 'out', minutes: 120 }, note: '' });
    expect(story.next).toBe('14:40 nudge');
  });

  it('nobody is before leaving time', () => {
    expect(approved().at('12:59').asks({ type: 'tick' })).toEqual(yes());
  });
});
