import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/browser';
import { answerRisks, fillAbout, fillStop, greenwood, tick, turns } from './support/request';
import { inRoom, type Person, type Room } from './support/room';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const phone = { width: 360, height: 740 };
const twoScreens = 1_400;

/** Findings that would keep somebody from using the page. */
async function grave(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Looks at one page of the form on a phone: not too tall, and nothing has to be scrolled sideways. */
async function fits({ dialog }: Person): Promise<void> {
  const heading = await dialog.getByRole('heading', { level: 3 }).innerText();
  const [tall, wide] = await dialog.locator('.dialog-body').evaluate((body) => [body.scrollHeight, body.scrollWidth - body.clientWidth]);
  expect({ heading, tooTall: tall > twoScreens ? tall : false, tooWide: wide > 0 ? wide : false }).toEqual({ heading, tooTall: false, tooWide: false });
}

async function onAPhone({ page, column }: Room): Promise<Person> {
  await page.setViewportSize(phone);
  await page.goto(`${new URL(page.url()).origin}/?people=00000000-0000-4000-8000-000000000101`);
  return column('Ann Patel');
}

it('every page of the form fits a phone, and nobody is kept out at desktop or phone width', () =>
  inRoom(browser, 'looks', {}, async (room) => {
    const desktop = room.column('Ann Patel');
    await desktop.says('/visit');
    await desktop.presses('Start a home visit');
    await desktop.dialog.getByLabel('Type of visit').waitFor();
    expect(await grave(room.page)).toEqual([]);

    const ann = await onAPhone(room);
    await ann.presses('Start a home visit');
    const { dialog } = ann;
    await fillAbout(dialog, { type: 'Attendance', purpose: 'To talk about Leo.', companions: [], stops: [] });
    await fits(ann);
    expect(await grave(room.page)).toEqual([]);
    await turns(dialog, 'Next', 'Who is going?');
    await tick(dialog, ['Ben Okoro']);
    await fits(ann);
    await turns(dialog, 'Next', 'Stop 1 of 1');
    await fillStop(dialog, greenwood);
    await fits(ann);
    await turns(dialog, 'Next', 'How to reach you');
    await fits(ann);
    await turns(dialog, 'Next: risk checklist', 'Risk checklist');
    const send = dialog.getByRole('button', { name: 'Send for approval', exact: true });
    for (;;) {
      await fits(ann);
      expect(await grave(room.page)).toEqual([]);
      await answerRisks(dialog);
      if (await send.isVisible()) return;
      const step = await dialog.getByText(/^Step \d+ of \d+$/).innerText();
      await dialog.getByRole('button', { name: 'Next', exact: true }).click();
      await dialog.getByText(step, { exact: true }).waitFor({ state: 'detached' });
    }
  }));
