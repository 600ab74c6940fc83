import { ann, ben, head, sam } from '../support/school';
import { at } from '../support/story';
import { news } from '../support/told';
import { gone, no, overdue, owned, tap, yes } from './lived';

const typed = (by: typeof ann, what: Parameters<typeof tap>[1], wroteAt?: string) => ({ ...tap(by, what), typed: wroteAt === undefined ? {} : { wroteAt: at(wroteAt) } });
const late = (by: typeof ann, minutes: number, wroteAt?: string) => ({ type: 'runLate', by, minutes, typed: wroteAt === undefined ? {} : { wroteAt: at(wroteAt) } }) as const;

describe('a typed word in an alarm', () => {
  it.each(['arrived', 'leftProperty', 'back', 'home'] as const)('“%s” ends nothing and is put on record with the time at which it was written', (what) => {
    expect(overdue().asks(typed(ann, what, '14:20'))).toEqual(yes({ type: 'reportTyped', who: ann.id, what, wroteAt: at('14:20') }));
  });

  it('ends nothing either where nobody can tell when it was written, and however new it is', () => {
    expect(overdue().asks(typed(ann, 'back'))).toEqual(yes({ type: 'reportTyped', who: ann.id, what: 'back' }));
    expect(overdue().asks(typed(ann, 'back', '15:30'))).toEqual(yes({ type: 'reportTyped', who: ann.id, what: 'back', wroteAt: at('15:30') }));
  });

  it('puts nothing off: more minutes are put on record as well', () => {
    const story = overdue();
    const due = story.next;
    expect(story.asks(late(ann, 20, '14:20'))).toEqual(yes({ type: 'reportTyped', who: ann.id, what: 'late', minutes: 20, wroteAt: at('14:20') }));
    expect(story.does(late(ann, 20, '14:20')).next).toBe(due);
    expect(story.visit.alarm?.about).toContain(ann.id);
  });

  it('asks the office to ring them, once it is theirs also the SLT and whoever has it', () => {
    expect(news(overdue().does(typed(ann, 'back', '14:20')))).toEqual([`typedReport! (${ann.name}) → office`]);
    expect(news(owned().does(typed(ann, 'back', '14:20')))).toEqual([`typedReport! (${ann.name}) → office, slt, ${head.name}`]);
  });

  it('in a call for help changes nothing of where they are', () => {
    const story = gone().does({ type: 'help', by: ann }).does(typed(ann, 'back', '13:00'));
    expect(story.visit.visitors.find(({ id }) => id === ann.id)?.position).toEqual({ at: 'road', stop: 0 });
  });

  it('counts of somebody else, whom it is not about', () => {
    const story = gone().does({ type: 'help', by: ann });
    expect(story.asks(typed(ben, 'arrived', '13:00'))).toEqual(yes({ type: 'checkedIn', who: ben.id, what: 'arrived', stop: 0 }));
  });

  it('is no press: a tap on the card ends an overdue alarm as before, and so does whoever speaks to them', () => {
    expect(overdue().does(tap(ann, 'back')).does(tap(ben, 'back')).visit.alarm).toBeUndefined();
    expect(overdue().does(typed(ann, 'back')).does({ type: 'reached', by: sam, who: ann.id, whereabouts: { at: 'back' }, note: '' }).visit.alarm?.about).toEqual([ben.id]);
  });
});

describe('a typed word that comes late', () => {
  it('within five minutes is as good as one that comes at once', () => {
    expect(gone().at('13:25').asks(typed(ann, 'arrived', '13:20'))).toEqual(yes({ type: 'checkedIn', who: ann.id, what: 'arrived', stop: 0 }));
  });

  it('counts from when it was written', () => {
    const story = gone().at('14:00').does(typed(ann, 'arrived', '13:20'));
    expect(story.visit.visitors.find(({ id }) => id === ann.id)).toMatchObject({ position: { at: 'property', stop: 0 }, since: at('13:20') });
  });

  it('puts a return off from when it was written, not from when it came', () => {
    const story = gone().at('14:50').does(late(ann, 20, '14:35'));
    expect(story.visit.visitors.find(({ id }) => id === ann.id)?.clockFrom).toBe(at('14:55'));
    expect(gone().at('14:50').does(late(ann, 20, '14:50')).visit.visitors.find(({ id }) => id === ann.id)?.clockFrom).toBe(at('15:10'));
  });

  it('does not count over what was reported since', () => {
    const story = gone().at('13:30').does(tap(ann, 'arrived'));
    expect(story.at('14:00').asks(typed(ann, 'leftProperty', '13:20'))).toEqual(no({ reason: 'overtaken' }));
    expect(story.at('13:32').asks(typed(ann, 'leftProperty', '13:29')).ok).toBe(true);
  });

  it('whose time nobody can tell is asked back', () => {
    expect(gone().asks(typed(ann, 'arrived'))).toEqual(no({ reason: 'whenWritten' }));
    expect(gone().asks(late(ann, 10))).toEqual(no({ reason: 'whenWritten' }));
  });
});
