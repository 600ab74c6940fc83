import { holdsOf, liftersOf, unmetConditions } from '../../src/policy/holds';
import type { Person } from '../../src/school/people';
import type { Hold, Outsider } from '../../src/visit/visit';
import { ann, ben, dsl, head, manager, profileOf, staff } from '../support/school';
import { aRequest, at, saying, Story } from '../support/story';

const hhn = profileOf('hhn', { 'training.provider': ['dsl'], 'risk.concernRaiseTo': ['headteacher'] });
const asked = (people: readonly Person[] = staff) => new Story(hhn, people).requests(aRequest(hhn, { type: 'vulnerableChild' }));

describe('whoever lifts a hold', () => {
  it.each<[string, Hold, Person[]]>([
    ['a companion’s word is that companion', { what: 'companion', who: ben.id }, [ben]],
    ['missing details is the one whose they are', { what: 'details', who: ann.id, lacks: ['mobile'] }, [ann]],
    ['missing training is whoever records it (HHN-MON-05)', { what: 'training', who: ann.id }, [dsl]],
    ['a missing second person is whoever asked for the visit', { what: 'secondPerson' }, [ann]],
    ['an address is whoever clears it (HHN-ROLE-09)', { what: 'addressCheck' }, [dsl]],
    ['a concern is whoever decides on it', { what: 'concern' }, [head]],
  ])('%s', (_what, hold, lifters) => {
    expect(liftersOf(hold, asked().visit, { profile: hhn, people: staff })).toEqual(lifters);
  });
});

it('of a visitor who has left the school everything is missing', () => {
  const story = asked();
  story.people = staff.filter(({ id }) => id !== ben.id);
  expect(holdsOf(story.visit, story.context)).toEqual([
    { what: 'companion', who: ben.id },
    { what: 'details', who: ben.id, lacks: ['mobile', 'nextOfKin', 'confirmation', 'policy'] },
    { what: 'training', who: ben.id },
    { what: 'addressCheck' },
  ]);
});

describe('what must hold when visitors leave', () => {
  const cmat = profileOf('cmat');
  const decided = (option: 'withPolice' | 'joint', outside: Outsider[] = []) => {
    const story = new Story(cmat).requests(aRequest(cmat, { answers: saying(cmat, 'RA-01', 'yes') }));
    return { ...story.visit, decision: { option, by: manager.id, at: at('10:00') }, outside };
  };

  it('is that the police come, and not just anybody from outside (CMAT-2-04)', () => {
    expect(unmetConditions(decided('withPolice'), cmat.settings)).toEqual(['police']);
    expect(unmetConditions(decided('withPolice', [{ role: 'socialCare', counts: false }]), cmat.settings)).toEqual(['police']);
    expect(unmetConditions(decided('withPolice', [{ role: 'socialCare', counts: false }, { role: 'police', counts: true }]), cmat.settings)).toEqual([]);
  });

  it('is that two go where that was decided, and nothing of the police', () => {
    const visit = decided('joint');
    const [lead, other] = visit.visitors;
    expect(unmetConditions(visit, cmat.settings)).toEqual([]);
    expect(unmetConditions({ ...visit, visitors: [lead!, { ...other!, position: { at: 'notGone' } }] }, cmat.settings)).toEqual(['secondPerson']);
  });
});
