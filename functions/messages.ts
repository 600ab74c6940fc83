import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { Log } from '../src/desk/ports';
import { NotFromTeams } from '../src/teams/proof';

/** Takes one activity from Teams, with the header that proves where it comes from, and says what to answer. */
export type Receive = (authorization: string, activity: unknown) => Promise<{ status: number; body?: unknown }>;

/** Activities are a few kilobytes; Teams itself sends none larger than this. */
const limit = 256 * 1024;

/** `POST /api/messages`: a short plain answer for what cannot be taken, and never the words of a fault. */
export const makeMessages =
  (receive: Receive, log: Log) =>
  async (request: HttpRequest): Promise<HttpResponseInit> => {
    const text = await readUpTo(limit, request);
    if (text === undefined) return { status: 413 };

    const activity = fromJson(text);
    if (activity === undefined) return { status: 400 };

    try {
      const { status, body } = await receive(request.headers.get('authorization') ?? '', activity);
      return body === undefined ? { status } : { status, jsonBody: body };
    } catch (error) {
      if (error instanceof NotFromTeams) {
        log.warn('message refused at the door', {});
        return { status: 401 };
      }
      log.error('message failed', error, {});
      return { status: 500 };
    }
  };

/** Stops reading at the limit, whatever the length header claims. */
async function readUpTo(bytes: number, request: HttpRequest): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = request.body;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > bytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Undefined for what is not a JSON object. */
function fromJson(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
