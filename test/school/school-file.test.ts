import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isTrained, lacksOf } from '../../src/policy/readiness';
import { member, type School } from '../../src/school/school';
import { loadSchools, readSchools, SchoolFileRefused } from '../../src/school/school-file';
import { termBegan } from '../../src/school/term';

const local = join(__dirname, '../../src/local');
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const anna = { name: 'Anna Field', email: 'A.Field@elm.example', aadObjectId: id(1), roles: ['teacher'], lineManager: 'h.wood@elm.example' };
const head = { name: 'Hal Wood', email: 'h.wood@elm.example', aadObjectId: id(2), roles: ['headteacher'] };
const office = { name: 'Olga Lane', email: 'o.lane@elm.example', aadObjectId: id(3), roles: ['office'] };
const elm = {
  id: 'elm',
  name: 'Elm School',
  tenantId: id(99),
  officePhone: '01632 960999',
  profile: 'cmat' as unknown,
  people: [anna, head, office] as unknown[],
  places: { staff: ['19:elm-staff'], office: ['19:elm-office'], slt: ['19:elm-slt'] },
};
const ash = { ...elm, id: 'ash', name: 'Ash School', places: { staff: ['19:ash-staff'], office: ['19:ash-office'], slt: ['19:ash-slt'] } };

const load = (json: unknown) => loadSchools(JSON.stringify(json), 'schools.json');

function refusal(json: unknown): readonly string[] {
  try {
    load(json);
  } catch (error) {
    if (error instanceof SchoolFileRefused) return error.problems;
    throw error;
  }
  return [];
}

const withAnna = (changes: Record<string, unknown>) => ({ ...elm, people: [{ ...anna, ...changes }, head, office] });

