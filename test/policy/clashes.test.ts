import { clashes } from '../../src/policy/clashes';
import type { Problem } from '../../src/policy/problems';
import type { Profile, RiskCheck, Settings } from '../../src/policy/profile';
import { shipped } from '../../src/policy/shipped';

function profile(id: string): Profile {
  const found = shipped.get(id);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
}

const cmat = profile('cmat').settings;
const found = (changes: Partial<Settings>, base = cmat): Problem[] => clashes({ ...base, ...changes });
const where = (changes: Partial<Settings>, base = cmat) => found(changes, base).map((problem) => problem.where);

type Checks = Settings['risk.checks'];
const checks = cmat['risk.checks'];
const results = (changes: Partial<Checks['results']>): Partial<Settings> => ({ 'risk.checks': { ...checks, results: { ...checks.results, ...changes } } });
const tier = (changes: Partial<Checks['results']['low']>): Checks['results']['low'] => ({ secondPerson: false, decision: false, officeCall: false, ...changes });
const question = (changes: Partial<RiskCheck>): RiskCheck => ({ id: 'ZZ-1', ask: 'Is there a dog?', kind: 'red', then: [], when: 'always', optional: false, ...changes });
const withQuestion = (changes: Partial<RiskCheck>): Partial<Settings> => ({ 'risk.checks': { ...checks, questions: [...checks.questions, question(changes)] } });
const meaningless = { 'risk.checks': { ...checks, questions: checks.questions.map((one) => ({ ...one, means: undefined })) } };
const rungs = cmat['overdue.steps'];
const latest = (...minutes: (number | undefined)[]): Partial<Settings> => ({
  'overdue.steps': rungs.map((rung, i) => ({ ...rung, latestAfterSlt: minutes[i] })),
});

it.each([...shipped.keys()])('%s makes sense', (id) => {
  expect(clashes(profile(id).settings)).toEqual([]);
});

