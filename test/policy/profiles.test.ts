import type { Profile, SettingName, VisitType } from '../../src/policy/profile';
import { settingNames } from '../../src/policy/profile';
import { shipped } from '../../src/policy/shipped';

function profile(id: string): Profile {
  const found = shipped.get(id);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
}

const slt = ['headteacher', 'deputyHeadteacher', 'seniorLeader'];
const manager = ['lineManager', 'seniorLeader', 'deputyHeadteacher', 'headteacher'];

it('there are five', () => {
  expect([...shipped.keys()].sort()).toEqual(['cmat', 'hhn', 'hsp', 'mcg', 'stp']);
  expect([...shipped.keys()].map((id) => profile(id).id)).toEqual([...shipped.keys()]);
});

describe('a shipped profile says what its policy says:', () => {
  it.each<[string, string, SettingName, unknown]>([
    ['line manager or SLT approve', 'cmat', 'authorise.approvers', manager],
    ['concerns go to line manager or SLT', 'cmat', 'risk.concernRaiseTo', manager],
    ['pairs wherever possible', 'cmat', 'pairs.rule', 'recommended'],
    ['alone with a call, joint, with police, or not at all', 'cmat', 'risk.concernOptions', ['safeAloneWithCall', 'joint', 'withPolice', 'refuse']],
    ['the office calls a lone visitor with a concern', 'cmat', 'checkins.safetyCall', ['loneWithConcern', 'doorstepConcern']],
    ['5 to 10 minutes into the visit', 'cmat', 'checkins.safetyCallMinutes', { from: 5, to: 10 }],
    ['the clock starts when the last visit finishes', 'cmat', 'overdue.clockFrom', 'lastFinish'],
    ['an hour is too long', 'cmat', 'overdue.afterMinutes', 60],
    ['the button will do when going home', 'cmat', 'checkins.notReturning', 'button'],
    ['families are told by letter', 'cmat', 'notice.channels', ['letter']],
    ['visits are added while out by diary or phone', 'cmat', 'office.addEnRoute', 'diaryOrPhone'],
    ['late visits go to SLT or police', 'cmat', 'hours.outOfHours', 'referSLTorPolice'],
    ['the headteacher alone authorises', 'mcg', 'authorise.approvers', ['headteacher']],
    ['and the DSL when it is about safeguarding', 'mcg', 'authorise.dslJoint', 'safeguardingFocus'],
    ['a colleague goes too', 'mcg', 'pairs.rule', 'required'],
    ['danger is mitigated or refused', 'mcg', 'risk.concernOptions', ['addMitigation', 'refuse']],
    ['a risk that nobody has dealt with blocks', 'mcg', 'risk.unresolved', 'block'],
    ['every animal is moved', 'mcg', 'animals.scope', 'all'],
    ['parental responsibility opens the door', 'mcg', 'door.adultRule', { enter: 'parentalResponsibility', talk: 'parentOrCarer' }],
    ['concerns go to the DSL', 'mcg', 'concern.notify', ['dsl']],
    ['headteacher or another senior manager authorises', 'hsp', 'authorise.approvers', slt],
    ['nobody worried goes alone, nor to a first-day absence', 'hsp', 'pairs.requiredWhen', ['ownSafetyWorry', 'firstDayAbsence']],
    ['a welfare officer may come', 'hsp', 'pairs.external', [{ role: 'educationWelfareOfficer', counts: true }]],
    ['alone in the evening is warned against', 'hsp', 'hours.outOfHours', 'warnAlone'],
    ['visits are recorded in CPOMS', 'hsp', 'outcome.system', 'CPOMS'],
    ['a sensitive visit is ticked', 'hsp', 'visit.sensitive', 'whenTicked'],
    ['headteacher or another senior leader authorises', 'stp', 'authorise.approvers', slt],
    ['a senior leader asks the headteacher', 'stp', 'authorise.seniorOwnVisit', 'headteacherOnly'],
    ['violence means school premises', 'stp', 'risk.knownViolence', 'schoolPremisesOnly'],
    ['two exceptions may come without notice', 'stp', 'notice.unannouncedTypes', ['absenceNoReply', 'safeAndWell']],
    ['CPOMS knows beforehand', 'stp', 'outcome.recordBefore', 'system'],
    ['downstairs only', 'stp', 'rooms.rule', 'noUpstairsNoChildBedroom'],
    ['a prohibited address blocks', 'hhn', 'risk.prohibitedAddresses', 'block'],
    ['the DSL confirms every address', 'hhn', 'risk.addressCheckBy', ['dsl']],
    ['nobody goes untrained', 'hhn', 'training.rule', 'block'],
    ['a health practitioner counts', 'hhn', 'pairs.external', [{ role: 'healthPractitioner', counts: true }]],
    ['half an hour and no longer', 'hhn', 'duration.maxMinutes', { minutes: 30, over: 'refuse' }],
    ['a wait of 10 minutes', 'hhn', 'door.waitMinutes', 10],
    ['which the headteacher agrees', 'hhn', 'door.waitAgreement', ['headteacher']],
    ['each visit is talked over with the line manager', 'hhn', 'debrief.with', 'lineManager'],
    ['governors answer complaints', 'hhn', 'complaint.owner', 'governors'],
  ])('%s (%s)', (_what, id, setting, value) => {
    expect(profile(id).settings[setting]).toEqual(value);
    expect(profile(id).sources[setting].source).toMatch(/stated|partly|reading|default/);
  });
});

