import { isTrained } from '../../../src/policy/readiness';
import { member } from '../../../src/school/school';
import { ann, ben, dsl, head, profileOf, sam } from '../../support/school';
import { again, aLoader, csv, refused, type Loader } from './a-loader';

const header = 'Name,Email,Entra ID,Roles,Mobile,Next of kin,Next of kin phone,Line manager,Vehicle,Safer working,Policy read,Confirmed,Cover for,Cover from,Cover to';
const row = (cells: Record<string, string>): string => header.split(',').map((column) => cells[column] ?? '').join(',');
const base = [
  row({ Name: head.name, Email: head.email, Roles: 'headteacher' }),
  row({ Name: sam.name, Email: sam.email, Roles: 'office' }),
  row({ Name: dsl.name, Email: dsl.email, Roles: 'dsl' }),
];
const zoeId = '00000000-0000-4000-8000-0000000000AA';
const zoe = {
  Name: 'Zoe Hill',
  Email: 'Z.Hill@oakfield.example',
  'Entra ID': zoeId,
  Roles: 'Family worker;SENDCO',
  Mobile: '07700 900123',
  'Next of kin': 'Jo Hill',
  'Next of kin phone': '07700 900124',
  'Line manager': head.email,
  Vehicle: 'blue Fiesta',
  'Safer working': '01/09/2026',
  'Policy read': '2026-09-03',
  Confirmed: '7/9/2026',
  'Cover for': 'deputyDsl',
  'Cover from': '23/11/2026',
  'Cover to': '27/11/2026',
};
const list = (...rows: string[]): string => csv(header, ...base, ...rows);
const zoeNow = ({ school }: Loader) => member(school(), zoeId.toLowerCase());

describe('a list of people', () => {
  it('becomes the school’s people, with all that it says of them', async () => {
    const loader = aLoader();
    await loader.send(list(row(zoe)));
    const version = loader.school().profile.settings['policy.version'];
    expect(zoeNow(loader)).toEqual({
      id: zoeId.toLowerCase(),
      name: 'Zoe Hill',
      email: 'z.hill@oakfield.example',
      roles: ['familyWorker', 'sendco', 'deputyDsl'],
      mobile: '+447700900123',
      nextOfKin: { name: 'Jo Hill', phone: '+447700900124' },
      lineManager: head.id,
      vehicle: 'blue Fiesta',
      cover: [{ role: 'deputyDsl', from: '2026-11-23', to: '2026-11-27' }],
      record: {
        mobile: true,
        nextOfKin: true,
        vehicle: true,
        confirmedOn: '2026-09-07',
        policyRead: [{ version, on: '2026-09-03' }],
        training: [{ course: 'saferWorking', on: '2026-09-01' }],
      },
    });
  });

  const newcomer = row({ Name: 'New Comer', Email: 'n.comer@oakfield.example', Roles: 'teacher', 'Entra ID': zoeId.replace('AA', 'BB') });

  it('fills the training register, and the answer counts those with no entry in it (HHN-ROLE-10)', async () => {
    const loader = aLoader(profileOf('hhn'));
    const [said] = await loader.send(list(row(zoe), newcomer));
    const trained = loader.school().people.filter((person) => isTrained(person, '2026-11-24'));
    expect(trained.map(({ name }) => name)).toContain('Zoe Hill');
    expect(trained.map(({ name }) => name)).not.toContain('New Comer');
    expect(said).toContain('1 person without safer working training.');
  });

  it('is answered with counts and what comes next, and with nobody’s name', async () => {
    const loader = aLoader();
    const [said = ''] = await loader.send(list(row(zoe), newcomer));
    expect(said).toMatch(/^Oakfield Primary School now has 6 people\. 4 people are no longer listed\. 1 person without a mobile\. 1 person without an emergency contact\./);
    expect(said).toContain('/visit me');
    expect(said).not.toMatch(/Zoe|Hill|Comer|0770|Fiesta/);
    expect(loader.rechecked).toEqual(['oakfield']);
    expect(loader.logged).toEqual([expect.stringContaining('"list":"people","rows":5')]);
  });

  it('sent a second time changes nothing more', async () => {
    const loader = aLoader();
    await loader.send(list(row(zoe)));
    const before = loader.school().people;
    expect((await loader.send(list(row(zoe))))[0]).not.toContain('no longer listed');
    expect(loader.school().people).toEqual(before);
  });

  it('needs no Entra id of somebody whom the school has already', async () => {
    const loader = aLoader();
    await loader.send(list(row({ Name: 'Ann Patel-Hill', Email: ann.email, Roles: 'teacher' })));
    expect(member(loader.school(), ann.id)?.name).toBe('Ann Patel-Hill');
  });

  it('takes nobody out of the school who has a visit open', async () => {
    const loader = aLoader();
    const visitors = [ann, ben].map(({ id, name }, n) => ({ id, name, lead: n === 0 }));
    loader.open.push({ id: 'v1', version: 1, number: 'V-1', stage: 'out', requester: ann.id, visitors, leaveAt: '', dueBack: '', alarm: false, standing: { is: 'out' } });
    const [said] = await loader.send(list(row({ Name: ben.name, Email: ben.email, Roles: 'teacher' })));
    expect(said).toMatch(/^The file is refused, and nothing of it counts: 1 person who is not in it has a visit open\./);
    expect(loader.school().people.length).toBeGreaterThan(5);
    expect(loader.rechecked).toEqual([]);
  });

  it.each([head, dsl, ann])('may be loaded by administrators only', async (by) => {
    const loader = aLoader();
    expect(await loader.send(list(row(zoe)), by)).toEqual([expect.stringMatching(/^Only an administrator/)]);
    expect(zoeNow(loader)).toBeUndefined();
  });

  it('from somebody who is not of the school any more changes nothing', async () => {
    expect(await aLoader().send(list(row(zoe)), { id: 'somebody' })).toEqual([expect.stringContaining('nothing has changed')]);
  });
});

