import { inSlices } from '../../src/desk/in-slices';

test('long work stops for others after every slice', async () => {
  const done: string[] = [];
  await inSlices([1, 2, 3, 4, 5], 2, (slice) => done.push(slice.join('')), async () => done.push('others'));

  expect(done).toEqual(['12', 'others', '34', 'others', '5', 'others']);
});

test('nothing is nothing to stop for', async () => {
  const pauses: string[] = [];
  await inSlices([], 2, () => undefined, async () => pauses.push('others'));

  expect(pauses).toEqual([]);
});
