import type { HttpResponseInit } from '@azure/functions';
import type { Log } from '../src/desk/ports';
import type { Watchdog } from '../src/desk/watchdog';

/**
 * `GET /api/health`, open to all: 503 when escalation is not running in a school or an alarm reached nobody. It names the
 * schools and the visits by their ids, so that somebody can act, and not a word more about anybody.
 */
export const makeHealth =
  ({ look }: Pick<Watchdog, 'look'>, log: Log) =>
  async (): Promise<HttpResponseInit> => {
    try {
      const { stale, minutes, unreached } = await look();
      if (stale.length > 0) return answer(503, { status: 'stale', minutes, schools: stale, visits: unreached });
      if (unreached.length > 0) return answer(503, { status: 'undelivered', minutes, visits: unreached });
      return answer(200, { status: 'ok', minutes });
    } catch (error) {
      log.error('health could not be read', error, {});
      return answer(503, { status: 'stale' });
    }
  };

const answer = (status: number, jsonBody: object): HttpResponseInit => ({
  status,
  jsonBody,
  headers: { 'cache-control': 'no-store' },
});