describe('a school file', () => {
  it('becomes a school: managers by id, numbers in one form, the profile whole', () => {
    const [school] = load(withAnna({ mobile: '07700 900123', nextOfKin: { name: 'Ed Field', phone: '+44 7700 900124' } })).all();
    expect(school).toMatchObject({ id: 'elm', officePhone: '+441632960999', tenantId: id(99), places: elm.places });
    expect(school?.profile.settings['overdue.afterMinutes']).toBe(60);
    expect(school && member(school, id(1))).toEqual({
      id: id(1),
      name: 'Anna Field',
      email: 'a.field@elm.example',
      roles: ['teacher'],
      lineManager: id(2),
      mobile: '+447700900123',
      nextOfKin: { name: 'Ed Field', phone: '+447700900124' },
      cover: [],
      record: { mobile: true, nextOfKin: true, vehicle: false, policyRead: [], training: [] },
    });
  });

  it('may change settings of a shipped profile', () => {
    const changed = { ...elm, profile: { extends: 'cmat', settings: { 'overdue.afterMinutes': 45 } } };
    expect(load(changed).byId('elm')?.profile.settings['overdue.afterMinutes']).toBe(45);
  });

  it.each<[string, unknown, string]>([
    ['an unknown role', withAnna({ roles: ['boss'] }), 'people[0]/roles[0] is "boss"; allowed: one of: headteacher'],
    ['somebody without a role', withAnna({ roles: [] }), 'people[0]/roles is []; allowed: a list of'],
    ['a bad GUID', withAnna({ aadObjectId: '42' }), 'people[0]/aadObjectId is "42"; allowed: a GUID, as Entra shows it'],
    ['a bad email', withAnna({ email: 'anna' }), 'people[0]/email is "anna"; allowed: an email address'],
    ['a bad mobile', withAnna({ mobile: '12345' }), 'people[0]/mobile is "12345"; allowed: a UK telephone number'],
    ['no office number', { ...elm, officePhone: undefined }, 'officePhone is nothing; allowed: text'],
    ['a bad number of kin', withAnna({ nextOfKin: { name: 'Ed', phone: 'ask' } }), 'people[0]/nextOfKin/phone is "ask"; allowed: a UK'],
    ['a person twice', withAnna({ aadObjectId: id(2) }), `people[1]/aadObjectId is "${id(2)}"; allowed: an id that nobody else in this school has`],
    ['an email twice, whatever its case', withAnna({ email: 'O.Lane@elm.example' }), 'people[2]/email is "o.lane@elm.example"; allowed: an address that nobody'],
    ['a manager from nowhere', withAnna({ lineManager: 'x@elm.example' }), 'people[0]/lineManager is "x@elm.example"; allowed: the email of somebody else'],
    ['their own manager', withAnna({ lineManager: anna.email }), 'people[0]/lineManager is "a.field@elm.example"; allowed: the email of somebody else'],
    ['no headteacher', { ...elm, people: [{ ...anna, lineManager: undefined }, office] }, 'people is without the role headteacher; allowed: at least one'],
    ['nobody in the office', { ...elm, people: [anna, head] }, 'people is without the role office; allowed: at least one'],
    ['MCG and no DSL', { ...elm, profile: 'mcg' }, 'people is without the role dsl or deputyDsl; allowed: at least one'],
    ['a bad id', { ...elm, id: 'Elm School' }, 'id is "Elm School"; allowed: small letters, digits and hyphens'],
    ['a profile that we do not have', { ...elm, profile: 'abc' }, 'profile is "abc"; allowed: one of: cmat, mcg'],
    ['a base that we do not have', { ...elm, profile: { extends: 'abc', settings: {} } }, 'profile/extends is "abc"; allowed: one of: cmat, mcg'],
    [
      'a profile changed wrongly',
      { ...elm, profile: { extends: 'cmat', settings: { 'overdue.afterMinutes': 600 } } },
      'profile/settings/overdue.afterMinutes is 600; allowed: a whole number from 5 to 60',
    ],
    ['a place without a conversation', { ...elm, places: { ...elm.places, slt: [] } }, 'places/slt is []; allowed: a list of'],
    ['no SLT place', { ...elm, places: { staff: ['a'], office: ['b'] } }, 'places/slt is nothing'],
    ['one conversation with two jobs', { ...elm, places: { ...elm.places, slt: ['19:elm-staff'] } }, 'places/slt[0] is "19:elm-staff"; allowed: a conversation that has no other job'],
    ['a key that nothing obeys', withAnna({ nickname: 'Annie' }), 'people[0]/nickname is not known; allowed: an object with: name, email'],
    ['a conversation of two schools', [elm, { ...ash, places: { ...ash.places, staff: ['19:elm-staff'] } }], '[1]/places/staff[0] is "19:elm-staff"; allowed: a conversation that has no other job'],
    ['a school twice', [elm, { ...ash, id: 'elm' }], '[1]/id is "elm"; allowed: an id that no other school has'],
    ['a second tenant', [elm, { ...ash, tenantId: id(98) }], `[1]/tenantId is "${id(98)}"; allowed: the one tenant of this deployment, ${id(99)}`],
    ['no school', [], 'the whole file is []; allowed: a list of'],
    ['something else', 'elm', 'the whole file is "elm"; allowed: an object with: id, name'],
  ])('is refused for %s', (_what, json, problem) => {
    expect(refusal(json)).toEqual([expect.stringContaining(`schools.json: ${problem}`)]);
  });

  it('is refused with everything that is wrong in it', () => {
    expect(refusal([{ ...elm, profile: 'abc' }, { ...ash, tenantId: id(98), people: [anna, head] }])).toHaveLength(3);
  });

  it('that is not JSON is refused with its name', () => {
    expect(() => loadSchools('{ "id": ', 'schools.json')).toThrow(/^schools\.json: not JSON: /);
  });
});

