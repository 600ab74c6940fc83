import { z } from 'zod';
import type { Unsent } from '../desk/ports';

const headers = z.custom<{ get(name: string): string | undefined }>(
  (value) => z.object({ get: z.instanceof(Function) }).safeParse(value).success,
);

const answered = z.object({
  statusCode: z.number(),
  code: z.string().optional(),
  response: z.object({ headers: headers.optional(), bodyAsText: z.string().nullish() }).optional(),
});

const coded = z.object({ error: z.object({ code: z.string() }) });

const codeIn = (body?: string | null): string | undefined => {
  try {
    return coded.safeParse(JSON.parse(body ?? '')).data?.error.code;
  } catch {
    return undefined;
  }
};

/** Seconds, or a date, as the header may be either. */
export const retryAfterMs = (header: string | undefined, nowMs: number): number | undefined => {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - nowMs;

  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
};

/** What a failed send means. `editing`: the message itself may be no more, while the conversation stands. */
export const classify = (fault: unknown, editing: boolean, nowMs: number): Unsent => {
  const { data } = answered.safeParse(fault);
  // Without an answer nobody knows whether it arrived; said twice is better than not at all.
  if (!data) return { ok: false, why: 'later', code: z.object({ code: z.string() }).safeParse(fault).data?.code ?? 'network' };

  const code = codeIn(data.response?.bodyAsText) ?? data.code ?? `http${data.statusCode}`;
  switch (data.statusCode) {
    case 429: {
      const wait = retryAfterMs(data.response?.headers?.get('retry-after'), nowMs);
      return { ok: false, why: 'later', code, ...(wait !== undefined && { retryAfterMs: wait }) };
    }
    case 404:
      // Teams says so of places that are there, while it moves them or is ill: what is stored is doubted before it is believed.
      return { ok: false, why: editing && code !== 'ConversationNotFound' ? 'gone' : 'notFound', code };
    case 400:
    case 403:
    case 405:
    case 410:
    case 413:
      return { ok: false, why: 'never', code };
    default:
      // Teams calls a 500 final, and a 401 is our own set-up; but giving up would lose an alarm, and trying again costs little.
      return { ok: false, why: 'later', code };
  }
};
