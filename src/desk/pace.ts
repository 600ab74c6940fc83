/** Teams takes 60 messages in 30 seconds for one chat (rate limits for bots); two processes may be sending. */
const most = 20;
/** A quarter of that is kept for alarms: edits must not hold one up. */
const mostOfTheRest = 15;
const withinMs = 30_000;

export interface Pace {
  /** Whether one more may be sent to this chat now; asking counts as sending. */
  allows(address: string, alarm: boolean): boolean;
}

/** Keeps our own sends to a third of what Teams allows in each chat. */
export function makePace(elapsed: () => number): Pace {
  const sent = new Map<string, number[]>();
  return {
    allows: (address, alarm) => {
      const now = elapsed();
      const recent = (sent.get(address) ?? []).filter((at) => now - at < withinMs);
      if (recent.length >= (alarm ? most : mostOfTheRest)) return false;
      sent.set(address, [...recent, now]);
      return true;
    },
  };
}
