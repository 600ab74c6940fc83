import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { ann, ben, cat, makeRig, slt, staff, tenantId, type Rig } from './fixture';

let rig: Rig;
beforeEach(async () => {
  rig = await makeRig();
});
afterEach(() => rig.close());

it('delivers to the bot only what mentions it in a group chat or channel, and everything in a personal chat', async () => {
  await rig.standIn.say(ann, staff, '/visit');
  await rig.standIn.say(ann, slt, 'late again');
  expect(rig.heard).toEqual([]);

  await rig.standIn.say(ann, staff, '/visit', { mention: true });
  await rig.standIn.say(ann, `a:${ann}`, 'back');
  expect(rig.heard.map((activity) => activity.text)).toEqual(['<at>Home visits</at> /visit', 'back']);
  expect(rig.standIn.messages(ben, staff).map((message) => message.text)).toEqual(['/visit', '@Home visits /visit']);
});

it('speaks as Teams does: channel, tenant, sender, recipient and the mention as an entity', async () => {
  await rig.standIn.say(ann, staff, '/visit', { mention: true });
  expect(rig.heard[0]).toMatchObject({
    type: 'message',
    channelId: 'msteams',
    locale: 'en-GB',
    serviceUrl: `${rig.origin}/connector/`,
    timestamp: '2026-11-23T09:00:00.000Z',
    from: { id: `29:${ann}`, name: 'Ann', aadObjectId: ann },
    recipient: { id: '28:home-visits' },
    conversation: { id: staff, tenantId, conversationType: 'groupChat', isGroup: true },
    channelData: { tenant: { id: tenantId } },
    entities: [{ type: 'mention', mentioned: { id: '28:home-visits' }, text: '<at>Home visits</at>' }],
  });
});

it('names the thread in the conversation id of a channel message', async () => {
  const { id } = await rig.standIn.say(ann, slt, '/visit today', { mention: true });
  expect(rig.heard[0]?.conversation).toMatchObject({ id: `${slt};messageid=${id}`, conversationType: 'channel' });
  expect(rig.heard[0]?.channelData).toMatchObject({ team: { id: slt }, channel: { id: slt } });
});

it('introduces the bot once to every chat that has the app', async () => {
  await rig.standIn.introduce();
  const told = rig.heard.map((activity) => `${activity.type} ${activity.conversation.id}`);
  expect(told).toEqual([staff, slt, `a:${ann}`, `a:${ben}`].flatMap((id) => [`conversationUpdate ${id}`, `installationUpdate ${id}`]));

  await rig.standIn.introduce();
  expect(rig.heard).toHaveLength(told.length);
});

it('tells whether the bot heard, also when it is down', async () => {
  rig.answer(() => ({ status: 500 }));
  expect((await rig.standIn.say(ann, `a:${ann}`, 'help')).heard).toMatchObject({ status: 500 });
  const down = await makeRig({ botEndpoint: 'http://127.0.0.1:1/api/messages' });
  expect((await down.standIn.say(ann, `a:${ann}`, 'help')).heard).toMatchObject({ status: 'unreachable' });
  await expect(down.standIn.introduce()).rejects.toThrow(staff);
  await down.close();
});

it('sends the next activity twice, with one id, in turn or together', async () => {
  rig.standIn.twice();
  await rig.standIn.say(ann, `a:${ann}`, 'arrived');
  rig.standIn.twice('together');
  await rig.standIn.say(ann, `a:${ann}`, 'back');
  await rig.standIn.say(ann, `a:${ann}`, 'late 15');
  const ids = rig.heard.map((activity) => activity.id);
  expect(ids).toHaveLength(5);
  expect(new Set(ids).size).toBe(3);
});

it('shows nobody a chat that they are not in', async () => {
  expect(() => rig.standIn.messages(cat, staff)).toThrow('is in no chat');
  await expect(rig.standIn.say(ben, `a:${ann}`, 'hello')).rejects.toThrow('is in no chat');
});
