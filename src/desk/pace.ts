import type { OwedPost } from './ports';

/** Teams takes 60 messages in 30 seconds for one chat (rate limits for bots), and two processes may be sending. */
const withinMs = 30_000;
/** So edits get a third of that, and what must be told, and alarms before all, the more. */
const most = { edit: 20, message: 25, alarm: 30 };

export interface Pace {
  /** Whether this may be sent to its chat now; asking counts as sending. */
  allows(address: string, post: OwedPost['post']): boolean;
  /** How many chats it keeps in mind. */
  chats(): number;
}

/** For where a whole day is lived in minutes and nobody counts: the rehearsal room, and tests of stories. */
export const unpaced: Pace = { allows: () => true, chats: () => 0 };

/** Keeps our own sends in each chat well within what Teams takes. */
export function makePace(elapsed: () => number): Pace {
  const sent = new Map<string, number[]>();
  let forgotAt = elapsed();

  /** A chat that was not written to lately is forgotten, or the list would hold every chat there ever was. */
  const forget = (now: number): void => {
    if (now - forgotAt < withinMs) return;
    forgotAt = now;
    for (const [address, times] of sent) if (times.every((at) => now - at >= withinMs)) sent.delete(address);
  };

  return {
    chats: () => sent.size,
    allows: (address, { alarm, kind }) => {
      const now = elapsed();
      forget(now);
      const recent = (sent.get(address) ?? []).filter((at) => now - at < withinMs);
      if (recent.length >= most[alarm ? 'alarm' : kind === 'current' ? 'edit' : 'message']) return false;
      sent.set(address, [...recent, now]);
      return true;
    },
  };
}
