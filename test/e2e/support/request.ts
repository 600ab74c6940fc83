import type { Locator } from 'playwright-core';
import { fillPage, headingOf } from './form';
import type { Person } from './room';

export interface Stop {
  family: string;
  address: string;
  postcode: string;
  phone: string;
  start: string;
  minutes: string;
}

/** What somebody asks for: a visit from one o'clock to three on the day of the story. */
export interface Asked {
  type: string;
  purpose: string;
  companions: string[];
  stops: Stop[];
}

export const greenwood: Stop = {
  family: 'Greenwood',
  address: '4 Mill Lane',
  postcode: 'LU2 7AB',
  phone: '01632 960001',
  start: '13:20',
  minutes: '30',
};

export const harcourt: Stop = {
  family: 'Harcourt',
  address: '9 Elm Road',
  postcode: 'LU2 7AD',
  phone: '01632 960002',
  start: '14:10',
  minutes: '20',
};

/** What must never be read in a shared chat about a visit to these two. */
export const secrets = [greenwood, harcourt].flatMap(({ family, address, postcode, phone }) => [family, address, postcode, phone]);

/** Presses a button of the form and waits for the page it leads to. */
export async function turns(dialog: Locator, button: string, page: string | RegExp): Promise<void> {
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.getByRole('heading', { level: 3, name: page }).waitFor();
}

const onward = /^(Next|Next: risk checklist|Send for approval)$/;

/** From the open page to the last and out of the form; `look` is called on every page once it is filled. */
export async function sendRequest(dialog: Locator, asked: Asked, look: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  const step = dialog.getByText(/^Step \d+ of \d+$/);
  let stop = 0;
  for (;;) {
    const isStop = (await headingOf(dialog)).startsWith('Stop');
    await fillPage(dialog, asked, isStop ? asked.stops[stop] : undefined);
    await look();
    if (isStop) stop += 1;
    const another = isStop && stop < asked.stops.length;
    const on = another ? dialog.getByRole('button', { name: 'Add another stop', exact: true }) : dialog.getByRole('button', { name: onward });
    const last = (await on.innerText()) === 'Send for approval';
    const before = (await step.innerText()).trim();
    await on.click();
    if (last) return dialog.waitFor({ state: 'detached' });
    await dialog.getByText(before, { exact: true }).waitFor({ state: 'detached' });
  }
}

/** From *Start a home visit* on their screen to the request sent. */
export async function requests(person: Person, asked: Asked, look?: () => Promise<void>): Promise<void> {
  await person.presses('Start a home visit');
  await person.dialog.getByLabel('Type of visit').waitFor();
  await sendRequest(person.dialog, asked, look);
}
