import { checkersOf, consultedOf, decidersOf, firstHolding, standIns, trainersOf } from '../../src/policy/responsible';
import { roles, type Person, type Role } from '../../src/school/people';
import { ann, ben, deputy, dsl, head, profileOf, staff } from '../support/school';
import { aRequest, Story } from '../support/story';

/** One person for each role there is, but these. */
const allBut = (...gone: Role[]): Person[] => roles.filter((role) => !gone.includes(role)).map((role) => ({ id: role, name: role, roles: [role] }));
const rolesOf = (people: readonly Person[]) => people.flatMap((person) => person.roles);
const aVisit = () => new Story(profileOf('cmat')).requests().visit;
const goingWith = (companion: Person) => {
  const visitors = [ann, companion].map(({ id, name }, n) => ({ id, name, lead: n === 0 }));
  return new Story(profileOf('cmat')).requests(aRequest(profileOf('cmat'), { visitors })).visit;
};

describe('the first group of roles that anybody holds', () => {
  const people: Person[] = [head, dsl, { ...deputy, roles: ['deputyHeadteacher', 'dsl'] }];

  it.each<[string, Role[][], Person[]]>([
    ['is asked whole', [['dsl'], ['headteacher']], [dsl, people[2]!]],
    ['is asked only where nobody holds the one before', [['governor'], ['headteacher'], ['dsl']], [head]],
    ['is nobody where nobody holds any', [['governor'], []], []],
  ])('%s', (_what, choices, found) => {
    expect(firstHolding(people, ...choices)).toEqual(found);
  });
});

describe('when nobody whom the policy names is free', () => {
  const mcg = profileOf('mcg', { 'authorise.headteacherOwnVisit': ['governor', 'businessManager'] }).settings;

  it.each<[Role, Role[]]>([
    ['governor', []],
    ['businessManager', ['governor']],
    ['headteacher', ['governor', 'businessManager']],
    ['deputyHeadteacher', ['governor', 'businessManager', 'headteacher']],
    ['seniorLeader', ['governor', 'businessManager', 'headteacher', 'deputyHeadteacher']],
    ['dsl', ['governor', 'businessManager', 'headteacher', 'deputyHeadteacher', 'seniorLeader']],
    ['deputyDsl', ['governor', 'businessManager', 'headteacher', 'deputyHeadteacher', 'seniorLeader', 'dsl']],
    ['administrator', ['governor', 'businessManager', 'headteacher', 'deputyHeadteacher', 'seniorLeader', 'dsl', 'deputyDsl']],
  ])('the %s stands in, when these are away: %s', (role, away) => {
    expect(rolesOf(standIns(allBut(...away), mcg))).toEqual([role]);
  });
});

describe('an address is cleared', () => {
  const by = (...named: Role[]) => profileOf('cmat', { 'risk.addressCheckBy': named }).settings;

  it.each<[string, Role, Role[], Role[]]>([
    ['by whomever the policy names', 'attendanceLead', ['attendanceLead'], []],
    ['by the DSL, where it names nobody', 'dsl', [], []],
    ['by the deputy DSL when the DSL is away', 'deputyDsl', ['dsl'], ['dsl']],
    ['by the headteacher when both are', 'headteacher', ['dsl'], ['dsl', 'deputyDsl']],
    ['by a deputy headteacher when the headteacher is away too', 'deputyHeadteacher', [], ['dsl', 'deputyDsl', 'headteacher']],
  ])('%s (HHN-ROLE-09)', (_by, role, named, away) => {
    expect(rolesOf(checkersOf(aVisit(), by(...named), allBut(...away)))).toEqual([role]);
  });

  it('by nobody who goes there', () => {
    expect(checkersOf(goingWith(dsl), by('dsl'), staff)).toEqual([head]);
  });
});

describe('a concern is decided', () => {
  const settings = profileOf('cmat', { 'risk.concernRaiseTo': ['dsl', 'headteacher'] }).settings;

  it('by everybody whom the policy names (CMAT-2-03)', () => {
    expect(decidersOf(aVisit(), settings, staff)).toEqual([head, dsl]);
  });

  it('by nobody who goes along, and by whoever stands in when they all do', () => {
    expect(decidersOf(goingWith(dsl), settings, staff)).toEqual([head]);
    expect(decidersOf(goingWith(dsl), settings, staff.filter(({ id }) => id !== head.id))).toEqual([deputy]);
  });
});

it('whether the DSL was asked is said by the DSL, else the deputy DSL, and by nobody who goes along', () => {
  const second = { ...dsl, id: 'second', roles: ['deputyDsl'] as const };
  expect(consultedOf(aVisit(), [...staff, second])).toEqual([dsl]);
  expect(consultedOf(goingWith(dsl), [...staff, second])).toEqual([second]);
  expect(consultedOf(goingWith(dsl), staff)).toEqual([]);
});

describe('training is put on record', () => {
  const by = (...provider: Role[]) => profileOf('hhn', { 'training.provider': provider }).settings;

  it.each<[string, Role[], Role[], Role[]]>([
    ['by whomever the policy names', ['dsl'], [], ['dsl']],
    ['by any of the SLT, where it names nobody', [], [], ['headteacher', 'deputyHeadteacher', 'seniorLeader']],
    ['by any of the SLT, where nobody is whom it names', ['dsl'], ['dsl'], ['headteacher', 'deputyHeadteacher', 'seniorLeader']],
    ['by an administrator, where there is no SLT either', [], ['headteacher', 'deputyHeadteacher', 'seniorLeader'], ['administrator']],
  ])('%s', (_by, provider, away, found) => {
    expect(rolesOf(trainersOf(by(...provider), allBut(...away)))).toEqual(found);
  });

  it('by somebody else, for whoever keeps the register themselves', () => {
    expect(rolesOf(trainersOf(by('dsl'), allBut(), 'dsl'))).toEqual(['headteacher', 'deputyHeadteacher', 'seniorLeader']);
    expect(trainersOf(by('dsl', 'deputyHeadteacher'), staff, dsl.id)).toEqual([deputy]);
    expect(trainersOf(by('dsl'), staff, ben.id)).toEqual([dsl]);
  });
});