describe('values that are right one by one and senseless together', () => {
  it.each<[string, Partial<Settings>, Problem]>([
    ['other reasons allowed and none in the list', { visitTypes: cmat.visitTypes.filter(({ id }) => id !== 'other') }, { where: 'visitTypes.other', found: '"allowed"', allowed: 'off, as visitTypes has no type "other"' }],
    ['other reasons off and one in the list', { 'visitTypes.other': 'off' }, { where: 'visitTypes.other', found: '"off"', allowed: 'allowed, as visitTypes has a type "other"' }],
    ['an organiser of what nobody does', { 'visitTypes.organisers': [{ type: 'picnic', roles: ['teacher'] }] }, { where: 'visitTypes.organisers', found: '"picnic"', allowed: expect.stringMatching(/^types that visitTypes has: .*safeAndWell/) }],
    ['a nudge after the alarm', { 'overdue.nudgeMinutes': 29, 'overdue.afterMinutes': 29, ...results({ high: tier({ decision: true }) }) }, { where: 'overdue.nudgeMinutes', found: '29', allowed: 'less than overdue.afterMinutes, which is 29' }],
    ['a safety call that is late before it is due', { 'checkins.safetyCallMinutes': { from: 10, to: 10 } }, { where: 'checkins.safetyCallMinutes', found: '{"from":10,"to":10}', allowed: 'an earlier from than to' }],
    ['a usual length beyond the greatest', { 'duration.normalMinutes': 61 }, { where: 'duration.normalMinutes', found: '61', allowed: 'not above duration.maxMinutes, which is 60' }],
    ['a high risk that is overdue later than a low one', results({ high: tier({ afterMinutes: 60 }), medium: tier({ afterMinutes: 40 }) }), { where: 'risk.checks results/high/afterMinutes', found: '60', allowed: 'not above 40, as for a medium risk' }],
    ['a medium risk that forgets what a low one asks', results({ low: tier({ officeCall: true }) }), { where: 'risk.checks results/medium/officeCall', found: 'false', allowed: 'true, as for a low risk' }],
    ['a risk that is overdue later than any visit', { 'overdue.afterMinutes': 29, ...results({ high: tier({ decision: true, afterMinutes: 30 }) }) }, { where: 'risk.checks results/high/afterMinutes', found: '30', allowed: 'not above overdue.afterMinutes, which is 29' }],
    ['a risk that is overdue before anybody is asked', { 'overdue.nudgeMinutes': 30, ...results({ high: tier({ decision: true, afterMinutes: 30 }) }) }, { where: 'risk.checks results/high/afterMinutes', found: '30', allowed: 'above overdue.nudgeMinutes, which is 30' }],
    ['a high risk approved by who approves nothing', results({ high: tier({ decision: true, officeCall: true, approvers: ['office'] }) }), { where: 'risk.checks results/high/approvers', found: '["office"]', allowed: 'some of authorise.approvers: lineManager, seniorLeader, deputyHeadteacher, headteacher' }],
    ['a high risk that more may approve than a medium one', results({ medium: tier({ approvers: ['headteacher'] }) }), { where: 'risk.checks results/high/approvers', found: 'nothing', allowed: 'some of those for a medium risk: headteacher' }],
    ['no question about known violence', meaningless, { where: 'risk.checks questions/means', found: '[]', allowed: 'one that means knownViolence, for risk.knownViolence' }],
    ['a good answer that brings trouble', withQuestion({ kind: 'control', then: ['decision'] }), { where: 'risk.checks ZZ-1/then', found: '["decision"]', allowed: 'on red and amber questions only, and this is control' }],
    ['known violence that weighs nothing', withQuestion({ kind: 'amber', means: 'knownViolence' }), { where: 'risk.checks ZZ-1/means', found: '"knownViolence"', allowed: 'on stop and red questions only, and this is amber' }],
    ['known violence asked of some only', withQuestion({ when: 'alone', means: 'knownViolence' }), { where: 'risk.checks ZZ-1/when', found: '"alone"', allowed: 'always, as it asks about known violence' }],
    ['a worry that weighs nothing', withQuestion({ kind: 'note', means: 'ownSafetyWorry' }), { where: 'risk.checks ZZ-1/means', found: '"ownSafetyWorry"', allowed: 'on stop, red and amber questions only, and this is note' }],
    ['a heavy question left out at will', withQuestion({ kind: 'stop', optional: true }), { where: 'risk.checks ZZ-1/optional', found: 'true', allowed: 'on amber, control and note questions only, and this is stop' }],
    ['alone with a call that nobody makes', { 'checkins.safetyCall': ['doorstepConcern'] }, { where: 'checkins.safetyCall', found: '["doorstepConcern"]', allowed: 'loneWithConcern among them, as risk.concernOptions has safeAloneWithCall' }],
    ['a call for a concern at the door that nobody asks about', { 'risk.doorstepReassess': 'off' }, { where: 'checkins.safetyCall', found: '["loneWithConcern","doorstepConcern"]', allowed: 'without doorstepConcern, as risk.doorstepReassess is off' }],
    ['a ladder that begins with a call to no number', { 'office.fields': ['address'] }, { where: 'office.fields', found: '["address"]', allowed: 'mobiles or leadMobile among them, because the ladder begins with a call' }],
    ['nobody who reports that they are back', { 'checkins.steps': ['leftSchool'] }, { where: 'checkins.steps', found: '["leftSchool"]', allowed: 'backOrHome among them, because the watch hangs on it' }],
    ['nobody who reports leaving', { 'checkins.steps': ['backOrHome'] }, { where: 'checkins.steps', found: '["backOrHome"]', allowed: 'leftSchool among them, because the watch hangs on it' }],
    ['another time that nobody finds', { 'door.noAdult': 'abortReschedule', 'followUp.onAbort': 'off' }, { where: 'followUp.onAbort', found: '"off"', allowed: 'reschedule or required, as door.noAdult is abortReschedule' }],
    ['a first visit by phone without a phone', { 'notice.rule': 'firstVisitByPhone' }, { where: 'notice.channels', found: '["letter"]', allowed: 'phone among them, as notice.rule is firstVisitByPhone' }],
    ['exceptions and none named', { 'notice.unannouncedRequires': 'exception', 'notice.unannouncedTypes': [] }, { where: 'notice.unannouncedTypes', found: '[]', allowed: 'one at least, as notice.unannouncedRequires is exception' }],
    ['an agency’s agreement and no agency', { 'notice.unannouncedRequires': 'agencyAgreement', 'notice.agencies': [] }, { where: 'notice.agencies', found: '[]', allowed: 'one at least, as notice.unannouncedRequires is agencyAgreement' }],
    ['pairs always required and a matter of choice', { 'pairs.requiredWhen': ['always'] }, { where: 'pairs.requiredWhen', found: '["always"]', allowed: 'without always, as pairs.rule is recommended' }],
    ['pairs by a decision that cannot be made', { 'risk.concernOptions': ['safeAloneWithCall', 'refuse'] }, { where: 'pairs.requiredWhen', found: '["decisionSays"]', allowed: 'without decisionSays, as risk.concernOptions has neither joint nor withPolice' }],
    ['pairs on a first-day absence that nobody visits for', { 'pairs.requiredWhen': ['firstDayAbsence'] }, { where: 'pairs.requiredWhen', found: '["firstDayAbsence"]', allowed: 'without firstDayAbsence, as visitTypes has no type "absenceNoReply"' }],
    ['a latest time for who comes before the SLT', latest(30), { where: 'overdue.steps mobile/latestAfterSlt', found: '30', allowed: 'nothing: this rung opens no later than the SLT rung' }],
    ['a rung that overtakes another', latest(undefined, undefined, undefined, undefined, 40, 30), { where: 'overdue.steps police/latestAfterSlt', found: '30', allowed: 'not below 40, the latest of a rung before it' }],
    ['the DSL’s signature where nobody signs', { 'authorise.required': 'none', 'authorise.dslJoint': 'safeguardingFocus' }, { where: 'authorise.dslJoint', found: '"safeguardingFocus"', allowed: 'notify or off, as authorise.required is none and nobody approves' }],
    ['a risk left to an approver whom there is not', { 'authorise.required': 'none', 'risk.unresolved': 'approverDecides' }, { where: 'risk.unresolved', found: '"approverDecides"', allowed: 'a block, as authorise.required is none and nobody approves' }],
    ['an hour confirmed by an approver whom there is not', { 'authorise.required': 'none', 'hours.outOfHours': 'approverConfirms' }, { where: 'hours.outOfHours', found: '"approverConfirms"', allowed: 'another choice, as authorise.required is none and nobody approves' }],
  ])('%s', (_what, changes, problem) => {
    expect(found(changes)).toEqual([problem]);
  });

  it.each<[string, Partial<Settings>]>([
    ['notice.unannouncedTypes', { 'notice.unannouncedTypes': ['picnic'] }],
    ['outcome.fieldsByType', { 'outcome.fieldsByType': [{ type: 'picnic', fields: ['The weather'] }] }],
    ['pairs.byType', { 'pairs.byType': [{ type: 'picnic', pairs: [{ of: [[]] }], otherwise: 'refuse' }] }],
  ])('a kind of visit in %s that the school does not make', (setting, changes) => {
    expect(where(changes)).toEqual([setting]);
  });

  it('two rules for one kind of visit, or two questions with one id', () => {
    expect(where({ 'notice.unannouncedTypes': ['safeAndWell', 'safeAndWell'] })).toEqual(['notice.unannouncedTypes']);
    const ask = { id: 'WHY', ask: 'Why?', needed: true, carried: false };
    expect(where({ visitTypes: cmat.visitTypes.map((type) => (type.id === 'other' ? { ...type, asks: [ask, ask] } : type)) })).toEqual(['visitTypes other/asks']);
  });

  it('worry for one’s own safety that nobody asks about', () => {
    const hsp = profile('hsp').settings;
    const silent = hsp['risk.checks'].questions.filter(({ means }) => means !== 'ownSafetyWorry');
    expect(found({ 'risk.checks': { ...hsp['risk.checks'], questions: silent } }, hsp)).toEqual([
      { where: 'risk.checks questions/means', found: '["knownViolence"]', allowed: 'one that means ownSafetyWorry, for pairs.requiredWhen' },
    ]);
  });

  it.each<[string, Partial<Settings>]>([
    ['the first rungs’ times may be left open', latest(undefined, undefined, 20, undefined, 30, 30)],
    ['the lead’s mobile is enough to ring', { 'office.fields': ['leadMobile'] }],
    ['a usual length may be the greatest', { 'duration.normalMinutes': 60 }],
    ['a heavy question may be for whoever goes alone', withQuestion({ when: 'alone', means: 'ownSafetyWorry' })],
    ['a light question may be left out', withQuestion({ kind: 'amber', optional: true })],
    ['fewer may approve a higher risk', results({ high: tier({ decision: true, officeCall: true, approvers: ['headteacher'] }) })],
    ['pairs may be required of everybody', { 'pairs.rule': 'required' }],
    ['nobody may approve, if nothing waits for it', { 'authorise.required': 'none' }],
  ])('but %s', (_what, changes) => {
    expect(found(changes)).toEqual([]);
  });
});
