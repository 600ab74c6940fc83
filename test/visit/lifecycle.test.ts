import type { Command, CommandType } from '../../src/visit/commands';
import type { Stage } from '../../src/visit/visit';
import { ann, ben, deputy, dsl, head, manager, outsider, profileOf, sam } from '../support/school';
import { aRequest, at, Story } from '../support/story';

const cmat = profileOf('cmat');

/** A visit at each stage, reached the way visits reach it. */
const reach: Record<Stage, () => Story> = {
  requested: () => reach.assessed().does({ type: 'askForChanges', by: manager, note: 'which family?' }),
  assessed: () => new Story(cmat).requests(),
  authorised: () => reach.assessed().does({ type: 'approve', by: manager, revision: 1, reviewed: true, note: '' }),
  out: () => reach.authorised().at('13:00').does({ type: 'gone', by: sam }),
  back: () => [ann, ben].reduce((story, by) => story.does({ type: 'checkIn', by, who: by.id, what: 'back' }), reach.out().at('14:50')),
  closed: () => reach.back().does({ type: 'writeUp', by: ann, note: 'all well', made: true, answers: [], concern: false }),
  declined: () => reach.assessed().does({ type: 'decline', by: manager, note: 'not needed' }),
  blocked: () => {
    const stop = cmat.settings['risk.checks'].questions.find(({ kind }) => kind === 'stop');
    const answers = aRequest(cmat).details.answers.map((answer) => (answer.item === stop?.id ? { ...answer, answer: 'yes' as const } : answer));
    return new Story(cmat).requests(aRequest(cmat, { answers }));
  },
  cancelled: () => reach.authorised().does({ type: 'cancel', by: ann }),
  didNotGo: () => reach.authorised().at('13:10').does({ type: 'notGone', by: sam }),
  inSchool: () => reach.assessed().does({ type: 'meetInSchool', by: ann }),
};

/** Each command by somebody who may, as far as roles go. */
const commands: Record<Exclude<CommandType, 'tick' | 'recheck' | 'delivered' | 'undeliverable'>, Command> = {
  request: { type: 'request', by: ann, id: 'v2', number: 'V-0000', school: 'oakfield', request: aRequest(cmat) },
  resubmit: { type: 'resubmit', by: ann, request: aRequest(cmat) },
  comeAlong: { type: 'comeAlong', by: ben },
  cannotCome: { type: 'cannotCome', by: ben },
  approve: { type: 'approve', by: manager, revision: 1, reviewed: true, note: '' },
  approveByPhone: { type: 'approveByPhone', by: sam, approver: manager.id, revision: 1, reviewed: true, note: '' },
  leaveAnyway: { type: 'leaveAnyway', by: ann, who: ann.id },
  decideConcern: { type: 'decideConcern', by: manager, revision: 1, option: 'joint', note: 'x' },
  checkAddress: { type: 'checkAddress', by: dsl, revision: 1, shown: [], same: false, note: '' },
  answerConsultation: { type: 'answerConsultation', by: dsl, revision: 1, asked: true },
  changeTeam: { type: 'changeTeam', by: manager, revision: 1, visitors: [{ id: ben.id, name: ben.name, lead: true }], mobiles: [{ id: ben.id, mobile: '+447700900124' }], vehicle: '', note: '' },
  addStop: { type: 'addStop', by: ann, stop: { startAt: at('14:40'), minutes: 20 }, backBy: at('15:20'), household: { family: 'F', address: '11 New Road', postcode: 'LU2 7AD', phone: '+441582960003' }, clear: true },
  meetInSchool: { type: 'meetInSchool', by: ann },
  nameOutsider: { type: 'nameOutsider', by: ann, outsider: { role: 'police', name: 'P', organisation: 'O', phone: '+441632960009' } },
  decline: { type: 'decline', by: manager, note: 'no' },
  askForChanges: { type: 'askForChanges', by: manager, note: 'which?' },
  cancel: { type: 'cancel', by: ann },
  checkIn: { type: 'checkIn', by: ann, who: ann.id, what: 'arrived' },
  gone: { type: 'gone', by: sam },
  notGone: { type: 'notGone', by: sam },
  doorstep: { type: 'doorstep', by: ann, goOn: true, note: 'x' },
  runLate: { type: 'runLate', by: ann, minutes: 10 },
  help: { type: 'help', by: ann },
  takeOn: { type: 'takeOn', by: head, over: false },
  noReply: { type: 'noReply', by: sam, rung: 0 },
  notNeeded: { type: 'notNeeded', by: head, rung: 3, note: 'x' },
  familyAnswered: { type: 'familyAnswered', by: head, stop: 0, result: 'noReply', note: '' },
  policeTold: { type: 'policeTold', by: head, note: 'x' },
  reached: { type: 'reached', by: head, who: ann.id, whereabouts: { at: 'back' }, note: '' },
  safetyCallMade: { type: 'safetyCallMade', by: sam, stop: 0, answered: true },
  writeUp: { type: 'writeUp', by: ann, note: 'done', made: true, answers: [], concern: false },
};

