import type { RequestHandler } from 'express';
import { isLoopback } from '../config';

/**
 * Listening on loopback does not keep out a web page open in the same browser. So: the name asked for is this machine's
 * (no DNS rebinding), the page that asks is our own, and what is sent is JSON, which a foreign page may not send unasked.
 */
export const onlyFromHere: RequestHandler = (request, response, next) => {
  const host = request.headers.host ?? '';
  const { origin } = request.headers;
  if (!isLoopback(host.replace(/:\d+$/, ''))) return void response.status(403).end();
  if (origin !== undefined && origin !== `http://${host}`) return void response.status(403).end();
  if (['POST', 'PUT', 'PATCH'].includes(request.method) && !request.is('application/json')) return void response.status(415).end();
  next();
};
