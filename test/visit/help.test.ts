import type { Member } from '../../src/school/school';
import { ann, ben, dsl, head, manager, sam } from '../support/school';
import { Story } from '../support/story';
import { news } from '../support/told';
import { slt as responders } from './telling';
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

  it('is told once a minute, however often one calls', () => {
    const story = gone().does(help(ann));
    expect(story.asks(help(ann))).toEqual(no({ reason: 'calledAlready' }));
    expect(story.asks(help(ben))).toEqual(yes({ type: 'alarmOpened', kind: 'help', about: [ben.id] }));
  });

  it('by the office takes in whoever has not called', () => {
    const story = gone().does(help(ann));
    expect(story.asks(help(sam))).toEqual(yes({ type: 'alarmOpened', kind: 'help', about: [ann.id, ben.id] }));
    expect(story.does(help(sam)).asks(help(sam))).toEqual(no({ reason: 'calledAlready' }));
  });

  it('is said again to everybody a minute later, and puts off no step of the ladder', () => {
    const story = gone().at('13:30').does(help(ann));
    const due = story.next;
    expect(story.at('13:31').asks(help(ann))).toEqual(yes({ type: 'calledAgain', who: [ann.id] }));
    expect(story.does(help(ann)).next).toBe(due);
    expect(story.asks(help(ann))).toEqual(no({ reason: 'calledAlready' }));
    expect(story.at('13:32').asks(help(ann))).toEqual(yes({ type: 'calledAgain', who: [ann.id] }));
  });

  it('said again goes to the places and to whoever has it, or to all who may take it on', () => {
    const story = gone().at('13:30').does(help(ann)).at('13:31').does(help(ann));
    expect(news(story)).toEqual([`help at rung 0! → slt, office, ${responders}`]);
    story.does({ type: 'takeOn', by: head, over: false }).at('13:33').does(help(ann));
    expect(news(story)).toEqual([`help at rung 0! → slt, office, ${head.name}`]);
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
