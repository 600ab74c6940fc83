import type { Browser } from 'playwright-core';
import { resolve } from 'node:path';
import { openBrowser } from './support/browser';
import { looksAtCard, looksAtForm, onAPhone } from './support/looks';
import { greenwood, requests } from './support/request';
import { inRoom, type Person } from './support/room';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

interface School {
  file: string;
  /** Which hundred the ids of its people end in. */
  hundred: number;
  type: string;
  asks: readonly [string, number];
  comes?: readonly [string, number];
  /** Where the DSL confirms every address. */
  checks?: readonly [string, number];
  approves: readonly [string, number];
  /** Where stops are added while out. */
  adds?: true;
  theme: 'light' | 'dark';
}

// Some sixteen pages and cards are looked at for each school; a busy machine takes its time over them.
jest.setTimeout(300_000);

const schools: Record<string, School> = {
  CMAT: { file: 'demo-school', hundred: 1, type: 'Attendance', asks: ['Ann Patel', 1], approves: ['Helen Marsh', 3], adds: true, theme: 'light' },
  MCG: { file: 'demo-mcg', hundred: 2, type: 'Getting to know the family', asks: ['Zara Khan', 1], comes: ['Mary Quinn', 2], approves: ['Grace Holt', 3], theme: 'light' },
  HSP: { file: 'demo-hsp', hundred: 3, type: 'First day absent, no answer, and we are worried', asks: ['Nadia Brooks', 1], comes: ['Leo Finlay', 2], approves: ['Ellen Price', 3], theme: 'light' },
  STP: { file: 'demo-stp', hundred: 4, type: 'Worry about attendance (procedural)', asks: ['Declan Walsh', 1], comes: ['Amara Obi', 2], approves: ['Judith Crane', 3], theme: 'light' },
  HHN: { file: 'demo-hhn', hundred: 5, type: 'Attendance', asks: ['Kofi Mensah', 7], comes: ['Josh Penn', 2], checks: ['Samira Noor', 5], approves: ['Maria Costa', 3], theme: 'dark' },
};

it.each(Object.entries(schools))('under %s every form and card that asks something fits a phone, and nobody is kept out of any', (name, school) =>
  inRoom(browser, `walk ${name}`, { SCHOOL_FILE: resolve(__dirname, `../../src/local/${school.file}.json`) }, async (room) => {
    const { page } = room;
    const phoneOf = ([who, number]: readonly [string, number]): Promise<Person> =>
      onAPhone(room, `00000000-0000-4000-8000-000000000${school.hundred}${String(number).padStart(2, '0')}`, who, school.theme);
    const look = (person: Person, what: string) => () => looksAtForm(page, person, `walk ${name} ${what}`);

    const asker = await phoneOf(school.asks);
    await asker.says('/visit');
    const asked = { type: school.type, purpose: 'To talk about Leo.', companions: school.comes ? [school.comes[0]] : [], stops: [greenwood] };
    await requests(asker, asked, look(asker, 'request'));
    await asker.sees(/^Waiting for/);
    await looksAtCard(page, asker, `walk ${name} sent`, 'More');

    if (school.comes) await comes(await phoneOf(school.comes), look);
    if (school.checks) {
      const checker = await phoneOf(school.checks);
      await checker.isOffered('Addresses are clear');
      await looksAtCard(page, checker, `walk ${name} address check`);
      await checker.presses('Addresses are clear');
      await checker.isOffered('Approve');
    }

    const approver = await phoneOf(school.approves);
    await approver.isOffered('Approve');
    await looksAtCard(page, approver, `walk ${name} approval`, 'Approve');
    for (const words of ['me', 'people', 'cautions', 'policy']) {
      const before = await approver.thread.getByRole('listitem').count();
      await approver.says(`/visit ${words}`);
      await approver.thread.getByRole('listitem').nth(before + 1).waitFor();
      await looksAtCard(page, approver, `walk ${name} list of ${words}`);
    }
    for (const [press, what] of [['My details', 'me'], ['Record training', 'person'], ['Add a caution', 'caution']] as const) {
      const button = approver.column.getByRole('button', { name: press, exact: true });
      if ((await button.count()) === 0) continue;
      await approver.presses(press);
      await approver.dialog.getByRole('heading', { level: 3 }).waitFor();
      await look(approver, what)();
      await page.keyboard.press('Escape');
      await approver.dialog.waitFor({ state: 'detached' });
    }
    if (school.adds) await addsWhileOut(phoneOf, school, look);
  }));

type Look = (person: Person, what: string) => () => Promise<void>;

/** Approved and gone, the visitor opens the page on which one more stop is added. */
async function addsWhileOut(phoneOf: (who: readonly [string, number]) => Promise<Person>, { asks, approves }: School, look: Look): Promise<void> {
  const approver = await phoneOf(approves);
  await approver.isOffered('Approve');
  await approver.approves();
  const visitor = await phoneOf(asks);
  await visitor.isOffered('Left school');
  await visitor.presses('Left school');
  await visitor.isOffered('Arrived');
  await visitor.presses('More');
  await visitor.presses('Add a visit');
  await visitor.dialog.getByRole('heading', { level: 3 }).waitFor();
  await look(visitor, 'added stop')();
}

/** Says what is asked of them on their own card, and comes along. */
async function comes(person: Person, look: Look): Promise<void> {
  await person.isOffered("I'll come");
  const details = person.column.getByRole('button', { name: 'My details', exact: true });
  if ((await details.count()) > 0) {
    await details.last().click();
    await person.dialog.getByRole('checkbox').first().waitFor();
    await look(person, 'companion')();
    for (const box of await person.dialog.getByRole('checkbox').all()) await box.check();
    await person.dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await person.dialog.waitFor({ state: 'detached' });
  }
  await person.presses("I'll come");
  await person.sees(/^Waiting for/);
}
