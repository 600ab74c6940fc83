import { z } from 'zod';
import { anyRoles, said, text, typeId, whole } from './said';

/** `16:30` */
const afternoon = z.string().regex(/^1[2-9]:[0-5]\d$/, 'a time from 12:00 to 19:59, such as 16:30');

/** Notice to the family, the office log, hours, length and what to carry. */
export const beforeSettings = {
  'notice.rule': said(z.enum(['firstVisitByPhone', 'appointment', 'normally', 'whereverPossible', 'always']), 'When a family is told beforehand.'),
  'notice.channels': said(z.array(z.enum(['phone', 'text', 'letter', 'email'])).min(1), 'How a family is told.'),
  'notice.peopleExpected': said(z.enum(['ask', 'off']), 'Whether the request names who is to be met.'),
  'notice.tellFamily': said(
    z.array(z.enum(['questionsInvited', 'address', 'length', 'purpose', 'time', 'hopedForOutcomes', 'optional', 'notAnInspection'])).min(1),
    'What a family is told when the visit is arranged.',
  ),
  'notice.unannouncedTypes': said(z.array(typeId), 'Which kinds of visit may come without notice.'),
  'notice.unannouncedRequires': said(z.enum(['reason', 'exception', 'agencyAgreement']), 'What a visit without notice needs.'),
  'notice.agencies': said(z.array(text(60)), 'Which agencies may ask for a visit.'),
  'office.log': said(z.enum(['required', 'off']), 'Whether the office must know of a visit before anybody leaves.'),
  'office.fields': said(
    z
      .array(
        z.enum(['leavingTime', 'startTime', 'length', 'staffNames', 'mobiles', 'leadMobile', 'family', 'address', 'familyNumber', 'returnTime', 'emergencyNumber', 'vehicle', 'dayOrder']),
      )
      .min(1),
    'What the office holds of each visit.',
  ),
  'office.calendar': said(z.enum(['required', 'off']), 'Whether the visit must stand in the electronic calendar.'),
  'office.signInOut': said(z.enum(['required', 'off']), 'Whether visitors sign out and in.'),
  'office.addEnRoute': said(z.enum(['diaryOrPhone', 'newRequest']), 'How a visit is added while out.'),
  'hours.receptionCloses': said(afternoon, 'When reception closes.', 'time'),
  'hours.outOfHours': said(z.enum(['warnAlone', 'referSLTorPolice', 'approverConfirms']), 'What a visit after that hour needs.'),
  'hours.alternatives': said(z.enum(['offer', 'off']), 'Whether other times are offered before an evening visit.'),
  'duration.normalMinutes': said(z.union([whole(5, 120), z.enum(['ask'])]), 'How long a visit usually takes, or that the requester says.', 'minutes'),
  'duration.maxMinutes': said(z.strictObject({ minutes: whole(10, 240), over: z.enum(['warn', 'refuse']) }), 'The longest a visit may be, and what happens beyond.', 'minutes'),
  'duration.longerNeeds': said(anyRoles, 'Who agrees to a longer visit before it is arranged; nobody where none is named.', 'roles'),
  'duration.overrunPrompt': said(z.enum(['on', 'off']), 'Whether visitors are asked at the expected end.'),
  'duration.warnOfficeAfter': said(whole(1, 30), 'How long after that the office is told.', 'minutes'),
  'kit.items': said(z.array(z.strictObject({ item: text(60), each: z.boolean() })).min(1), 'What is taken along, and whether each visitor needs one.'),
};
