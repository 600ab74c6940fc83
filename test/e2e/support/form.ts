import type { Locator } from 'playwright-core';
import { shipped } from '../../../src/policy/shipped';
import type { Asked, Stop } from './request';

/** Fills whichever page of the request is open, so that nothing stands in the way; `stop` where it is a stop. */
export async function fillPage(dialog: Locator, asked: Asked, stop?: Stop): Promise<void> {
  const heading = await headingOf(dialog);
  if (heading === 'The visit') return fillAbout(dialog, asked);
  if (heading === 'Why this visit?') return fillTexts(dialog);
  if (heading === 'Who is going?') return tick(dialog, asked.companions);
  if (heading === 'Risk checklist') return answerRisks(dialog);
  if (stop && heading.startsWith('Stop')) return fillStop(dialog, stop);
  await choose(dialog);
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await fillTexts(dialog);
}

/** What the open page is called. */
export const headingOf = (dialog: Locator): Promise<string> => dialog.getByRole('heading', { level: 3 }).innerText();

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

/** Of every list the last entry, as long as nothing is chosen. */
async function choose(dialog: Locator): Promise<void> {
  for (const list of await dialog.locator('select').all()) {
    if ((await list.inputValue()) !== '') continue;
    const last = (await list.locator('option').count()) - 1;
    await list.selectOption({ index: last });
  }
}

async function fillTexts(dialog: Locator): Promise<void> {
  for (const words of await dialog.locator('textarea, input[type="text"]').all()) {
    if ((await words.inputValue()) === '') await words.fill('Nothing to add.');
  }
}

// Where “yes” is the good answer.
const noNeed = 'No, there was no need';
const controls = new Set([...shipped.values()].flatMap(({ settings }) => settings['risk.checks'].questions.flatMap(({ kind, ask }) => (kind === 'control' ? [ask] : []))));

/** Answers every question on this page of the checklist so that nothing stands in the way. */
export async function answerRisks(dialog: Locator): Promise<void> {
  for (const question of await dialog.locator('.ac-choiceSetInput-expanded').all()) {
    const asked = await question.locator('xpath=../..').innerText();
    const offered = (await question.getByLabel(noNeed, { exact: true }).count()) > 0;
    const good = offered ? noNeed : [...controls].some((ask) => asked.includes(ask)) ? 'Yes' : 'No';
    await question.getByLabel(good, { exact: true }).check();
  }
  for (const words of await dialog.locator('textarea').all()) await words.fill('Nothing to add.');
  for (const words of await dialog.getByPlaceholder('why there was no need').all()) await words.fill('Nothing to add.');
}
