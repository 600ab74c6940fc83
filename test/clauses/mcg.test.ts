import { checkPage } from '../../src/desk/forms/request/check';
import { ann, ben, head, onFile, profileOf, staff } from '../support/school';
import { aRequest, Story } from '../support/story';
import { aDraft, aStop, under } from '../desk/forms/a-draft';
import { approve, leave, no, waiting } from './asking';

const mcg = profileOf('mcg');
const procedural = mcg.settings.visitTypes.find(({ group }) => group === 'procedural')?.id;

test('the office has its card with the approval, and nobody leaves before (MCG-6.1-09)', () => {
  const story = waiting('mcg', { type: procedural });
  expect(story.asks(leave(ann))).toEqual(no('notToLeave'));
  expect(story.does(approve(head)).posts).toContainEqual({ to: { place: 'office' }, kind: 'fresh', alarm: false });
  expect(story.asks(leave(ann))).toMatchObject({ ok: true });
});

test('nobody goes whose mobile the school does not have (MCG-A1-03)', () => {
  const people = staff.map((one) => (one.id === ben.id ? { ...one, record: { ...onFile, mobile: false } } : one));
  const story = new Story(mcg, people).requests(aRequest(mcg, { type: procedural }));
  expect(story.visit.holds).toContainEqual({ what: 'details', who: ben.id, lacks: ['mobile'] });
  expect(story.asks(approve(head))).toEqual(no('held'));
});

const stop = (more: Partial<typeof aStop>) => checkPage('stop-1', aDraft({ stops: [{ ...aStop, ...more }] }, mcg), under(mcg));

test('each stop has its minutes, and they must end before the return (MCG-A1-02)', () => {
  expect(stop({ minutes: '' })).toMatchObject({ minutes: expect.stringMatching(/whole number/) });
  expect(stop({ minutes: '12.5' })).toMatchObject({ minutes: expect.stringMatching(/whole number/) });
  expect(stop({ minutes: '110' })).toMatchObject({ minutes: expect.stringMatching(/ends at 15:10/) });
});

test.each([
  ['family', /name of the family/],
  ['address', /Give the address/],
  ['phone', /telephone number/],
  ['postcode', /full postcode/],
] as const)('a request without its %s is not sent (MCG-A1-04)', (field, words) => {
  expect(stop({ [field]: '' })).toMatchObject({ [field]: expect.stringMatching(words) });
});
