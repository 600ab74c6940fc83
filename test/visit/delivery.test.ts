import { ann, ben, head, sam } from '../support/school';
import { overdue, yes } from './lived';

const missed = (to: string, rung: number, recipients: number) => ({ type: 'undeliverable', to, rung, recipients }) as const;
const toHead = `person_${head.id}`;

/** The second rung is with the SLT. */
const withSlt = () => overdue().waits();

const over = () => [ann, ben].reduce((story, { id }) => story.does({ type: 'reached', by: sam, who: id, whereabouts: { at: 'back' }, note: '' }), overdue());

describe('an alarm that was delivered', () => {
  it('is on record once for each rung', () => {
    expect(overdue().asks({ type: 'delivered', rung: 0 })).toEqual(yes({ type: 'alarmDelivered', rung: 0 }));
    expect(overdue().does({ type: 'delivered', rung: 0 }).asks({ type: 'delivered', rung: 0 })).toEqual(yes());
  });

  it('changes nothing for a rung that never opened, or once the alarm is over', () => {
    expect(overdue().asks({ type: 'delivered', rung: 1 })).toEqual(yes());
    expect(over().asks({ type: 'delivered', rung: 0 })).toEqual(yes());
  });
});

describe('a post that cannot be delivered', () => {
  it('is on record once for each address', () => {
    expect(overdue().asks({ type: 'undeliverable', to: toHead, recipients: 1 })).toStrictEqual(yes({ type: 'undelivered', to: toHead }));
    expect(overdue().does({ type: 'undeliverable', to: toHead, recipients: 1 }).asks({ type: 'undeliverable', to: toHead, recipients: 1 })).toEqual(yes());
  });

  it('of an alarm is on record for each rung, also to an address that is known to fail', () => {
    const story = withSlt().does({ type: 'undeliverable', to: toHead, recipients: 1 });
    expect(story.asks(missed(toHead, 1, 3))).toEqual(yes({ type: 'undelivered', to: toHead, rung: 1 }));
  });

  it('opens the next rung once every address of the last has failed, each counted once', () => {
    const story = withSlt().does(missed(toHead, 1, 2)).does(missed(toHead, 1, 2));
    expect(story.asks(missed(toHead, 1, 2))).toEqual(yes({ type: 'undelivered', to: toHead, rung: 1 }));
    expect(story.asks(missed('chat_slt', 1, 2))).toEqual(
      yes({ type: 'undelivered', to: 'chat_slt', rung: 1 }, { type: 'alarmReachedNobody', rung: 1 }, { type: 'rungOpened', step: 'mobileAgain', rung: 2 }),
    );
  });

  it('opens none after a rung that has been overtaken, or after the last', () => {
    expect(withSlt().asks(missed('chat_office', 0, 1))).toEqual(yes({ type: 'undelivered', to: 'chat_office', rung: 0 }, { type: 'alarmReachedNobody', rung: 0 }));
    const last = withSlt().waits().waits().waits().waits();
    expect(last.asks(missed('chat_slt', 5, 1))).toEqual(yes({ type: 'undelivered', to: 'chat_slt', rung: 5 }, { type: 'alarmReachedNobody', rung: 5 }));
  });

  it.each([
    ['of a rung that reached somebody else', () => overdue().does({ type: 'delivered', rung: 0 }), 0],
    ['of a rung that never opened', overdue, 1],
    ['of an alarm that is over', over, 0],
  ] as const)('is only noted: %s', (_what, lived, rung) => {
    expect(lived().asks(missed('chat_office', rung, 1))).toEqual(yes({ type: 'undelivered', to: 'chat_office', rung }));
  });
});
