import cmatFile from '../../policies/cmat.json';
import { extendProfile, loadProfile, ProfileRefused } from '../../src/policy/load-profile';
import type { Profile } from '../../src/policy/profile';
import type { Problem } from '../../src/policy/problems';

const cmat = loadProfile(cmatFile, 'cmat.json');

function refusal(load: () => Profile): readonly Problem[] {
  try {
    load();
  } catch (error) {
    if (error instanceof ProfileRefused) return error.problems;
    throw error;
  }
  return [];
}

const changed = (changes: Record<string, unknown>) => refusal(() => extendProfile(cmat, changes, 'our.json'));

describe('a school that changes a shipped profile', () => {
  it('gets its own value and keeps the others', () => {
    const ours = extendProfile(cmat, { 'overdue.afterMinutes': 45 }, 'our.json');
    expect(ours.settings).toEqual({ ...cmat.settings, 'overdue.afterMinutes': 45 });
    expect(ours.id).toBe('cmat');
    expect(cmat.settings['overdue.afterMinutes']).toBe(60);
  });

  it.each<[string, Record<string, unknown>, Problem]>([
    [
      'a number out of range',
      { 'overdue.afterMinutes': 3 },
      { where: 'overdue.afterMinutes', found: '3', allowed: 'a whole number from 5 to 60' },
    ],
    [
      'half a minute',
      { 'overdue.nudgeMinutes': 9.5 },
      { where: 'overdue.nudgeMinutes', found: '9.5', allowed: 'a whole number from 1 to 30' },
    ],
    [
      'a number written as text',
      { 'overdue.stepGapMinutes': '10' },
      { where: 'overdue.stepGapMinutes', found: '"10"', allowed: 'a whole number from 2 to 15' },
    ],
    [
      'a word that is no choice',
      { 'pairs.rule': 'sometimes' },
      { where: 'pairs.rule', found: '"sometimes"', allowed: 'one of: required, recommended' },
    ],
    [
      'a role that nobody has',
      { 'authorise.approvers': ['headteacher', 'boss'] },
      { where: 'authorise.approvers[1]', found: '"boss"', allowed: expect.stringContaining('one of: headteacher,') },
    ],
    [
      'nobody to approve',
      { 'authorise.approvers': [] },
      { where: 'authorise.approvers', found: '[]', allowed: expect.stringContaining('a list of: one of: headteacher,') },
    ],
    [
      'a setting that does not exist',
      { 'overdue.afterMinuts': 45 },
      { where: 'overdue.afterMinuts', found: 'not known', allowed: expect.stringContaining('overdue.afterMinutes') },
    ],
    [
      'a ladder without the police',
      { 'overdue.steps': cmat.settings['overdue.steps'].slice(0, -1) },
      {
        where: 'overdue.steps',
        found: expect.stringContaining('mobile'),
        allowed: 'these rungs in this order: mobile, slt, mobileAgain, nextOfKin, families, police',
      },
    ],
    [
      'the same question twice',
      { 'risk.checks': [...cmat.settings['risk.checks'], cmat.settings['risk.checks'][0]] },
      { where: 'risk.checks', found: expect.any(String), allowed: 'no id twice' },
    ],
    [
      'a question too long for a phone',
      { 'risk.checks': [{ id: 'RA-99', kind: 'red', ask: 'long '.repeat(15) }] },
      { where: 'risk.checks[0]/ask', found: expect.any(String), allowed: 'text of 8 to 70 characters' },
    ],
    [
      'a good answer that brings trouble',
      { 'risk.checks': [{ id: 'RA-99', kind: 'control', ask: 'Is it safe?', then: ['decision'] }] },
      {
        where: 'risk.checks RA-99/then',
        found: '["decision"] on a question of the kind control',
        allowed: 'on red and amber questions only',
      },
    ],
    [
      'a nudge after the alarm',
      { 'overdue.nudgeMinutes': 30, 'overdue.afterMinutes': 20 },
      { where: 'overdue.nudgeMinutes', found: '30', allowed: 'less than overdue.afterMinutes, which is 20' },
    ],
    [
      'a safety call that is late before it is due',
      { 'checkins.safetyCallMinutes': { from: 10, to: 5 } },
      { where: 'checkins.safetyCallMinutes', found: 'from 10 to 5', allowed: 'an earlier from than to' },
    ],
  ])('is refused %s', (_what, changes, problem) => {
    expect(changed(changes)).toEqual([problem]);
  });

  it('hears of everything that is wrong at once, with the file in each line', () => {
    const load = () => extendProfile(cmat, { 'overdue.afterMinutes': 3, 'pairs.rule': 'never' }, 'our.json');
    expect(load).toThrow('our.json: overdue.afterMinutes is 3; allowed: a whole number from 5 to 60');
    expect(load).toThrow('our.json: pairs.rule is "never"; allowed: one of: required, recommended');
  });
});

describe('a profile file', () => {
  const withSetting = (setting: string, entry: unknown): unknown => ({
    ...cmatFile,
    settings: { ...cmatFile.settings, [setting]: entry },
  });

  it.each<[string, unknown, Problem]>([
    ['that is no object', 'cmat', { where: 'the whole file', found: '"cmat"', allowed: 'an object with: id, name, settings' }],
    [
      'with a setting missing',
      { ...cmatFile, settings: Object.fromEntries(Object.entries(cmatFile.settings).slice(1)) },
      { where: 'visitTypes', found: 'nothing', allowed: expect.stringContaining('a list of') },
    ],
    [
      'with a value of unknown origin',
      withSetting('pairs.rule', { value: 'required', source: 'hearsay' }),
      { where: 'settings/pairs.rule/source', found: '"hearsay"', allowed: 'one of: stated, reading, default' },
    ],
    [
      'that says "stated" and not where',
      withSetting('pairs.rule', { value: 'required', source: 'stated' }),
      { where: 'settings/pairs.rule/clause', found: 'nothing', allowed: 'the clause that this is stated in or read from' },
    ],
  ])('%s is refused', (_what, json, problem) => {
    expect(refusal(() => loadProfile(json, 'cmat.json'))).toEqual([problem]);
  });
});
