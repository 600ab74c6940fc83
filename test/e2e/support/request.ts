import type { Locator } from 'playwright-core';
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
  postcode: 'LU2 7AC',
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

/** The first page. */
export async function fillAbout(dialog: Locator, { type, purpose }: Asked): Promise<void> {
  await dialog.getByLabel('Type of visit').selectOption({ label: type });
  await dialog.getByLabel('Why are you going?').fill(purpose);
  await dialog.getByLabel('Leaving school at').fill('13:00');
  await dialog.getByLabel('Back at school or home by').fill('15:00');
}

/** Ticks those who come too. */
export async function tick(dialog: Locator, names: readonly string[]): Promise<void> {
  for (const name of names) await dialog.getByRole('checkbox', { name }).check();
}

/** One stop. */
export async function fillStop(dialog: Locator, stop: Stop): Promise<void> {
  await dialog.getByLabel('Family', { exact: true }).fill(stop.family);
  await dialog.getByLabel('Address').fill(stop.address);
  await dialog.getByLabel('Postcode').fill(stop.postcode);
  await dialog.getByLabel("Family's telephone").fill(stop.phone);
  await dialog.getByLabel('Arriving at').fill(stop.start);
  await dialog.getByLabel('Minutes there').fill(stop.minutes);
}

// Where “yes” is the good answer.
const controls = /right mobile|phone charged|who lives there|Arbor|route|agreed time/;

/** Answers every question on this page of the checklist so that nothing stands in the way. */
export async function answerRisks(dialog: Locator): Promise<void> {
  for (const question of await dialog.locator('.ac-choiceSetInput-expanded').all()) {
    const ask = await question.locator('xpath=../..').innerText();
    await question.getByLabel(controls.test(ask) ? 'Yes' : 'No', { exact: true }).check();
  }
  for (const words of await dialog.locator('textarea').all()) await words.fill('Nothing to add.');
}

/** Walks from the last stop to *Send for approval*, until the dialog is gone. */
export async function sendRequest(dialog: Locator): Promise<void> {
  await turns(dialog, 'Next: risk checklist', 'Risk checklist');
  const step = dialog.getByText(/^Step \d+ of \d+$/);
  const send = dialog.getByRole('button', { name: 'Send for approval', exact: true });
  for (;;) {
    await answerRisks(dialog);
    if (await send.isVisible()) break;
    const before = (await step.innerText()).trim();
    await dialog.getByRole('button', { name: 'Next', exact: true }).click();
    await dialog.getByText(before, { exact: true }).waitFor({ state: 'detached' });
  }
  await send.click();
  await dialog.waitFor({ state: 'detached' });
}

/** From *Start a home visit* on their screen to the request sent. */
export async function requests(person: Person, asked: Asked): Promise<void> {
  await person.presses('Start a home visit');
  const { dialog } = person;
  await dialog.waitFor();
  await fillAbout(dialog, asked);
  await turns(dialog, 'Next', 'Who is going?');
  await tick(dialog, asked.companions);
  await turns(dialog, 'Next', `Stop 1 of 1`);
  for (const [index, stop] of asked.stops.entries()) {
    await fillStop(dialog, stop);
    if (index < asked.stops.length - 1) await turns(dialog, 'Add another stop', `Stop ${index + 2} of ${index + 2}`);
  }
  await turns(dialog, 'Next', 'How to reach you');
  await sendRequest(dialog);
}
