import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { aCard, aMessage, ann, ben, cat, makeRig, slt, staff, tenantId, type Rig } from './fixture';

let rig: Rig;
beforeEach(async () => {
  rig = await makeRig();
});
afterEach(() => rig.close());

const at = (id: string): string => `/${encodeURIComponent(id)}`;
const code = (answer: { status: number; body: Record<string, unknown> }): unknown => [answer.status, (answer.body.error as { code: string }).code];

it('posts for every member and notifies each with the text, else the summary, never the card', async () => {
  const { status, body } = await rig.connector('POST', `${at(staff)}/activities`, aMessage(aCard('Ms Okoro is out')));
  expect(status).toBe(201);
  await rig.connector('POST', `${at(staff)}/activities`, aMessage(aCard('x'), { text: '<at>Ben</at> V-1 is overdue' }));
  await rig.connector('POST', `${at(staff)}/activities`, { ...aMessage(aCard('x')), summary: undefined });
  expect(rig.standIn.messages(ann, staff)[0]).toMatchObject({ id: body.id, from: { kind: 'bot' }, edited: false, ownView: false });
  for (const person of [ann, ben]) {
    expect(rig.standIn.notifications(person).map((toast) => toast.text)).toEqual(['Visit V-1', 'Ben V-1 is overdue', 'Sent a card']);
  }
  expect(rig.standIn.notifications(cat)).toEqual([]);
});

it('edits in place without a notification, and deletes', async () => {
  const { body } = await rig.connector('POST', `${at(staff)}/activities`, aMessage(aCard('one')));
  const message = `${at(staff)}/activities/${String(body.id)}`;
  expect((await rig.connector('PUT', message, aMessage(aCard('two')))).status).toBe(200);
  expect(rig.standIn.messages(ann, staff)).toMatchObject([{ edited: true, card: aCard('two') }]);
  expect(rig.standIn.notifications(ann)).toHaveLength(1);

  expect((await rig.connector('DELETE', message)).status).toBe(200);
  expect(rig.standIn.messages(ann, staff)).toEqual([]);
  expect(code(await rig.connector('PUT', message, aMessage(aCard('three'))))).toEqual([404, 'ActivityNotFoundInConversation']);
});

it('lets the bot edit only what the bot wrote', async () => {
  const { id } = await rig.standIn.say(ann, staff, 'hello');
  expect(code(await rig.connector('PUT', `${at(staff)}/activities/${id}`, aMessage(aCard('mine'))))).toEqual([404, 'ActivityNotFoundInConversation']);
});

it('answers in a channel thread', async () => {
  const { id } = await rig.standIn.say(ann, slt, '/visit', { mention: true });
  const posted = await rig.connector('POST', `${at(`${slt};messageid=${id}`)}/activities/${id}`, aMessage(aCard('start', { actions: [{ type: 'Action.Execute', title: 'Go', verb: 'go' }] })));
  await rig.standIn.press(cat, slt, String(posted.body.id), 'Go');
  expect(rig.heard[1]).toMatchObject({ replyToId: posted.body.id, conversation: { id: `${slt};messageid=${id}` } });
});

it.each([`29:${ann}`, ann])('opens a personal chat with %s', async (member) => {
  const answer = await rig.connector('POST', '', { isGroup: false, tenantId, members: [{ id: member }] });
  expect(answer).toMatchObject({ status: 201, body: { id: `a:${ann}` } });
});

it('refuses as Teams refuses', async () => {
  const message = aMessage(aCard('x'));
  expect(code(await rig.connector('POST', '', { tenantId, members: [{ id: cat }] }))).toEqual([403, 'ForbiddenOperationException']);
  expect(code(await rig.connector('POST', '', { members: [{ id: ann }] }))).toEqual([400, 'BadSyntax']);
  expect(code(await rig.connector('POST', '/19:nowhere/activities', message))).toEqual([404, 'ConversationNotFound']);
  expect(code(await rig.connector('POST', `${at(`a:${cat}`)}/activities`, message))).toEqual([403, 'MessageWritesBlocked']);
  expect(code(await rig.connector('POST', `${at(staff)}/activities`, aMessage(aCard('x'.repeat(52_000)))))).toEqual([413, 'MessageSizeTooBig']);
  await rig.standIn.uninstall(staff);
  expect(code(await rig.connector('POST', `${at(staff)}/activities`, message))).toEqual([403, 'BotNotInConversationRoster']);
  await rig.standIn.install(staff);
  await rig.standIn.install(cat);
  expect((await rig.connector('POST', `${at(staff)}/activities`, message)).status).toBe(201);
  expect((await rig.connector('POST', '', { tenantId, members: [{ id: cat }] })).status).toBe(201);
});

it('lists members with both ids, all, paged or one', async () => {
  const account = { id: `29:${ben}`, aadObjectId: ben, name: 'Ben', email: 'ben@school.example', tenantId };
  expect((await rig.connector('GET', `${at(staff)}/members`)).body).toMatchObject([{ aadObjectId: ann }, account]);
  expect((await rig.connector('GET', `${at(staff)}/pagedmembers?pageSize=5`)).body).toMatchObject({ members: [{}, account] });
  expect((await rig.connector('GET', `${at(staff)}/members/${encodeURIComponent(`29:${ben}`)}`)).body).toMatchObject(account);
  expect((await rig.connector('GET', `${at(staff)}/members/${cat}`)).status).toBe(404);
});