/** What is legal, and where. Everything else is refused: nothing is legal by accident. */
const legal: Partial<Record<Stage, CommandType[]>> = {
  // Whoever is out is out, whatever was agreed.
  requested: ['resubmit', 'meetInSchool', 'nameOutsider', 'cancel', 'help', 'leaveAnyway', 'checkIn'],
  assessed: ['resubmit', 'cannotCome', 'approve', 'approveByPhone', 'leaveAnyway', 'checkIn', 'meetInSchool', 'nameOutsider', 'decline', 'askForChanges', 'cancel', 'help'],
  authorised: ['leaveAnyway', 'resubmit', 'cannotCome', 'meetInSchool', 'nameOutsider', 'cancel', 'checkIn', 'gone', 'notGone', 'runLate', 'help'],
  out: ['addStop', 'checkIn', 'runLate', 'help'],
  // Whoever calls for help may be out there all the same.
  blocked: ['meetInSchool', 'help', 'leaveAnyway'],
  cancelled: ['help', 'leaveAnyway'],
  didNotGo: ['help', 'leaveAnyway'],
  declined: ['leaveAnyway'],
  inSchool: ['leaveAnyway'],
  back: ['help', 'writeUp'],
};

const stages = Object.keys(reach) as Stage[];

describe.each(stages)('a visit at stage %s', (stage) => {
  it.each(Object.entries(commands))('answers %s as the lifecycle says (MCG-4.4-02)', (type, command) => {
    const story = reach[stage]();
    expect(story.visit.stage).toBe(stage);
    expect({ type, ok: story.asks(command).ok }).toEqual({ type, ok: (legal[stage] ?? []).includes(type as CommandType) });
  });

  it('refuses everybody who has no part in it', () => {
    const story = reach[stage]();
    for (const command of Object.values(commands)) {
      if (command.type === 'request' || !('by' in command)) continue;
      const asked = { ...command, by: outsider, ...('who' in command ? { who: outsider.id } : {}) } as Command;
      expect({ type: command.type, ok: story.asks(asked).ok }).toEqual({ type: command.type, ok: false });
    }
  });
});

describe('the watch', () => {
  it('asks ten minutes after leaving time whether they have gone, and is overdue all the same', () => {
    const story = reach.authorised();
    expect(story.next).toBe('13:10 leaving');
    expect(story.waits().posts.filter(({ kind }) => kind === 'leaving').map(({ to }) => to)).toEqual([
      { person: ann.id },
      { person: ben.id },
      { place: 'office' },
    ]);
    expect(story.next).toBe('14:40 nudge');
    expect(story.waits().waits().visit.alarm?.kind).toBe('overdue');
  });

  it('goes on until everybody is back, one by one (HSP-S-04)', () => {
    const story = reach.out().at('14:20').does({ type: 'checkIn', by: ann, who: ann.id, what: 'back' });
    expect(story.visit.stage).toBe('out');
    expect(story.next).toBe('14:40 nudge');
  });

  it.each([
    ['calling it off', { type: 'cancel', by: ann } as const],
    ['a companion backing out', { type: 'cannotCome', by: ben } as const],
    ['changing the request', commands.resubmit],
  ])('cannot be escaped after leaving time by %s', (_how, command) => {
    expect(reach.authorised().at('13:01').asks(command)).toEqual({ ok: false, refusal: { reason: 'alreadyOut' } });
  });

  it('lets a visitor put the clock off by as much as the profile allows, and no more', () => {
    const story = reach.out().does({ type: 'runLate', by: ann, minutes: 30 });
    expect(story.next).toBe('15:10 nudge');
    story.does({ type: 'runLate', by: ann, minutes: 30 });
    expect(story.asks({ type: 'runLate', by: ann, minutes: 10 })).toEqual({ ok: false, refusal: { reason: 'lateLimit', left: 0 } });
  });

  it('chases an approval each hour and at leaving time, then lets the request lapse', () => {
    const story = reach.assessed();
    const times = [story.next];
    for (let n = 0; n < 4; n += 1) times.push(story.waits().next);
    expect(times).toEqual(['10:00 approval', '11:00 approval', '12:00 approval', '13:00 approval', '15:00 lapse']);
    expect(story.waits().visit.stage).toBe('cancelled');
    expect(story.next).toBeUndefined();
  });

  it('reminds of a missing outcome', () => {
    const story = reach.back();
    expect(story.next).toBe('15:50 outcome');
    expect(story.waits().posts).toContainEqual({ to: { person: ann.id }, kind: 'notice', of: 'outcomeMissing', alarm: false });
  });
});

