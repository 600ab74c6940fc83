import { admin, ann, ben, deputy, dsl, head, manager, profileOf, sam } from '../support/school';
import { aRequest, Story } from '../support/story';

const cmat = profileOf('cmat');
const mcg = profileOf('mcg');

/** Approved, and gone at 13:00. CMAT counts from the last finish, 14:30. */
const gone = () =>
  new Story(cmat)
    .requests()
    .does({ type: 'approve', by: manager, revision: 1, reviewed: true, note: '' })
    .at('13:00')
    .does({ type: 'checkIn', by: ann, who: ann.id, what: 'leftSchool' })
    .does({ type: 'checkIn', by: ben, who: ben.id, what: 'leftSchool' });

const overdue = () => gone().waits().waits();

const owned = () => {
  const story = overdue().does({ type: 'noReply', by: sam, rung: 0 });
  return story.does({ type: 'takeOn', by: head, over: false });
};

const steps = (story: Story) => story.visit.alarm?.rungs.map(({ step }) => step);

describe('the ladder under CMAT', () => {
  it('nudges ten minutes after the last finish and is overdue an hour after it (CMAT-5-02)', () => {
    const story = gone();
    expect(story.next).toBe('14:40 nudge');
    expect(story.waits().next).toBe('15:30 overdue');
    expect(story.waits().visit.alarm?.about).toEqual([ann.id, ben.id]);
    expect(steps(story)).toEqual(['mobile']);
  });

  it('gives the first rung to the office (CMAT-5-03)', () => {
    expect(overdue().posts.filter(({ kind }) => kind === 'rung').map(({ to }) => to)).toEqual([{ place: 'office' }]);
  });

  it('opens each rung in turn after the gap when nobody does anything, and says the last again for ever', () => {
    const story = overdue();
    const opened = ['15:40', '15:50', '16:00', '16:10', '16:20'];
    for (const time of opened) {
      expect(story.next).toBe(`${time} nextRung`);
      story.waits();
    }
    expect(steps(story)).toEqual(['mobile', 'slt', 'mobileAgain', 'nextOfKin', 'families', 'police']);
    for (const time of ['16:30', '16:40', '16:50']) {
      expect(story.next).toBe(`${time} nextRung`);
      story.waits();
      expect(story.posts.some(({ kind, alarm }) => kind === 'rung' && alarm)).toBe(true);
    }
  });

  it('moves on at once on *No reply*, and the next gap starts there', () => {
    const story = overdue().at('15:33').does({ type: 'noReply', by: sam, rung: 0 });
    expect(steps(story)).toEqual(['mobile', 'slt']);
    expect(story.next).toBe('15:43 nextRung');
  });

  it('opens one rung at a tick even after a long outage', () => {
    const story = gone().at('19:00').does({ type: 'tick' });
    expect(steps(story)).toEqual(['mobile']);
    expect(story.next).toBe('19:10 nextRung');
  });

  it('tells office and SLT together, and for how long nobody watched, after an outage', () => {
    const rungs = gone().at('15:52').does({ type: 'tick' }).posts.filter(({ kind }) => kind === 'rung');
    expect(rungs).toEqual([
      expect.objectContaining({ to: { place: 'office' }, unwatched: 22 }),
      expect.objectContaining({ to: { place: 'slt' }, unwatched: 22 }),
    ]);
  });

  it('opens the mobile rung again for the first to take it on, and for nobody else (CMAT-5-05)', () => {
    const story = owned();
    expect(story.visit.alarm?.owner).toBe(head.id);
    expect(steps(story)?.at(-1)).toBe('mobileAgain');
    expect(story.asks({ type: 'takeOn', by: deputy, over: false })).toEqual({ ok: false, refusal: { reason: 'takenBy', owner: head.id } });
    expect(story.asks({ type: 'noReply', by: deputy, rung: 2 })).toEqual({ ok: false, refusal: { reason: 'notOwner', owner: head.id } });
    expect(story.does({ type: 'takeOn', by: deputy, over: true }).visit.alarm?.owner).toBe(deputy.id);
  });

  it('walks mobile, next of kin, families and police to the end (CMAT-5-05, CMAT-5-06, CMAT-5-07, CMAT-5-08)', () => {
    const story = owned().does({ type: 'noReply', by: head, rung: 2 }).does({ type: 'notNeeded', by: head, rung: 3, note: 'rang already' });
    story.does({ type: 'familyAnswered', by: head, stop: 1, result: 'noReply', note: '' });
    expect(steps(story)?.at(-1)).toBe('families');
    story.does({ type: 'familyAnswered', by: head, stop: 0, result: 'seen', note: 'left at 14:05' });
    expect(steps(story)?.at(-1)).toBe('police');
    story.does({ type: 'policeTold', by: head, note: 'ref 123' });
    expect(story.visit.alarm).toBeDefined();
    expect(story.next).toBe('16:30 nextRung');
  });

  it.each([
    ['without a reason', { type: 'notNeeded', by: head, rung: 3, note: '' } as const, 'needsReason'],
    ['twice', { type: 'noReply', by: head, rung: 2 } as const, 'rungPassed'],
    ['for a rung not open yet', { type: 'policeTold', by: head, note: 'x' } as const, 'rungPassed'],
  ])('does not answer a rung %s', (_how, command, reason) => {
    const story = owned().does({ type: 'noReply', by: head, rung: 2 });
    expect(story.asks(command)).toMatchObject({ ok: false, refusal: { reason } });
  });

  it.each([
    ['the office at the first rung', () => overdue(), sam],
    ['the owner at a later one', () => owned(), head],
  ])('ends with contact, told by %s (CMAT-5-01)', (_who, lived, by) => {
    const story = lived();
    for (const who of [ann.id, ben.id]) story.does({ type: 'reached', by, who, whereabouts: { at: 'back' }, note: '' });
    expect(story.visit.alarm).toBeUndefined();
    expect(story.visit.stage).toBe('back');
    expect(story.posts.filter((post) => post.kind === 'notice' && post.of === 'allSafe').length).toBeGreaterThan(2);
  });

  it('watches people reached while still out from the time they gave', () => {
    const story = overdue().at('15:35');
    for (const who of [ann.id, ben.id]) story.does({ type: 'reached', by: sam, who, whereabouts: { at: 'out', minutes: 30 }, note: '' });
    expect(story.visit.stage).toBe('out');
    expect(story.next).toBe('16:15 nudge');
  });

  it('keeps on for the one still missing when the other is heard of', () => {
    const story = overdue().does({ type: 'checkIn', by: ann, who: ann.id, what: 'back' });
    expect(story.visit.alarm?.about).toEqual([ben.id]);
    story.does({ type: 'checkIn', by: ben, who: ben.id, what: 'arrived' });
    expect(story.visit.alarm).toBeUndefined();
    expect(story.next).toBe('15:40 nudge');
  });

  it('lets no senior leader own, answer or close an alarm about their own visit', () => {
    const own = new Story(cmat).requests({ ...aRequest(cmat), visitors: [{ id: deputy.id, name: deputy.name, lead: true }] }, deputy);
    own.does({ type: 'approve', by: head, revision: 1, reviewed: true, note: '' }).at('15:30').does({ type: 'tick' }).at('15:40').does({ type: 'tick' });
    expect(steps(own)).toEqual(['mobile', 'slt']);
    expect(own.asks({ type: 'takeOn', by: deputy, over: false })).toEqual({ ok: false, refusal: { reason: 'ownVisit' } });
    expect(own.asks({ type: 'noReply', by: deputy, rung: 0 })).toEqual({ ok: false, refusal: { reason: 'ownVisit' } });
    expect(own.asks({ type: 'reached', by: deputy, who: deputy.id, whereabouts: { at: 'back' }, note: '' })).toEqual({ ok: false, refusal: { reason: 'ownVisit' } });
    expect(own.posts.filter(({ kind, to }) => kind === 'rung' && 'person' in to && to.person === deputy.id)).toEqual([]);
  });
});