describe('the kinds of visit', () => {
  const kinds = (id: string): Record<string, VisitType['group']> => Object.fromEntries(profile(id).settings.visitTypes.map((type) => [type.id, type.group]));

  it('of CMAT are attendance, school and welfare (CMAT-1-01)', () => {
    expect(kinds('cmat')).toMatchObject({ attendanceSupport: 'attendance', schoolMatter: 'information', familySupport: 'support' });
  });

  it('of MCG about relationships are families not engaging and attendance strategies (MCG-5-01)', () => {
    expect(kinds('mcg')).toMatchObject({ relationship: 'relationship', notEngaging: 'relationship', attendanceSupport: 'relationship' });
  });

  it('of MCG about safeguarding are safe-and-well checks and school refusal', () => {
    expect(kinds('mcg')).toMatchObject({ safeAndWell: 'safeguarding', absenceNoReply: 'safeguarding', schoolRefusal: 'safeguarding' });
  });

  it('of MCG that are procedural are education at home, work and long absence (MCG-5-04)', () => {
    expect(kinds('mcg')).toMatchObject({ educatedAtHome: 'procedural', workExchange: 'procedural', longAbsence: 'procedural' });
  });

  it('of HSP are invitations to school (HSP-I-01)', () => expect(kinds('hsp')).toHaveProperty('invitation', 'information'));

  it('of STP are new or hard-to-reach families (STP-R-01)', () => expect(kinds('stp')).toHaveProperty('relationship', 'relationship'));

  it('of STP are attendance and education at home (STP-R-03)', () => {
    expect(kinds('stp')).toMatchObject({ attendanceSupport: 'attendance', educatedAtHome: 'procedural' });
  });

  it('of STP are exchanging work in a long absence (STP-R-06)', () => expect(kinds('stp')).toHaveProperty('workExchange', 'procedural'));

  it('of STP are told apart as emergency or procedural', () => {
    const { visitTypes } = profile('stp').settings;
    expect(visitTypes.filter(({ tag }) => tag === 'emergency').map(({ id }) => id)).toEqual(['safeAndWell']);
    expect(visitTypes.every(({ tag }) => tag !== undefined)).toBe(true);
  });

  it('of HHN are vulnerable children and medical absence (HHN-RAT-01)', () => {
    expect(kinds('hhn')).toMatchObject({ vulnerableChild: 'support', longAbsence: 'procedural' });
  });

  it('never hold a meeting in school, which is no visit', () => {
    expect([...shipped.values()].flatMap(({ settings }) => settings.visitTypes).map(({ id }) => id)).not.toContain('meetingInSchool');
  });
});

describe.each([...shipped.values()].map((one) => [one.id, one] as const))('the profile %s', (id, one) => {
  const { settings, sources } = one;

  it('cites clauses of its own policy only, one for everything stated or read', () => {
    const own = new RegExp(`^${id.toUpperCase()}-[A-Z0-9.]+-\\d\\d$`);
    const cited = settingNames.map((name) => [name, sources[name]] as const);
    expect(cited.filter(([, { source, clause }]) => source !== 'default' && clause === undefined)).toEqual([]);
    expect(cited.filter(([, { clause }]) => clause !== undefined && !own.test(clause))).toEqual([]);
    expect(settings['guidance.topics'].filter(({ clause }) => clause === undefined || !own.test(clause))).toEqual([]);
  });

  it('asks eight to fourteen questions, one at least of every kind', () => {
    const { questions } = settings['risk.checks'];
    expect(questions.length).toBeGreaterThanOrEqual(8);
    expect(questions.length).toBeLessThanOrEqual(14);
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(['stop', 'red', 'amber', 'control', 'note']));
  });

  it('asks no more than five questions of one kind of visit', () => {
    expect(settings.visitTypes.filter(({ asks }) => asks.length > 5)).toEqual([]);
  });

  it('asks for a decision on known violence', () => {
    const violence = settings['risk.checks'].questions.filter(({ means }) => means === 'knownViolence');
    expect(violence).toEqual([expect.objectContaining({ id: 'RA-04', kind: 'red', then: ['decision'] })]);
  });

  it('rings before it raises, and ends with the police', () => {
    const steps = settings['overdue.steps'];
    expect(steps[0]?.who).toEqual(['office']);
    expect(steps.slice(1).every(({ who }) => who.includes('headteacher') && !who.includes('office'))).toBe(true);
    expect(steps.at(-1)?.latestAfterSlt).toBe(id === 'cmat' ? undefined : 30);
  });
});
