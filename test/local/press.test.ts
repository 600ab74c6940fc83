import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { aCard, aMessage, ann, ben, execute, makeRig, messageAnswer, staff, type Reply, type Rig } from './fixture';

let rig: Rig;
beforeEach(async () => {
  rig = await makeRig();
  rig.answer(() => messageAnswer('Done.'));
});
afterEach(() => rig.close());

const form = aCard('form', {
  body: [
    { type: 'Input.Text', id: 'family', isRequired: true, errorMessage: 'Enter the family.' },
    { type: 'Input.Number', id: 'minutes', min: 5, max: 60, value: 30, errorMessage: 'Between 5 and 60.' },
    { type: 'Input.Text', id: 'postcode', regex: '^[A-Z]+$', errorMessage: 'A postcode.' },
    { type: 'Input.Toggle', id: 'lead', title: 'Lead' },
  ],
  actions: [
    execute('Send', 'send', { visit: 'v1', family: 'old' }),
    { ...execute('Skip', 'skip'), associatedInputs: 'none' },
    {
      type: 'Action.ShowCard',
      title: 'Decline',
      card: aCard('', { body: [{ type: 'Input.Text', id: 'note', isRequired: true, errorMessage: 'Say why.' }], actions: [execute('Decline it', 'decline')] }),
    },
    { type: 'Action.Submit', title: 'Old', data: { verb: 'send' }, associatedInputs: 'none' },
    { type: 'Action.Submit', title: 'Open', data: { verb: 'open', msteams: { type: 'task/fetch' } }, associatedInputs: 'none' },
  ],
});

const post = async (): Promise<string> =>
  String((await rig.connector('POST', `/${encodeURIComponent(staff)}/activities`, aMessage(form))).body.id);
const sent = (): unknown => (rig.heard.at(-1)?.value?.action as { data: unknown } | undefined)?.data;
const dialog = (card: unknown, title = 'Visit'): Reply => ({
  body: { task: { type: 'continue', value: { title, card: { contentType: 'application/vnd.microsoft.card.adaptive', content: card } } } },
});

it.each([
  ['a required input left empty', {}, 'Enter the family.'],
  ['a number out of range', { family: 'Lee', minutes: '61' }, 'Between 5 and 60.'],
  ['no number', { family: 'Lee', minutes: 'soon' }, 'Between 5 and 60.'],
  ['a wrong pattern', { family: 'Lee', postcode: 'lu2' }, 'A postcode.'],
])('sends nothing with %s', async (_what, inputs, text) => {
  expect(await rig.standIn.press(ann, staff, await post(), 'Send', inputs)).toEqual({ kind: 'error', text });
  expect(rig.heard).toEqual([]);
});

it('merges the inputs of the card into the data, over what the data held, without those of a closed sub-card', async () => {
  await rig.standIn.press(ann, staff, await post(), 'Send', { family: 'Lee', note: 'no' });
  expect(sent()).toEqual({ visit: 'v1', family: 'Lee', minutes: '30', lead: 'false' });
});

it('asks a button in a sub-card for its own inputs and those of the card around it', async () => {
  const id = await post();
  expect(await rig.standIn.press(ann, staff, id, 'Decline it', { family: 'Lee' })).toEqual({ kind: 'error', text: 'Say why.' });
  await rig.standIn.press(ann, staff, id, 'Decline it', { family: 'Lee', note: 'Too far' });
  expect(sent()).toMatchObject({ family: 'Lee', note: 'Too far' });
});

it('neither checks nor sends inputs for a button that wants none', async () => {
  await rig.standIn.press(ann, staff, await post(), 'Skip', { family: 'Lee' });
  expect(sent()).toEqual({});
});

it('passes a forged button on as it is', async () => {
  await rig.standIn.press(ann, staff, await post(), execute('Approve', 'approve', { visit: 'v9' }), { note: 'x' });
  expect(sent()).toEqual({ visit: 'v9', note: 'x' });
});

it('says which buttons there are when one is missing', async () => {
  await expect(rig.standIn.press(ann, staff, await post(), 'Approve')).rejects.toThrow('Send, Skip, Decline it, Old, Open');
});

it('sends Action.Submit as a message with a value and no text', async () => {
  const id = await post();
  rig.answer(() => undefined);
  expect(await rig.standIn.press(ann, staff, id, 'Old')).toEqual({ kind: 'none' });
  expect(rig.heard[0]).toMatchObject({ type: 'message', value: { verb: 'send' }, replyToId: id });
  expect(rig.heard[0]).not.toHaveProperty('text');
});

it('opens a dialog, pages through it and closes it', async () => {
  rig.answer(() => dialog(aCard('one', { body: form.body, actions: [{ type: 'Action.Submit', title: 'Next', data: { page: 1 } }] })));
  const opened = await rig.standIn.press(ann, staff, await post(), 'Open');
  if (opened.kind !== 'dialog') throw new Error(`not a dialog but ${opened.kind}`);
  expect(opened.dialog.title).toBe('Visit');
  expect(rig.heard[0]).toMatchObject({ name: 'task/fetch', value: { data: { verb: 'open' }, context: { theme: 'default' } } });
  const { id } = opened.dialog;

  expect(await rig.standIn.submitDialog(ann, id, 'Next')).toEqual({ kind: 'error', text: 'Enter the family.' });
  await expect(rig.standIn.submitDialog(ben, id, 'Next')).rejects.toThrow('No dialog');
  rig.answer(() => dialog(aCard('two')));
  expect(await rig.standIn.submitDialog(ann, id, 'Next', { family: 'Lee' })).toMatchObject({ kind: 'dialog', dialog: { id, card: aCard('two') } });
  expect(rig.heard[1]).toMatchObject({ name: 'task/submit', value: { data: { page: 1, family: 'Lee', minutes: '30' } } });

  rig.answer(() => ({ status: 500 }));
  expect(await rig.standIn.submitDialog(ann, id, { data: {} })).toMatchObject({ kind: 'error' });
  rig.answer(() => ({ body: { task: { type: 'message', value: 'Sent.' } } }));
  expect(await rig.standIn.submitDialog(ann, id, { data: { page: 2 } })).toEqual({ kind: 'message', text: 'Sent.' });
  await expect(rig.standIn.submitDialog(ann, id, { data: {} })).rejects.toThrow('No dialog');
});

it('closes a dialog that is answered with nothing', async () => {
  rig.answer(() => dialog(aCard('one')));
  const opened = await rig.standIn.press(ann, staff, await post(), 'Open');
  rig.answer(() => undefined);
  expect(opened.kind === 'dialog' && (await rig.standIn.submitDialog(ann, opened.dialog.id, { data: {} }))).toEqual({ kind: 'none' });
});
