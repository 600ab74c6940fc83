import { dutiesAfter, inShort, stagesOf } from '../../src/policy/in-short';
import type { Settings } from '../../src/policy/profile';
import { profileOf } from '../support/school';

const cmat = (changes: Partial<Settings> = {}) => profileOf('cmat', changes).settings;

describe('a policy in short', () => {
  it('says what it asks of everybody, in five lines', () => {
    expect(inShort(cmat())).toEqual([
      'Every visit is approved by the visitor’s line manager or any member of the SLT.',
      'Two people go wherever possible, and always where a concern asks for it.',
      'Before a visit you read this policy.',
      'Report every step. 10 minutes late you are asked, 60 minutes late you are looked for.',
      'Write the visit up the same day, and record it in the school\'s records.',
    ]);
  });

  it.each<[string, Partial<Settings>, number, string]>([
    [
      'that the DSL approves safeguarding visits too',
      { 'authorise.approvers': ['headteacher'], 'authorise.dslJoint': 'safeguardingFocus' },
      0,
      'Every visit is approved by the headteacher, and a safeguarding visit by the DSL too.',
    ],
    [
      'which visits need an approval, where not all do',
      { 'authorise.approvers': ['headteacher'], 'authorise.required': 'concernOnly' },
      0,
      'A visit with a concern, or after hours, is approved by the headteacher.',
    ],
    ['that no visit needs an approval', { 'authorise.required': 'none' }, 0, 'A visit is asked for and logged before anybody leaves.'],
    ['that two always go, where pairs are the rule', { 'pairs.rule': 'required', 'pairs.requiredWhen': [] }, 1, 'Two people go on every visit.'],
    ['that two always go, where a second person is always required', { 'pairs.rule': 'recommended', 'pairs.requiredWhen': ['always'] }, 1, 'Two people go on every visit.'],
    ['that two go where they can', { 'pairs.rule': 'recommended', 'pairs.requiredWhen': [] }, 1, 'Two people go wherever possible.'],
    ['what is to be read beside it', { 'policy.readConfirmation': { rule: 'required', also: ['the dog policy'] } }, 2, 'Before a visit you read this policy and the dog policy.'],
    ['that the policy is known, where nobody confirms it', { 'policy.readConfirmation': { rule: 'off', also: [] } }, 2, 'Before a visit you know this policy.'],
    ['that nobody goes untrained', { 'training.rule': 'block' }, 2, 'Before a visit you read this policy, and have safer working training.'],
    ['by when a visit is written up', { 'outcome.due': 'nextSchoolDay', 'outcome.system': 'CPOMS' }, 4, 'Write the visit up by the next school day, and record it in CPOMS.'],
  ])('says %s', (_what, changes, line, words) => {
    expect(inShort(cmat(changes))[line]).toBe(words);
  });
});

describe('how a visit goes', () => {
  it('is told in order, with the taps of this policy (MCG-1-01)', () => {
    expect(stagesOf(cmat({ 'authorise.approvers': ['headteacher', 'dsl'] }))).toEqual([
      'Ask with /visit: where, who, when and why, and the risk checklist.',
      'Wait for approval by the headteacher or the DSL. Do not leave before.',
      'On the day tap Left school, Arrived, Left the property, Back at school.',
      'Delayed? Tap Running late. In trouble? I need help.',
      'Write it up the same day.',
    ]);
  });

  it('names no approval where none is needed, and no tap that is not asked for', () => {
    const stages = stagesOf(cmat({ 'authorise.required': 'none', 'checkins.steps': ['leftSchool', 'backOrHome'] }));
    expect(stages.slice(1, 3)).toEqual(['See that the office knows of it.', 'On the day tap Left school, Back at school.']);
  });
});

describe('what follows a visit', () => {
  const nothingMore: Partial<Settings> = { 'debrief.with': 'off', 'debrief.withLead': 'off', 'debrief.afterIncident': 'off', 'followUp.actions': 'off' };
  const always = ['Record the visit in the school\'s records.', 'Tell the DSL of any concern about a child at once.'];

  it('is always to record it and to tell of a concern (MCG-1-01)', () => {
    expect(dutiesAfter(cmat(nothingMore))).toEqual(always);
  });

  it.each<[string, Partial<Settings>, string]>([
    ['the line manager', { 'debrief.with': 'lineManager' }, 'Talk it over with your line manager within 2 school days.'],
    ['the fellow visitor', { 'debrief.withLead': 'on', 'debrief.dueSchoolDays': 1 }, 'Talk it over with your fellow visitor within 1 school day.'],
    ['somebody after an incident', { 'debrief.afterIncident': 'required' }, 'After an incident, talk it over with those whom you told of it.'],
    ['whoever keeps track of actions', { 'followUp.actions': 'on' }, 'See agreed actions through.'],
  ])('is to speak to %s too, where the policy says so', (_whom, changes, duty) => {
    expect(dutiesAfter(cmat({ ...nothingMore, ...changes }))).toEqual([...always, duty]);
  });
});
