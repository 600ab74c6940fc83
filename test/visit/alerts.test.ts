import { hasNews, stillSo, type Stands } from '../../src/visit/alerts';
import type { Post } from '../../src/visit/posts';
import { ann, ben, deputy, head, sam } from '../support/school';
import type { Story } from '../support/story';
import { edited } from '../support/told';
import { approved, gone, overdue, owned, tap } from './lived';
import { a, b } from './telling';

const to = { place: 'slt' } as const;
const alert = (post: Post, shown: number): Stands => ({ post, shown });
const rung = (n: number, { visit }: Story): Stands => alert({ to, alarm: true, kind: 'rung', rung: n }, visit.version);
const still = (alerts: readonly Stands[], { visit, context }: Story, reader?: { id: string }): Stands[] => stillSo(alerts, reader?.id, visit, context);

describe('of the alerts that stand in one chat', () => {
  it('only the newest card of an alarm goes on being one, and none once it is over', () => {
    const story = overdue();
    const first = rung(0, story);
    story.does({ type: 'noReply', by: sam, rung: 0 });
    const second = rung(1, story);
    expect(still([first], story)).toEqual([first]);
    expect(still([first, second], story)).toEqual([second]);
    for (const by of [ann, ben]) story.does(tap(by, 'back'));
    expect(still([first, second], story)).toEqual([]);
  });

  it('a card of an earlier alarm does not speak for the next', () => {
    const story = overdue();
    const first = rung(0, story);
    for (const by of [ann, ben]) story.does(tap(by, 'arrived'));
    story.does({ type: 'help', by: ann });
    expect(still([first], story)).toEqual([]);
  });

  it('who has taken it on holds until another does', () => {
    const story = owned();
    const taken = alert({ to, alarm: false, kind: 'notice', of: 'takenOn', who: head.id }, story.visit.version);
    expect(still([taken], story)).toEqual([taken]);
    expect(still([taken], story.does({ type: 'takeOn', by: deputy, over: true }))).toEqual([]);
  });

  it('the question whether they have gone stands for each until they answer, and for the office until all have', () => {
    const story = approved().waits();
    const asked = alert({ to, alarm: false, kind: 'leaving' }, story.visit.version);
    story.does(tap(ann, 'leftSchool'));
    expect([still([asked], story, ann), still([asked], story, ben), still([asked], story)].map((left) => left.length)).toEqual([0, 1, 1]);
    expect(still([asked], story.does(tap(ben, 'leftSchool')))).toEqual([]);
  });

  it('the question whether they are back is over when they are, run late or are looked for', () => {
    const nudged = () => gone().waits();
    const asked = alert({ to, alarm: false, kind: 'nudge' }, nudged().visit.version);
    expect(still([asked], nudged(), ann)).toEqual([asked]);
    expect(still([asked], nudged().does(tap(ann, 'back')), ann)).toEqual([]);
    expect(still([asked], nudged().does({ type: 'runLate', by: ann, minutes: 30 }), ann)).toEqual([]);
    expect(still([asked], nudged().at('15:30').does({ type: 'tick' }), ann)).toEqual([]);
  });
});

describe('an edit of the alerts that stand is owed', () => {
  it('wherever an alarm may have been put, whatever happens in it', () => {
    const everywhere = ['office', 'slt', a, b, head.name, deputy.name];
    expect(edited(owned())).toEqual(everywhere);
    const story = overdue();
    for (const by of [ann, ben]) story.does(tap(by, 'back'));
    expect(edited(story)).toEqual(expect.arrayContaining(everywhere));
  });

  it('to whoever was asked something, once they or the visit move on', () => {
    expect(edited(approved().waits().does(tap(ann, 'leftSchool')))).toEqual(['office', a, b]);
    expect(edited(gone().waits().does(tap(ann, 'back')))).toEqual([a, b]);
    expect(edited(gone())).toEqual([]);
  });

  it('and not because something was delivered', () => {
    const story = overdue();
    const before = story.visit;
    expect(edited(story.does({ type: 'delivered', rung: 0 }))).toEqual([]);
    expect(hasNews(before, story.visit)).toBe(false);
    expect(hasNews(before, story.does({ type: 'noReply', by: sam, rung: 0 }).visit)).toBe(true);
  });
});
