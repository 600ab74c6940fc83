import { keepsCautions, keepsCover, keepsTraining, seesPeople } from '../../src/policy/who-keeps';
import { roles, type Person, type Role } from '../../src/school/people';
import { profileOf } from '../support/school';

/** One person for each role there is. */
const everybody = roles.map((role): Person => ({ id: `the-${role}`, name: role, roles: [role] }));
const those = (may: (person: Person) => boolean): Role[] => everybody.filter(may).flatMap((person) => person.roles);
const trainedBy = (...provider: Role[]) => profileOf('cmat', { 'training.provider': provider }).settings;
const slt: Role[] = ['headteacher', 'deputyHeadteacher', 'seniorLeader'];

describe('the training register is kept', () => {
  it('by whomever the policy names, the DSL and the administrators, and by nobody else (HHN-ROLE-10)', () => {
    const settings = trainedBy('sendco', 'businessManager');
    expect(those((person) => keepsTraining(person, settings, everybody))).toEqual(['dsl', 'sendco', 'businessManager', 'administrator']);
  });

  it('by the SLT where the policy names nobody', () => {
    expect(those((person) => keepsTraining(person, trainedBy(), everybody))).toEqual([...slt, 'dsl', 'administrator']);
  });
});

it('who covers for whom is said by the headteacher and the administrators', () => {
  expect(those(keepsCover)).toEqual(['headteacher', 'administrator']);
});

it('what is on file of everybody is seen by the SLT and by whoever keeps the training register (MCG-4.3-01)', () => {
  const settings = trainedBy('sendco');
  expect(those((person) => seesPeople(person, settings, everybody))).toEqual([...slt, 'dsl', 'sendco', 'administrator']);
});

it('cautions are kept by the SLT, the DSL and the deputy DSL', () => {
  expect(those(keepsCautions)).toEqual([...slt, 'dsl', 'deputyDsl']);
});
