import { ann, ben, head, manager, sam } from '../support/school';
import { approve, no, waiting } from './asking';

test.each([
  ['by the visitor', ann],
  ['by the office for them', sam],
])('signing out and in is stamped %s, who stands on record (CMAT-2-06)', (_how, by) => {
  const story = waiting('cmat').does(approve(manager)).at('13:00').does({ type: 'checkIn', by, who: ann.id, what: 'leftSchool' });
  story.at('14:50').does({ type: 'checkIn', by, who: ann.id, what: 'back' });

  expect(story.trail.filter(({ type }) => type === 'checkedIn')).toMatchObject([
    { who: ann.id, what: 'leftSchool', by: by.id, at: '2026-11-24T13:00:00.000Z' },
    { who: ann.id, what: 'back', by: by.id, at: '2026-11-24T14:50:00.000Z' },
  ]);
});

test('nobody but the visitor and the office signs a visitor in (CMAT-2-06)', () => {
  const story = waiting('cmat').does(approve(manager)).at('13:00');
  for (const by of [ben, head]) expect(story.asks({ type: 'checkIn', by, who: ann.id, what: 'leftSchool' })).toEqual(no('notYours'));
});