describe('*Gone* and *Not gone*', () => {
  const unmarked = () => reach.authorised().at('13:12').does({ type: 'tick' });

  it('said by the office is no contact: a running alarm goes on', () => {
    const story = unmarked().at('15:31').does({ type: 'tick' }).does({ type: 'gone', by: sam });
    expect(story.visit.stage).toBe('out');
    expect(story.visit.alarm?.about).toEqual([ann.id, ben.id]);
  });

  it('said by a visitor who is also of the office are about themselves alone', () => {
    const clerk = { ...ben, roles: ['familyWorker', 'office'] as const };
    const story = unmarked().does({ type: 'notGone', by: clerk });
    expect(story.visit.visitors.map(({ position }) => position.at)).toEqual(['school', 'notGone']);
    expect(story.next).toBe('14:40 nudge');
  });
});

it('whoever relied on an approval hears that a companion has made it void', () => {
  const story = reach.authorised().does({ type: 'cannotCome', by: ben });
  const told = story.posts.filter((post) => post.kind === 'notice' && post.of === 'companionRefused').map(({ to }) => to);
  expect(told).toEqual([{ person: ann.id }, { place: 'office' }]);
});

it('an address that cannot be reached is reported once', () => {
  const story = reach.out().does({ type: 'undeliverable', to: `person_${ben.id}`, recipients: 1 });
  expect(story.posts).toContainEqual(expect.objectContaining({ of: 'unreached', to: { place: 'office' } }));
  expect(story.asks({ type: 'undeliverable', to: `person_${ben.id}`, recipients: 1 })).toEqual({ ok: true, events: [] });
});

describe('check-ins', () => {
  it('are each visitor for themselves, or the office for one who phones', () => {
    const story = reach.authorised().at('13:00');
    expect(story.asks({ type: 'checkIn', by: ann, who: ben.id, what: 'leftSchool' })).toEqual({ ok: false, refusal: { reason: 'notYours' } });
    expect(story.asks({ type: 'checkIn', by: head, who: ben.id, what: 'leftSchool' })).toEqual({ ok: false, refusal: { reason: 'notYours' } });
    expect(story.does({ type: 'checkIn', by: sam, who: ben.id, what: 'leftSchool' }).visit.stage).toBe('out');
  });

  it('are refused before approval', () => {
    expect(reach.assessed().asks({ type: 'checkIn', by: ann, who: ann.id, what: 'leftSchool' })).toEqual({
      ok: false,
      refusal: { reason: 'notToLeave', unmet: ['approval'] },
    });
  });

  it('walk from stop to stop', () => {
    const story = reach.out();
    const where = () => story.visit.visitors[0]?.position;
    const tap = (what: 'arrived' | 'leftProperty') => story.does({ type: 'checkIn', by: ann, who: ann.id, what });
    expect(where()).toEqual({ at: 'road', stop: 0 });
    tap('arrived');
    expect(where()).toEqual({ at: 'property', stop: 0 });
    tap('leftProperty');
    expect(where()).toEqual({ at: 'road', stop: 1 });
    tap('arrived');
    tap('leftProperty');
    expect(where()).toEqual({ at: 'returning' });
  });

  it('fill in a tap that was forgotten', () => {
    const story = reach.authorised().at('13:20').does({ type: 'checkIn', by: ann, who: ann.id, what: 'arrived' });
    expect(story.trail.slice(-2).map((event) => event.type === 'checkedIn' && event.what)).toEqual(['leftSchool', 'arrived']);
  });

  it('said twice change nothing', () => {
    expect(reach.out().asks({ type: 'checkIn', by: ann, who: ann.id, what: 'leftSchool' })).toEqual({ ok: false, refusal: { reason: 'alreadyKnown' } });
  });

  it('count going home only once the office has heard it, where the policy wants a call (STP-A-02)', () => {
    const story = new Story(profileOf('cmat', { 'checkins.notReturning': 'phone' })).requests();
    story.does({ type: 'approve', by: manager, revision: 1, reviewed: true, note: '' }).at('13:00').does({ type: 'gone', by: sam });
    for (const by of [ann, ben]) story.does({ type: 'checkIn', by, who: by.id, what: 'home' });
    expect(story.visit.stage).toBe('out');
    expect(story.next).toBe('14:40 nudge');
    for (const { id } of [ann, ben]) story.does({ type: 'checkIn', by: sam, who: id, what: 'home' });
    expect(story.visit.stage).toBe('back');
  });
});