it('a card of an alarm that is over answers none that came later', () => {
  const story = gone().at('13:30').does({ type: 'help', by: ann });
  const seen = story.visit.version;
  story.does({ type: 'reached', by: head, who: ann.id, whereabouts: { at: 'out', minutes: 30 }, note: '', seen });
  story.at('15:31').does({ type: 'tick' });
  const reach = { type: 'reached', by: head, who: ann.id, whereabouts: { at: 'back' }, note: '' } as const;
  expect(story.asks({ ...reach, seen })).toEqual({ ok: false, refusal: { reason: 'rungPassed' } });
  expect(story.asks({ ...reach, seen: story.visit.version })).toMatchObject({ ok: true });
});

it('one visitor running late does not put off the silence of the other', () => {
  const story = gone();
  for (const time of ['15:29', '16:20']) story.at(time).does({ type: 'runLate', by: ann, minutes: 10 });
  expect(story.asks({ type: 'tick' })).toMatchObject({ events: [{ type: 'alarmOpened', about: [ben.id] }, { type: 'rungOpened' }] });
});

it('a safety call is dropped with the last one inside, and never an alarm about nobody', () => {
  const story = gone().does({ type: 'checkIn', by: ann, who: ann.id, what: 'arrived' }).does({ type: 'help', by: ann });
  story.happened([{ type: 'safetyCallOwed', call: { stop: 0, dueAt: story.now, lateAt: story.now, asked: true } }], 'bot');
  story.does({ type: 'reached', by: head, who: ann.id, whereabouts: { at: 'back' }, note: '' });
  expect(story.visit.safetyCall).toBeUndefined();
});

