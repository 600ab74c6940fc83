import { approve, asks, stage } from './stage';

const here = stage('demo-school.json');

test('letting time pass in the room does not make the cards say that nobody is watching', async () => {
  const room = here();
  await asks(room, 'Ann Patel');
  await room.as('Kate Shaw').press('Approve', approve);
  await room.pass('PT1H');
  await room.as('Ann Patel').press('Left school');
  const realTime = performance.now.bind(performance);
  // A minute of real time, after which the heartbeat is read anew.
  const later = jest.spyOn(performance, 'now').mockImplementation(() => realTime() + 60_000);
  await room.pass('PT2H');
  await room.settled();
  later.mockRestore();
  const said = room.sent.filter(({ body }) => /Escalation is not running/i.test(JSON.stringify(body)));
  expect(said).toHaveLength(0);
});
