import { mayChooseTeam } from '../../src/policy/needs';
import { pairFit, pairQuestion, pairRequired, partyOf, type PairFit } from '../../src/policy/pairs';
import type { Settings } from '../../src/policy/profile';
import type { Person, Role } from '../../src/school/people';
import type { Outsider } from '../../src/visit/visit';
import { profileOf } from '../support/school';
import { aRequest, saying, Story } from '../support/story';

const who = (...roles: Role[]): Person => ({ id: roles.join('-'), name: roles.join(' '), roles });
const teacher = who('teacher');
const nurse: Outsider = { role: 'healthPractitioner', counts: true };
const socialWorker: Outsider = { role: 'socialCare', counts: false };

describe('two people are required', () => {
  it.each<[string, Settings['pairs.rule'], Settings['pairs.requiredWhen'], string, boolean]>([
    ['where pairs are the rule', 'required', [], 'relationship', true],
    ['where a second person is always required', 'recommended', ['always'], 'relationship', true],
    ['on the first day of absence, where that is said', 'recommended', ['firstDayAbsence'], 'absenceNoReply', true],
    ['and not on other visits then', 'recommended', ['firstDayAbsence'], 'relationship', false],
    ['and not on the first day of absence, where that is not said', 'recommended', ['ownSafetyWorry'], 'absenceNoReply', false],
  ])('%s', (_where, rule, when, type, required) => {
    expect(pairRequired(profileOf('hsp', { 'pairs.rule': rule, 'pairs.requiredWhen': when }).settings, { type })).toBe(required);
  });
});

test('a professional from outside counts among those who go only where the policy lets them', () => {
  expect([partyOf(1, []), partyOf(1, [socialWorker]), partyOf(1, [nurse]), partyOf(2, [nurse, nurse])]).toEqual([1, 1, 2, 4]);
});

describe('whoever goes fits the policy', () => {
  const byType = (pairs: Settings['pairs.byType'][number]['pairs'], otherwise: 'refuse' | 'reason' = 'refuse') =>
    profileOf('hhn', { 'pairs.byType': [{ type: 'sendSupport', pairs, otherwise }] }).settings;
  const named = byType([{ of: [['sendco'], ['classTeacher', 'keyworker']] }]);
  const withAnybody = byType([{ of: [['sendco'], []] }]);
  const anyTwo = byType([{ of: [[], []] }]);

  it.each<[string, Settings, Person[], Outsider[], PairFit]>([
    ['each place filled by somebody of its own', named, [who('sendco'), who('keyworker')], [], 'fits'],
    ['in whatever order they are named', named, [who('classTeacher'), who('sendco')], [], 'fits'],
    ['though the first who could would leave the other place empty', named, [who('sendco', 'keyworker'), who('sendco')], [], 'fits'],
    ['not one person for both places', named, [who('sendco', 'keyworker'), teacher], [], 'refused'],
    ['not anybody from outside in place of a role', named, [who('sendco')], [nurse], 'refused'],
    ['any member of staff, where no role is named', withAnybody, [teacher, who('sendco')], [], 'fits'],
    ['or somebody from outside who counts', withAnybody, [who('sendco')], [nurse], 'fits'],
    ['and not somebody from outside who does not', withAnybody, [who('sendco')], [socialWorker], 'refused'],
    ['and not nobody', withAnybody, [who('sendco')], [], 'refused'],
    ['not one from outside for two places', anyTwo, [], [nurse], 'refused'],
    ['two from outside for two places', anyTwo, [], [nurse, nurse], 'fits'],
  ])('%s', (_who, settings, staff, outside, fit) => {
    expect(pairFit(settings, { type: 'sendSupport' }, staff, outside)).toBe(fit);
  });

  it('anybody, on a visit of which nothing is said', () => {
    expect(pairFit(named, { type: 'relationship' }, [teacher], [])).toBe('fits');
    expect(pairQuestion(named, { type: 'relationship' }, [teacher], [])).toBeUndefined();
  });

  it('with a reason, where the policy would rather have others and says so', () => {
    expect(pairFit(byType([{ of: [['sendco']] }], 'reason'), { type: 'sendSupport' }, [teacher], [])).toBe('needsReason');
    expect(pairQuestion(byType([{ of: [['sendco']] }], 'reason'), { type: 'sendSupport' }, [teacher], [])).toBeUndefined();
  });

  it('with the policy’s own question, where it would rather have the other pair (HHN-PURP-06)', () => {
    const rather = byType([{ of: [['sendco'], ['keyworker']] }, { of: [['sendco'], ['familyWorker']], because: 'Which issue at home?' }]);
    const team = [who('sendco'), who('familyWorker')];
    expect(pairFit(rather, { type: 'sendSupport' }, team, [])).toBe('needsReason');
    expect(pairQuestion(rather, { type: 'sendSupport' }, team, [])).toBe('Which issue at home?');
    expect(pairQuestion(rather, { type: 'sendSupport' }, [who('sendco'), who('keyworker')], [])).toBeUndefined();
  });
});

describe('whoever approves settles who goes', () => {
  it.each<[string, Settings['pairs.chosenBy'], 'yes' | 'no', boolean]>([
    ['where that is for the senior staff, concern or none', 'seniorStaff', 'no', true],
    ['where that is for them on a concern, and there is one', 'seniorStaffOnConcern', 'yes', true],
    ['but not without a concern then', 'seniorStaffOnConcern', 'no', false],
    ['and not where that is for whoever asks, whatever the concern', 'requester', 'yes', false],
  ])('%s', (_where, chosenBy, threat, may) => {
    const profile = profileOf('cmat', { 'pairs.chosenBy': chosenBy });
    const { visit } = new Story(profile).requests(aRequest(profile, { answers: saying(profile, 'RA-01', threat) }));
    expect(mayChooseTeam(visit, profile.settings)).toBe(may);
  });
});