it('people reached while still out are expected when they said, also before the planned end', () => {
  const story = gone().at('13:10').does({ type: 'help', by: ann });
  story.does({ type: 'reached', by: head, who: ann.id, whereabouts: { at: 'out', minutes: 15 }, note: '' });
  expect(story.next).toBe('13:35 nudge');
});

it('of somebody who joins later the police have not been told', () => {
  const story = owned().does({ type: 'checkIn', by: ben, who: ben.id, what: 'arrived' });
  story.does({ type: 'noReply', by: head, rung: 2 }).does({ type: 'noReply', by: head, rung: 3 });
  for (const stop of [0, 1]) story.does({ type: 'familyAnswered', by: head, stop, result: 'noReply', note: '' });
  story.does({ type: 'policeTold', by: head, note: 'ref 1' }).at('16:31').does({ type: 'tick' });
  expect(story.visit.alarm?.about).toEqual([ann.id, ben.id]);
  expect(story.visit.alarm?.rungs.at(-1)?.result).toBeUndefined();
  expect(story.posts).toContainEqual(expect.objectContaining({ kind: 'rung', to: { place: 'office' } }));
});

describe('an alarm about one of two', () => {
  const annCallsForHelp = () => gone().at('14:00').does({ type: 'help', by: ann });

  it('does not switch the watch off for the other', () => {
    const story = annCallsForHelp();
    for (const name of ['mobileAgain', 'nextOfKin', 'families', 'police']) {
      expect(story.waits().visit.alarm?.rungs.at(-1)?.step).toBe(name);
    }
    story.at('15:30').does({ type: 'tick' });
    expect(story.visit.alarm).toMatchObject({ kind: 'help', about: [ann.id, ben.id] });
    expect(story.posts).toContainEqual(expect.objectContaining({ kind: 'rung', alarm: true, to: { place: 'slt' } }));
  });

  it('leaves the other their own clock when it ends', () => {
    const story = annCallsForHelp().at('15:00').does({ type: 'reached', by: head, who: ann.id, whereabouts: { at: 'out', minutes: 30 }, note: '' });
    expect(story.visit.alarm).toBeUndefined();
    story.at('15:30').does({ type: 'tick' });
    expect(story.visit.alarm?.about).toEqual([ben.id]);
  });

  it('comes back for somebody who was heard of and then fell silent', () => {
    const story = overdue().does({ type: 'checkIn', by: ann, who: ann.id, what: 'arrived' });
    expect(story.visit.alarm?.about).toEqual([ben.id]);
    story.at('16:30').does({ type: 'tick' });
    expect(story.visit.alarm?.about).toEqual([ben.id, ann.id]);
  });

  it('is closed for nobody whom the answer does not name', () => {
    const story = annCallsForHelp().does({ type: 'help', by: ben });
    story.does({ type: 'reached', by: head, who: ann.id, whereabouts: { at: 'back' }, note: '' });
    expect(story.visit.alarm).toMatchObject({ kind: 'help', about: [ben.id] });
    expect(story.asks({ type: 'reached', by: head, who: ann.id, whereabouts: { at: 'back' }, note: '' })).toMatchObject({ ok: false });
  });

  it('takes in whoever does not answer a safety call, and says so', () => {
    const story = annCallsForHelp().does({ type: 'checkIn', by: ben, who: ben.id, what: 'arrived' });
    story.happened([{ type: 'safetyCallOwed', call: { stop: 0, dueAt: story.now, lateAt: story.now, asked: true } }], 'bot');
    story.does({ type: 'safetyCallMade', by: sam, stop: 0, answered: false });
    expect(story.visit.alarm).toMatchObject({ kind: 'help', about: [ann.id, ben.id] });
    expect(story.posts.some(({ kind, alarm }) => kind === 'rung' && alarm)).toBe(true);
  });

  it('keeps the return time that people were told, whatever the other does', () => {
    const story = overdue().does({ type: 'runLate', by: ann, minutes: 30 });
    expect(story.visit.alarm?.dueBack).toBe('2026-11-24T15:00:00.000Z');
  });
});

