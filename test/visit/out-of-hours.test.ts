import { maySee } from '../../src/policy/access';
import type { Member } from '../../src/school/school';
import type { Request } from '../../src/visit/commands';
import { ann, ben, deputy, dsl, head, manager, profileOf, sam, staff } from '../support/school';
import { aRequest, allClear, at, saying, Story } from '../support/story';
import { news } from '../support/told';
import { approve, cmat, no, tap } from './lived';

const hsp = profileOf('hsp');
const alone: Request['visitors'] = [{ id: ann.id, name: ann.name, lead: true }];
const evening = { leaveAt: at('17:15'), backBy: at('18:30'), stops: [{ startAt: at('17:30'), minutes: 30 }] };

/** Alone, with a concern, after reception closes at 16:30 (CMAT-3-01). */
function late(profile = cmat, people: readonly Member[] = staff): Story {
  return new Story(profile, people).requests(aRequest(profile, { plan: evening, visitors: alone, answers: saying(profile, 'RA-01', 'yes') }));
}

const called = (story: Story) => story.does({ ...approve(head), option: 'safeAloneWithCall', note: 'the uncle is away' });
const slt = `${head.name}, ${deputy.name}`;

describe('while reception is closed', () => {
  it('the call into a visit is asked of the SLT and whoever is on call, and not of the office alone (CMAT-3-01)', () => {
    const story = called(late()).at('17:15').does(tap(ann, 'leftSchool')).at('17:31').does(tap(ann, 'arrived'));
    expect(story.next).toBe('17:36 safetyCall');
    expect(news(story.waits())).toEqual([`safety call at stop 0! → office, slt, ${slt}`]);
    expect(story.asks({ type: 'safetyCallMade', by: deputy, stop: 0, answered: true })).toMatchObject({ ok: true });
  });

  it('whoever makes that call has the number and the address, and nobody does before it is asked of them', () => {
    const story = called(late()).at('17:15').does(tap(ann, 'leftSchool')).at('17:31').does(tap(ann, 'arrived'));
    const sees = () => maySee(deputy, story.visit, cmat, staff);
    expect(sees()).toMatchObject({ details: false, mobiles: false });
    story.waits();
    expect(sees()).toMatchObject({ details: true, mobiles: true });
  });

  it('the first step of an alarm goes to them at once', () => {
    const story = called(late()).at('17:15').does(tap(ann, 'leftSchool')).does(tap(ann, 'arrived')).does(tap(ann, 'leftProperty')).at('19:00').does({ type: 'tick' });
    expect(news(story)).toContain(`rung 0! → office, slt, ${slt}`);
    expect(story.asks({ type: 'noReply', by: head, rung: 0 })).toMatchObject({ ok: true });
  });

  it('whoever the school names is asked, may answer, and hears when it is over (overdue.outOfHoursContact)', () => {
    const named = profileOf('cmat', { 'overdue.outOfHoursContact': ['dsl'] });
    const story = called(late(named)).at('17:15').does(tap(ann, 'leftSchool')).does(tap(ann, 'arrived')).does(tap(ann, 'leftProperty')).at('19:00').does({ type: 'tick' });
    expect(news(story)).toContain(`rung 0! → office, slt, ${dsl.name}`);
    expect(story.asks({ type: 'noReply', by: dsl, rung: 0 })).toMatchObject({ ok: true });
    expect(news(story.does(tap(ann, 'back'))).join()).toMatch(new RegExp(`allSafe → office, slt.*${dsl.name}`));
  });

  it('a call that nobody could make cannot be chosen', () => {
    const story = late(cmat, [manager, ann, sam]);
    expect(story.asks({ ...approve(manager), option: 'safeAloneWithCall', note: 'x' }).ok).toBe(false);
    expect(late(cmat, [manager, ann, sam, head]).asks({ ...approve(head), option: 'safeAloneWithCall', note: 'x' }).ok).toBe(true);
  });

  it('in its hours the office is asked, as ever', () => {
    const story = called(new Story(cmat).requests(aRequest(cmat, { visitors: alone, answers: saying(cmat, 'RA-01', 'yes') }))).at('13:00').does(tap(ann, 'leftSchool')).at('13:20').does(tap(ann, 'arrived'));
    expect(news(story.waits())).toEqual(['safety call at stop 0! → office']);
  });
});

describe('the call into a visit does not hang on *Arrived* (CMAT-3-01)', () => {
  const onTheRoad = () => called(new Story(cmat).requests(aRequest(cmat, { visitors: alone, answers: saying(cmat, 'RA-01', 'yes') }))).at('13:00').does(tap(ann, 'leftSchool'));

  it('without that tap it is counted from the planned arrival, and says so', () => {
    const story = onTheRoad();
    expect(story.next).toBe('13:25 safetyCallUnheard');
    expect(story.waits().visit.safetyCall).toEqual({ stop: 0, dueAt: at('13:25'), lateAt: at('13:30'), asked: true, unheard: true });
    expect(news(story)).toEqual(['safety call at stop 0! → office']);
  });

  it('nor on *Left school*: whoever has said nothing is rung too', () => {
    const story = called(new Story(cmat).requests(aRequest(cmat, { visitors: alone, answers: saying(cmat, 'RA-01', 'yes') })));
    expect(story.waits().waits().last.slice(-2)).toEqual(['safetyCallOwed', 'safetyCallAsked']);
  });

  it('runs late with the visit', () => {
    expect(onTheRoad().does({ type: 'runLate', by: ann, minutes: 10 }).next).toBe('13:35 safetyCallUnheard');
  });

  it('not made, raises those who should be there', () => {
    const story = onTheRoad().waits().waits();
    expect(story.visit.alarm).toMatchObject({ kind: 'safetyCall', about: [ann.id] });
  });

  it('is asked for once for each stop, and again when they do arrive', () => {
    const made = onTheRoad().waits().does({ type: 'safetyCallMade', by: sam, stop: 0, answered: true });
    expect(made.next).not.toMatch(/safetyCall/);
    expect(made.at('13:40').does(tap(ann, 'arrived')).visit.safetyCall).toMatchObject({ stop: 0, dueAt: at('13:45') });
  });

  it('stays as it was asked when they arrive meanwhile', () => {
    const asked = onTheRoad().waits();
    expect(asked.at('13:26').does(tap(ann, 'arrived')).visit.safetyCall).toMatchObject({ lateAt: at('13:30'), asked: true });
  });

  it('is not owed where two go, nor once they are on the way back', () => {
    expect(new Story(cmat).requests().does(approve(manager)).at('13:00').does(tap(ann, 'leftSchool')).does(tap(ben, 'leftSchool')).next).not.toMatch(/safetyCall/);
    expect(onTheRoad().at('13:10').does(tap(ann, 'leftProperty')).does(tap(ann, 'leftProperty')).next).not.toMatch(/safetyCall/);
  });
});

describe('a visit alone in the evening (HSP-S-09)', () => {
  const type = 'invitation';
  const asks = (backup: string, visitors = alone) => {
    const request = aRequest(hsp, { type, plan: evening, visitors, answers: allClear(hsp) });
    return new Story(hsp).asks({ type: 'request', by: ann, id: 'v', number: 'V', school: 's', request: { ...request, details: { ...request.details, backup } } });
  };

  it('names who is at school or on call', () => {
    expect(asks('')).toEqual(no({ reason: 'incomplete', what: 'backup' }));
    expect(asks('Helen Marsh, 07700 900101')).toMatchObject({ ok: true });
  });

  it('need not be named where two go', () => {
    expect(asks('', aRequest(hsp).visitors)).toMatchObject({ ok: true });
  });
});
