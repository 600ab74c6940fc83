import { HttpRequest } from '@azure/functions';
import { makeMessages, type Receive } from '../../functions/messages';
import { NotFromTeams } from '../../src/teams/proof';
import { aLog } from './a-log';

const post = (body: string, authorization?: string) =>
  new HttpRequest({
    method: 'POST',
    url: 'http://localhost/api/messages',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: { string: body },
  });

const answering = (receive: Receive) => makeMessages(receive, aLog());

describe('POST /api/messages', () => {
  it('hands over the activity with the proof of where it comes from', async () => {
    const received: unknown[] = [];
    const messages = answering((...all) => (received.push(all), Promise.resolve({ status: 200 })));

    expect(await messages(post('{"type":"message"}', 'Bearer token'))).toEqual({ status: 200 });
    expect(received).toEqual([['Bearer token', { type: 'message' }]]);
  });

  it('returns the answer to an invoke as it is', async () => {
    const messages = answering(() => Promise.resolve({ status: 200, body: { statusCode: 200, type: 'x', value: 'y' } }));

    expect(await messages(post('{}'))).toEqual({ status: 200, jsonBody: { statusCode: 200, type: 'x', value: 'y' } });
  });

  it.each(['', 'null', '[]', '"text"', '{"type":'])('answers 400 to %p, and asks nobody', async (body) => {
    const messages = answering(() => Promise.reject(new Error('asked')));

    expect(await messages(post(body))).toEqual({ status: 400 });
  });

  it('answers 413 to more than 256 KB, and asks nobody', async () => {
    const messages = answering(() => Promise.reject(new Error('asked')));

    expect(await messages(post(JSON.stringify({ text: 'x'.repeat(256 * 1024) })))).toEqual({ status: 413 });
  });

  it('counts bytes, not letters', async () => {
    const messages = answering(() => Promise.reject(new Error('asked')));

    expect(await messages(post(JSON.stringify({ text: '€'.repeat(90 * 1024) })))).toEqual({ status: 413 });
  });

  it('answers 401, and no more, to whom Teams did not send', async () => {
    const messages = answering(() => Promise.reject(new NotFromTeams('the token was refused')));

    expect(await messages(post('{}'))).toEqual({ status: 401 });
  });

  it('answers 500, and no more, when something is broken; the fault goes to the log', async () => {
    const log = aLog();
    const fault = new Error('row visit_7 is junk');
    const messages = makeMessages(() => Promise.reject(fault), log);

    expect(await messages(post('{}'))).toEqual({ status: 500 });
    expect(log.errors).toEqual([fault]);
  });
});
