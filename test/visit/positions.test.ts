import type { CheckInWhat } from '../../src/visit/commands';
import { ann, ben, head, profileOf, sam } from '../support/school';
import { Story } from '../support/story';
import { approved, caution, cmat, gone, no, tap, yes } from './lived';

const byCall = profileOf('cmat', { 'checkins.notReturning': 'phone' });

/** Where Ann is, while Ben is out there with her. */
const places = {
  'at school': () => approved().at('13:05'),
  'on the road': () => gone(),
  'at a home': () => gone().does(tap(ann, 'arrived')),
  'on the way back': () => (['arrived', 'leftProperty', 'arrived', 'leftProperty'] as const).reduce((story, what) => story.does(tap(ann, what)), gone()),
  'on the way home, unconfirmed': () => gone(byCall).does(tap(ann, 'home')),
  back: () => gone().does(tap(ann, 'back')),
  'at home': () => gone().does(tap(ann, 'home')),
  'not gone': () => approved().at('13:05').does(tap(ben, 'leftSchool')).does({ type: 'notGone', by: ann }),
};

/** What is put on record, in order; or why nothing is. */
function answerTo(story: Story, what: CheckInWhat): string {
  const decision = story.asks(tap(ann, what));
  if (!decision.ok) return decision.refusal.reason;
  return decision.events.flatMap((event) => (event.type === 'checkedIn' ? [`${event.what}${event.stop === undefined ? '' : ` ${event.stop}`}`] : [])).join(', ');
}

const taps = ['leftSchool', 'arrived', 'leftProperty', 'back', 'home'] as const;

it.each<[keyof typeof places, ...string[]]>([
  ['at school', 'leftSchool', 'leftSchool, arrived 0', 'outOfOrder', 'leftSchool, back', 'leftSchool, home'],
  ['on the road', 'alreadyKnown', 'arrived 0', 'arrived 0, leftProperty 0', 'back', 'home'],
  ['at a home', 'alreadyKnown', 'alreadyKnown', 'leftProperty 0', 'back', 'home'],
  ['on the way back', 'alreadyKnown', 'outOfOrder', 'alreadyKnown', 'back', 'home'],
  ['on the way home, unconfirmed', 'alreadyKnown', 'outOfOrder', 'alreadyKnown', 'back', 'phoneInstead'],
  ['back', 'alreadyKnown', 'outOfOrder', 'alreadyKnown', 'alreadyKnown', 'alreadyKnown'],
  ['at home', 'alreadyKnown', 'outOfOrder', 'alreadyKnown', 'alreadyKnown', 'alreadyKnown'],
  ['not gone', 'leftSchool', 'leftSchool, arrived 0', 'outOfOrder', 'alreadyKnown', 'alreadyKnown'],
])('whoever is %s can say what follows from there, and a tap that was forgotten is filled in', (place, ...answers) => {
  expect(taps.map((what) => answerTo(places[place](), what))).toEqual(answers);
});

it.each<[keyof typeof places, string]>([
  ['at school', 'school'],
  ['on the road', 'road'],
  ['at a home', 'property'],
  ['on the way back', 'returning'],
  ['on the way home, unconfirmed', 'goingHome'],
  ['back', 'back'],
  ['at home', 'home'],
  ['not gone', 'notGone'],
])('whoever is %s is shown there', (place, position) => {
  expect(places[place]().visit.visitors[0]?.position.at).toBe(position);
});

describe('back or home, said by somebody who never said that they left', () => {
  it.each(['back', 'home'] as const)('is too soon before leaving time: %s', (what) => {
    expect(approved().at('12:59').asks(tap(ann, what))).toEqual(no({ reason: 'outOfOrder' }));
    expect(approved().at('13:00').asks(tap(ann, what))).toMatchObject({ ok: true });
  });
});

describe('going home', () => {
  it('is a tap and done with under CMAT', () => {
    expect(gone().asks(tap(ann, 'home'))).toStrictEqual(yes({ type: 'checkedIn', who: ann.id, what: 'home' }));
  });

  it('waits for the office where the policy wants a call, and is not tapped twice (STP-A-02)', () => {
    const home = { type: 'checkedIn', who: ann.id, what: 'home' } as const;
    expect(approved(byCall).at('13:05').asks(tap(ann, 'home'))).toStrictEqual(yes({ type: 'checkedIn', who: ann.id, what: 'leftSchool' }, { ...home, pending: true }));
    const said = gone(byCall).does(tap(ann, 'home'));
    expect(said.asks(tap(ann, 'home'))).toEqual(no({ reason: 'phoneInstead' }));
    expect(said.asks({ type: 'checkIn', by: sam, who: ann.id, what: 'home' })).toStrictEqual(yes(home));
  });

  it('is no reason to ring when they come back to school after all', () => {
    expect(gone(byCall).does(tap(ann, 'home')).asks(tap(ann, 'back'))).toStrictEqual(yes({ type: 'checkedIn', who: ann.id, what: 'back' }));
  });
});

describe('a check-in outside the outing', () => {
  it.each([
    ['not yet asked for again', () => new Story(cmat).requests().does({ type: 'askForChanges', by: head, note: 'x' })],
    ['not yet approved', () => new Story(cmat).requests()],
  ])('is refused while the visit is %s', (_how, story) => {
    expect(story().asks(tap(ann, 'leftSchool'))).toEqual(no({ reason: 'notToLeave', unmet: ['approval'] }));
  });

  it.each([
    ['cancelled', { reason: 'notToLeave', unmet: ['approval'] }, () => approved().does({ type: 'cancel', by: ann })],
    ['declined', { reason: 'notToLeave', unmet: ['approval'] }, () => new Story(cmat).requests().does({ type: 'decline', by: head, note: 'x' })],
    ['back', { reason: 'wrongStage', stage: 'back' }, () => gone().does(tap(ann, 'back')).does(tap(ben, 'back'))],
  ] as const)('is refused once the visit is %s, and says so', (stage, refusal, story) => {
    for (const what of taps) expect(story().asks(tap(ann, what))).toMatchObject({ ok: false, refusal });
    for (const type of ['gone', 'notGone'] as const) expect(story().asks({ type, by: sam })).toEqual(no({ reason: 'wrongStage', stage }));
  });
});

it('arriving compares nothing with the cautions: whoever adds one has every visit compared', () => {
  const story = gone().at('13:20');
  story.cautions = [caution()];
  expect(story.asks(tap(ann, 'arrived'))).toStrictEqual(yes({ type: 'checkedIn', who: ann.id, what: 'arrived', stop: 0 }));
  expect(story.at('14:30').asks(tap(ann, 'back'))).toStrictEqual(yes({ type: 'checkedIn', who: ann.id, what: 'back' }));
});

it('whoever was marked *Not gone* and went all the same is watched again', () => {
  const story = places['not gone']().at('13:20').does(tap(ann, 'arrived')).does(tap(ben, 'back'));
  expect(story.visit.stage).toBe('out');
  expect(story.waits().posts.filter(({ kind }) => kind === 'nudge').map(({ to }) => to)).toEqual([{ person: ann.id }]);
});
