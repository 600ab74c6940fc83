import { z } from 'zod';
import { anyRoles, onOff, role, said, someRoles, text, typeId, whole } from './said';

/** Concerns, incidents, the outcome, follow-up, who may read what, reports and keeping. */
export const afterSettings = {
  'concern.notify': said(someRoles, 'Who is told of a concern about a child.', 'roles'),
  'concern.notOnRoll': said(z.enum(['localAuthority', 'DSLdecides']), 'Where a concern goes about a child who is not on roll.'),
  'concern.ackMinutes': said(whole(1, 60), 'How long they have to acknowledge it before others are told.', 'minutes'),
  'incident.notify': said(someRoles, 'Who is told of aggression or another incident.', 'roles'),
  'incident.safeReplyMinutes': said(whole(1, 30), 'How long a visitor has to say that they are safe.', 'minutes'),
  'incident.recordDue': said(z.enum(['sameDay', 'nextSchoolDay']), 'By when an incident is written up.'),
  'incident.externalRegister': said(z.string().max(120), 'The register outside the school to which aggression is reported; none where empty.'),
  'allegation.route': said(role, 'To whom an allegation about a visitor goes.', 'role'),
  'allegation.ifHeadteacher': said(z.enum(['chairOfGovernors', 'chairOfAcademyCouncil']), 'To whom it goes when it is about the headteacher.'),
  'complaint.owner': said(z.enum(['headteacher', 'governors']), 'Who answers a family’s complaint.'),
  'outcome.system': said(text(60), 'Where visits are recorded, beside the bot.'),
  'outcome.recordBefore': said(z.enum(['bot', 'system']), 'Where purpose and staff are written down beforehand: in the bot alone, or there too.'),
  'outcome.fields': said(
    z
      .array(z.enum(['outcome', 'notesFiled', 'concerns', 'relevantInformation', 'signsSeen', 'observations', 'discussions', 'timeSpent', 'purpose', 'actions', 'actionOwners']))
      .min(1),
    'What a write-up holds.',
  ),
  'outcome.fieldsByType': said(z.array(z.strictObject({ type: typeId, fields: z.array(text(90)).min(1) })), 'What a write-up of a certain kind of visit holds beside that.'),
  'outcome.due': said(z.enum(['sameDay', 'nextSchoolDay']), 'By when a visit is written up.'),
  'outcome.reminderMinutes': said(whole(15, 240), 'How long after the return a missing write-up is asked for.', 'minutes'),
  'followUp.actions': said(onOff, 'Whether agreed actions are tracked.'),
  'followUp.reminderDays': said(whole(1, 14), 'How often an open action is asked for.', 'days'),
  'followUp.onAbort': said(z.enum(['required', 'reschedule', 'off']), 'What follows a visit that could not be made.'),
  'debrief.with': said(z.enum(['lineManager', 'off']), 'With whom each visitor talks the visit over.'),
  'debrief.withLead': said(onOff, 'Whether the two visitors talk it over.'),
  'debrief.ensuredBy': said(anyRoles, 'Who sees to it that debriefs are held.', 'roles'),
  'debrief.dueSchoolDays': said(whole(1, 10), 'How long there is for a debrief.', 'school days'),
  'debrief.afterIncident': said(z.enum(['required', 'off']), 'Whether an incident is always talked over.'),
  'access.audience': said(z.enum(['needToKnow', 'involvedStaff']), 'Who may open the details of a visit.'),
  'access.notes': said(
    z.array(z.enum(['visitors', 'approvers', 'headteacher', 'seniorLeaders', 'dsl', 'lineManager', 'namedReaders'])).min(1),
    'Who may read the notes of a visit.',
  ),
  'report.audience': said(z.array(z.enum(['headteacher', 'dsl', 'slt', 'governors', 'academyCouncil'])).min(1), 'Who receives the report on visits.'),
  'report.items': said(
    z
      .array(z.enum(['counts', 'lateReturns', 'abortedVisits', 'overdueRuns', 'aggressionLog', 'missingRecords', 'parentsTold', 'partnershipOutcomes', 'concernHandling']))
      .min(1),
    'What that report holds; never a name.',
  ),
  'report.period': said(z.enum(['monthly', 'halfTermly', 'termly']), 'How often it is made.'),
  'report.liveBoard': said(someRoles, 'Who sees the board of today’s visits.', 'roles'),
  'data.retention': said(z.strictObject({ clearContactsAfterDays: whole(7, 365) }), 'How long after a visit has closed addresses and numbers are kept.', 'days'),
};
