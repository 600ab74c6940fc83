import type { Area } from '../teller';
import { anyOf, firstOf } from '../words';

/** Who approves, and who is told. */
export const approval: Area = {
  title: 'Approval',
  lines: ({ say, pick }) => [
    `${pick('authorise.required', {
      all: 'Every visit is approved before anybody leaves',
      concernOnly: 'A visit with a concern, or one after reception closes, is approved before anybody leaves',
      none: 'No visit has to be approved',
    })}; ${say('authorise.approvers', (roles) => `approvers: ${anyOf(roles)}`)}.`,
    pick('authorise.dslJoint', {
      safeguardingFocus: 'A safeguarding visit needs the DSL’s approval as well.',
      notify: 'The DSL is told of every safeguarding visit.',
      off: 'The DSL has no part of their own in approval.',
    }),
    pick('authorise.selfApproval', { forbidden: 'Nobody approves a visit they are going on.' }),
    `A senior leader’s own visit is approved by ${pick('authorise.seniorOwnVisit', {
      headteacherOnly: 'the headteacher alone',
      anotherApprover: 'another approver',
    })}; where no approver is free, as for the headteacher’s own, by ${say('authorise.headteacherOwnVisit', firstOf)}.`,
    `Also told of a planned visit: ${say('authorise.notifyPlanned', told)}; ` +
      `of one without notice: ${say('authorise.notifyUnannounced', told)}.`,
    pick('authorise.emergency', {
      noticeWaived: 'In an emergency the family need not be told beforehand; the approval is needed all the same.',
      phoneApprovalLogged: 'In an emergency the approval may be given by phone, and is put on record.',
    }),
  ],
};

const told = (roles: Parameters<typeof firstOf>[0]): string => (roles.length === 0 ? 'nobody' : firstOf(roles));
