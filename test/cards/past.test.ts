import { drawPast } from '../../src/cards';
import type { AlertRef, Scene } from '../../src/desk/ports';
import type { Post } from '../../src/visit/posts';
import { faultsOf } from './lint';
import { ann, aScene, head, kinSecrets, now, scenes, secrets } from './scenes';
import { ladderTo } from './placing';
import { buttonsOf, nodesOf } from './walk';

const to = { place: 'slt' } as const;
const said = (post: Post, scene: Scene, shown = 7, reader?: string): string => {
  const alert: AlertRef = { activityId: 'm1', conversation: '19:x', version: shown, id: 'p1', post, sentAt: now };
  const { card, summary, text } = drawPast(alert, reader === undefined ? { chat: '19:x', place: 'slt' } : { person: reader }, scene);
  expect([faultsOf(card), buttonsOf(card), card['refresh'], text]).toEqual([[], [], undefined, undefined]);
  expect([...secrets, ...kinSecrets].filter((secret) => JSON.stringify([card, summary]).includes(secret))).toEqual([]);
  return nodesOf(card).filter(({ type }) => type === 'TextRun').map((run) => String(run.text)).slice(0, 2).join('');
};

const rung = (n: number): Post => ({ to, alarm: true, kind: 'rung', rung: n });
const alarm = ladderTo('mobileAgain');
const taken = { ...alarm, owner: head.id, rungs: alarm.rungs.map((one) => (one.step === 'slt' ? { ...one, result: 'taken' as const, by: head.id } : one)) };

describe('an alert that is over', () => {
  it('says when it was, which step, and what came of it', () => {
    expect(said(rung(1), aScene({ alarm: taken }))).toBe('14:30 Step 2 of 6: take charge. Taken on by Helen Hart.');
  });

  it('of a step without an answer says that the alarm is over, and when it ended', () => {
    const after = aScene({ lastAlarm: { ...taken, endedAt: '2026-11-24T14:50:00.000Z' } });
    expect(said(rung(2), after)).toBe('14:30 Step 3 of 6: ring their mobile again. The alarm ended at 14:50.');
  });

  it('of an alarm before the last one says no more than that it is over', () => {
    expect(said(rung(0), aScene({ alarm: taken }), 0)).toBe('14:30 A step of an earlier alarm. It is over.');
  });

  it.each([
    ['answered', 'Safety call. Answered.'],
    ['notAnswered', 'Safety call. No answer. Senior leaders were told.'],
    ['notMade', 'Safety call. No call was recorded. Senior leaders were told.'],
    ['notNeeded', 'Safety call. Not needed any more.'],
  ] as const)('of a safety call says what became of it: %s', (result, words) => {
    expect(said({ to, alarm: true, kind: 'safetyCall', stop: 0 }, aScene({ lastCall: { stop: 0, result, at: now } }))).toBe(`14:30 ${words}`);
  });

  it('of a call for help says who took it on, or that nobody had', () => {
    const called = { ...taken, kind: 'help' as const };
    const post: Post = { to, alarm: false, kind: 'notice', of: 'helpComing', who: ann.id };
    expect(said(post, aScene({ alarm: called }))).toBe('14:30 Ann Patel called for help. Taken on by Helen Hart.');
    expect(said({ to, alarm: true, kind: 'help', rung: 0 }, aScene({ lastAlarm: { ...called, owner: undefined, endedAt: now } }))).toBe('14:30 Call for help. Nobody had taken it on. The alarm ended at 14:30.');
  });

  it('of a question says whether it was answered', () => {
    const nudge: Post = { to, alarm: false, kind: 'nudge' };
    expect(said(nudge, scenes['back'] ?? aScene(), 7, ann.id)).toBe('14:30 You were asked whether you were back. Answered.');
    expect(said(nudge, aScene({ alarm: taken }), 7, ann.id)).toBe('14:30 You were asked whether you were back. Not answered.');
    expect(said({ to, alarm: false, kind: 'leaving' }, aScene())).toBe('14:30 Asked whether they had gone. Answered.');
  });
});
