import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { aCard, aMessage, ann, ben, cardAnswer, execute, makeRig, staff, type Rig } from './fixture';

let rig: Rig;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'room-'));
  rig = await makeRig({ persistFile: join(folder, 'chats.json') });
});
afterEach(async () => {
  await rig.close();
  rmSync(folder, { recursive: true });
});

const path = `/${encodeURIComponent(staff)}/activities`;
const post = () => rig.connector('POST', path, aMessage(aCard('x')));
const count = (): number => rig.standIn.messages(ann, staff).length;

it('fails as often as asked, then works', async () => {
  rig.standIn.fail({ status: 429, retryAfter: 7, times: 2 });
  expect(await post()).toMatchObject({ status: 429, retryAfter: '7' });
  expect(await post()).toMatchObject({ status: 429 });
  expect(count()).toBe(0);
  expect(await post()).toMatchObject({ status: 201 });
});

it('fails only what matches', async () => {
  rig.standIn.fail({ status: 404, match: (request) => request.kind === 'edit' });
  const { status, body } = await post();
  expect(status).toBe(201);
  expect(await rig.connector('PUT', `${path}/${String(body.id)}`, aMessage(aCard('y')))).toMatchObject({
    status: 404,
    body: { error: { code: 'ActivityNotFoundInConversation' } },
  });
});

it('delivers and loses the answer', async () => {
  rig.standIn.fail({ after: 'delivered' });
  expect(await post()).toMatchObject({ status: 500 });
  expect(count()).toBe(1);
  rig.standIn.fail({ after: 'delivered', status: 'reset' });
  await expect(post()).rejects.toThrow();
  expect(count()).toBe(2);
});

it('holds a request before or after it took effect', async () => {
  const before = rig.standIn.hold();
  const first = post();
  expect(await before.reached).toMatchObject({ kind: 'post', conversation: staff });
  expect(count()).toBe(0);
  before.release();
  await first;

  const after = rig.standIn.hold({ moment: 'after' });
  const second = post();
  const { activity } = await after.reached;
  expect(rig.standIn.messages(ann, staff).at(-1)?.id).toBe(activity);
  after.release();
  expect((await second).body.id).toBe(activity);
});

it('tells a hook of both moments of every request until it is stopped', async () => {
  const moments: string[] = [];
  const stop = rig.standIn.onConnectorRequest(({ kind }, moment) => void moments.push(`${moment} ${kind}`));
  await post();
  stop();
  await post();
  expect(moments).toEqual(['before post', 'after post']);
});

it('keeps chats, own views, notifications and installs over a restart', async () => {
  const persistFile = join(folder, 'chats.json');
  const { body } = await post();
  await rig.standIn.introduce();
  await rig.standIn.uninstall(ben);
  rig.answer(() => cardAnswer(aCard('yours')));
  await rig.standIn.press(ann, staff, String(body.id), execute('x', 'x'));
  await rig.standIn.close();

  const again = await makeRig({ persistFile });
  expect(again.standIn.messages(ann, staff)).toEqual(rig.standIn.messages(ann, staff));
  expect(again.standIn.card(ann, staff).card).toEqual(aCard('yours'));
  expect(again.standIn.notifications(ben)).toEqual(rig.standIn.notifications(ben));
  await again.standIn.introduce();
  expect(again.heard).toEqual([]);
  const { id } = await again.standIn.say(ann, staff, 'later');
  expect(Number(id)).toBeGreaterThan(Number(body.id));
  await again.close();
  expect(readFileSync(persistFile, 'utf8')).toContain('later');
});

it('refuses a file that it cannot read, by name', async () => {
  const persistFile = join(folder, 'broken.json');
  writeFileSync(persistFile, '{"lastId":');
  await expect(makeRig({ persistFile })).rejects.toThrow(persistFile);
});
