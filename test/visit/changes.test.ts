import { due } from '../../src/visit/due';
import type { VisitEvent } from '../../src/visit/events';
import { ann, ben, dsl, head, manager, onFile, profileOf, sam, staff } from '../support/school';
import { aRequest, at, Story } from '../support/story';
import { approve, approved, caution, cmat, gone, no, tap } from './lived';

/** The same visit, an hour later. */
const later = () => ({
  ...aRequest(cmat),
  plan: {
    leaveAt: at('14:00'),
    backBy: at('16:00'),
    stops: [
      { startAt: at('14:20'), minutes: 30 },
      { startAt: at('15:10'), minutes: 20 },
    ],
  },
});

describe('a change of the request', () => {
  it('is for whoever asked, and nobody else', () => {
    for (const by of [ben, head, sam]) expect(approved().asks({ type: 'resubmit', by, request: later() })).toEqual(no({ reason: 'notYours' }));
  });

  it('begins the clock anew, whatever it had been put off by', () => {
    const story = approved().does({ type: 'runLate', by: ann, minutes: 30 }).does({ type: 'resubmit', by: ann, request: later() });
    expect(story.visit.clock).toEqual({ from: at('15:30'), dueBack: at('16:00'), lateMinutes: 0 });
  });

  it('waits to be assessed anew', () => {
    const decision = approved().asks({ type: 'resubmit', by: ann, request: later() });
    const [changed] = decision.ok ? decision.events : [];
    expect(approved().happened([changed!], ann.id).visit).toMatchObject({ stage: 'requested', revision: 2, approvals: [], asked: {}, holds: [] });
  });

  it('is called for with what was signed before of no account (MCG-4.2-02)', () => {
    const mcg = profileOf('mcg');
    const story = new Story(mcg).requests(aRequest(mcg, { type: 'safeAndWell' })).does({ type: 'comeAlong', by: ben }).does(approve(head));
    expect(story.visit.approvals).toHaveLength(1);
    expect(story.does({ type: 'askForChanges', by: dsl, note: 'which family?' }).visit).toMatchObject({ stage: 'requested', approvals: [] });
  });

  it('that is called for and never comes lapses with the time of return, and nobody is asked to approve meanwhile', () => {
    expect(new Story(cmat).requests().does({ type: 'askForChanges', by: head, note: 'which?' }).next).toBe('15:00 lapse');
  });
});

describe('an approval that is void', () => {
  it('is asked for again an hour later, and not at once because the first asking was long ago', () => {
    const story = approved().at('10:30');
    story.cautions = [caution()];
    story.does({ type: 'recheck' });
    expect(story.trail.at(-1)).toMatchObject({ type: 'approvalVoided', why: 'caution' });
    expect(story.next).toBe('11:30 approval');
  });
});

it('what an approval waited for is forgotten with the request', () => {
  const people = staff.map((one) => (one.id === ann.id ? { ...one, record: { ...onFile, mobile: false } } : one));
  const story = new Story(cmat, people).requests();
  expect(story.visit.holds).toHaveLength(1);
  expect(story.does({ type: 'decline', by: manager, note: 'not needed' }).visit.holds).toEqual([]);
});

describe('the outcome', () => {
  it('is asked for again a day later, for as long as it is missing', () => {
    const story = gone().at('14:50').does(tap(ann, 'back')).does(tap(ben, 'back'));
    const next = () => due(story.visit, cmat);
    expect(next()).toEqual({ at: at('15:50'), what: 'outcome' });
    story.waits();
    expect(next()).toEqual({ at: '2026-11-25T15:50:00.000Z', what: 'outcome' });
    story.waits();
    expect(next()).toEqual({ at: '2026-11-26T15:50:00.000Z', what: 'outcome' });
  });
});

it('a step that opens has reached nobody yet, and nobody has failed to be reached', () => {
  const opened: VisitEvent[] = [
    { type: 'alarmOpened', kind: 'overdue', about: [ann.id] },
    { type: 'rungOpened', step: 'mobile', rung: 0 },
  ];
  expect(gone().happened(opened, 'bot').visit.alarm?.rungs).toEqual([{ step: 'mobile', openedAt: at('13:00'), families: [], delivered: false, unreached: [] }]);
});
