import { drawView } from '../../../src/cards';
import { ann, aSchool, manager } from '../../support/school';
import { makeWalk } from './a-walk';

it('whoever asks for a second visit at the same time is told, and so is whoever approves it', async () => {
  const walk = await makeWalk();
  const sends = async () => {
    const page = await walk.toTheEnd();
    return walk.press(page, 'send', walk.answers(page));
  };
  expect(await sends()).toMatchObject({ kind: 'done', text: expect.not.stringContaining('at that time too') });
  expect(await sends()).toMatchObject({ kind: 'done', text: expect.stringMatching(/Ann Patel is on V-\w{4} at that time too, 13:00 to 15:00\./) });

  const { store, clock } = walk.desk;
  const both = await Promise.all((await store.open('oakfield')).map(({ id }) => store.load('oakfield', id)));
  const second = both.find((found) => found?.visit.elsewhere !== undefined);
  if (!second) throw new Error('no visit tells of the other');
  const scene = { school: aSchool(), visit: second.visit, private: second.private, now: clock.now(), teamsIds: new Map(), sweepStale: false };
  for (const viewer of [manager, ann]) expect(JSON.stringify(drawView(viewer, { card: 'current' }, scene))).toContain('at that time too');
});
