import { ann, ben, deputy, dsl, head, manager, profileOf, staff } from '../support/school';
import { aRequest, Story } from '../support/story';
import { approve, leave, no, waiting } from './asking';

const stp = profileOf('stp');

test.each([
  ['the headteacher', head],
  ['a senior leader', deputy],
])('%s alone may approve, and nobody leaves before (STP-I-01)', (_who, by) => {
  const story = waiting('stp');
  expect(story.asks(leave(ann))).toEqual(no('notToLeave'));
  for (const other of [dsl, manager]) expect(story.asks(approve(other))).toEqual(no('notApprover'));
  expect(story.does(approve(by)).visit.stage).toBe('authorised');
});

test.each([
  ['asks for it', [deputy, ben]],
  ['goes along', [ann, deputy]],
] as const)('when a senior leader %s only the headteacher approves (STP-I-02)', (_how, [lead, second]) => {
  const other = { ...manager, roles: ['seniorLeader' as const] };
  const people = staff.map((person) => (person.id === other.id ? other : person));
  const visitors = [lead, second].map(({ id, name }) => ({ id, name, lead: id === lead.id }));
  const story = new Story(stp, people).requests(aRequest(stp, { visitors }), lead).does({ type: 'comeAlong', by: second });

  expect(story.asks(approve(other))).toEqual(no('notApprover'));
  expect(story.does(approve(head)).visit.stage).toBe('authorised');
});

test('whoever comes along has agreed before anybody approves (STP-B-06)', () => {
  const story = new Story(stp).requests(aRequest(stp));
  expect(story.asks(approve(head))).toEqual(no('held'));
  expect(story.does({ type: 'comeAlong', by: ben }).does(approve(head)).visit.stage).toBe('authorised');
});
