import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { inRoom } from './support/room';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

// Saved in another encoding, which the bot can tell only when it has fetched the file.
const list = { name: 'a rather long name for the list of people of our school.csv', mimeType: 'text/csv', buffer: Buffer.from('name\nZo\xeb\n', 'latin1') };

it('a file is attached, taken off and sent with the keyboard alone, on a phone, and nobody is kept out', () =>
  inRoom(browser, 'upload', {}, async ({ page, column }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${new URL(page.url()).origin}/?people=00000000-0000-4000-8000-000000000101`);
    const ann = column('Ann Patel');
    const attach = ann.column.getByRole('button', { name: 'Attach a file' });
    const sideways = () =>
      Promise.all([page.locator('html'), ann.column.locator('.composer')].map((part) => part.evaluate((it) => it.scrollWidth - it.clientWidth)));

    page.on('filechooser', (chooser) => void chooser.setFiles(list));
    const choose = async () => {
      await attach.focus();
      await page.keyboard.press('Enter');
      await ann.isTold(list.name);
    };
    await choose();
    expect(await sideways()).toEqual([0, 0]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);

    await ann.column.getByRole('button', { name: 'Remove' }).focus();
    await page.keyboard.press('Enter');
    await attach.and(page.locator(':focus')).waitFor();
    expect(await ann.column.getByText(list.name).count()).toBe(0);

    await choose();
    await ann.column.getByRole('button', { name: 'Send', exact: true }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await ann.sees(list.name);
    await ann.sees('save it as CSV UTF-8');
    expect(await sideways()).toEqual([0, 0]);

    // The bot is handed no files in a chat that is shared.
    await ann.opens('Staff');
    await ann.column.getByRole('button', { name: '@Home visits' }).waitFor();
    expect(await attach.count()).toBe(0);
  }));
