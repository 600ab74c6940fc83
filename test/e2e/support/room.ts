import type { Browser, Locator, Page } from 'playwright-core';
import { picture } from './browser';
import { freshFolder, removeFolder, startRoom } from './room-process';

/** The room's page, and the people on it. */
export interface Room {
  page: Page;
  /** Somebody's column, or a channel's, by the name at its head. */
  column(name: string): Person;
  /** Puts somebody on the screen who is not there yet. */
  opens(name: string): Promise<Person>;
  /** Presses one of the clock's buttons: `+10 min`, `+1 h`. */
  waits(button: string): Promise<void>;
}

/** What one person does in their own Teams, by what stands on the screen. */
export class Person {
  constructor(readonly column: Locator) {}

  /** Opens one of their chats. */
  async opens(chat: string): Promise<void> {
    await this.column.getByRole('navigation').getByRole('button', { name: chat }).click();
  }

  /** Types a message; in a shared chat with a mention of the bot. */
  async says(words: string): Promise<void> {
    const mention = this.column.getByRole('button', { name: '@Home visits' });
    if (await mention.isVisible()) await mention.click();
    await this.column.getByRole('textbox', { name: /^Message in/ }).fill(words);
    await this.column.getByRole('button', { name: 'Send', exact: true }).click();
  }

  /** Presses the newest button so titled. */
  async presses(title: string): Promise<void> {
    await this.column.getByRole('button', { name: title, exact: true }).last().click();
  }

  /** Waits until the words are on their screen. */
  async sees(words: string | RegExp): Promise<void> {
    await this.thread.getByText(words).last().waitFor();
  }

  /** Waits until the answer to what they did is said to them alone. */
  async isTold(words: string | RegExp): Promise<void> {
    await this.column.getByRole('status').getByText(words).last().waitFor();
  }

  /** Approves the newest request, having read the checklist. */
  async approves(): Promise<void> {
    await this.presses('Approve');
    await this.column.getByRole('checkbox', { name: /I have read the risk assessment/ }).last().check();
    await this.presses('Approve');
  }

  /** Records that these are safe and back at school, one after the other, on the newest card. */
  async reaches(...names: string[]): Promise<void> {
    const where = this.column.getByRole('radio', { name: /Back at school/ }).last();
    for (const [index, name] of names.entries()) {
      const who = this.column.getByRole('radio', { name }).last();
      if (!(await where.isVisible())) await this.presses('Reached: safe');
      if (index < names.length - 1) await who.check();
      await where.check();
      await this.presses('Reached: safe');
      await who.waitFor({ state: 'hidden' });
    }
  }

  /** Waits until a button so titled is offered. */
  async isOffered(title: string): Promise<void> {
    await this.column.getByRole('button', { name: title, exact: true }).last().waitFor();
  }

  /** All that is to be read in the chat that is open. */
  async reads(): Promise<string> {
    return this.thread.innerText();
  }

  /** The newest message of the open chat. */
  get newest(): Locator {
    return this.thread.getByRole('listitem').last();
  }

  get thread(): Locator {
    return this.column.getByRole('group', { name: /^Messages in/ });
  }

  get dialog(): Locator {
    return this.column.getByRole('dialog');
  }
}

/** Opens the room's page in a window of its own. */
export async function openPage(browser: Browser, url: string, size = { width: 2000, height: 1100 }): Promise<Room> {
  const context = await browser.newContext({ viewport: size, colorScheme: 'light', locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  const column = (name: string): Locator => page.getByRole('region', { name, exact: true });
  const clock = page.getByRole('group', { name: 'Room clock' });
  await page.getByRole('region').first().waitFor();
  return {
    page,
    column: (name) => new Person(column(name)),
    async opens(name) {
      await page.getByRole('button', { name: 'Open a person' }).click();
      await page.getByRole('listitem').getByRole('button', { name }).click();
      return new Person(column(name));
    },
    async waits(button) {
      await clock.getByText(button, { exact: true }).click();
      await page.locator('.clock:not([aria-busy])').waitFor();
    },
  };
}

const oneDayMs = 24 * 60 * 60_000;

/** Moves the room's clock to ten to one tomorrow in school, so that a visit ends on the day it starts whenever the tests run. */
export async function beginAtTenToOne(page: Page): Promise<string> {
  const { now } = (await (await page.request.get(new URL('/admin/clock', page.url()).href)).json()) as { now: string };
  const tomorrow = schoolDay(Date.parse(now) + oneDayMs);
  const noon = Date.parse(`${tomorrow}T12:50:00Z`);
  const inSchool = Number(new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/London' }).format(noon));
  const wanted = noon - (inSchool - 12) * 3_600_000;
  const answer = await page.request.post(new URL('/admin/clock', page.url()).href, {
    data: { advance: `PT${Math.ceil((wanted - Date.parse(now)) / 1000)}S` },
  });
  if (!answer.ok()) throw new Error(`The clock did not move: ${await answer.text()}`);
  return tomorrow;
}

const schoolDay = (at: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(at);

/** Gives a story a room of its own in a fresh folder, and a picture in `.pictures/` if it fails. */
export async function inRoom(browser: Browser, title: string, env: Record<string, string>, story: (room: Room) => Promise<void>): Promise<void> {
  const folder = freshFolder();
  const started = await startRoom(folder, env);
  try {
    const room = await openPage(browser, started.url);
    await beginAtTenToOne(room.page);
    await pictured(room.page, title, () => story(room));
    await room.page.close();
  } catch (fault) {
    const { said } = await started.interrupt();
    throw new Error(`${String(fault)}\nMeanwhile the bot said: ${said}`, { cause: fault });
  } finally {
    await started.interrupt();
    removeFolder(folder);
  }
}

/** Takes a picture of the page when the work fails. */
export async function pictured(page: Page, title: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    await picture(page, title);
    throw fault;
  }
}
