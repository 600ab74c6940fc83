import { HttpRequest, type HttpResponseInit } from '@azure/functions';
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import { Duration } from 'luxon';
import { z } from 'zod';
import type { Log } from '../desk/ports';
import type { LocalClock } from './clock';
import { onlyFromHere } from './only-from-here';

export interface HostParts {
  messages(request: HttpRequest): Promise<HttpResponseInit>;
  health(): Promise<HttpResponseInit>;
  /** Settles when the round and its sends are over. */
  sweep(): Promise<unknown>;
  clock: LocalClock;
  /** Lets time pass, sweeping on the way. */
  passTime(milliseconds: number): Promise<void>;
  /** The clock has been moved. */
  moved(): void;
  /** Whether the sweep runs by itself; if not, moving the clock only leaps. */
  sweepsItself: boolean;
  log: Log;
}

const advance = z.strictObject({
  advance: z
    .string()
    .transform((text) => Duration.fromISO(text).toMillis())
    .refine((ms) => ms > 0 && ms <= 366 * 24 * 3_600_000),
  jump: z.boolean().default(false),
});

/** The functions of the deployed app, served on one machine by the very handlers, and the clock that only exists here. */
export function makeHost(parts: HostParts, ...rest: RequestHandler[]): express.Express {
  const app = express().disable('x-powered-by').use(onlyFromHere);

  app.post('/api/messages', express.raw({ type: () => true, limit: '1mb' }), async (request, response) => {
    reply(response, await parts.messages(toFunctions(request)));
  });
  app.get('/api/health', async (_request, response) => reply(response, await parts.health()));

  app.post('/admin/functions/sweep', async (_request, response) => {
    await parts.sweep();
    response.status(202).end();
  });
  app.get('/admin/clock', (_request, response) => void response.json({ now: parts.clock.now() }));
  app.post('/admin/clock', express.json(), async (request, response) => {
    const asked = advance.safeParse(request.body);
    if (!asked.success) {
      return void response.status(400).json({ error: 'Say how far, as in {"advance":"PT30M"}; the clock moves forward, a year at most.' });
    }
    const { advance: milliseconds, jump } = asked.data;
    if (jump || !parts.sweepsItself) parts.clock.moveTo(new Date(Date.parse(parts.clock.now()) + milliseconds).toISOString());
    else await parts.passTime(milliseconds);
    parts.moved();
    response.json({ now: parts.clock.now() });
  });

  for (const handler of rest) app.use(handler);
  return app.use(failed(parts.log));
}

function toFunctions(request: Request): HttpRequest {
  const body: unknown = request.body;
  return new HttpRequest({
    method: 'POST',
    url: `http://${request.headers.host}${request.originalUrl}`,
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.isBuffer(body) ? { bytes: body } : undefined,
  });
}

function reply(response: Response, { status = 200, jsonBody, headers }: HttpResponseInit): void {
  response.status(status);
  if (headers) response.set(Object.fromEntries(new Headers(headers as Record<string, string>)));
  if (jsonBody === undefined) response.end();
  else response.json(jsonBody);
}

const failed =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500;
    if (status >= 500) log.error('request failed', error, {});
    response.status(status).end();
  };
