import { shortForm } from '../../src/policy/risk';
import { addStop } from '../../src/visit/add-stop';
import type { Command } from '../../src/visit/commands';
import type { Decision } from '../../src/visit/decision';
import { mostStops, type Instant, type StopRefused } from '../../src/visit/visit';
import { ann, ben, deputy, dsl, head, manager, profileOf, sam } from '../support/school';
import { aRequest, at, Story } from '../support/story';
import { news } from '../support/told';
import { approve, approved, caution, cmat, gone, near, no, overdue, owned, tap } from './lived';

type AddStop = Command & { type: 'addStop' };

const household = { family: 'FAMILY-THREE', address: '11 ADDRESS-THREE Street', postcode: 'LU2 7AD', phone: '+441582960003' };

const stop = (time: string, minutes: number): AddStop['stop'] => ({ startAt: at(time), minutes });

/** Ann adds twenty minutes from 14:40, and is back at 15:20 then. */
const adds = (more: Partial<AddStop> = {}): AddStop => ({ type: 'addStop', by: ann, stop: stop('14:40', 20), backBy: at('15:20'), household, clear: true, ...more });

/** Ann and Ben have been out for an hour: stops from 13:20 to 13:50 and from 14:10 to 14:30, back by 15:00. */
const out = (changes: Parameters<typeof profileOf>[1] = {}): Story => gone(profileOf('cmat', changes)).at('14:00');

/** Both have left the last home. */
const returning = (): Story =>
  [ann, ben].reduce((story, by) => (['leftProperty', 'arrived', 'leftProperty'] as const).reduce((one, what) => one.does(tap(by, what)), story), out());

const clockOf = (decision: Decision): { backBy: Instant; clock: { from: Instant; dueBack: Instant } } | undefined => {
  const [event] = decision.ok ? decision.events : [];
  return event?.type === 'stopAdded' ? { backBy: event.backBy, clock: event.clock } : undefined;
};

const refusedFor = (why: StopRefused): Decision => ({ ok: false, refusal: { reason: 'stopRefused', why }, events: [{ type: 'stopRefused', why }] });

describe('a stop added on the way', () => {
  it.each([
    ['a visitor', ann],
    ['the office for one who phones', sam],
  ])('by %s joins the round and moves its finish (CMAT-2-08)', (_whom, by) => {
    const story = out();
    expect(story.asks(adds({ by }))).toEqual({
      ok: true,
      events: [{ type: 'stopAdded', stop: stop('14:40', 20), backBy: at('15:20'), clock: { from: at('15:00'), dueBack: at('15:20') } }],
      details: { ...story.details, stops: [...(story.details?.stops ?? []), household] },
    });
  });

  it('moves the watch with it (CMAT-2-08)', () => {
    const story = out();
    expect(story.next).toBe('14:40 nudge');
    expect(story.does(adds()).next).toBe('15:10 nudge');
    expect(story.waits().next).toBe('16:00 overdue');
  });

  it('counts from the return where the policy does', () => {
    expect(clockOf(out({ 'overdue.clockFrom': 'expectedReturn' }).asks(adds()))?.clock).toEqual({ from: at('15:20'), dueBack: at('15:20') });
  });

  it('never brings the return forward', () => {
    const early = adds({ stop: stop('14:05', 10), backBy: at('14:20') });
    expect(clockOf(out().asks(early))).toEqual({ backBy: at('15:00'), clock: { from: at('14:30'), dueBack: at('15:00') } });
    const from = out({ 'overdue.clockFrom': 'expectedReturn' });
    expect(clockOf(from.asks(early))?.clock.from).toBe(at('15:00'));
  });

  it('brings nobody back before it is over', () => {
    expect(clockOf(out().asks(adds({ stop: stop('15:00', 30), backBy: at('15:10') })))?.backBy).toBe(at('15:30'));
  });

  it('keeps what running late has put off', () => {
    const late = out().does({ type: 'runLate', by: sam, minutes: 30 });
    expect(clockOf(late.asks(adds({ stop: stop('14:40', 10) })))?.clock).toEqual({ from: at('15:00'), dueBack: at('15:30') });
    expect(late.does(adds()).visit.clock.lateMinutes).toBe(30);
  });
});

