import { standingOf } from '../../src/visit/standing';
import { ann, ben, head, profileOf, sam } from '../support/school';
import type { Story } from '../support/story';
import { approved, cmat, gone, overdue, tap } from './lived';
import { accepted, asked } from './telling';

const is = ({ visit }: Story): string => standingOf(visit).is;
const mcg = profileOf('mcg');

describe('where a visit stands', () => {
  it('before approval is said to be what it waits for', () => {
    expect(is(asked(mcg, 'longAbsence'))).toBe('waitsForCompanion');
    expect(is(accepted(profileOf('hhn'), 'vulnerableChild'))).toBe('waitsForCheck');
    expect(is(asked(cmat))).toBe('waitsForApproval');
    expect(is(accepted(mcg, 'longAbsence').does({ type: 'askForChanges', by: head, note: 'which day?' }))).toBe('changesAsked');
    expect(is(asked(cmat).does({ type: 'cannotCome', by: ben }))).toBe('needsCompanion');
  });

  it('once approved follows the outing, with the moment that matters', () => {
    const story = approved();
    expect(standingOf(story.visit)).toEqual({ is: 'approved', at: story.visit.plan.leaveAt });
    expect(standingOf(gone().visit)).toEqual({ is: 'out', at: '2026-11-24T15:00:00.000Z' });
    const back = gone().at('14:50').does(tap(ann, 'back')).does(tap(ben, 'back'));
    expect(standingOf(back.visit)).toEqual({ is: 'safe', at: '2026-11-24T14:50:00.000Z' });
  });

  it('in an alarm is the gravest of what is known, since it became so', () => {
    expect(standingOf(overdue().visit)).toEqual({ is: 'overdue', at: '2026-11-24T15:00:00.000Z' });
    const helped = overdue().at('15:50').does({ type: 'help', by: ben });
    expect(standingOf(helped.visit)).toEqual({ is: 'help', at: '2026-11-24T15:50:00.000Z' });
  });

  it('keeps a call that was not made apart from one that was not answered', () => {
    const called = () => gone().does(tap(ann, 'arrived')).does({ type: 'doorstep', by: ann, goOn: true, note: 'a dog' }).waits();
    expect(is(called().waits())).toBe('callNotMade');
    const unanswered = called().does({ type: 'safetyCallMade', by: sam, stop: 0, answered: false });
    expect(is(unanswered)).toBe('callNotAnswered');
    // An alarm that was open before the two were told apart.
    const { alarm } = unanswered.visit;
    expect(standingOf({ ...unanswered.visit, alarm: alarm && { ...alarm, why: undefined } }).is).toBe('callFailed');
  });
});