describe('a failed safety call', () => {
  const failed = () => {
    const story = gone().does({ type: 'checkIn', by: ann, who: ann.id, what: 'arrived' });
    story.happened([{ type: 'safetyCallOwed', call: { stop: 0, dueAt: story.now, lateAt: story.now, asked: true } }], 'bot');
    return story.does({ type: 'safetyCallMade', by: sam, stop: 0, answered: false });
  };

  it('is ended neither by a tap on the phone nor by the office', () => {
    expect(failed().does({ type: 'checkIn', by: ann, who: ann.id, what: 'back' }).visit.alarm?.kind).toBe('safetyCall');
    expect(failed().asks({ type: 'reached', by: sam, who: ann.id, whereabouts: { at: 'back' }, note: '' })).toMatchObject({ ok: false });
    expect(failed().does({ type: 'reached', by: head, who: ann.id, whereabouts: { at: 'back' }, note: '' }).visit.alarm).toBeUndefined();
  });
});

describe('a call for help', () => {
  const help = () => gone().at('13:30').does({ type: 'help', by: ann });

  it('goes straight to the SLT and the office, without waiting for the timer', () => {
    const story = help();
    expect(steps(story)).toEqual(['slt']);
    const tos = story.posts.filter(({ kind }) => kind === 'help').map(({ to }) => to);
    expect(tos).toEqual(expect.arrayContaining([{ place: 'slt' }, { place: 'office' }, { person: head.id }, { person: deputy.id }]));
  });

  it.each([
    ['the visitor tapping on', { type: 'checkIn', by: ann, who: ann.id, what: 'back' } as const],
    ['the visitor running late', { type: 'runLate', by: ann, minutes: 10 } as const],
  ])('is not ended by %s', (_what, command) => {
    expect(help().does(command).visit.alarm?.kind).toBe('help');
  });

  it('is closed by the SLT alone', () => {
    const story = help();
    expect(story.asks({ type: 'reached', by: sam, who: ann.id, whereabouts: { at: 'back' }, note: '' })).toEqual({ ok: false, refusal: { reason: 'sltCloses' } });
    expect(story.asks({ type: 'reached', by: ben, who: ann.id, whereabouts: { at: 'back' }, note: '' })).toEqual({ ok: false, refusal: { reason: 'ownVisit' } });
    expect(story.does({ type: 'reached', by: head, who: ann.id, whereabouts: { at: 'back' }, note: '' }).visit.alarm).toBeUndefined();
  });

  it('keeps its visit from being closed', () => {
    const story = help();
    for (const by of [ann, ben]) story.does({ type: 'checkIn', by, who: by.id, what: 'back' });
    expect(story.visit.stage).toBe('back');
    expect(story.asks({ type: 'writeUp', by: ann, note: 'done', made: true, answers: [], concern: false })).toMatchObject({ ok: false });
    expect(story.next).toBe('13:40 nextRung');
  });

  it.each(['assessed', 'authorised', 'out', 'back'])('is never refused at stage %s', (stage) => {
    const story = new Story(cmat).requests();
    if (stage !== 'assessed') story.does({ type: 'approve', by: manager, revision: 1, reviewed: true, note: '' });
    if (stage === 'out' || stage === 'back') story.at('13:00').does({ type: 'gone', by: sam });
    if (stage === 'back') for (const by of [ann, ben]) story.does({ type: 'checkIn', by, who: by.id, what: 'back' });
    expect(story.visit.stage).toBe(stage);
    expect(story.does({ type: 'help', by: ben }).visit.alarm?.kind).toBe('help');
  });

  it('turns a running ladder over to the SLT at once', () => {
    const story = overdue().does({ type: 'help', by: ben });
    expect(story.visit.alarm?.kind).toBe('help');
    expect(steps(story)).toEqual(['mobile', 'slt']);
  });
});