describe('a list of people is refused whole for', () => {
  it.each<[string, Record<string, string>, string]>([
    ['a mobile that nobody can ring', { Mobile: '0770' }, 'mobile is "0770"; allowed: a UK telephone number with its area code, or +, country code and number'],
    ['nobody’s name', { Name: '' }, 'name is nothing; allowed: a name of 1 to 100 characters'],
    ['a bad email', { Email: 'zoe' }, 'email is "zoe"; allowed: an email address'],
    ['an id that is none', { 'Entra ID': '42' }, 'entra id is "42"; allowed: a GUID, as Entra shows it'],
    ['somebody new without an id', { 'Entra ID': '' }, 'entra id is nothing; allowed: the id of somebody who is new to the school'],
    ['an unknown role', { Roles: 'boss;office' }, 'roles is "boss;office"; allowed: one or more of these, with ; between: headteacher'],
    ['no role', { Roles: '' }, 'roles is nothing; allowed: one or more of these'],
    ['kin without a number', { 'Next of kin phone': '' }, 'next of kin phone is nothing; allowed: the number that goes with the name'],
    ['a number without its kin', { 'Next of kin': '' }, 'next of kin is nothing; allowed: the name that goes with the number'],
    ['a manager from nowhere', { 'Line manager': 'x@oakfield.example' }, 'line manager is "x@oakfield.example"; allowed: the email of somebody else in this list'],
    ['their own manager', { 'Line manager': 'z.hill@oakfield.example' }, 'line manager is "z.hill@oakfield.example"; allowed: the email of somebody else'],
    ['a day that is none', { 'Safer working': '31/02/2026' }, 'safer working is "31/02/2026"; allowed: a date such as 2026-09-01 or 01/09/2026, not after today'],
    ['a training to come', { 'Safer working': '2026-11-25' }, 'safer working is "2026-11-25"; allowed: a date'],
    ['a reading to come', { 'Policy read': '25/11/2026' }, 'policy read is "25/11/2026"; allowed: a date'],
    ['a confirmation to come', { Confirmed: '2026-11-25' }, 'confirmed is "2026-11-25"; allowed: a date'],
    ['a cover of nothing', { 'Cover for': '' }, 'cover for is nothing; allowed: the role that is covered in that time'],
    ['a cover without an end', { 'Cover to': '' }, 'cover to is nothing; allowed: the last day of the cover'],
    ['a cover that begins never', { 'Cover from': '' }, 'cover from is nothing; allowed: the first day of the cover'],
    ['a cover that ends before it begins', { 'Cover to': '2026-11-22' }, 'cover to is "2026-11-22"; allowed: a day not before 2026-11-23'],
    ['somebody twice', { Email: ann.email.replace('ann', 'priya').replace('patel', 'nair') }, 'email is "priya.nair@oakfield.example"; allowed: an address that nobody else in this list has'],
    ['an id twice', { 'Entra ID': head.id }, `entra id is "${head.id}"; allowed: an id that nobody else in this list has`],
  ])('%s', async (_what, changes, problem) => {
    const loader = aLoader();
    const [first, wrong, ...rest] = await loader.send(list(row({ ...zoe, ...changes })));
    expect([first, rest.at(-1)]).toEqual([refused, again]);
    expect(wrong).toMatch(/^line 5: /);
    expect(wrong).toContain(problem);
    expect(zoeNow(loader)).toBeUndefined();
    expect(loader.rechecked).toEqual([]);
  });

  it.each([
    ['headteacher', 'headteacher'],
    ['office', 'office'],
    ['dsl', 'dsl or deputyDsl'],
  ])('a school without %s', async (role, said) => {
    const rows = base.filter((one) => !one.includes(`,${role},`));
    expect(await aLoader().send(csv(header, ...rows))).toEqual([refused, `the whole list: nobody is ${said}; allowed: at least one`, again]);
  });

  it('more people than it can keep', async () => {
    const many = Array.from({ length: 500 }, (_, n) => row({ Name: 'P', Email: `p${n}@oakfield.example`, Roles: 'teacher', 'Entra ID': zoeId.replace('0000000000AA', String(n).padStart(12, '0')) }));
    expect(await aLoader().send(list(...many))).toContain('the whole list: there are 503 people; allowed: 500 in one file');
  });

  it('every wrong line at once, the first twenty said', async () => {
    const wrong = Array.from({ length: 32 }, (_, n) => row({ ...zoe, Email: `z${n}@oakfield.example`, Mobile: '0770' }));
    const said = await aLoader().send(list(...wrong));
    expect(said).toHaveLength(23);
    expect(said[1]).toMatch(/^line 5: mobile is "0770"/);
    expect(said[20]).toMatch(/^line 24: mobile is "0770"/);
    expect(said[21]).toBe('and 12 more');
  });
});
