import { z } from 'zod';
import type { SettingName, Settings } from '../../src/policy/profile';

/** A second value for every setting; one that is missing here does not compile. */
export const another: { [Name in SettingName]: Settings[Name] } = {
  'policy.link': 'https://policy.example/home-visits',
  'policy.scope': 'trust',
  'policy.version': '99',
  'policy.approvedBy': [{ by: 'governors', does: 'agrees', on: '2031-02' }],
  'policy.reviewMonths': 13,
  'policy.reviewDate': '2031-03',
  'policy.reviewWarnDays': 71,
  'policy.readConfirmation': { rule: 'off', also: ['The dog policy'] },
  'guidance.links': [{ name: 'The dog policy', link: 'https://policy.example/dogs' }],
  'guidance.topics': [{ moment: 'door', says: 'Ring twice.' }],
  'visit.scope': 'entersHome',
  'visit.alternativeAtSchool': 'off',
  'visit.sensitive': 'off',
  visitTypes: [{ id: 'other', label: 'Any reason', group: 'other', withOutsider: false, journey: false, beforeJoining: false, asks: [] }],
  'visitTypes.other': 'off',
  'visitTypes.organisers': [{ type: 'safeAndWell', roles: ['sendco'] }],
  'training.rule': 'off',
  'training.provider': ['businessManager'],
  'authorise.required': 'concernOnly',
  'authorise.approvers': ['businessManager'],
  'authorise.dslJoint': 'off',
  'authorise.seniorOwnVisit': 'anotherApprover',
  'authorise.headteacherOwnVisit': ['businessManager'],
  'authorise.selfApproval': 'forbidden',
  'authorise.notifyPlanned': ['businessManager'],
  'authorise.notifyUnannounced': ['businessManager'],
  'authorise.emergency': 'noticeWaived',
  'pairs.rule': 'recommended',
  'pairs.requiredWhen': [],
  'pairs.chosenBy': 'requester',
  'pairs.external': [{ role: 'police', counts: false }],
  'pairs.namedRoles': { rule: 'optional', parts: ['leads'] },
  'pairs.regularWorker': 'off',
  'pairs.byType': [{ type: 'safeAndWell', pairs: [{ of: [['sendco'], []], because: 'Why the SENDCO?' }], otherwise: 'reason' }],
  'pairs.bothBeforeKnock': 'on',
  'staff.nextOfKin': 'optional',
  'risk.assessment': 'shortForm',
  'risk.checks': {
    questions: [{ id: 'ZZ-1', ask: 'Is anyone there known for violence?', kind: 'red', then: [], when: 'always', optional: false }],
    results: {
      low: { secondPerson: false, decision: false, officeCall: false },
      medium: { secondPerson: true, decision: true, officeCall: true, afterMinutes: 12, approvers: ['dsl'] },
      high: { secondPerson: true, decision: true, officeCall: true, afterMinutes: 11, approvers: ['dsl'] },
    },
  },
  'risk.reviewedBy': ['businessManager'],
  'risk.unresolved': 'blockWhileAlone',
  'risk.concernRaiseTo': ['businessManager'],
  'risk.concernOptions': ['joint'],
  'risk.doorstepReassess': 'off',
  'risk.knownViolence': 'schoolPremisesOnly',
  'risk.prohibitedAddresses': 'block',
  'risk.addressCheckBy': ['businessManager'],
  'risk.cautionFlag': 'off',
  'background.system': 'the green book',
  'notice.rule': 'normally',
  'notice.channels': ['text'],
  'notice.peopleExpected': 'off',
  'notice.tellFamily': ['length'],
  'notice.unannouncedTypes': [],
  'notice.unannouncedRequires': 'agencyAgreement',
  'notice.agencies': ['The lighthouse'],
  'office.log': 'off',
  'office.fields': ['vehicle'],
  'office.calendar': 'required',
  'office.signInOut': 'required',
  'office.addEnRoute': 'diaryOrPhone',
  'hours.receptionCloses': '15:05',
  'hours.outOfHours': 'warnAlone',
  'hours.alternatives': 'offer',
  'duration.normalMinutes': 25,
  'duration.maxMinutes': { minutes: 95, over: 'refuse' },
  'duration.longerNeeds': ['businessManager'],
  'duration.overrunPrompt': 'off',
  'duration.warnOfficeAfter': 17,
  'kit.items': [{ item: 'Umbrella', each: true }],
  'door.adultRule': { enter: 'parentOrDelegate', talk: 'responsibleAdult' },
  'door.noAdult': 'abortReschedule',
  'door.feelsSafe': 'off',
  'door.waitMinutes': 23,
  'door.waitAgreement': ['businessManager'],
  'door.whoCallsFamily': 'visitor',
  'animals.scope': 'off',
  'animals.onRefusal': 'cancelAndInformAgencies',
  'rooms.rule': 'noBedrooms',
  'checkins.steps': ['leftSchool', 'backOrHome'],
  'checkins.notReturning': 'button',
  'checkins.safeConfirmTo': ['businessManager'],
  'checkins.safetyCall': ['loneWithConcern', 'doorstepConcern', 'loneEvening'],
  'checkins.safetyCallMinutes': { from: 7, to: 19 },
  'checkins.safetyCallScript': 'off',
  'overdue.clockFrom': 'lastFinish',
  'overdue.nudgeMinutes': 3,
  'overdue.afterMinutes': 41,
  'overdue.stepGapMinutes': 13,
  'overdue.steps': [
    { step: 'mobile', who: ['businessManager'] },
    { step: 'slt', who: ['seniorLeader'] },
    { step: 'mobileAgain', who: ['seniorLeader'] },
    { step: 'nextOfKin', who: ['seniorLeader'] },
    { step: 'families', who: ['seniorLeader'], latestAfterSlt: 33 },
    { step: 'police', who: ['seniorLeader'], latestAfterSlt: 44 },
  ],
  'overdue.outOfHoursContact': ['businessManager'],
  'concern.notify': ['businessManager'],
  'concern.notOnRoll': 'localAuthority',
  'concern.ackMinutes': 27,
  'incident.notify': ['businessManager'],
  'incident.safeReplyMinutes': 9,
  'incident.recordDue': 'nextSchoolDay',
  'incident.externalRegister': 'the harbour master',
  'allegation.route': 'governor',
  'allegation.ifHeadteacher': 'chairOfAcademyCouncil',
  'complaint.owner': 'governors',
  'outcome.system': 'the blue book',
  'outcome.recordBefore': 'system',
  'outcome.fields': ['timeSpent'],
  'outcome.fieldsByType': [{ type: 'safeAndWell', fields: ['The weather'] }],
  'outcome.due': 'nextSchoolDay',
  'outcome.reminderMinutes': 75,
  'followUp.actions': 'off',
  'followUp.reminderDays': 6,
  'followUp.onAbort': 'off',
  'debrief.with': 'lineManager',
  'debrief.withLead': 'on',
  'debrief.ensuredBy': ['businessManager'],
  'debrief.dueSchoolDays': 4,
  'debrief.afterIncident': 'off',
  'access.audience': 'needToKnow',
  'access.notes': ['seniorLeaders'],
  'report.audience': ['academyCouncil'],
  'report.items': ['overdueRuns'],
  'report.period': 'monthly',
  'report.liveBoard': ['businessManager'],
  'data.retention': { clearContactsAfterDays: 77 },
};

