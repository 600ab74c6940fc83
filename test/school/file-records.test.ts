import { isTrained } from '../../src/policy/readiness';
import { member, type School } from '../../src/school/school';
import { loadSchools, SchoolFileRefused } from '../../src/school/school-file';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const ann = {
  name: 'Ann Patel',
  email: 'a.patel@oakfield.example',
  aadObjectId: id(1),
  roles: ['teacher'],
  mobile: '07700 900123',
  nextOfKin: { name: 'Raj Patel', phone: '07700 900124' },
  lineManager: 'b.okoro@oakfield.example',
  training: { saferWorking: '2026-09-01' } as unknown,
  policyRead: '2026-09-03' as unknown,
  vehicle: 'blue Fiesta, AB12 CDE',
};
const others = [
  { name: 'Ben Okoro', email: 'b.okoro@oakfield.example', aadObjectId: id(2), roles: ['headteacher'] },
  { name: 'Sam Carter', email: 's.carter@oakfield.example', aadObjectId: id(3), roles: ['office'] },
  { name: 'Priya Nair', email: 'p.nair@oakfield.example', aadObjectId: id(4), roles: ['dsl'] },
];
const caution = { kind: 'prohibited', address: '4 Mill Lane', postcode: 'LU2 7AB', reason: 'A dog that bites', reviewBy: '2027-01-31' };

/** The example of the design, with the people that every school needs beside the one it shows. */
const oakfield = {
  id: 'oakfield',
  name: 'Oakfield Primary School',
  tenantId: id(99),
  officePhone: '01632 960100',
  profile: { extends: 'cmat', settings: { 'overdue.afterMinutes': 45 } },
  people: [ann, ...others] as unknown[],
  places: { staff: ['19:staff@thread.v2'], office: ['19:office@thread.v2'], slt: ['19:slt@thread.tacv2'] },
  cautions: [caution] as unknown[],
};

const load = (changes: Record<string, unknown> = {}): School => {
  const [school] = loadSchools(JSON.stringify({ ...oakfield, ...changes }), 'school.json').all();
  if (!school) throw new Error('no school');
  return school;
};
const withAnn = (changes: Record<string, unknown>) => ({ people: [{ ...ann, ...changes }, ...others] });
const annOf = (school: School) => member(school, id(1));

const refusal = (changes: Record<string, unknown>): readonly string[] => {
  try {
    load(changes);
  } catch (fault) {
    if (fault instanceof SchoolFileRefused) return fault.problems;
    throw fault;
  }
  return [];
};

describe('what a school file says of people', () => {
  it('becomes a record that says whether and since when, and nothing else', () => {
    const school = load(withAnn({ confirmedOn: '2026-09-07' }));
    const version = school.profile.settings['policy.version'];
    expect(annOf(school)?.record).toEqual({
      mobile: true,
      nextOfKin: true,
      vehicle: true,
      confirmedOn: '2026-09-07',
      policyRead: [{ version, on: '2026-09-03' }],
      training: [{ course: 'saferWorking', on: '2026-09-01' }],
    });
    expect(member(school, id(2))?.record).toEqual({ mobile: false, nextOfKin: false, vehicle: false, policyRead: [], training: [] });
  });

  it('holds name, date and trainer of safer working training (MCG-4.3-02)', () => {
    const trained = annOf(load(withAnn({ training: { saferWorking: { on: '2026-09-01', by: 'Priya Nair' } } })));
    expect(trained).toMatchObject({ name: 'Ann Patel', record: { training: [{ course: 'saferWorking', on: '2026-09-01', by: 'Priya Nair' }] } });
    expect(trained && isTrained(trained, '2026-09-02')).toBe(true);
  });

  it('knows which versions of the policy were read', () => {
    const readings = [{ version: 'May 2019', on: '2019-06-01' }, '2026-09-03'];
    const school = load(withAnn({ policyRead: readings }));
    expect(annOf(school)?.record?.policyRead).toEqual([readings[0], { version: school.profile.settings['policy.version'], on: '2026-09-03' }]);
    expect(annOf(load(withAnn({ policyRead: readings[0] })))?.record?.policyRead).toEqual([readings[0]]);
  });

  it('holds for whom they stand in, and when', () => {
    const cover = { for: 'deputyHeadteacher', from: '2026-11-23', to: '2026-11-27' };
    expect(annOf(load(withAnn({ cover: [cover] })))?.cover).toEqual([{ role: 'deputyHeadteacher', from: cover.from, to: cover.to }]);
  });
});

