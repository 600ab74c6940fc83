import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { ann, openFakeRoom } from './fake-room';

const form = (value = '') => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '<b>typed</b> [x](https://evil.example)' }] },
    { type: 'Container', style: 'attention', items: [{ type: 'TextBlock', text: 'Overdue', style: 'heading' }] },
    { type: 'Input.Text', id: 'why', label: 'Why not?', isRequired: true, errorMessage: 'Say why, in a few words.', value },
  ],
  actions: [
    { type: 'Action.Execute', verb: 'decline', title: 'Decline', style: 'destructive', data: { visit: 'v1' } },
    { type: 'Action.Execute', verb: 'view', title: 'Look', associatedInputs: 'none', data: {} },
  ],
});

let browser: Browser;
let page: Page;
let room: Awaited<ReturnType<typeof openFakeRoom>>;

beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

beforeEach(async () => {
  room = await openFakeRoom();
  room.show(form());
  page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  page.setDefaultTimeout(5000);
  await page.goto(`${room.url}?people=${ann}&theme=light`);
  await page.getByTestId('message-1').waitFor();
});

afterEach(async () => {
  await page.context().close();
  room.close();
});

const why = () => page.getByLabel('Why not?');
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

it('shows what people typed as text', async () => {
  await page.getByText('<b>typed</b> [x](https://evil.example)').waitFor();
});

it('checks what must be filled in before anything is sent, and says so beside it', async () => {
  await press('Decline');
  await page.getByText('Say why, in a few words.').waitFor();
  expect(room.pressed).toEqual([]);

  await why().fill('Too late in the day');
  await press('Decline');
  await page.locator('.card:not([aria-busy="true"])').waitFor();
  expect(room.pressed).toEqual([
    {
      action: { type: 'Action.Execute', verb: 'decline', title: 'Decline', data: { visit: 'v1' } },
      inputs: { why: 'Too late in the day' },
    },
  ]);
});

it('neither checks nor sends the fields for a button that does not want them', async () => {
  await why().fill('half a thought');
  room.answer = { kind: 'message', text: 'Nothing has changed.' };
  await press('Look');
  await page.getByText('Nothing has changed.').waitFor();
  expect(room.pressed[0]?.inputs).toEqual({});
});

it('keeps what is half typed when the card changes under the hand', async () => {
  await why().fill('half a thought');
  room.show({ ...form(), body: [...form().body, { type: 'TextBlock', text: 'Ben Okoro will come.' }] });
  await page.getByText('Ben Okoro will come.').waitFor();
  expect(await why().inputValue()).toBe('half a thought');
  await why().and(page.locator(':focus')).waitFor();
});

it('leaves a dialog as it is when the answer is an error, and closes it with Esc', async () => {
  room.answer = { kind: 'dialog', dialog: { id: 'd1', title: 'Start a home visit', card: form() } };
  await press('Look');
  const dialog = page.getByTestId('dialog');
  const field = dialog.getByLabel('Why not?');
  await field.and(page.locator(':focus')).waitFor();
  await field.fill('a long story');
  room.answer = { refuse: 'The bot did not answer.' };
  await dialog.getByRole('button', { name: 'Decline' }).click();
  await dialog.getByText('The bot did not answer.').waitFor();
  expect(await field.inputValue()).toBe('a long story');

  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Look' }).and(page.locator(':focus')).waitFor();
});

it('pops up a notification as it was worded', async () => {
  room.notify('Visit V-7K3M: due back at 15:10.');
  expect(await page.getByTestId('toast').innerText()).toContain('Visit V-7K3M: due back at 15:10.');
});

it('says so when the room has gone', async () => {
  room.close();
  await page.getByText('The rehearsal room has stopped answering.').waitFor();
});

it.each(['light', 'dark'])('has no fault that shuts anybody out, in %s colours', async (theme) => {
  await page.goto(`${room.url}?people=${ann}&theme=${theme}`);
  await page.getByTestId('message-1').waitFor();
  await press('Decline');
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