/** Every value that differs from this one in a single place and that the schema allows there; ids and clauses stay. */
export function alterations(schema: z.ZodTypeAny, value: unknown): unknown[] {
  if (schema instanceof z.ZodEffects) return alterations(schema.innerType(), value);
  if (schema instanceof z.ZodDefault) return alterations(schema.removeDefault(), value);
  if (schema instanceof z.ZodOptional) return value === undefined ? [] : [undefined, ...alterations(schema.unwrap(), value)];
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option: z.ZodTypeAny) => (option.safeParse(value).success ? alterations(option, value) : []));
  // Of the many roles a few will do; that each has its own words, the compiler sees to.
  if (schema instanceof z.ZodEnum) return schema.options.filter((option: string) => option !== value).slice(0, schema.options.length > 11 ? 2 : undefined);
  if (schema instanceof z.ZodBoolean) return [!value];
  if (schema instanceof z.ZodNumber) return [Number(value) - 1, Number(value) + 1].filter((one) => schema.safeParse(one).success);
  if (schema instanceof z.ZodString) {
    return [`${String(value)}x`, '2031-01', '15:05', 'https://policy.example'].filter((one) => one !== value && schema.safeParse(one).success).slice(0, 1);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) return inList(schema, value);
  if (schema instanceof z.ZodObject && typeof value === 'object') {
    return Object.entries(schema.shape as z.ZodRawShape)
      .filter(([key]) => key !== 'id' && key !== 'clause')
      .flatMap(([key, field]) => alterations(field, Reflect.get(value ?? {}, key)).map((one) => ({ ...value, [key]: one })));
  }
  throw new Error(`no alterations of ${schema.constructor.name}`);
}

function inList(schema: z.ZodArray<z.ZodTypeAny>, list: unknown[]): unknown[] {
  const without = list.length > (schema._def.minLength?.value ?? 0) ? list.map((_, i) => list.filter((_entry, n) => n !== i)) : [];
  const within = list.flatMap((entry, i) => alterations(schema.element, entry).map((one) => list.with(i, one)));
  return [...without, ...within.filter((one) => new Set(Array.isArray(one) ? one.map((entry) => JSON.stringify(entry)) : []).size === list.length)];
}
