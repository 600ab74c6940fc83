import type { Stage } from '../../src/visit/visit';
import { ann, ben, deputy, dsl, head, manager, outsider, profileOf, sam } from '../support/school';
import { aRequest, at, saying, Story } from '../support/story';
import { approve, approved, caution, cmat, gone, no, tap } from './lived';
import { news } from '../support/told';
import { accepted, warned } from './telling';

const asked = () => new Story(cmat).requests();
const anyway = (by = ann, who = by) => ({ type: 'leaveAnyway', by, who: who.id }) as const;

const stop = cmat.settings['risk.checks'].questions.find(({ kind }) => kind === 'stop')?.id ?? '';
const blocked = () => new Story(cmat).requests(aRequest(cmat, { answers: saying(cmat, stop, 'yes') }));

/** Every way in which nobody is to leave. */
const notToLeave: [Stage, () => Story][] = [
  ['requested', () => asked().does({ type: 'askForChanges', by: manager, note: 'x' })],
  ['assessed', asked],
  ['declined', () => asked().does({ type: 'decline', by: manager, note: 'x' })],
  ['blocked', blocked],
  ['cancelled', () => asked().does({ type: 'cancel', by: ann })],
  ['didNotGo', () => approved().at('13:10').does({ type: 'notGone', by: sam })],
  ['inSchool', () => asked().does({ type: 'meetInSchool', by: ann })],
];

describe.each(notToLeave)('a visit that is %s', (stage, story) => {
  it('lets nobody leave, and says what is missing', () => {
    expect(story().visit.stage).toBe(stage);
    expect(story().at('13:00').asks(tap(ann, 'leftSchool'))).toEqual(no({ reason: 'notToLeave', unmet: ['approval'] }));
  });

  it('is watched from the moment at which somebody says that they have left all the same', () => {
    const left = story().at('13:00').does(anyway());
    expect(left.visit).toMatchObject({ stage: 'out', breach: ['approval'] });
    expect(left.visit.visitors.find(({ id }) => id === ann.id)?.position).toEqual({ at: 'road', stop: 0 });
    expect(left.next).toBeDefined();
    expect(left.at('15:30').does({ type: 'tick' }).visit.alarm?.about).toContain(ann.id);
  });

  it('is told to the office and the SLT as an alarm', () => {
    expect(news(story().at('13:00').does(anyway()))).toContainEqual(expect.stringMatching(/^leftAgainst! → office, slt/));
  });
});

describe('leaving all the same', () => {
  it('is told to whoever was to approve, and to whoever had something to do first', () => {
    expect(news(asked().at('13:00').does(anyway()))).toContain(`leftAgainst! → office, slt, ${head.name}, ${deputy.name}, ${manager.name}`);
    const hhn = accepted(profileOf('hhn'), 'vulnerableChild');
    expect(hhn.visit.holds).toContainEqual({ what: 'addressCheck' });
    expect(news(hhn.at('13:00').does(anyway()))).toContainEqual(expect.stringMatching(new RegExp(`^leftAgainst! → .*${dsl.name}`)));
  });

  it('is never told to those who left as a thing that they should see to', () => {
    const own = new Story(cmat).requests(aRequest(cmat, { visitors: [{ id: manager.id, name: manager.name, lead: true }] }), manager).at('13:00');
    expect(news(own.does(anyway(manager))).find((line) => line.startsWith('leftAgainst'))).not.toContain(manager.name);
  });

  it('of an approved visit tells what was not met, and of one where all is met is simply leaving', () => {
    const joint = asked().does({ ...approve(head), option: undefined });
    expect(joint.at('13:00').does(anyway()).visit.breach).toBeUndefined();
    const found = approved().at('13:00');
    found.cautions = [caution()];
    expect(found.refused(tap(ann, 'leftSchool'))).toEqual({ reason: 'notToLeave', unmet: ['caution'] });
    expect(found.does(anyway()).visit).toMatchObject({ stage: 'out', breach: ['caution'] });
  });

  it.each([
    ['a visitor', ann, true],
    ['the office, for one who rang', sam, true],
    ['whoever may approve it', manager, true],
    ['another visitor', ben, false],
    ['a DSL who has nothing to do with it', dsl, false],
    ['a stranger', outsider, false],
  ])('is for %s to say: %s', (_who, by, may) => {
    expect(asked().at('13:00').asks(anyway(by, ann)).ok).toBe(may);
  });

  it('is said once of each, and no more once everybody is back', () => {
    expect(gone().asks(anyway())).toEqual(no({ reason: 'alreadyKnown' }));
    expect(gone().does(tap(ann, 'back')).does(tap(ben, 'back')).asks(anyway())).toEqual(no({ reason: 'wrongStage', stage: 'back' }));
  });

  it('looks for those who leave after the planned end from then on, and not at once', () => {
    const late = asked().at('15:10').does(anyway());
    expect(late.visit.visitors.map(({ clockFrom }) => clockFrom)).toEqual([at('15:10'), at('15:10')]);
    expect(late.does({ type: 'tick' }).last.at(-1)).toBe('leavingAsked');
    expect(late.next).toBe('15:20 nudge');
  });

  it('keeps the other visitors on the watch too, until it is known whether they went', () => {
    expect(asked().at('13:00').does(anyway()).next).toBe('13:10 leaving');
  });

  it('is what *Arrived* comes to on a visit that nobody approved: whoever is there has left', () => {
    const there = asked().at('13:20').does(tap(ann, 'arrived'));
    expect(there.visit).toMatchObject({ stage: 'out', breach: ['approval'] });
    expect(there.visit.visitors.find(({ id }) => id === ann.id)?.position).toEqual({ at: 'property', stop: 0 });
  });

  it('tells of a new warning in the same step', () => {
    expect(news(warned(asked()).at('13:00').does(anyway())).join()).toContain(`leftAgainst! → office, slt`);
  });
});
