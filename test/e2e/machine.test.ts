import type { Browser } from 'playwright-core';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './support/browser';
import { greenwood, requests } from './support/request';
import { beginAtTenToOne, openPage, pictured } from './support/room';
import { freePort } from '../../src/local/free-port';
import { freshFolder, removeFolder, runToTheEnd, startRoom, stillAlive, type RoomProcess } from './support/room-process';

let browser: Browser;
let folder: string;
let room: RoomProcess | undefined;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());
beforeEach(() => void (folder = freshFolder()));
afterEach(async () => {
  await room?.interrupt();
  room = undefined;
  removeFolder(folder);
});

it('everything is still there after Ctrl-C and a new start, and Ctrl-C leaves no process behind', async () => {
  const PORT = String(await freePort());
  const first = (room = await startRoom(folder, { PORT }));
  const { page, column, opens } = await openPage(browser, first.url);
  await pictured(page, 'machine', async () => {
    await beginAtTenToOne(page);
    const [ann, helen] = [column('Ann Patel'), column('Helen Marsh')];
    await ann.says('/visit');
    await requests(ann, { type: 'Attendance', purpose: 'To talk about Leo.', companions: [], stops: [greenwood] });
    await helen.isOffered('Approve');

    const children = first.children();
    expect(children.length).toBeGreaterThan(0);
    expect(await first.interrupt()).toEqual({ code: 0, said: expect.not.stringContaining('error') });
    expect(await stillAlive(children)).toEqual([]);
    await page.getByRole('alert').getByText('The rehearsal room has stopped answering.').waitFor();

    room = await startRoom(folder, { PORT });
    await page.getByRole('alert').getByText('stopped answering').waitFor({ state: 'hidden' });
    await page.reload();
    await ann.sees('Waiting for approval');
    await helen.approves();
    await ann.isOffered('Left school');
    const kate = await opens('Kate Shaw');
    await kate.sees('Approved');
  });
  await page.close();
});

it('a port that is taken ends it with one sentence that names the port', async () => {
  room = await startRoom(folder);
  const { port } = new URL(room.url);
  const other = freshFolder();
  const ended = await runToTheEnd(other, { PORT: port });
  removeFolder(other);
  expect(ended.code).toBe(1);
  expect(ended.said).toMatch(new RegExp(`^PORT ${port} is taken[^\\n]*\\.$`));
});

it.each([
  ['that is not there', undefined],
  ['that is not JSON', 'Oakfield'],
  ['in which a school has no name', '{ "id": "oakfield" }'],
])('a school file %s ends it in words that name the file', async (_what, content) => {
  const SCHOOL_FILE = join(folder, 'school.json');
  if (content !== undefined) writeFileSync(SCHOOL_FILE, content);
  const ended = await runToTheEnd(folder, { PORT: String(await freePort()), SCHOOL_FILE });
  expect(ended.code).toBe(1);
  expect(ended.said).toMatch(/^SCHOOL_FILE .*school\.json/);
  expect(ended.said).not.toMatch(/^ +at /m);
});
