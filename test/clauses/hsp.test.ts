import { checkPage } from '../../src/desk/forms/request/check';
import type { Member } from '../../src/school/school';
import { aDraft, aStop, under } from '../desk/forms/a-draft';
import { ann, ben, deputy, dsl, head, manager, profileOf, sam, staff } from '../support/school';
import { aRequest } from '../support/story';
import { approve, leave, no, waiting } from './asking';

const hsp = profileOf('hsp');

test.each([
  ['the headteacher', head],
  ['another senior manager', deputy],
])('%s alone may approve, and nobody leaves before (HSP-B-02)', (_who, by) => {
  const story = waiting('hsp');
  expect(story.asks(leave(ann))).toEqual(no('notToLeave'));
  for (const other of [dsl, manager, sam]) expect(story.asks(approve(other))).toEqual(no('notApprover'));
  expect(story.does(approve(by)).visit.stage).toBe('authorised');
});

test.each(['address', 'minutes'] as const)('the office is never left without the %s of a visit (HSP-S-01)', (field) => {
  const errors = checkPage('stop-1', aDraft({ stops: [{ ...aStop, [field]: '' }] }, hsp), under(hsp));
  expect(errors[field]).toMatch(/Give the/);
});

/** Ann and Ben as whoever this kind of visit asks for. */
const anybody = staff.map((person): Member => ([ann.id, ben.id].includes(person.id) ? { ...person, roles: ['attendanceLead', 'teacher'] } : person));

const officer = { role: 'educationWelfareOfficer', name: 'Jo Field', organisation: 'Education Welfare Service', phone: '+441632960011' } as const;

test.each(hsp.settings.visitTypes.map(({ id }) => id))('a visit of the kind %s does not get past the office (HSP-S-03)', (type) => {
  const story = waiting('hsp', { type, details: { ...aRequest(hsp).details, outside: [officer] } }, anybody);
  expect(story.asks(leave(ann))).toEqual(no('notToLeave'));
  expect(story.does(approve(head)).posts).toContainEqual({ to: { place: 'office' }, kind: 'fresh', alarm: false });
});