describe('where a stop added on the way takes people', () => {
  const places = (story: Story) => story.visit.visitors.map(({ position }) => position);

  it('whoever was on the way back goes there now', () => {
    const story = returning().at('14:35').does(adds());
    expect(places(story)).toEqual([{ at: 'road', stop: 2 }, { at: 'road', stop: 2 }]);
    expect(story.visit.visitors.map(({ since }) => since)).toEqual([at('14:35'), at('14:35')]);
  });

  it('so does whoever was going home, unconfirmed', () => {
    const story = out({ 'checkins.notReturning': 'phone' }).does(tap(ann, 'home'));
    expect(places(story)[0]).toEqual({ at: 'goingHome' });
    expect(places(story.does(adds()))[0]).toEqual({ at: 'road', stop: 2 });
  });

  it('whoever is elsewhere goes there last', () => {
    const story = out().does(tap(ann, 'arrived')).does(adds());
    expect(places(story)).toEqual([{ at: 'property', stop: 0 }, { at: 'road', stop: 0 }]);
    for (const what of ['leftProperty', 'arrived', 'leftProperty'] as const) story.does(tap(ann, what));
    expect(places(story)[0]).toEqual({ at: 'road', stop: 2 });
    expect(places(story.does(tap(ann, 'leftProperty')))[0]).toEqual({ at: 'returning' });
  });

  it('whoever is safe stays so', () => {
    expect(places(returning().does(tap(ben, 'back')).does(adds()))).toEqual([{ at: 'road', stop: 2 }, { at: 'back' }]);
  });
});

describe('whoever has a clock of their own since an alarm', () => {
  const heardOf = (minutes: number): Story =>
    [ann, ben].reduce((story, who) => story.does({ type: 'reached', by: head, who: who.id, whereabouts: { at: 'out', minutes }, note: '' }), owned()).at('15:40');
  const sixteen = adds({ stop: stop('15:50', 30), backBy: at('16:30') });

  it('puts it off with the stop that they add, and nobody else’s', () => {
    const story = heardOf(15);
    expect(story.visit.visitors.map(({ clockFrom }) => clockFrom)).toEqual([at('15:45'), at('15:45')]);
    story.does(sixteen);
    expect(story.visit.visitors.map(({ clockFrom }) => clockFrom)).toEqual([at('16:20'), at('15:45')]);
  });

  it('never puts it forward', () => {
    expect(heardOf(60).does(sixteen).visit.visitors[0]?.clockFrom).toBe(at('16:30'));
  });

  it('keeps it when the office adds one', () => {
    expect(heardOf(15).does({ ...sixteen, by: sam }).visit.visitors.map(({ clockFrom }) => clockFrom)).toEqual([at('15:45'), at('15:45')]);
  });

  it('and nobody else is given one', () => {
    expect(out().does(adds()).visit.visitors.map(({ clockFrom }) => clockFrom)).toEqual([undefined, undefined]);
  });
});

describe('no stop is added', () => {
  it('by anybody but the visitors, the office and the SLT', () => {
    for (const by of [dsl, manager]) expect(out().asks(adds({ by }))).toEqual(no({ reason: 'notYours' }));
  });

  it('where the policy wants a new request (CMAT-2-08)', () => {
    for (const by of [ann, sam]) expect(out({ 'office.addEnRoute': 'newRequest' }).asks(adds({ by }))).toEqual(no({ reason: 'newRequest' }));
  });

  it('before anybody has left', () => {
    expect(approved().asks(adds())).toEqual(no({ reason: 'wrongStage', stage: 'authorised' }));
  });

  it('while somebody is looked for', () => {
    expect(overdue().asks(adds())).toEqual(no({ reason: 'inAlarm' }));
    expect(out().does({ type: 'help', by: ben }).asks(adds({ by: sam }))).toEqual(no({ reason: 'inAlarm' }));
  });

  it('by a visitor who is back', () => {
    expect(out().does(tap(ann, 'back')).asks(adds())).toEqual(no({ reason: 'alreadyKnown' }));
  });

  it('to a round that is full', () => {
    const story = out();
    while (story.visit.plan.stops.length < mostStops) story.does(adds());
    expect(story.asks(adds())).toEqual(no({ reason: 'tooManyStops' }));
  });

  it('to a visit whose details are missing, which is a fault', () => {
    const { visit, context } = out();
    expect(() => addStop(visit, adds(), { ...context, details: undefined })).toThrow('visit v1 has no details');
  });
});

