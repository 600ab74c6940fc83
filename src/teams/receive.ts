import type { Log } from '../desk/ports';
import type { BotAdapter } from './adapter';
import type { Bot } from './bot';
import { admit, type DoorConfig } from './door';

/** Takes one activity from Teams, with the header that proves where it comes from, and says what to answer. */
export type Receive = (authorization: string, activity: unknown) => Promise<{ status: number; body?: unknown }>;

/** The whole way in: the door, the proof, the turn. Rejects with `NotFromTeams` when nobody vouches for the caller. */
export const makeReceive =
  ({ adapter, bot, door, log }: { adapter: BotAdapter; bot: Bot; door: DoorConfig; log: Log }): Receive =>
  async (authorization, raw) => {
    const admitted = admit(raw, door);
    if (!admitted.ok) {
      log.warn('an activity was turned away', { why: admitted.why, status: admitted.status });
      return { status: admitted.status };
    }

    const answer = await adapter.handle(authorization, admitted.activity, (context) => bot.run(context));
    return { status: answer?.status ?? 200, body: answer?.body };
  };
