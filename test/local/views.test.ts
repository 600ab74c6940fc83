import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { aCard, aMessage, ann, ben, cardAnswer, execute, makeRig, messageAnswer, refreshFor, staff, type Heard, type Rig } from './fixture';

let rig: Rig;
let now = '2026-11-23T09:00:00.000Z';
beforeEach(async () => {
  now = '2026-11-23T09:00:00.000Z';
  rig = await makeRig({ now: () => now });
});
afterEach(() => rig.close());

const path = `/${encodeURIComponent(staff)}/activities`;
const post = async (card: unknown): Promise<string> => String((await rig.connector('POST', path, aMessage(card))).body.id);
const edit = (id: string, card: unknown) => rig.connector('PUT', `${path}/${id}`, aMessage(card));
const shown = (person: string): unknown => rig.standIn.card(person, staff).card.body;
const invokes = (): unknown[] => rig.heard.map((activity) => [activity.from.aadObjectId, activity.value?.trigger]);
const own = (activity: Heard) => cardAnswer(aCard(`for ${activity.from.aadObjectId} at ${now}`, refreshFor(ann)));
const text = (line: string): unknown => [{ type: 'TextBlock', text: line }];

it('shows the card that answers a press to the presser alone', async () => {
  const id = await post(aCard('shared', { actions: [execute('Take over', 'takeOver', { visit: 'v1' })] }));
  rig.answer(() => cardAnswer(aCard('yours')));
  expect(await rig.standIn.press(ann, staff, id, 'Take over')).toEqual({ kind: 'card', card: aCard('yours') });
  expect(rig.heard[0]).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: id,
    value: { action: { type: 'Action.Execute', verb: 'takeOver', data: { visit: 'v1' } }, trigger: 'manual' },
  });
  expect(shown(ann)).toEqual(text('yours'));
  expect(shown(ben)).toEqual(text('shared'));
  expect(rig.standIn.messages(ann, staff)[0]?.ownView).toBe(true);
});

it('fetches the view of a person whom the base card names, when they look, and of nobody else', async () => {
  await post(aCard('shared', refreshFor(ann)));
  rig.answer(own);
  await rig.standIn.display(ben, staff);
  expect(rig.heard).toEqual([]);
  await Promise.all([rig.standIn.display(ann, staff), rig.standIn.display(ann, staff)]);
  expect(invokes()).toEqual([[ann, 'automatic']]);
  expect(shown(ann)).toEqual(text(`for ${ann} at ${now}`));
  expect(shown(ben)).toEqual(text('shared'));
});

it('fetches the same version again only after a minute', async () => {
  await post(aCard('shared', refreshFor(ann)));
  rig.answer(own);
  await rig.standIn.display(ann, staff);
  now = '2026-11-23T09:00:59.000Z';
  await rig.standIn.display(ann, staff);
  expect(rig.heard).toHaveLength(1);
  now = '2026-11-23T09:01:01.000Z';
  await rig.standIn.display(ann, staff);
  expect(shown(ann)).toEqual(text(`for ${ann} at ${now}`));
});

it('drops every own view at an edit and fetches them anew', async () => {
  const id = await post(aCard('one', refreshFor(ann)));
  rig.answer(own);
  await rig.standIn.display(ann, staff);
  await rig.standIn.press(ben, staff, id, execute('x', 'x'));
  rig.answer(() => cardAnswer(aCard('newer')));
  await edit(id, aCard('two', refreshFor(ann)));
  expect([shown(ann), shown(ben)]).toEqual([text('two'), text('two')]);
  await rig.standIn.display(ann, staff);
  await rig.standIn.display(ben, staff);
  expect([shown(ann), shown(ben)]).toEqual([text('newer'), text('two')]);
});

it('never lets a view fetched before an edit cover the edit', async () => {
  const id = await post(aCard('one', refreshFor(ann)));
  rig.answer(async () => {
    rig.answer(() => cardAnswer(aCard('fetched after')));
    await edit(id, aCard('two', refreshFor(ann)));
    return cardAnswer(aCard('fetched before'));
  });
  await rig.standIn.display(ann, staff);
  expect(shown(ann)).toEqual(text('fetched after'));
});

it.each([
  ['a text', messageAnswer('Ben has it.'), { kind: 'message', text: 'Ben has it.' }],
  ['an error', { body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message: 'No.' } } }, { kind: 'error', text: 'No.' }],
  ['nonsense', { body: { ok: true } }, { kind: 'error', text: 'Something went wrong. Please try again.' }],
  ['a fault', { status: 501 }, { kind: 'error', text: 'Unable to reach app. Please try again.' }],
])('leaves the card alone when a press is answered with %s', async (_what, reply, result) => {
  const id = await post(aCard('shared'));
  rig.answer(() => reply);
  expect(await rig.standIn.press(ann, staff, id, execute('x', 'x'))).toEqual(result);
  expect(shown(ann)).toEqual(text('shared'));
});