describe('the ladder under MCG', () => {
  const gone = () => {
    const story = new Story(mcg).requests();
    story.does({ type: 'comeAlong', by: ben }).does({ type: 'approve', by: head, revision: 1, reviewed: true, note: '' });
    if (story.visit.stage === 'assessed') story.does({ type: 'approve', by: dsl, revision: 1, reviewed: true, note: '' });
    return story.at('13:00').does({ type: 'gone', by: sam });
  };

  it('counts from the return that was given, thirty minutes (MCG-4.4-05)', () => {
    const story = gone();
    expect(story.next).toBe('15:10 nudge');
    expect(story.waits().next).toBe('15:30 overdue');
  });

  it('offers the police no later than thirty minutes after the SLT were told, every rung opened before it', () => {
    const story = gone().waits().waits();
    const times = ['15:40', '15:50', '16:00', '16:10', '16:10'].map((time) => {
      expect(story.next).toBe(`${time} nextRung`);
      return story.waits().visit.alarm?.rungs.at(-1)?.step;
    });
    expect(times).toEqual(['slt', 'mobileAgain', 'nextOfKin', 'families', 'police']);
  });

  it('lets the DSL take it on as well as the headteacher', () => {
    const story = gone().waits().waits().waits();
    expect(story.does({ type: 'takeOn', by: dsl, over: false }).visit.alarm?.owner).toBe(dsl.id);
  });
});

describe('what could not be delivered', () => {
  it('is an event on the visit that the next card can name', () => {
    const story = overdue().waits().does({ type: 'undeliverable', to: `person_${head.id}`, rung: 1, recipients: 3 });
    expect(story.visit.alarm?.rungs[1]?.unreached).toEqual([`person_${head.id}`]);
    expect(steps(story)).toEqual(['mobile', 'slt']);
  });

  it('moves the ladder on when a rung has reached nobody at all, and tells administrators', () => {
    const story = overdue().does({ type: 'undeliverable', to: 'chat_office', rung: 0, recipients: 1 });
    expect(steps(story)).toEqual(['mobile', 'slt']);
    expect(story.posts).toContainEqual(expect.objectContaining({ kind: 'notice', of: 'unreached', to: { person: admin.id } }));
  });

  it('does not move it on once somebody was reached', () => {
    const story = overdue().does({ type: 'delivered', rung: 0 }).does({ type: 'undeliverable', to: 'chat_office', rung: 0, recipients: 1 });
    expect(steps(story)).toEqual(['mobile']);
  });
});
