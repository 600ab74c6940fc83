import type { Activity } from './wire';

/** What the bot answered over HTTP; `unreachable` when it did not answer, or not in time. */
export type BotAnswer = { status: number; body: unknown } | { status: 'unreachable'; why: string };

export interface BotLine {
  send(activity: Activity): Promise<BotAnswer>;
  /** The next activity is sent twice: one after the other, or both at once. The second answer counts. */
  twice(how?: 'inTurn' | 'together'): void;
}

/** The line from Teams to the bot's `/api/messages`. Teams waits for fifteen seconds of real time. */
export const makeBotLine = (endpoint: () => string, tenantId: string, fetch: typeof globalThis.fetch, timeoutMs = 15_000): BotLine => {
  let repeat: 'inTurn' | 'together' | undefined;

  const once = async (activity: Activity): Promise<BotAnswer> => {
    try {
      const answer = await fetch(endpoint(), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-ms-tenant-id': tenantId },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { status: answer.status, body: bodyOf(await answer.text()) };
    } catch (error) {
      return { status: 'unreachable', why: error instanceof Error ? error.message : String(error) };
    }
  };

  return {
    send: async (activity) => {
      const how = repeat;
      repeat = undefined;
      if (how === 'together') {
        const [, second] = await Promise.all([once(activity), once(activity)]);
        return second;
      }
      if (how === 'inTurn') await once(activity);
      return once(activity);
    },
    twice: (how = 'inTurn') => {
      repeat = how;
    },
  };
};

const bodyOf = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    // Not JSON is an answer too: whoever reads it decides what is wrong with it.
    return text;
  }
};
