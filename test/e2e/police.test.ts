import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { greenwood, harcourt, requests, secrets } from './support/request';
import { inRoom, type Person } from './support/room';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

it('a missed return climbs the ladder to the police, and ends for everybody when they are reached', () =>
  inRoom(browser, 'police', {}, async (room) => {
    const [ann, ben, office, helen, slt] = ['Ann Patel', 'Ben Okoro', 'Sam Carter', 'Helen Marsh', 'SLT'].map(room.column) as [
      Person,
      Person,
      Person,
      Person,
      Person,
    ];
    const david = await room.opens('David Lewis');
    await david.opens('SLT');

    await ann.says('/visit');
    await requests(ann, { type: 'Attendance', purpose: 'To talk about Leo.', companions: ['Ben Okoro'], stops: [greenwood, harcourt] });
    await helen.approves();
    await ann.isOffered('Left school');
    await room.waits('+10 min');
    for (const visitor of [ann, ben]) {
      await visitor.presses('Left school');
      await visitor.isOffered('Arrived');
    }

    await room.waits('+1 h');
    await room.waits('+30 min');
    await room.waits('+10 min');
    for (const visitor of [ann, ben]) await visitor.sees('No word from you');
    await room.waits('+30 min');
    await room.waits('+10 min');
    await room.waits('+10 min');

    await office.sees('Step 1 of 6: ring their mobile.');
    await office.presses('No reply');
    for (const leader of [slt, david]) await leader.sees('Step 2 of 6: take charge.');
    await slt.presses("I'm dealing with this");
    await david.sees('Helen Marsh is dealing with this.');
    await david.isOffered('Take over');

    await helen.sees('Step 3 of 6: ring their mobile again.');
    await helen.newest.getByRole('button', { name: 'No reply' }).click();
    await helen.sees('Step 4 of 6: ring next of kin.');
    await helen.newest.getByText('Raj Patel').waitFor();
    await helen.newest.getByRole('button', { name: 'No reply' }).click();
    await helen.sees('Step 5 of 6: ring the families.');
    await helen.newest.getByRole('button', { name: 'No reply' }).first().click();
    await helen.newest.getByText(/stop 1 no reply/).waitFor();
    await helen.newest.getByRole('button', { name: 'No reply' }).last().click();

    await helen.sees('Step 6 of 6: tell the police.');
    const sheet = helen.newest;
    await sheet.getByText('Read this out').waitFor();
    const read = await sheet.innerText();
    for (const fact of [...secrets, '07700 900101', '07700 900102', 'blue Fiesta, AB12 CDE', '01632 960100']) expect(read).toContain(fact);
    await helen.presses('Police told');
    await sheet.getByLabel('Time, officer and reference').fill('15:45, PC Hill, reference 112');
    await helen.presses('Police told');
    for (const leader of [slt, david]) await leader.sees('The police have been told.');

    await helen.reaches('Ann Patel', 'Ben Okoro');
    for (const person of [ann, ben, office, slt, david]) await person.sees(/The alarm is over/);
    await office.sees('Everyone is safe');
  }));