describe('nobody goes to an added stop', () => {
  const warnedOf = (...cautions: Story['cautions']): Story => Object.assign(out(), { cautions });
  const there = { address: household.address, postcode: household.postcode };

  it('when the short checklist is not clear (CMAT-2-01)', () => {
    expect(out().asks(adds({ clear: false }))).toEqual(refusedFor('answers'));
  });

  it('when a caution speaks of it, or may (CMAT-2-01)', () => {
    expect(warnedOf(caution(there)).asks(adds())).toEqual(refusedFor('caution'));
    expect(warnedOf(near({ address: household.address })).asks(adds())).toEqual(refusedFor('caution'));
  });

  it('though a caution of another stop does not matter', () => {
    expect(warnedOf(caution()).asks(adds())).toMatchObject({ ok: true });
  });

  it('also when the same warning was accepted for an earlier stop', () => {
    const story = new Story(cmat);
    story.cautions = [caution()];
    story.requests().does({ ...approve(manager), option: 'joint', note: 'as a pair' }).at('13:00').does(tap(ann, 'leftSchool'));
    const again = { ...household, address: '4 ADDRESS-ONE Lane', postcode: 'LU2 7AB' };
    expect(story.visit.cautions).toMatchObject([{ stop: 0, accepted: true }]);
    expect(story.asks(adds({ household: again }))).toEqual(refusedFor('caution'));
  });

  describe('once reception is closed', () => {
    const late = adds({ stop: stop('16:00', 20), backBy: at('16:31') });

    it('without a senior leader’s consent (CMAT-3-05)', () => {
      expect(out().asks(late)).toEqual(refusedFor('hours'));
      expect(out().asks({ ...late, backBy: at('16:30') })).toMatchObject({ ok: true });
    });

    it.each(['warnAlone', 'approverConfirms'] as const)('unless the policy says %s', (rule) => {
      expect(out({ 'hours.outOfHours': rule }).asks(late)).toMatchObject({ ok: true });
    });

    it('though a senior leader has agreed to be out as late as that, and no later', () => {
      const request = aRequest(cmat);
      const story = new Story(cmat).requests({ ...request, plan: { ...request.plan, backBy: at('16:45') } }).does(approve(head)).at('13:00').does(tap(ann, 'leftSchool'));
      expect(story.asks({ ...late, backBy: at('17:15') })).toEqual(refusedFor('hours'));
    });

    it('unless a senior leader has agreed to that hour', () => {
      const request = aRequest(cmat);
      const story = new Story(cmat).requests({ ...request, plan: { ...request.plan, backBy: at('16:45') } }).does(approve(head));
      expect(story.at('13:00').does(tap(ann, 'leftSchool')).asks(late)).toMatchObject({ ok: true });
    });
  });

  it('alone, where two are needed and one is back already (MCG-6.1-06)', () => {
    const story = new Story(profileOf('cmat', { 'pairs.rule': 'required' })).requests().does({ type: 'comeAlong', by: ben }).does(approve(manager)).at('13:00');
    for (const by of [ann, ben]) story.does(tap(by, 'leftSchool'));
    expect(story.asks(adds())).toMatchObject({ ok: true });
    expect(story.does(tap(ben, 'back')).asks(adds())).toEqual(refusedFor('alone'));
    expect(out().does(tap(ben, 'back')).asks(adds())).toMatchObject({ ok: true });
  });

  it('and what was typed of it is kept nowhere', () => {
    const story = out();
    const { plan, clock } = story.visit;
    expect(story.refused(adds({ clear: false }))).toEqual({ reason: 'stopRefused', why: 'answers' });
    expect(story.visit).toMatchObject({ plan, clock });
    expect(JSON.stringify([story.details, story.trail])).not.toContain('THREE');
  });
});

