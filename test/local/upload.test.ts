import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ann, ben, cat, makeRig, staff, type Rig } from './fixture';

let rig: Rig;
beforeEach(async () => {
  rig = await makeRig();
});
afterEach(() => rig.close());

const own = (person: string) => `a:${person}`;
const send = async (person: string, chat: string, body: object): Promise<number> => {
  const path = `${rig.origin}/room/api/people/${person}/chats/${encodeURIComponent(chat)}/say`;
  return (await fetch(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })).status;
};
const file = (name: string, content: string | Buffer = 'name\nZoë\n') => ({ name, base64: Buffer.from(content).toString('base64') });

/** Where the bot was told that the file lies. */
const address = (): string =>
  z.object({ attachments: z.tuple([z.object({ content: z.object({ downloadUrl: z.string() }) })]) }).parse(rig.heard.at(-1)).attachments[0].content.downloadUrl;

it('hands a file to the bot as Teams does, and shows its name to whoever sent it', async () => {
  expect(await send(ann, own(ann), { text: 'our list', mention: false, file: file('people.CSV') })).toBe(200);

  expect(rig.heard).toMatchObject([
    {
      type: 'message',
      text: 'our list',
      from: { aadObjectId: ann },
      conversation: { conversationType: 'personal' },
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name: 'people.CSV',
          content: { downloadUrl: expect.stringContaining(`${rig.origin}/connector/files/`), uniqueId: expect.any(String), fileType: 'csv' },
        },
      ],
    },
  ]);
  expect(rig.standIn.messages(ann, own(ann))).toMatchObject([{ text: 'our list', file: 'people.CSV' }]);
});

it('lets the bot fetch what was sent, byte for byte and without asking who it is', async () => {
  const bytes = Buffer.from([0xff, 0xfe, 0, 10, 13, 0xeb]);
  await send(ann, own(ann), { text: '', mention: false, file: file('people.csv', bytes) });

  const fetched = await fetch(address());
  expect(Buffer.from(await fetched.arrayBuffer())).toEqual(bytes);
  expect(fetched.headers.get('content-type')).toBe('application/octet-stream');
});

it('takes a file that is larger than the bot does, so that its refusal can be seen, but not any size', async () => {
  const large = Buffer.alloc(2 * 1024 * 1024, 65);
  expect(await send(ann, own(ann), { text: '', mention: false, file: file('people.csv', large) })).toBe(200);
  expect((await (await fetch(address())).arrayBuffer()).byteLength).toBe(large.byteLength);

  expect(await send(ann, own(ann), { text: '', mention: false, file: file('people.csv', Buffer.alloc(large.length + 3)) })).toBe(400);
});

it('keeps the newest files only', async () => {
  await rig.standIn.upload(ann, own(ann), { name: 'first.csv', bytes: Buffer.from('1') });
  const first = address();
  expect((await fetch(first)).status).toBe(200);
  for (let count = 0; count < 20; count += 1) await rig.standIn.upload(ann, own(ann), { name: 'next.csv', bytes: Buffer.from('2') });

  expect((await fetch(first)).status).toBe(404);
});

it('hands over no file in a shared chat, nor in somebody else’s, nor to a bot that is not there', async () => {
  expect(await send(ann, staff, { text: '', mention: true, file: file('people.csv') })).toBe(404);
  expect(await send(ben, own(ann), { text: '', mention: false, file: file('people.csv') })).toBe(404);
  expect(await send(cat, own(cat), { text: '', mention: false, file: file('people.csv') })).toBe(200);

  expect(rig.heard).toEqual([]);
  expect(rig.standIn.messages(cat, own(cat))).toMatchObject([{ file: 'people.csv' }]);
});

it.each([
  ['neither words nor a file', { text: ' ', mention: false }],
  ['a file without a name', { text: '', mention: false, file: { name: ' ', base64: '' } }],
  ['what is not base64', { text: '', mention: false, file: { name: 'people.csv', base64: 'näme' } }],
])('refuses %s', async (_what, body) => {
  expect(await send(ann, own(ann), body)).toBe(400);
});
