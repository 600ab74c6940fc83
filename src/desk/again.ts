import { asksNothing, type Post } from '../visit/posts';
import { minutesBetween } from '../visit/time';
import type { Instant } from '../visit/visit';
import type { OwedPost, Unsent } from './ports';

/** Teams says that there is no such conversation, in all places where it might be: believed after so many minutes. */
const notFoundMinutes = { alarm: 30, other: 5 };
/** What asks nothing of anybody is not sent to them days later. */
const staleMinutes = 24 * 60;
const mostAlarmSeconds = 30;
const mostSeconds = 300;

/** Whether a post that was not sent is tried again. What somebody must act on is never given up because Teams is away. */
export function triedAgain({ post, since, nextTry }: OwedPost, why: Unsent['why'], now: Instant): boolean {
  const owed = minutesBetween(since ?? nextTry, now);
  switch (why) {
    case 'later':
      return !asksNothing(post) || owed < staleMinutes;
    case 'notFound':
      return owed < (post.alarm ? notFoundMinutes.alarm : notFoundMinutes.other);
    case 'never':
    case 'gone':
      return false;
  }
}

/** Alarms are tried again within half a minute, whatever Teams asks for; the rest back off to five minutes and obey `Retry-After`. */
export function backOffMinutes({ attempts, post }: { attempts: number; post: Post }, retryAfterMs = 0): number {
  const [own, asked] = [5 * 2 ** attempts, retryAfterMs / 1_000];
  return (post.alarm ? Math.min(Math.max(own, asked), mostAlarmSeconds) : Math.max(Math.min(own, mostSeconds), asked)) / 60;
}
