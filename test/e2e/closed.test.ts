import type { Browser, Locator } from 'playwright-core';
import { openBrowser } from './support/browser';
import { fillAbout, fillPage, fillStop, tick } from './support/form';
import { greenwood, harcourt, secrets, sendRequest, turns, type Asked } from './support/request';
import { inRoom, type Person } from './support/room';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const asked: Asked = { type: 'Attendance', purpose: 'To talk about Leo.', companions: ['Ben Okoro'], stops: [greenwood, harcourt] };

/** The request, with a wrong value put right on the way. */
async function requestsWithASlip({ dialog }: Person): Promise<void> {
  await fillAbout(dialog, asked);
  await turns(dialog, 'Next', 'Why this visit?');
  await fillPage(dialog, asked);
  await turns(dialog, 'Next', 'Who is going?');
  await tick(dialog, asked.companions);
  await turns(dialog, 'Next', 'Stop 1 of 1');
  await fillStop(dialog, { ...greenwood, postcode: 'LU2' });
  await dialog.getByRole('button', { name: 'Next', exact: true }).click();
  await dialog.getByText('Give the full postcode, such as LU2 7AB.').waitFor();
  await expectStop(dialog, { ...greenwood, postcode: 'LU2' });
  await dialog.getByLabel('Postcode').fill(greenwood.postcode);
  await turns(dialog, 'Add another stop', 'Stop 2 of 2');
  await turns(dialog, 'Back', 'Stop 1 of 2');
  await expectStop(dialog, greenwood);
  await turns(dialog, 'Next', 'Stop 2 of 2');
  await fillStop(dialog, harcourt);
  await turns(dialog, 'Next', 'How to reach you');
  expect(await dialog.getByLabel('Mobile of Ben Okoro').inputValue()).toBe('07700 900102');
  await sendRequest(dialog, asked);
}

async function expectStop(dialog: Locator, stop: typeof greenwood): Promise<void> {
  expect(await dialog.getByLabel('Family', { exact: true }).inputValue()).toBe(stop.family);
  expect(await dialog.getByLabel('Address').inputValue()).toBe(stop.address);
  expect(await dialog.getByLabel('Postcode').inputValue()).toBe(stop.postcode);
  expect(await dialog.getByLabel('Minutes there').inputValue()).toBe(stop.minutes);
}

it('a visit goes from /visit in the staff chat to closed, and the staff chat learns nothing of the families', () =>
  inRoom(browser, 'closed', {}, async (room) => {
    const [ann, ben, office, helen] = ['Ann Patel', 'Ben Okoro', 'Sam Carter', 'Helen Marsh'].map(room.column) as [Person, Person, Person, Person];
    const visitors = [ann, ben];

    await ann.opens('Staff');
    await ann.says('/visit');
    await ann.presses('Start a home visit');
    await requestsWithASlip(ann);
    await ann.opens('Home visits');
    await ann.sees('Waiting for approval');
    await helen.isOffered('Approve');

    const kate = await room.opens('Kate Shaw');
    await kate.approves();
    for (const visitor of visitors) await visitor.isOffered('Left school');
    for (const visitor of visitors) await visitor.thread.getByText('Do not leave yet').waitFor({ state: 'detached' });
    await office.sees('Greenwood');

    await room.waits('+10 min');
    for (const [press, then] of [
      ['Left school', 'Arrived'],
      ['Arrived', 'Left the property'],
      ['Left the property', 'Arrived'],
      ['Arrived', 'Left the property'],
      ['Left the property', 'Back at school'],
    ] as const) {
      for (const visitor of visitors) {
        await visitor.presses(press);
        await visitor.isOffered(then);
      }
    }
    await office.sees('Out');
    await ann.presses('Back at school');
    await ann.sees('You: Back at school');
    await ben.presses('Back at school');
    await office.sees('Everyone is safe');

    await ann.presses('Write up');
    await ann.dialog.getByRole('radio', { name: /It went as planned/ }).check();
    await ann.dialog.getByLabel('In a few words').fill('Leo comes back on Monday.');
    await ann.dialog.getByRole('radio', { name: 'No', exact: false }).last().check();
    await ann.dialog.getByRole('button', { name: 'Write up' }).click();
    for (const person of [...visitors, office, kate, helen]) await person.sees('Finished');

    const tom = await room.opens('Tom Reed');
    for (const person of [tom, office]) {
      await person.opens('Staff');
      await person.sees('Finished');
      const read = await person.reads();
      for (const secret of [...secrets, 'Leo', '07700']) expect(read).not.toContain(secret);
    }
  }));
