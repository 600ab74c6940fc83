import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { picture } from './browser';
import { headingOf } from './form';
import type { Person, Room } from './room';

const phone = { width: 360, height: 740 };
const twoScreens = 1_400;

/** Findings that would keep somebody from using the page. */
export async function grave(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** One person's own phone; everybody else is off the screen. */
export async function onAPhone({ page, column }: Room, id: string, name: string, theme: 'light' | 'dark'): Promise<Person> {
  await page.setViewportSize(phone);
  await page.goto(`${new URL(page.url()).origin}/?people=${id}&theme=${theme}`);
  const person = column(name);
  await person.column.waitFor();
  return person;
}

/** A picture on which nothing has to be scrolled. */
async function whole(page: Page, title: string): Promise<void> {
  await page.setViewportSize({ ...phone, height: 1_900 });
  await picture(page, title);
  await page.setViewportSize(phone);
}

/** Looks at the page of the form that is open: not too tall, nothing scrolls sideways, nobody is kept out. */
export async function looksAtForm(page: Page, { dialog }: Person, title: string): Promise<void> {
  const heading = await headingOf(dialog);
  const [tall = 0, wide] = await dialog.locator('.dialog-body').evaluate((body) => [body.scrollHeight, body.scrollWidth - body.clientWidth]);
  await whole(page, `${title} ${heading}`);
  expect({ heading, tooTall: tall > twoScreens ? tall : false, sideways: wide, grave: await grave(page) }).toEqual({ heading, tooTall: false, sideways: 0, grave: [] });
}

/** Looks at the chat that is open, with all that is folded away on its newest card. */
export async function looksAtCard(page: Page, person: Person, title: string, ...folded: readonly string[]): Promise<void> {
  const sideways = async (): Promise<number[]> =>
    Promise.all([page.locator('html'), person.thread].map((part) => part.evaluate((it) => it.scrollWidth - it.clientWidth)));
  await whole(page, title);
  expect({ title, sideways: await sideways(), grave: await grave(page) }).toEqual({ title, sideways: [0, 0], grave: [] });
  for (const name of folded) {
    await person.presses(name);
    await whole(page, `${title} ${name}`);
    expect({ title, name, sideways: await sideways(), grave: await grave(page) }).toEqual({ title, name, sideways: [0, 0], grave: [] });
  }
}