describe('what a school file says of cautions and terms', () => {
  it('is held, with the DSL to answer for it where nobody is named', () => {
    expect(load().cautions).toEqual([
      { ...caution, id: expect.stringMatching(/^[0-9a-f]{20}$/), family: '', owner: id(4), addedBy: 'school file' },
    ]);
    const owned = load({ cautions: [{ ...caution, owner: 'a.patel@oakfield.example', expiresOn: '2027-07-31' }] });
    expect(owned.cautions[0]).toMatchObject({ owner: id(1), expiresOn: '2027-07-31' });
  });

  it('goes to the headteacher where there is no DSL', () => {
    expect(load({ people: [ann, ...others.slice(0, 2)] }).cautions[0]?.owner).toBe(id(2));
  });

  it('keeps its id however the place is spelt, and whatever the reason', () => {
    const ids = [{}, { address: '4, mill  lane', postcode: 'lu27ab' }, { reason: 'Another' }, { kind: 'caution' }, { address: '5 Mill Lane' }].map(
      (changes) => load({ cautions: [{ ...caution, ...changes }] }).cautions[0]?.id,
    );
    expect(new Set(ids.slice(0, 3)).size).toBe(1);
    expect(new Set(ids).size).toBe(3);
  });

  it('names the days on which terms begin, sorted', () => {
    expect(load({ termStarts: ['2027-01-06', '2026-09-03'] }).termStarts).toEqual(['2026-09-03', '2027-01-06']);
    expect(load().termStarts).toEqual([]);
  });
});

describe('a school file is refused for', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['a course that nobody asks for', withAnn({ training: { firstAid: '2026-09-01' } }), 'people[0]/training/saferWorking is nothing'],
    ['a training without a date', withAnn({ training: { saferWorking: 'yes' } }), 'people[0]/training/saferWorking is "yes"; allowed: a date such as 2026-09-01, or an object with: on, by'],
    ['a day that is none', withAnn({ confirmedOn: '2026-02-30' }), 'people[0]/confirmedOn is "2026-02-30"; allowed: a date such as 2026-09-01'],
    ['a reading without a version', withAnn({ policyRead: { on: '2026-09-03' } }), 'people[0]/policyRead is {"on":"2026-09-03"}; allowed: '],
    ['a cover of a role that is none', withAnn({ cover: [{ for: 'boss', from: '2026-11-23', to: '2026-11-27' }] }), 'people[0]/cover[0]/for is "boss"; allowed: one of: headteacher'],
    ['a cover that ends before it begins', withAnn({ cover: [{ for: 'dsl', from: '2026-11-27', to: '2026-11-23' }] }), 'people[0]/cover[0]/to is "2026-11-23"; allowed: a day not before 2026-11-27'],
    ['a caution about nothing', { cautions: [{ kind: 'caution', reason: 'A reason', reviewBy: '2027-01-31' }] }, 'cautions[0] is about nobody and nowhere; allowed: at least one of family, address, postcode'],
    ['a caution of another kind', { cautions: [{ ...caution, kind: 'bad' }] }, 'cautions[0]/kind is "bad"; allowed: one of: prohibited, violence, caution'],
    ['a caution twice', { cautions: [caution, { ...caution, address: '4 MILL LANE' }] }, 'cautions[1] is held already; allowed: one caution of a kind'],
    ['a caution nobody here answers for', { cautions: [{ ...caution, owner: 'x@oakfield.example' }] }, 'cautions[0]/owner is "x@oakfield.example"; allowed: the email of somebody in this school'],
    ['a caution that nobody reviews', { cautions: [{ ...caution, reviewBy: undefined }] }, 'cautions[0]/reviewBy is nothing; allowed: a date such as 2026-09-01'],
    ['a postcode that is none', { cautions: [{ ...caution, postcode: 'LU2' }] }, 'cautions[0]/postcode is "LU2"; allowed: a UK postcode, such as LU2 7AB'],
    ['a term that begins never', { termStarts: ['September'] }, 'termStarts[0] is "September"; allowed: a date such as 2026-09-01'],
  ])('%s', (_what, changes, problem) => {
    expect(refusal(changes)[0]).toContain(`school.json: ${problem}`);
  });
});
