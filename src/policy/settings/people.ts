import { z } from 'zod';
import { anyRoles, role, said, someRoles, text, typeId } from './said';

/** Professionals from outside the school who may go along. */
export const outsideRoles = [
  'police',
  'healthPractitioner',
  'educationWelfareOfficer',
  'attendanceOfficer',
  'socialCare',
] as const;

/** What a visitor does on the visit. */
export const parts = ['leads', 'notes', 'plays', 'observes', 'accompanies'] as const;

const pair = z.strictObject({
  /** One person for each entry, who holds one of its roles; any member of staff where it is empty. */
  of: z.array(z.array(role)).min(1),
  /** Asked when this is not the pair the policy would rather have. */
  because: text(80).optional(),
});

/** Who approves, who goes, and with whom. */
export const peopleSettings = {
  'authorise.required': said(z.enum(['all', 'concernOnly', 'none']), 'Which visits need an approval.'),
  'authorise.approvers': said(someRoles, 'Who may approve a visit.', 'roles'),
  'authorise.dslJoint': said(z.enum(['safeguardingFocus', 'notify', 'off']), 'Whether the DSL approves safeguarding visits too, or is told.'),
  'authorise.seniorOwnVisit': said(z.enum(['headteacherOnly', 'anotherApprover']), 'Who approves a visit by a senior leader.'),
  'authorise.headteacherOwnVisit': said(someRoles, 'Who approves when no approver is free, as for a headteacher’s own visit; the first that is there.', 'roles'),
  'authorise.selfApproval': said(z.enum(['forbidden']), 'Nobody approves a visit they are going on.'),
  'authorise.notifyPlanned': said(anyRoles, 'Who is told of a planned visit; the first that is there.', 'roles'),
  'authorise.notifyUnannounced': said(anyRoles, 'Who is told of a visit without notice; the first that is there.', 'roles'),
  'authorise.emergency': said(z.enum(['noticeWaived', 'phoneApprovalLogged']), 'How an emergency visit is approved.'),
  'pairs.rule': said(z.enum(['required', 'recommended']), 'Whether visits are made by two people.'),
  'pairs.requiredWhen': said(
    z.array(z.enum(['always', 'ownSafetyWorry', 'firstDayAbsence', 'decisionSays'])),
    'When a second person is required although pairs are otherwise recommended.',
  ),
  'pairs.chosenBy': said(z.enum(['requester', 'seniorStaff', 'seniorStaffOnConcern']), 'Who decides who goes.'),
  'pairs.external': said(
    z.array(z.strictObject({ role: z.enum(outsideRoles), counts: z.boolean() })),
    'Which professionals from outside may go along, and whether one counts as the second person.',
  ),
  'pairs.namedRoles': said(
    z.strictObject({ rule: z.enum(['required', 'optional']), parts: z.array(z.enum(parts)).min(1) }),
    'Whether each visitor has a part, and which parts a companion may have.',
  ),
  'pairs.regularWorker': said(z.enum(['required', 'off']), 'Whether one visitor must work regularly with the child or family.'),
  'pairs.byType': said(
    z.array(z.strictObject({ type: typeId, pairs: z.array(pair).min(1), otherwise: z.enum(['refuse', 'reason']) })),
    'Who goes on a certain kind of visit, and what happens with anybody else.',
  ),
  'pairs.bothBeforeKnock': said(z.enum(['on', 'guidance']), 'Whether two who travel apart must both have arrived before the door.'),
  'staff.nextOfKin': said(z.enum(['required', 'perVisit', 'optional']), 'Whether each visitor has an emergency contact on file, or gives one for each visit.'),
};
