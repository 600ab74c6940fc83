import type { Teller } from '../../src/policy/explain/teller';
import { allOf, anyOf, capital, count, joined } from '../../src/policy/explain/words';
import type { Settings } from '../../src/policy/profile';

type One<Name extends keyof Settings> = Settings[Name] extends readonly (infer Entry)[] ? Entry : never;

const outside: Readonly<Record<One<'pairs.external'>['role'], string>> = {
  police: 'police',
  healthPractitioner: 'a health practitioner',
  educationWelfareOfficer: 'an education welfare officer',
  attendanceOfficer: 'a council attendance officer',
  socialCare: 'social care',
};
const options: Readonly<Record<One<'risk.concernOptions'>, string>> = {
  safeAloneWithCall: 'alone with a call',
  joint: 'as a pair',
  withPolice: 'with police',
  addMitigation: 'with precautions',
  meetInSchool: 'at school instead',
  refuse: 'not at all',
};
const calls: Readonly<Record<One<'checkins.safetyCall'>, string>> = {
  loneWithConcern: 'alone with a concern',
  doorstepConcern: 'worried at the door',
  loneEvening: 'alone in the evening',
};
const adults: Readonly<Record<Settings['door.adultRule']['enter'], string>> = {
  parentalResponsibility: 'somebody with parental responsibility',
  parentOrDelegate: 'a parent, or whom they named',
  responsibleAdult: 'a responsible adult',
  parentOrCarer: 'a parent or carer',
};

/** What a head asks of a policy, and how its settings answer. */
export const questions: readonly (readonly [string, (teller: Teller) => string])[] = [
  ['Who approves a visit?', ({ say }) => say('authorise.approvers', anyOf)],
  [
    'And the DSL?',
    ({ pick }) => pick('authorise.dslJoint', { safeguardingFocus: 'approves safeguarding visits too', notify: 'is told of safeguarding visits', off: 'no part in it' }),
  ],
  ['A senior leader’s own visit?', ({ pick }) => pick('authorise.seniorOwnVisit', { headteacherOnly: 'the headteacher alone', anotherApprover: 'another approver' })],
  ['Do two go?', ({ pick }) => pick('pairs.rule', { required: 'always', recommended: 'wherever possible' })],
  [
    'Who may come from outside?',
    ({ say }) =>
      say('pairs.external', (all) => (all.length === 0 ? 'nobody' : joined(all.map(({ role, counts }) => `${outside[role]}, ${counts ? 'as the second person' : 'as a third'}`), 'and'))),
  ],
  ['Without safer working training?', ({ pick }) => pick('training.rule', { block: 'nobody goes', record: 'the approver is shown', off: 'not asked' })],
  ['Emergency contact', ({ pick }) => pick('staff.nextOfKin', { required: 'on file', perVisit: 'for each visit', optional: 'welcome' })],
  ['Risk questions', ({ say }) => say('risk.checks', ({ questions: asked }) => String(asked.length))],
  ['A concern: how may they go?', ({ say }) => say('risk.concernOptions', (all) => joined(all.map((one) => options[one]), 'or'))],
  ['Known violence?', ({ pick }) => pick('risk.knownViolence', { schoolPremisesOnly: 'at school, never at home', concern: 'a concern to decide on' })],
  ['Who clears each address?', ({ say }) => say('risk.addressCheckBy', (roles) => (roles.length === 0 ? 'nobody' : allOf(roles)))],
  [
    'Is the family told?',
    ({ pick }) =>
      pick('notice.rule', {
        firstVisitByPhone: 'by phone the first time',
        appointment: 'by appointment',
        normally: 'normally',
        whereverPossible: 'wherever possible',
        always: 'always',
      }),
  ],
  [
    'Without notice?',
    ({ pick }) => pick('notice.unannouncedRequires', { reason: 'with a reason', exception: 'as a listed exception', agencyAgreement: 'agreed with an agency' }),
  ],
  [
    'Longest visit',
    ({ say }) => say('duration.maxMinutes', ({ minutes, over }) => `${count(minutes, 'minute')}${over === 'warn' ? ', then a warning' : ''}`),
  ],
  [
    'After reception closes?',
    ({ pick }) => pick('hours.outOfHours', { warnAlone: 'not alone without a reason', referSLTorPolice: 'the SLT or police decide', approverConfirms: 'the approver confirms it' }),
  ],
  ['Who must ask them in?', ({ say }) => say('door.adultRule', ({ enter }) => adults[enter])],
  ['Which animals are shut away?', ({ pick }) => pick('animals.scope', { all: 'all', dangerous: 'dangerous ones', off: 'none' })],
  ['Whom does the office ring inside?', ({ say }) => say('checkins.safetyCall', (all) => (all.length === 0 ? 'nobody' : `whoever is ${joined(all.map((one) => calls[one]), 'or')}`))],
  ['Going home instead?', ({ pick }) => pick('checkins.notReturning', { phone: 'ring the office', button: 'a tap' })],
  [
    'Overdue',
    ({ say, pick }) =>
      `${say('overdue.afterMinutes', (minutes) => count(minutes, 'minute'))} after ${pick('overdue.clockFrom', { lastFinish: 'the last visit ends', expectedReturn: 'the expected return' })}`,
  ],
  ['Who is called to take charge then?', ({ say }) => say('overdue.steps', (steps) => anyOf(steps.find(({ step }) => step === 'slt')?.who ?? []))],
  ['A concern about a child goes to', ({ say }) => say('concern.notify', allOf)],
  ['Where it is recorded', ({ say }) => say('outcome.system', (system) => system)],
  ['Talked over with', ({ pick }) => pick('debrief.with', { lineManager: 'the line manager', off: 'nobody, as a rule' })],
  ['Policy reviewed after', ({ say }) => say('policy.reviewMonths', (months) => count(months, 'month'))],
];

/** What stands in a cell: one line, and nothing that Markdown would take for its own. */
export const cell = (text: string): string => capital(text).replace(/[|*_]/g, '\\$&');
