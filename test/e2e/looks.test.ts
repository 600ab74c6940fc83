import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { grave } from './support/looks';
import { inRoom } from './support/room';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

it('nobody is kept out of the room or of a form on a desktop', () =>
  inRoom(browser, 'looks', {}, async (room) => {
    const ann = room.column('Ann Patel');
    await ann.says('/visit');
    await ann.presses('Start a home visit');
    await ann.dialog.getByLabel('Type of visit').waitFor();
    expect(await grave(room.page)).toEqual([]);
  }));
