import type { Browser } from 'playwright-core';
import { resolve } from 'node:path';
import { openBrowser } from './support/browser';
import { greenwood, requests } from './support/request';
import { inRoom, type Person } from './support/room';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const SCHOOL_FILE = resolve(__dirname, '../../src/local/demo-mcg.json');

it('under MCG a companion comes along, and headteacher and DSL both approve, before anybody may leave', () =>
  inRoom(browser, 'companion', { SCHOOL_FILE }, async (room) => {
    const [zara, mary, grace, omar] = ['Zara Khan', 'Mary Quinn', 'Grace Holt', 'Omar Aziz'].map(room.column) as [Person, Person, Person, Person];

    await zara.says('/visit');
    await requests(zara, { type: 'Safe and well check', purpose: 'Nobody answers.', companions: ['Mary Quinn'], stops: [greenwood] });
    await zara.isTold(/waits for Mary Quinn to say/);
    await mary.presses("I'll come");
    await zara.sees(/Waiting for .*Omar Aziz/);

    await omar.approves();
    await omar.sees(/Grace Holt/);
    await zara.says('left school');
    await zara.sees(/Do not leave: this visit still waits for/);
    await grace.approves();
    for (const visitor of [zara, mary]) await visitor.isOffered('Left school');
    await zara.presses('Left school');
    await zara.isOffered('Arrived');
  }));
