import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { aCard, aMessage, ann, ben, cardAnswer, execute, makeRig, refreshFor, staff, type Rig } from './fixture';

let rig: Rig;
beforeEach(async () => {
  rig = await makeRig();
});
afterEach(() => rig.close());

const get = async (path: string): Promise<unknown> => (await fetch(`${rig.origin}/room/api${path}`)).json();
const send = async (path: string, body: unknown, type = 'application/json'): Promise<{ status: number; body: unknown }> => {
  const answer = await fetch(`${rig.origin}/room/api${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': type } });
  return { status: answer.status, body: await answer.json() };
};
const chat = `/people/${ann}/chats/${encodeURIComponent(staff)}`;
const post = async (card: unknown): Promise<string> =>
  String((await rig.connector('POST', `/${encodeURIComponent(staff)}/activities`, aMessage(card))).body.id);

it('tells the state of the room', async () => {
  expect(await get('/state')).toMatchObject({
    now: '2026-11-23T09:00:00.000Z',
    schools: [{ id: 'oakfield' }],
    chats: [{ id: staff, place: 'staff' }, {}, { id: `a:${ann}`, kind: 'personal', members: [ann] }, {}, {}],
  });
});

it('takes what is said and shows each person their chats, own views fetched', async () => {
  expect(await send(`${chat}/say`, { text: ' /visit ', mention: true })).toMatchObject({ status: 200 });
  expect(rig.heard[0]?.text).toBe('<at>Home visits</at> /visit');
  await post(aCard('shared', refreshFor(ann)));
  rig.answer(() => cardAnswer(aCard('mine')));
  expect(await get(`/people/${ann}/chats`)).toMatchObject([
    { chat: { id: staff }, messages: [{ text: '@Home visits /visit', from: { kind: 'person', id: ann } }, { card: aCard('mine'), ownView: true }] },
    {},
    { chat: { id: `a:${ann}` }, messages: [] },
  ]);
  expect(await get(`/people/${ben}/chats`)).toMatchObject([{ messages: [{}, { card: { body: [{ text: 'shared' }] }, ownView: false }] }, {}]);
  expect(await get(`/people/${ben}/notifications`)).toMatchObject([{ chat: staff, title: 'Staff', text: 'Visit V-1' }]);
});

it('presses for a person', async () => {
  const id = await post(aCard('shared', { actions: [execute('Go', 'go')] }));
  rig.answer(() => cardAnswer(aCard('mine')));
  const pressed = await send(`${chat}/messages/${id}/press`, { action: execute('Go', 'go'), inputs: {} });
  expect(pressed).toEqual({ status: 200, body: { kind: 'card', card: aCard('mine') } });
});

it('takes an input that the page leaves out as emptied, not as prefilled', async () => {
  const body = [{ type: 'Input.Text', id: 'vehicle', value: 'blue Fiesta' }];
  const id = await post(aCard('', { body, actions: [execute('Go', 'go')] }));
  await send(`${chat}/messages/${id}/press`, { action: execute('Go', 'go'), inputs: {} });
  expect(rig.heard[0]?.value).toMatchObject({ action: { data: {} } });
  expect(JSON.stringify(rig.heard[0])).not.toContain('Fiesta');
});

it('opens and submits a dialog', async () => {
  const button = { type: 'Action.Submit', title: 'Open', data: { msteams: { type: 'task/fetch' } } };
  const id = await post(aCard('start', { actions: [button] }));
  const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: aCard('page') };
  rig.answer(() => ({ body: { task: { type: 'continue', value: { title: 'Visit', card } } } }));
  const opened = (await send(`${chat}/messages/${id}/press`, { action: button, inputs: {} })).body as { dialog: { id: string } };
  rig.answer(() => undefined);
  expect(await send(`/people/${ann}/dialogs/${opened.dialog.id}/submit`, { data: { a: '1' } })).toEqual({ status: 200, body: { kind: 'none' } });
  expect(rig.heard.at(-1)).toMatchObject({ name: 'task/submit', value: { data: { a: '1' } } });
});

it.each([
  ['an unknown person', '/people/nobody/chats/x/say', { text: 'x', mention: false }, 'application/json', 404],
  ['an empty text', `${chat}/say`, { text: ' ', mention: false }, 'application/json', 400],
  ['a missing message', `${chat}/messages/1/press`, { action: execute('x', 'x'), inputs: {} }, 'application/json', 404],
  ['a form post', `${chat}/say`, { text: 'x', mention: false }, 'text/plain', 415],
])('refuses %s', async (_what, path, body, type, status) => {
  expect(await send(path, body, type)).toMatchObject({ status, body: { error: expect.any(String) } });
});

it('refuses what is not JSON', async () => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${rig.origin}/room/api${chat}/say`, { method: 'POST', body: '{"text":', headers });
  expect(answer.status).toBe(400);
});

it('tells a page what has changed as it happens', async () => {
  const stop = new AbortController();
  const stream = await fetch(`${rig.origin}/room/api/events`, { signal: stop.signal });
  const reader = stream.body?.getReader();
  await reader?.read();
  await post(aCard('new'));
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(`data: ${JSON.stringify({ chats: [staff] })}\n\n`);
  stop.abort();
});
