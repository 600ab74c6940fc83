import type { Recorded, VisitEvent } from '../../src/visit/events';
import { evolve, evolveAll, evolveNew } from '../../src/visit/evolve';
import { ann, ben } from '../support/school';
import { aRequest, at, Story } from '../support/story';
import { approved, cmat, gone, overdue } from './lived';

const record = (event: VisitEvent, seq: number): Recorded => ({ ...event, seq, at: at('13:00'), by: 'bot', as: '' });
const left: VisitEvent = { type: 'checkedIn', who: ann.id, what: 'leftSchool' };

/** The event by which such a visit was asked for. */
const request = (): Recorded => new Story(cmat).requests().trail[0]!;

describe('a trail that does not add up is a fault', () => {
  it('when a visit is asked for twice', () => {
    const { visit } = approved();
    expect(() => evolve(visit, { ...request(), seq: visit.version + 1 })).toThrow('visit v1 was requested twice');
    expect(() => evolveAll(visit, [request()], at('13:00'))).toThrow('visit v1 was requested twice');
  });

  it('when it begins with anything but a request', () => {
    expect(() => evolve(undefined, record(left, 1))).toThrow('a trail begins with checkedIn');
    for (const events of [[left], []]) expect(() => evolveNew(events, at('13:00'), ann.id)).toThrow('a trail begins with a request');
  });

  it('when an event is missing or comes twice', () => {
    const { visit } = approved();
    for (const seq of [visit.version, visit.version + 2]) {
      expect(() => evolve(visit, record(left, seq))).toThrow(`visit v1: event ${seq} after ${visit.version}`);
    }
  });

  it.each<[string, VisitEvent]>([
    ['a step is opened', { type: 'rungOpened', step: 'slt', rung: 0 }],
    ['a step is said again', { type: 'rungRepeated', rung: 0 }],
    ['a step is answered', { type: 'rungAnswered', rung: 0, result: 'noReply' }],
    ['a family is rung', { type: 'familyAnswered', stop: 0, result: 'noReply' }],
    ['an alarm is taken on', { type: 'takenOn' }],
    ['an alarm is delivered', { type: 'alarmDelivered', rung: 0 }],
    ['the missing are heard of', { type: 'heardOf', who: [ann.id] }],
    ['a call inside is asked for', { type: 'safetyCallAsked', stop: 0 }],
  ])('when %s and there is none', (_what, event) => {
    expect(() => gone().happened([event], 'bot')).toThrow(`visit v1: ${event.type} at stage out cannot have happened`);
  });

  it('when a step of the ladder is opened twice, or one is left out', () => {
    for (const rung of [0, 2]) expect(() => overdue().happened([{ type: 'rungOpened', step: 'slt', rung }], 'bot')).toThrow('rungOpened at stage out cannot have happened');
  });

  it('when somebody moves who is not out, or who is back', () => {
    const back = gone().does({ type: 'checkIn', by: ben, who: ben.id, what: 'back' });
    expect(() => back.happened([{ type: 'checkedIn', who: ben.id, what: 'arrived', stop: 0 }], 'bot')).toThrow(`visit v1: ${ben.id} is not out on it`);
  });
});

describe('a visit just asked for', () => {
  it('is still to be assessed, and nobody has been missed yet', () => {
    expect(evolve(undefined, request())).toMatchObject({ stage: 'requested', revision: 1, version: 1, unreached: [] });
  });

  it('stands in the conversation in which it was asked for, and in none when that is the bot’s own', () => {
    expect(evolve(undefined, request()).chat).toBe('19:staff@thread.v2');
    const alone = new Story(cmat).does({ type: 'request', by: ann, id: 'v1', number: 'V-7K3M', school: 'oakfield', request: aRequest(cmat) });
    for (const stored of [alone.trail[0]!, alone.visit]) expect(Object.keys(stored)).not.toContain('chat');
  });
});
