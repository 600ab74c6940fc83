import { checkPage, firstWrong } from '../../../src/desk/forms/request/check';
import type { Draft } from '../../../src/desk/forms/request/draft';
import { pagesOf } from '../../../src/desk/forms/request/pages';
import { requestOf } from '../../../src/desk/forms/request/request-of';
import { requestPage } from '../../../src/desk/forms/request/show';
import { ann, dsl, profileOf, sam, type ShippedId } from '../../support/school';
import { aDraft, aFilling } from './a-draft';
import { pageOf } from './a-walk';
import { attendanceLead, everybodysSchool, keyworker, sendco, teacher, worker } from './colleagues';

/** Ann, a class teacher, with these colleagues on a visit of this kind. */
const going = (id: ShippedId, type: string, companions: { id: string }[], more: Partial<Draft> = {}) => {
  const school = everybodysSchool(id);
  const filling = aFilling({ by: teacher, school });
  const base = aDraft({}, school.profile);
  const draft: Draft = {
    ...base,
    about: { ...base.about, type },
    parts: Object.fromEntries(companions.map((one) => [one.id, 'notes'])),
    ...more,
    who: { ...base.who, companions: companions.map((one) => one.id).join(), ...more.who },
  };
  const page = (name: 'who' | 'team' | 'contacts') => pageOf(requestPage(name, draft, filling));
  return { draft, filling, page };
};
const withOutside = (role: string): Pick<Draft, 'who'> => ({ who: { ...aDraft().who, companions: '', outside: role } });

describe('who goes on a kind of visit', () => {
  it.each<[string, ShippedId, string, { id: string }[], RegExp | undefined]>([
    ['a first-day absence without the attendance lead (HSP-X-03)', 'hsp', 'absenceNoReply', [worker], /needs the attendance lead and one other/],
    ['a first-day absence with the attendance lead (HSP-X-03)', 'hsp', 'absenceNoReply', [attendanceLead], undefined],
    ['attendance without the family worker (HHN-PURP-04)', 'hhn', 'attendanceSupport', [keyworker], /needs a family worker and the keyworker or the class teacher/],
    ['attendance with family worker and class teacher (HHN-PURP-04)', 'hhn', 'attendanceSupport', [worker], undefined],
    ['SEND without the SENDCO (HHN-PURP-06)', 'hhn', 'sendSupport', [worker], /needs the SENDCO and/],
    ['SEND with the SENDCO and the class teacher (HHN-PURP-06)', 'hhn', 'sendSupport', [sendco], undefined],
    ['two where two are the policy (HHN-AIM-05)', 'hhn', 'familySupport', [], /needs two people/],
  ])('is judged as soon as they are chosen: %s', (_what, id, type, companions, words) => {
    const { draft, filling } = going(id, type, companions);
    const { companions: wrong } = checkPage('who', draft, filling);

    if (words) expect(wrong).toMatch(words);
    else expect(wrong).toBeUndefined();
  });

  it('is asked for in the policy’s own words, where it would have others only for a cause (HHN-PURP-06)', () => {
    const { draft, filling, page } = going('hhn', 'sendSupport', [sendco, worker], { who: { ...aDraft().who, going: 'false', lead: sendco.id, companions: `${sendco.id},${worker.id}` } });

    expect(page('team')).toMatchObject({ whyThisPair: 'Which issue at home calls for the family worker?' });
    expect(checkPage('team', draft, filling).whyThisPair).toMatch(/Say why/);
    expect(requestOf({ ...draft, team: { ...draft.team, whyThisPair: 'Housing' } }, filling).details.whyThisPair).toBe('Housing');
  });

  it('needs a reason where it is only what is normal: a new child’s visit without the keyworker (HHN-PURP-02)', () => {
    const { draft, filling, page } = going('hhn', 'transition', [worker]);
    const usual = going('hhn', 'transition', [keyworker]);

    expect(page('team')).toMatchObject({ whyThisPair: 'Why these two?' });
    expect(checkPage('team', draft, filling).whyThisPair).toMatch(/Say why/);
    expect(usual.page('team')).toMatchObject({ whyThisPair: '' });
    expect(requestOf({ ...usual.draft, team: { ...usual.draft.team, whyThisPair: 'left over' } }, usual.filling).details.whyThisPair).toBe('');
  });
});

describe('what everybody does there', () => {
  it('is chosen for each companion, and the lead leads (HSP-B-07, HHN-COND-03)', () => {
    const { draft, filling, page } = going('hhn', 'familySupport', [worker]);

    expect(page('team')).toMatchObject({
      parts: [{ person: worker.id, name: worker.name }],
      partChoices: [
        { title: 'Takes notes', value: 'notes' },
        { title: 'Plays with the child', value: 'plays' },
      ],
    });
    expect(checkPage('team', { ...draft, parts: {} }, filling)[`part_${worker.id}`]).toMatch(/what they do/);
    expect(checkPage('team', { ...draft, parts: { [worker.id]: 'leads' } }, filling)[`part_${worker.id}`]).toMatch(/what they do/);
    expect(requestOf(draft, filling).visitors).toMatchObject([
      { id: ann.id, part: 'leads' },
      { id: worker.id, part: 'notes' },
    ]);
  });

  it('is plain where there is but one other part: nobody is asked', () => {
    const { draft, filling } = going('mcg', 'notEngaging', [worker], { parts: {} });

    expect(pagesOf(draft, filling)).not.toContain('team');
    expect(requestOf(draft, filling).visitors.map(({ part }) => part)).toEqual(['leads', 'accompanies']);
  });

  it('is left open where the policy leaves it open', () => {
    const { draft, filling } = going('cmat', 'attendanceSupport', [worker]);

    expect(pagesOf(draft, filling)).not.toContain('team');
    expect(requestOf(draft, filling).visitors.map(({ part }) => part)).toEqual([undefined, undefined]);
  });
});

