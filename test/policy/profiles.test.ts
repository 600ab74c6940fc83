import cmatFile from '../../policies/cmat.json';
import mcgFile from '../../policies/mcg.json';
import type { Profile, SettingName } from '../../src/policy/profile';
import { shipped } from '../../src/policy/shipped';

function profile(id: string): Profile {
  const found = shipped.get(id);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
}

const senior = ['lineManager', 'seniorLeader', 'deputyHeadteacher', 'headteacher'];

describe('the CMAT profile says what the policy says', () => {
  it.each<[string, SettingName, unknown]>([
    ['line manager or SLT decide (CMAT-2-03)', 'authorise.approvers', senior],
    ['concerns go to line manager or SLT (CMAT-2-03)', 'risk.concernRaiseTo', senior],
    ['pairs wherever possible (CMAT-1-04)', 'pairs.rule', 'recommended'],
    ['alone with a call, joint, or with police (CMAT-2-04)', 'risk.concernOptions', ['safeAloneWithCall', 'joint', 'withPolice']],
    ['the office calls a lone visitor with a concern (CMAT-3-01)', 'checkins.safetyCall', 'loneWithConcern'],
    ['5 to 10 minutes into the visit (CMAT-3-01)', 'checkins.safetyCallMinutes', { from: 5, to: 10 }],
    ['the clock starts when the last visit finishes (CMAT-5-02)', 'overdue.clockFrom', 'lastFinish'],
    ['an hour is too long (CMAT-5-02)', 'overdue.afterMinutes', 60],
    ['the button will do when going home (CMAT-5-01)', 'checkins.notReturning', 'button'],
    ['the DSL is told, not asked', 'authorise.dslJoint', 'notify'],
    ['a nudge comes first', 'overdue.nudgeMinutes', 10],
    ['ten minutes between rungs', 'overdue.stepGapMinutes', 10],
  ])('%s', (_clause, setting, value) => {
    expect(profile('cmat').settings[setting]).toEqual(value);
  });

  it('the office rings first, the SLT does the rest, and the police wait for it (CMAT-5-03 to CMAT-5-08)', () => {
    const steps = profile('cmat').settings['overdue.steps'];
    expect(steps.map(({ step }) => step)).toEqual(['mobile', 'slt', 'mobileAgain', 'nextOfKin', 'families', 'police']);
    expect(steps[0]?.who).toEqual(['office']);
    expect(steps.slice(1).every(({ who }) => who.includes('headteacher') && !who.includes('office'))).toBe(true);
    expect(steps.some(({ latestAfterSlt }) => latestAfterSlt !== undefined)).toBe(false);
  });

  it('a feared threat, a mark for caution and any other worry need a decision before leaving (CMAT-2-02, CMAT-6-05)', () => {
    const decided = profile('cmat').settings['risk.checks'].filter(({ then }) => then.includes('decision'));
    expect(decided.map(({ id }) => id)).toEqual(expect.arrayContaining(['RA-01', 'RA-02', 'RA-06', 'RA-15']));
  });
});

describe('the MCG profile says what the policy says', () => {
  it.each<[string, SettingName, unknown]>([
    ['the headteacher alone authorises (MCG-4.2-01)', 'authorise.approvers', ['headteacher']],
    ['and the DSL when it is about safeguarding (MCG-4.2-02)', 'authorise.dslJoint', 'safeguardingFocus'],
    ['a colleague goes too (MCG-6.1-06)', 'pairs.rule', 'required'],
    ['danger is mitigated or refused (MCG-4.3-05)', 'risk.concernOptions', ['addMitigation']],
    ['going home wants a phone call', 'checkins.notReturning', 'phone'],
    ['the clock starts at the expected return', 'overdue.clockFrom', 'expectedReturn'],
    ['half an hour is too long', 'overdue.afterMinutes', 30],
  ])('%s', (_clause, setting, value) => {
    expect(profile('mcg').settings[setting]).toEqual(value);
  });

  it('school refusal is a safeguarding visit, attendance help is not (MCG-5-01, MCG-5-03)', () => {
    const group = (id: string) => profile('mcg').settings.visitTypes.find((type) => type.id === id)?.group;
    expect(group('schoolRefusal')).toBe('safeguarding');
    expect(group('safeAndWell')).toBe('safeguarding');
    expect(group('attendanceSupport')).toBe('relationship');
    expect(group('workExchange')).toBe('procedural');
  });

  it('headteacher and DSL take the alarm on and ring the police within half an hour', () => {
    const steps = profile('mcg').settings['overdue.steps'];
    expect(steps.find(({ step }) => step === 'slt')?.who).toEqual(['headteacher', 'dsl']);
    expect(steps.at(-1)).toEqual({ step: 'police', who: ['headteacher', 'dsl'], latestAfterSlt: 30 });
  });
});

describe.each([
  ['cmat', cmatFile],
  ['mcg', mcgFile],
])('the file %s.json', (id, file) => {
  it('cites clauses of its own policy only, one for everything stated or read', () => {
    for (const [setting, entry] of Object.entries(file.settings)) {
      const clause = 'clause' in entry ? entry.clause : undefined;
      if (entry.source !== 'default' || clause !== undefined) {
        expect([setting, clause]).toEqual([setting, expect.stringMatching(new RegExp(`^${id.toUpperCase()}-[A-Z0-9.]+-\\d\\d$`))]);
      }
    }
  });

  it('asks twelve to fourteen questions, one at least of every kind', () => {
    const checks = profile(id).settings['risk.checks'];
    expect(checks.length).toBeGreaterThanOrEqual(12);
    expect(checks.length).toBeLessThanOrEqual(14);
    expect(new Set(checks.map(({ kind }) => kind))).toEqual(new Set(['stop', 'red', 'amber', 'control', 'note']));
  });
});
