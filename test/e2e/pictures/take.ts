import { join } from 'node:path';
import { openBrowser } from '../support/browser';
import { greenwood, harcourt, requests } from '../support/request';
import { inRoom } from '../support/room';

/** Takes the picture of the room in the README: a missed return, as teacher, office and senior leaders see it. */
async function take(): Promise<void> {
  const browser = await openBrowser();
  try {
    await inRoom(browser, 'room', {}, async ({ page, column, waits }) => {
      const [ann, helen, office, slt] = [column('Ann Patel'), column('Helen Marsh'), column('Sam Carter'), column('SLT')];
      await ann.says('/visit');
      await requests(ann, { type: 'Attendance', purpose: 'To talk about Leo.', companions: ['Ben Okoro'], stops: [greenwood, harcourt] });
      await helen.approves();
      for (const visitor of [ann, column('Ben Okoro')]) {
        await visitor.presses('Left school');
        await visitor.presses('Arrived');
        await visitor.isOffered('Left the property');
      }
      for (const step of ['+1 h', '+1 h', '+30 min', '+10 min']) await waits(step);
      await office.presses('No reply');
      await slt.isOffered("I'm dealing with this");

      const closed = ['Close Ben Okoro', 'Close Helen Marsh', 'Close Priya Nair'];
      for (const name of closed) await page.getByRole('button', { name }).click();
      await page.setViewportSize({ width: 1280, height: 860 });
      await page.reload();
      await slt.isOffered("I'm dealing with this");
      await page.screenshot({ path: join(__dirname, 'room.png'), animations: 'disabled' });
    });
  } finally {
    await browser.close();
  }
}

take().catch((fault: unknown) => {
  process.stderr.write(`${String(fault)}\n`);
  process.exitCode = 1;
});