describe('a senior leader who adds a stop', () => {
  const there = { address: household.address, postcode: household.postcode };
  const late = { stop: stop('16:00', 20), backBy: at('16:31') };

  it('agrees to its hour with that (CMAT-3-05)', () => {
    expect(out().asks(adds({ ...late, by: head }))).toMatchObject({ ok: true });
    expect(out().asks(adds({ ...late, by: sam }))).toEqual(refusedFor('hours'));
  });

  it('sends nobody where a caution speaks of it: that is not read on the telephone (CMAT-6-05, HHN-AIM-10)', () => {
    expect(Object.assign(out(), { cautions: [caution(there)] }).asks(adds({ by: head }))).toEqual(refusedFor('caution'));
  });

  it('agrees to nothing about a visit that they asked for themselves', () => {
    const asked = new Story(cmat).requests(aRequest(cmat), head).does(approve(manager)).at('13:00').does(tap(ann, 'leftSchool'));
    expect(asked.asks(adds({ ...late, by: head }))).toEqual(refusedFor('hours'));
  });

  it('answers the short checklist as well, and decides nothing about a visit of their own', () => {
    expect(out().asks(adds({ by: head, clear: false }))).toEqual(refusedFor('answers'));
    const own = new Story(cmat).requests(aRequest(cmat, { visitors: [{ id: deputy.id, name: deputy.name, lead: true }] }), deputy).does(approve(head));
    expect(own.at('13:00').does(tap(deputy, 'leftSchool')).asks(adds({ ...late, by: deputy }))).toEqual(refusedFor('hours'));
  });
});

describe('a stop added by one', () => {
  const long = adds({ stop: stop('15:30', 50), backBy: at('16:30') });

  it('puts off nobody else’s silence by more than a return may be late', () => {
    const story = returning().does(long);
    expect(story.last).toContain('clockSet');
    // The last home was left at 14:30: an hour, and the hour after which anybody is overdue.
    expect(story.visit.visitors.map(({ clockFrom }) => clockFrom)).toEqual([undefined, at('15:30')]);
    expect(story.visit.clock.from).toBe(at('16:20'));
  });

  it('does not take back that another goes home', () => {
    const byCall = gone(profileOf('cmat', { 'checkins.notReturning': 'phone' })).at('14:00').does(tap(ben, 'home'));
    expect(byCall.does(adds()).visit.visitors[1]?.position).toEqual({ at: 'goingHome' });
  });
});

describe('of an added stop', () => {
  it('the office, the other visitors and whoever approved it hear (CMAT-2-08)', () => {
    expect(news(out().does(adds()))).toEqual([`stopAdded → office, ${ben.name}, ${manager.name}`]);
    expect(news(out().does(adds({ by: sam })))).toEqual([`stopAdded → office, ${ann.name}, ${ben.name}, ${manager.name}`]);
  });

  it('that is not to be, the office, the SLT and the other visitors hear, and the DSL of a caution', () => {
    const story = out();
    story.refused(adds({ clear: false }));
    expect(news(story)).toEqual([`stopRefused → office, slt, ${ben.name}`]);
    const warned = Object.assign(out(), { cautions: [caution({ address: household.address, postcode: household.postcode })] });
    warned.refused(adds());
    expect(news(warned)).toEqual([`stopRefused → office, slt, ${ben.name}, ${dsl.name}`]);
  });

  it('nothing private is put on record', () => {
    expect(JSON.stringify(out().does(adds()).trail)).not.toContain('THREE');
  });
});

describe('the short checklist', () => {
  it('asks whatever would stop a visit, weigh heavily or need a decision, and nothing else (CMAT-2-01)', () => {
    const asked = new Set(shortForm(cmat.settings).map(({ id }) => id));
    const { questions } = cmat.settings['risk.checks'];
    expect([...asked]).toEqual(['EX-41', 'RA-01', 'RA-04', 'RA-06', 'EX-10', 'EX-07', 'EX-09', 'EX-21', 'RA-02', 'RA-15']);
    expect(questions.filter(({ id, kind, then }) => !asked.has(id) && (kind === 'stop' || kind === 'red' || then.includes('decision')))).toEqual([]);
  });
});

describe('once a stop was refused', () => {
  const afterwards = () => {
    const story = out();
    story.refused(adds({ clear: false }));
    return story;
  };

  it.each([
    ['the visitor', ann],
    ['the other visitor', ben],
    ['the office', sam],
  ])('%s cannot have it by answering otherwise (CMAT-2-01)', (_who, by) => {
    expect(afterwards().asks(adds({ by }))).toEqual(no({ reason: 'stopRefused', why: 'answers' }));
  });

  it('a senior leader may add one, and then it is as before', () => {
    const story = afterwards().does(adds({ by: head }));
    expect(story.visit.stopRefused).toBeUndefined();
    expect(story.asks(adds({ stop: stop('15:10', 10), backBy: at('15:40') }))).toMatchObject({ ok: true });
  });
});
