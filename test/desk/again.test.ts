import { backOffMinutes, triedAgain } from '../../src/desk/again';
import type { OwedPost, Unsent } from '../../src/desk/ports';
import { notices, type Post } from '../../src/visit/posts';
import { plus } from '../../src/visit/time';
import { ann } from '../support/school';
import { at } from '../support/story';

const to = { person: ann.id };
const approval: Post = { to, kind: 'fresh', alarm: false };
const alarm: Post = { to, kind: 'help', rung: 0, alarm: true };
const edit: Post = { to, kind: 'current', alarm: false };
const owed = (post: Post, more: Partial<OwedPost> = {}): OwedPost => ({ id: 'p', to, post, school: 's', visit: 'v', attempts: 3, etag: '', nextTry: at('09:00'), since: at('09:00'), ...more });
const tried = (post: Post, why: Unsent['why'], minutes: number) => triedAgain(owed(post), why, plus(at('09:00'), minutes));
const days = 24 * 60;

it.each([
  ['an approval card', approval],
  ['a call for help', alarm],
  ['word that somebody left against what was agreed', { to, kind: 'notice', of: 'leftAgainst', alarm: true } satisfies Post],
])('%s is owed as long as Teams is away', (_what, post) => {
  expect(tried(post, 'later', 30 * days)).toBe(true);
});

it.each([
  ['an edit', edit],
  ['word that a visit was approved', { to, kind: 'notice', of: 'approved', alarm: false } satisfies Post],
])('%s is given up after a day, because nobody has to act on it', (_what, post) => {
  expect([tried(post, 'later', days - 1), tried(post, 'later', days)]).toEqual([true, false]);
});

it('only what asks for nothing may ever be given up because Teams is away', () => {
  const givenUp = notices.filter((of) => !tried({ to, kind: 'notice', of, alarm: false }, 'later', 2 * days));
  expect(givenUp).toEqual(['approved', 'late', 'dslTold', 'helpComing', 'takenOn', 'heardOf', 'policeTold', 'allSafe', 'didNotGo', 'stopAdded'].sort((a, b) => notices.indexOf(a as never) - notices.indexOf(b as never)));
});

it.each([
  ['an approval card', approval, 5],
  ['a call for help', alarm, 30],
])('an address of %s that is nowhere found is believed to be dead after some minutes', (_what, post, minutes) => {
  expect([tried(post, 'notFound', minutes - 1), tried(post, 'notFound', minutes)]).toEqual([true, false]);
});

it('what Teams refuses for good is not tried again', () => {
  expect(tried(alarm, 'never', 0)).toBe(false);
});

it('a post of an earlier release is owed since its next try', () => {
  expect(triedAgain(owed(approval, { since: undefined, nextTry: at('09:30') }), 'notFound', at('09:33'))).toBe(true);
});

it.each([
  ['a call for help within half a minute, whatever Teams asks for', alarm, 14_400, 0.5],
  ['anything else after as long as Teams asks for', approval, 1_200, 20],
])('tries %s', (_what, post, seconds, minutes) => {
  expect(backOffMinutes(owed(post), seconds * 1_000)).toBe(minutes);
});

it('backs off to five minutes and no further', () => {
  expect(backOffMinutes(owed(approval, { attempts: 400 }))).toBe(5);
});
