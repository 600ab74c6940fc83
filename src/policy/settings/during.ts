import { z } from 'zod';
import { anyRoles, role, said, someRoles, whole } from './said';

const adult = z.enum(['parentalResponsibility', 'parentOrDelegate', 'responsibleAdult', 'parentOrCarer']);

/** One rung of the ladder: what is done, by whom, and the latest it may open after the SLT rung. */
export const ladderStep = z.strictObject({
  step: z.enum(['mobile', 'slt', 'mobileAgain', 'nextOfKin', 'families', 'police']),
  who: z.array(role).min(1),
  latestAfterSlt: whole(10, 120).optional(),
});

const order = ['mobile', 'slt', 'mobileAgain', 'nextOfKin', 'families', 'police'] as const;

/** Every rung, in one order, police last: a ladder that leaves anybody out is refused. */
const ladder = z
  .array(ladderStep)
  .refine((steps) => steps.map((rung) => rung.step).join() === order.join(), {
    message: `these rungs in this order: ${order.join(', ')}`,
  });

/** At the door, inside, check-ins and the watch over them. */
export const duringSettings = {
  'door.adultRule': said(z.strictObject({ enter: adult, talk: adult }), 'Which adult lets visitors in, and to whom they talk.'),
  'door.noAdult': said(z.enum(['abortReschedule', 'doNotEnter']), 'What happens when there is no such adult.'),
  'door.feelsSafe': said(z.enum(['ask', 'off']), 'Whether visitors are asked at the door if they feel safe.'),
  'door.waitMinutes': said(whole(1, 30), 'The longest that visitors wait for a family.', 'minutes'),
  'door.waitAgreement': said(anyRoles, 'Who agrees to that wait; nobody where none is named.', 'roles'),
  'door.whoCallsFamily': said(z.enum(['visitor', 'school']), 'Who rings a family that does not answer the door.'),
  'animals.scope': said(z.enum(['all', 'dangerous', 'off']), 'Which animals must be in another room.'),
  'animals.onRefusal': said(z.enum(['cancel', 'cancelAndInformAgencies']), 'What happens when they are not moved.'),
  'rooms.rule': said(z.enum(['permittedNoBedrooms', 'noUpstairsNoChildBedroom', 'noBedrooms']), 'Which rooms visitors keep out of.'),
  'checkins.steps': said(z.array(z.enum(['leftSchool', 'arrived', 'leftProperty', 'backOrHome'])).min(1), 'Which movements visitors report.'),
  'checkins.notReturning': said(z.enum(['phone', 'button']), 'How going home counts: after a call to the office, or by a tap.'),
  'checkins.safeConfirmTo': said(someRoles, 'Who may record that a visitor is safe.', 'roles'),
  'checkins.safetyCall': said(z.array(z.enum(['loneWithConcern', 'doorstepConcern', 'loneEvening'])), 'When the office rings a visitor who is inside; never where none is named.'),
  'checkins.safetyCallMinutes': said(z.strictObject({ from: whole(1, 30), to: whole(2, 45) }), 'How long after arriving that call is made, and when it is late.', 'minutes'),
  'checkins.safetyCallScript': said(z.enum(['addressAloud', 'off']), 'Whether the address is said aloud in that call.'),
  'overdue.clockFrom': said(z.enum(['lastFinish', 'expectedReturn']), 'From when lateness is counted.'),
  'overdue.nudgeMinutes': said(whole(1, 30), 'How late visitors themselves are asked.', 'minutes'),
  'overdue.afterMinutes': said(whole(5, 60), 'How late a visit is overdue and the ladder begins.', 'minutes'),
  'overdue.stepGapMinutes': said(whole(2, 15), 'How long each rung has before the next.', 'minutes'),
  'overdue.steps': said(ladder, 'The ladder: what is done about somebody overdue, by whom, in which order.'),
  'overdue.outOfHoursContact': said(someRoles, 'Who is asked when the office is closed.', 'roles'),
};
