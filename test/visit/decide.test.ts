import { ann, ben, head, manager, onFile, sam, staff } from '../support/school';
import { aRequest, Story } from '../support/story';
import { approve, approved, cmat, gone, no, overdue } from './lived';

const cancel = { type: 'cancel', by: ann } as const;

it('nothing can be asked of a visit that nobody knows', () => {
  expect(new Story(cmat).asks(cancel)).toEqual(no({ reason: 'unknownVisit' }));
});

it('a visit is asked for once', () => {
  const again = { type: 'request', by: ann, id: 'v1', number: 'V-7K3M', school: 'oakfield', request: aRequest(cmat) } as const;
  expect(approved().asks(again)).toEqual(no({ reason: 'wrongStage', stage: 'authorised' }));
});

it('what comes at the wrong time is refused with the stage, and calling off once out with its own reason', () => {
  expect(approved().asks(approve(manager))).toEqual(no({ reason: 'wrongStage', stage: 'authorised' }));
  expect(gone().asks({ type: 'comeAlong', by: ben })).toEqual(no({ reason: 'wrongStage', stage: 'out' }));
  expect(gone().asks(cancel)).toEqual(no({ reason: 'alreadyOut' }));
  expect(approved().does(cancel).asks(cancel)).toEqual(no({ reason: 'wrongStage', stage: 'cancelled' }));
});

describe('what an approval waits for', () => {
  const lacking = () => {
    const story = new Story(cmat).requests();
    story.people = staff.map((one) => (one.id === ann.id ? { ...one, record: { ...onFile, mobile: false } } : one));
    return story;
  };
  const held = { type: 'held', holds: [{ what: 'details', who: ann.id, lacks: ['mobile'] }] };

  it('is looked up anew with every step, also one that comes to nothing else', () => {
    expect(lacking().asks({ type: 'recheck' })).toEqual({ ok: true, events: [held] });
    expect(lacking().does({ type: 'recheck' }).asks({ type: 'recheck' })).toEqual({ ok: true, events: [] });
  });

  it('is not put on record by a plain no', () => {
    expect(lacking().asks({ type: 'decline', by: head, note: '' })).toStrictEqual(no({ reason: 'needsReason' }));
    expect(lacking().asks({ type: 'cancel', by: sam })).toStrictEqual(no({ reason: 'notYours' }));
  });
});

describe('an answer to an alarm', () => {
  const noReply = { type: 'noReply', by: sam, rung: 0 } as const;

  it('given on a card from before it opened speaks of something else', () => {
    const story = overdue();
    const since = story.visit.alarm?.since ?? 0;
    expect(since).toBe(gone().visit.version);
    expect(story.asks({ ...noReply, seen: since - 1 })).toEqual(no({ reason: 'rungPassed' }));
    expect(story.asks({ ...noReply, seen: since })).toEqual(no({ reason: 'rungPassed' }));
    expect(story.asks({ ...noReply, seen: since + 1 })).toEqual(story.asks(noReply));
    expect(story.asks(noReply).ok).toBe(true);
  });

  it('given when there is no alarm any more is told so, whatever its card showed', () => {
    expect(gone().asks({ ...noReply, seen: 1 })).toEqual(no({ reason: 'noAlarm' }));
  });
});
