import cmatFile from '../../policies/cmat.json';
import mcgFile from '../../policies/mcg.json';
import { extendProfile, loadProfile } from '../../src/policy/load-profile';
import type { Problem } from '../../src/policy/problems';
import { refusal } from './refusal';

const cmat = loadProfile(cmatFile, 'cmat.json');
const mcg = loadProfile(mcgFile, 'mcg.json');
const ladder = cmat.settings['overdue.steps'];
const checks = cmat.settings['risk.checks'];

const changed = (changes: Record<string, unknown>) => refusal(() => extendProfile(cmat, changes, 'our.json'));

describe('a school that changes a shipped profile', () => {
  it('gets its own value and keeps the others', () => {
    const ours = extendProfile(cmat, { 'overdue.afterMinutes': 45 }, 'our.json');
    expect(ours.settings).toEqual({ ...cmat.settings, 'overdue.afterMinutes': 45 });
    expect(ours.id).toBe('cmat');
    expect(cmat.settings['overdue.afterMinutes']).toBe(60);
  });

  it('may give one part of a value and keep the others', () => {
    const results = { low: {}, medium: {}, high: { decision: true, afterMinutes: 15 } };
    const ours = extendProfile(cmat, { 'overdue.afterMinutes': 20, 'risk.checks': { results }, 'duration.maxMinutes': { minutes: 45 } }, 'our.json');
    expect(ours.settings['risk.checks'].questions).toEqual(checks.questions);
    expect(ours.settings['risk.checks'].results.high.afterMinutes).toBe(15);
    expect(ours.settings['duration.maxMinutes']).toEqual({ ...cmat.settings['duration.maxMinutes'], minutes: 45 });
  });

  it('may load its own risk form (MCG-A2-01)', () => {
    const questions = [{ id: 'OWN-1', kind: 'red', ask: 'Has anybody there been violent before?', means: 'knownViolence' }];
    const ours = extendProfile(mcg, { 'risk.checks': { questions } }, 'our.json');
    expect(ours.settings['risk.checks'].questions.map(({ id }) => id)).toEqual(['OWN-1']);
    expect(ours.settings['risk.checks'].results).toEqual(mcg.settings['risk.checks'].results);
  });

  it('is known for the source of what it changed, and of nothing else', () => {
    const ours = extendProfile(cmat, { 'overdue.afterMinutes': 45 }, 'our.json');
    expect(cmat.sources['overdue.afterMinutes']).toEqual({ source: 'stated', clause: 'CMAT-5-02' });
    expect(ours.sources).toEqual({ ...cmat.sources, 'overdue.afterMinutes': { source: 'school' } });
  });

  it('is checked as a whole: what clashes with a value it kept is refused', () => {
    expect(changed({ 'overdue.afterMinutes': 9 })).toEqual([
      { where: 'overdue.nudgeMinutes', found: '10', allowed: 'less than overdue.afterMinutes, which is 9' },
    ]);
  });

  it.each([
    ['overdue.afterMinutes', 4, 'a whole number from 5 to 60'],
    ['overdue.afterMinutes', 61, 'a whole number from 5 to 60'],
    ['overdue.stepGapMinutes', 1, 'a whole number from 2 to 15'],
    ['overdue.stepGapMinutes', 16, 'a whole number from 2 to 15'],
    ['overdue.nudgeMinutes', 31, 'a whole number from 1 to 30'],
    ['door.waitMinutes', 31, 'a whole number from 1 to 30'],
  ])('is refused a time that protects nobody: %s of %s', (setting, value, allowed) => {
    expect(changed({ [setting]: value })).toEqual([{ where: setting, found: String(value), allowed }]);
  });

  it.each([
    ['without the police', ladder.slice(0, -1)],
    ['with the police before the families', [...ladder.slice(0, 4), ladder[5], ladder[4]]],
    ['with the police twice', [...ladder, ladder[5]]],
    ['without the next of kin', ladder.filter(({ step }) => step !== 'nextOfKin')],
    ['with nobody on it', []],
  ])('is refused a ladder %s', (_what, steps) => {
    const allowed = 'these rungs in this order: mobile, slt, mobileAgain, nextOfKin, families, police';
    expect(changed({ 'overdue.steps': steps })).toEqual([{ where: 'overdue.steps', found: expect.any(String), allowed }]);
  });

  it.each<[string, Record<string, unknown>, Problem]>([
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
      { where: 'authorise.approvers', found: '[]', allowed: expect.stringContaining('a list of at least one: one of: headteacher,') },
    ],
    [
      'a setting that does not exist',
      { 'overdue.afterMinuts': 45 },
      { where: 'overdue.afterMinuts', found: 'not known', allowed: expect.stringMatching(/^one of: overdue\.clockFrom, .*overdue\.afterMinutes/) },
    ],
    [
      'a setting of a group that does not exist',
      { 'weather.report': 'on' },
      { where: 'weather.report', found: 'not known', allowed: expect.stringMatching(/^one of the 121 names, such as policy\.link, /) },
    ],
    [
      'the same question twice',
      { 'risk.checks': { ...checks, questions: [...checks.questions, checks.questions[0]] } },
      { where: 'risk.checks/questions', found: expect.any(String), allowed: 'no id twice' },
    ],
    [
      'a question too long for a phone',
      { 'risk.checks': { ...checks, questions: checks.questions.map((one, i) => (i === 0 ? { ...one, ask: 'long '.repeat(15) } : one)) } },
      { where: 'risk.checks/questions[0]/ask', found: expect.any(String), allowed: 'text of 8 to 70 characters' },
    ],
    [
      'an hour that is no time',
      { 'hours.receptionCloses': '25:00' },
      { where: 'hours.receptionCloses', found: '"25:00"', allowed: 'a time from 12:00 to 19:59, such as 16:30' },
    ],
    [
      'a length that is neither minutes nor a question',
      { 'duration.normalMinutes': 'short' },
      { where: 'duration.normalMinutes', found: '"short"', allowed: 'a whole number from 5 to 120, or ask and nothing else' },
    ],
    [
      'a length beyond all measure',
      { 'duration.normalMinutes': 500 },
      { where: 'duration.normalMinutes', found: '500', allowed: 'a whole number from 5 to 120, or ask and nothing else' },
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
      { ...cmatFile, settings: Object.fromEntries(Object.entries(cmatFile.settings).filter(([name]) => name !== 'visitTypes')) },
      { where: 'visitTypes', found: 'nothing', allowed: expect.stringContaining('a list of') },
    ],
    [
      'with a value that has no source at all',
      withSetting('pairs.rule', 'required'),
      { where: 'settings/pairs.rule', found: '"required"', allowed: 'an object with: value (may be left out), source, clause (may be left out)' },
    ],
    [
      'with a source and no value',
      withSetting('pairs.rule', { source: 'default' }),
      { where: 'pairs.rule', found: 'nothing', allowed: 'one of: required, recommended' },
    ],
    [
      'that gives a shipped value out as the school’s own',
      withSetting('pairs.rule', { value: 'required', source: 'school' }),
      { where: 'settings/pairs.rule/source', found: '"school"', allowed: 'one of: stated, partly, reading, default' },
    ],
    [
      'with a value of unknown origin',
      withSetting('pairs.rule', { value: 'required', source: 'hearsay' }),
      { where: 'settings/pairs.rule/source', found: '"hearsay"', allowed: 'one of: stated, partly, reading, default' },
    ],
    [
      'that says "stated" and not where',
      withSetting('pairs.rule', { value: 'required', source: 'stated' }),
      { where: 'settings/pairs.rule/clause', found: 'nothing', allowed: 'the clause that this is stated in or read from' },
    ],
  ])('%s is refused', (_what, json, problem) => {
    expect(refusal(() => loadProfile(json, 'cmat.json'))).toEqual([problem]);
  });

  it('keeps where each value comes from', () => {
    expect(cmat.sources['overdue.afterMinutes']).toEqual({ source: 'stated', clause: 'CMAT-5-02' });
    expect(cmat.sources['overdue.nudgeMinutes'].source).toBe('default');
    expect(Object.keys(cmat.sources)).toEqual(Object.keys(cmat.settings));
  });

  it('with ten mistakes is refused with all ten, whatever their kind', () => {
    const { 'risk.cautionFlag': _left, ...rest } = cmatFile.settings;
    const json = {
      ...cmatFile,
      id: 'C MAT',
      settings: {
        ...rest,
        'overdue.afterMinutes': { source: 'default', value: 4 },
        'overdue.stepGapMinutes': { source: 'stated', value: 16 },
        'pairs.rule': { source: 'hearsay', clause: 'CMAT-1-04', value: 'never' },
        'authorise.approvers': { source: 'default', value: [] },
        'policy.reviewDate': { source: 'default', value: 'soon' },
        'door.feelsSafe': 'ask',
        'weather.report': { source: 'default', value: 'on' },
      },
    };
    expect(refusal(() => loadProfile(json, 'cmat.json')).map(({ where }) => where).sort()).toEqual([
      'authorise.approvers',
      'id',
      'overdue.afterMinutes',
      'overdue.stepGapMinutes',
      'pairs.rule',
      'policy.reviewDate',
      'risk.cautionFlag',
      'settings/door.feelsSafe',
      'settings/overdue.stepGapMinutes/clause',
      'settings/pairs.rule/source',
      'weather.report',
    ]);
  });

  it('wrong in its form is searched for clashes too', () => {
    const json = { ...(withSetting('overdue.nudgeMinutes', { source: 'default', value: 30 }) as object), name: '' };
    const short = { ...json, settings: { ...cmatFile.settings, 'overdue.nudgeMinutes': { source: 'default', value: 30 }, 'checkins.safetyCallMinutes': { source: 'default', value: { from: 9, to: 8 } } } };
    expect(refusal(() => loadProfile(short, 'cmat.json')).map(({ where }) => where)).toEqual(expect.arrayContaining(['name', 'checkins.safetyCallMinutes']));
  });
});