describe('somebody who works regularly with the family', () => {
  it('must be among those who go (HHN-COND-02)', () => {
    const { draft, filling, page } = going('hhn', 'familySupport', [worker], { team: { ...aDraft().team, regular: worker.id } });
    const nobody = { ...draft, team: { ...draft.team, regular: sam.id } };

    expect(page('team')).toMatchObject({ regular: [{ value: ann.id }, { value: worker.id }] });
    expect(checkPage('team', nobody, filling).regular).toMatch(/work regularly/);
    expect(checkPage('team', draft, filling).regular).toBeUndefined();
    expect(requestOf(draft, filling).visitors.map(({ regular }) => regular)).toEqual([undefined, true]);
  });

  it('is not asked for elsewhere', () => {
    expect(going('hsp', 'invitation', [worker]).page('team')).toMatchObject({ regular: [] });
  });
});

describe('somebody from outside', () => {
  it('stands for the second person where the policy says so, and is named, with employer and mobile (HHN-AIM-05)', () => {
    const { draft, filling, page } = going('hhn', 'familySupport', [], withOutside('healthPractitioner'));
    const unnamed = { ...draft, outsider: { outsideName: ' ', outsideOrganisation: '', outsidePhone: '01632 960001' } };

    expect(page('who')).toMatchObject({ outsiders: [{ title: 'Health practitioner (second person)', value: 'healthPractitioner' }] });
    expect(page('contacts')).toMatchObject({ outside: 'Health practitioner' });
    expect(checkPage('contacts', unnamed, filling)).toMatchObject({
      outsideName: 'Give their name.',
      outsideOrganisation: 'Say who they work for.',
      outsidePhone: expect.stringContaining('not a mobile'),
    });
    expect(firstWrong(draft, filling)).toBeUndefined();
    expect(requestOf(draft, filling).details.outside).toEqual([{ role: 'healthPractitioner', name: 'Jo Field', organisation: 'Health Visiting', phone: '+447700900321' }]);
  });

  it('who counts is company: nobody is asked why they go alone', () => {
    const asked = (role: string) => {
      const { draft, filling } = going('hsp', 'invitation', [], withOutside(role));
      return requestOf({ ...draft, answers: { ...draft.answers, 'RA-12': { answer: '', note: 'nobody was free' } } }, filling).details.answers.map(({ item }) => item);
    };

    expect(asked('educationWelfareOfficer')).not.toContain('RA-12');
    expect(asked('')).toContain('RA-12');
  });

  it('comes on a visit that is made with a welfare officer, or it is none (HSP-X-04)', () => {
    const without = going('hsp', 'jointWelfareOfficer', []);
    const joint = going('hsp', 'jointWelfareOfficer', [], withOutside('educationWelfareOfficer'));

    expect(checkPage('who', without.draft, without.filling).outside).toMatch(/somebody from outside/);
    expect(firstWrong(joint.draft, joint.filling)).toBeUndefined();
    expect(requestOf(joint.draft, joint.filling).details.outside).toMatchObject([{ role: 'educationWelfareOfficer', name: 'Jo Field', organisation: 'Health Visiting' }]);
  });

  it('who does not count leaves one person alone', () => {
    const { draft, filling } = going('mcg', 'longAbsence', [], withOutside('socialCare'));

    expect(checkPage('who', draft, filling)).toMatchObject({ companions: expect.stringMatching(/two people/), outside: undefined });
  });

  it.each<[string, ShippedId, string[]]>([
    ['the police, where a concern may be met so', 'cmat', ['police']],
    ['the council’s attendance officer', 'stp', ['attendanceOfficer']],
    ['a social worker', 'mcg', ['socialCare']],
  ])('is one of those whom the policy lets come: %s', (_who, id, roles) => {
    const page = going(id, 'attendanceSupport', [worker]).page('who');

    expect(page.kind === 'who' && page.outsiders.map(({ value }) => value)).toEqual(roles);
  });

  it('is refused when the policy does not know such people, and when nobody is meant nobody comes', () => {
    const { draft, filling } = going('stp', 'attendanceSupport', [worker], withOutside('police'));

    expect(checkPage('who', draft, filling).outside).toMatch(/Choose from the list/);
    expect(requestOf({ ...draft, who: { ...draft.who, outside: '' } }, filling).details.outside).toEqual([]);
  });

  it('is asked about even where only a decision lets the police come', () => {
    const school = { ...everybodysSchool('cmat'), profile: profileOf('cmat', { 'pairs.external': [] }) };
    const page = pageOf(requestPage('who', aDraft(), aFilling({ school, by: dsl })));

    expect(page).toMatchObject({ outsiders: [{ title: 'Police officer', value: 'police' }] });
  });
});