describe('the safety call', () => {
  const inside = () => {
    const story = new Story(cmat).requests({ ...aRequest(cmat), visitors: [{ id: ann.id, name: ann.name, lead: true }] });
    story.happened([{ type: 'assessed', risk: { tier: 'high', assessed: 'high', blocked: false, needs: ['decision'], outOfHours: false } }], 'bot');
    story.does({ type: 'approve', by: manager, revision: 1, option: 'safeAloneWithCall', reviewed: true, note: 'spoke to Ann' });
    return story.at('13:00').does({ type: 'gone', by: sam }).at('13:20').does({ type: 'checkIn', by: ann, who: ann.id, what: 'arrived' });
  };

  it('is owed five minutes in and late after ten (CMAT-3-01)', () => {
    const story = inside();
    expect(story.next).toBe('13:25 safetyCall');
    expect(story.waits().posts).toContainEqual({ to: { place: 'office' }, kind: 'safetyCall', stop: 0, alarm: true });
    expect(story.next).toBe('13:30 safetyCallMissing');
    expect(story.waits().visit.alarm?.kind).toBe('safetyCall');
  });

  it('without an answer is an alarm, straight to the SLT', () => {
    const story = inside().waits().does({ type: 'safetyCallMade', by: sam, stop: 0, answered: false });
    expect(story.visit.alarm?.rungs.map(({ step }) => step)).toEqual(['slt']);
  });

  it('that nobody recorded is another fact than one without an answer, and is told to the SLT as that', () => {
    const missed = inside().waits().waits();
    expect(missed.trail.map(({ type }) => type)).toContain('safetyCallMissed');
    expect(missed.visit.alarm?.why).toEqual({ [ann.id]: { what: 'callNotMade', at: missed.now } });
    expect(missed.asks({ type: 'safetyCallMade', by: sam, stop: 0, answered: true })).toEqual({ ok: false, refusal: { reason: 'callPassed' } });
    const rung = inside().waits().does({ type: 'safetyCallMade', by: sam, stop: 0, answered: false });
    expect(rung.visit.alarm?.why).toEqual({ [ann.id]: { what: 'callNotAnswered', at: rung.now } });
  });

  it('is done with once answered, or once they have left', () => {
    expect(inside().waits().does({ type: 'safetyCallMade', by: sam, stop: 0, answered: true }).next).toBe('14:40 nudge');
    expect(inside().does({ type: 'checkIn', by: ann, who: ann.id, what: 'leftProperty' }).visit.safetyCall).toBeUndefined();
  });
});

it('a trail that does not add up is a fault', () => {
  const story = reach.out();
  const wrong = () => story.happened([{ type: 'rungAnswered', rung: 4, result: 'noReply' }], 'bot');
  expect(wrong).toThrow('cannot have happened');
  expect(() => story.happened([{ type: 'checkedIn', who: deputy.id, what: 'back' }], 'bot')).toThrow('is not out on it');
});
