import type { School } from '../school/school';
import type { Post, To } from '../visit/posts';
import type { Instant, Visit } from '../visit/visit';
import { addressKey, type Address, type NewPost } from './ports';
import { plus } from '../visit/time';

/** Longer than a first send can take: until then the sweep leaves a new post to whoever made it. */
const firstTryMinutes = 0.25;
const mostPosts = 70;

/** Turns posts for places into posts for this school's conversations, each with an id that its step determines. */
export function addressed(posts: readonly Post[], visit: Visit, school: School, now: Instant): NewPost[] {
  const nextTry = plus(now, firstTryMinutes);
  const owed = posts.flatMap((post) => addresses(post.to, school).map((to) => ({ to, post })));
  const kept = mostUrgent(distinct(owed));
  const recipients = kept.filter(({ post }) => rungOf(post) !== undefined).length;
  return kept.map(({ to, post }, index) => ({
    id: `${visit.id}-${visit.version}-${index}`,
    to,
    post: post.kind === 'rung' || post.kind === 'help' ? { ...post, recipients } : post,
    nextTry,
    since: now,
    version: visit.version,
  }));
}

/**
 * A transaction holds a hundred rows. Of more posts than that the alarms go first, places before people, and edits last:
 * a card left out is edited at the next step.
 */
function mostUrgent<T extends { to: Address; post: Post }>(owed: readonly T[]): T[] {
  if (owed.length <= mostPosts) return [...owed];
  const rank = ({ to, post }: T): number => (post.alarm ? ('chat' in to ? 0 : 1) : post.kind === 'current' || post.kind === 'alerts' ? 3 : 2);
  return [...owed].sort((a, b) => rank(a) - rank(b)).slice(0, mostPosts);
}

/** The rung that a post is about, if it is one of the ladder's. */
export const rungOf = (post: Post): number | undefined => (post.kind === 'rung' || post.kind === 'help' ? post.rung : undefined);

export function addresses(to: To, school: School): Address[] {
  if ('person' in to) return [to];
  if ('place' in to) return school.places[to.place].map((chat) => ({ chat, place: to.place }));
  const place = (['staff', 'office', 'slt'] as const).find((name) => school.places[name].includes(to.chat));
  return [{ chat: to.chat, ...(place ? { place } : {}) }];
}

/** A visit asked for in the office chat has one card there, not two. */
function distinct<T extends { to: Address; post: Post }>(owed: readonly T[]): T[] {
  const seen = new Set<string>();
  return owed.filter(({ to, post }) => {
    if (post.kind !== 'current' && post.kind !== 'fresh') return true;
    const unseen = !seen.has(addressKey(to));
    seen.add(addressKey(to));
    return unseen;
  });
}
