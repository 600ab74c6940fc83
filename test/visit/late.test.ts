import type { Member } from '../../src/school/school';
import { ann, dsl, head, manager, sam } from '../support/school';
import { at } from '../support/story';
import { gone, no, overdue, yes } from './lived';

const late = (by: Member, minutes = 30) => ({ type: 'runLate', by, minutes }) as const;

describe('*Running late*', () => {
  it('is for the visitors and the office', () => {
    for (const by of [head, dsl, manager]) expect(gone().asks(late(by))).toEqual(no({ reason: 'notYours' }));
  });

  it('moves the time of return, and starts a clock of one’s own', () => {
    expect(gone().at('14:00').asks(late(ann))).toEqual(
      yes({ type: 'ranLate', minutes: 30, from: at('15:00'), dueBack: at('15:30') }, { type: 'clockSet', who: [ann.id], from: at('15:00') }),
    );
  });

  it('by the office is about the visit, and is word of no one visitor', () => {
    expect(gone().at('14:00').asks(late(sam))).toEqual(yes({ type: 'ranLate', minutes: 30, from: at('15:00'), dueBack: at('15:30') }));
    expect(overdue().asks(late(sam))).toEqual(yes({ type: 'ranLate', minutes: 30, from: at('15:00'), dueBack: at('16:00') }));
  });

  it('by somebody who is missing takes them, and nobody else, out of the alarm', () => {
    expect(overdue().asks(late(ann))).toEqual(
      yes(
        { type: 'ranLate', minutes: 30, from: at('15:00'), dueBack: at('16:00') },
        { type: 'heardOf', who: [ann.id] },
        { type: 'clockSet', who: [ann.id], from: at('16:00') },
      ),
    );
  });
});

describe('being heard of in an alarm', () => {
  const back = (by: Member) => ({ type: 'checkIn', by, who: by.id, what: 'back' }) as const;

  it('says no more than that when it is not about oneself', () => {
    const story = overdue().does({ type: 'checkIn', by: ann, who: ann.id, what: 'arrived' });
    expect(story.asks(back(ann))).toStrictEqual(yes({ type: 'checkedIn', who: ann.id, what: 'back' }));
  });

  it('needs no clock any more when one is back', () => {
    expect(overdue().asks(back(ann))).toStrictEqual(yes({ type: 'checkedIn', who: ann.id, what: 'back' }, { type: 'heardOf', who: [ann.id] }));
  });

  it('ends it for the last of them, by their own word', () => {
    const story = overdue().does(back(ann));
    expect(story.asks({ type: 'checkIn', by: sam, who: story.visit.visitors[1]!.id, what: 'arrived' })).toMatchObject({
      events: [{ type: 'checkedIn' }, { type: 'alarmEnded', how: 'checkedIn' }, { type: 'clockSet', from: at('15:30') }],
    });
  });
});