describe('a school file as Windows writes it', () => {
  const saved = async (bytes: Uint8Array) => {
    const folder = mkdtempSync(join(tmpdir(), 'school-'));
    const path = join(folder, 'schools.json');
    writeFileSync(path, bytes);
    try {
      return (await readSchools(path)).all().map(({ id }) => id);
    } catch (error) {
      return error instanceof SchoolFileRefused ? error.problems.map((problem) => problem.replace(path, 'FILE')) : [String(error)];
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const json = JSON.stringify(elm);

  it('may begin with a byte order mark', async () => {
    expect(await saved(Buffer.from(`\uFEFF${json}`))).toEqual(['elm']);
    expect(loadSchools(`\uFEFF${json}`, 'schools.json').all()).toHaveLength(1);
  });

  it.each([
    ['with a mark', `\uFEFF${json}`],
    ['without one', json],
  ])('in UTF-16 %s is refused with what to do', async (_how, text) => {
    expect(await saved(Buffer.from(text, 'utf16le'))).toEqual(['FILE: not UTF-8: open it in an editor, choose Save As with the encoding UTF-8, and try again']);
  });

  it('is read past what nobody sees in its values', () => {
    const [school] = load(withAnna({ name: 'Anna\u200B\u202E Field', email: ' A.Field@elm.example\u200B', mobile: '\u202A07700 900123\u202C', confirmedOn: '01/09/2026' })).all();

    expect(member(school as School, id(1))).toMatchObject({ name: 'Anna Field', email: 'a.field@elm.example', mobile: '+447700900123' });
  });

  it.each([['Anna <at>Ben</at>'], ['${admin}'], ['Anna\nField']])('refuses the name %j', (name) => {
    expect(refusal(withAnna({ name })).join()).toContain('a name without < > { } and line breaks');
  });

  it.each([['LU2 7OB'], ['ZZ1 1AA']])('refuses the postcode %j, which cannot exist', (postcode) => {
    const cautions = [{ kind: 'caution', postcode, reason: 'A dog', reviewBy: '2027-01-31' }];
    expect(refusal({ ...elm, cautions }).join()).toContain('a UK postcode');
  });
});

describe('two schools of one trust are kept apart', () => {
  const trust = load([elm, ash]);
  const names = (schools: readonly School[]) => schools.map((school) => school.id);

  it('by conversation and by id', () => {
    expect(trust.byPlace('19:elm-slt')?.id).toBe('elm');
    expect(trust.byPlace('19:ash-slt')?.id).toBe('ash');
    expect(trust.byPlace('19:other')).toBeUndefined();
    expect(trust.byId('ash')?.name).toBe('Ash School');
    expect(trust.byId('oak')).toBeUndefined();
  });

  it('and a person belongs only where they have a role', () => {
    const bo = { name: 'Bo Hill', email: 'b.hill@ash.example', aadObjectId: id(4), roles: ['teacher'] };
    const one = load([elm, { ...ash, people: [...ash.people, bo] }]);
    expect(names(one.ofPerson(id(4)))).toEqual(['ash']);
    expect(names(one.ofPerson(id(1)))).toEqual(['elm', 'ash']);
    expect(names(one.ofPerson(id(5)))).toEqual([]);
  });
});

describe('the demonstration schools load', () => {
  it.each([
    ['demo-school.json', [['oakfield', 'cmat']]],
    ['demo-mcg.json', [['birchwood', 'mcg']]],
    ['demo-hsp.json', [['rowanfield', 'hsp']]],
    ['demo-stp.json', [['hazelbrook', 'stp']]],
    ['demo-hhn.json', [['willowlane', 'hhn']]],
    ['demo-trust.json', [['oakfield', 'cmat'], ['birchwood', 'mcg']]],
  ])('%s', async (file, expected) => {
    const schools = await readSchools(join(local, file));
    expect(schools.all().map((school) => [school.id, school.profile.id])).toEqual(expected);
  });

  const files = ['school', 'mcg', 'hsp', 'stp', 'hhn', 'trust'].map((which) => `demo-${which}.json`);

  it.each(files)('%s has a caution, a cover, mostly complete people and one or two to learn from', async (file) => {
    for (const { people, cautions, profile, termStarts } of (await readSchools(join(local, file))).all()) {
      const lacking = people.filter((person) => lacksOf(person, profile.settings, termBegan('2026-11-24', termStarts)).length > 0 || !isTrained(person, '2026-11-24'));
      expect(cautions).toHaveLength(1);
      expect(people.filter(({ cover }) => cover.length > 0)).toHaveLength(1);
      expect([1, 2]).toContain(lacking.length);
    }
  });

  it.each(files)('%s with numbers kept for drama only', (file) => {
    const text = readFileSync(join(local, file), 'utf8');
    const numbers = [...text.matchAll(/"0\d[\d ]+"/g)].map(([number]) => number);
    expect(numbers.length).toBeGreaterThan(15);
    expect(numbers.filter((number) => !/^"(07700 900|01632 960)\d{3}"$/.test(number))).toEqual([]);
  });

  it('and one person has a role in both schools of the trust', async () => {
    const schools = await readSchools(join(local, 'demo-trust.json'));
    expect(schools.ofPerson(id(105)).map((school) => school.id)).toEqual(['oakfield', 'birchwood']);
  });
});
