import { merged } from '../../src/school/merge';
import { emptyRoll, nothingKept, type Kept, type Listed, type StoredRoll } from '../../src/school/roll';
import { member, type Member, type School } from '../../src/school/school';
import type { Caution } from '../../src/policy/caution';
import { ann, aSchool, ben, dsl, head, manager, onFile, profileOf, sam, staff } from '../support/school';

const today = '2026-11-24';
const file = aSchool();
const roll = (more: Partial<StoredRoll>): StoredRoll => ({ ...emptyRoll, ...more });
const keeping = (person: Member, kept: Partial<Kept>) => roll({ kept: new Map([[person.id, { ...nothingKept, ...kept }]]) });
const after = (stored: StoredRoll, from: School = file, on = today): School => merged(from, stored, on).school;
const of = (school: School, { id }: Pick<Member, 'id'>): Member | undefined => member(school, id);

const listed = ({ id, name, email, roles }: Member, more: Partial<Listed> = {}): Listed => ({
  id,
  name,
  email,
  roles: [...roles],
  policyRead: [],
  training: [],
  cover: [],
  ...more,
});

describe('a school of which nothing is stored', () => {
  it('is as its file says', () => {
    expect(after(emptyRoll).people.map(({ id }) => id)).toEqual(staff.map(({ id }) => id));
    expect(of(after(emptyRoll), ann)).toEqual(ann);
  });
});

describe('what was entered in the bot', () => {
  const entered = keeping(ann, { mobile: { value: '+447700900999', instead: ann.mobile } });

  it('stands in the place of what the list says', () => {
    expect(of(after(entered), ann)?.mobile).toBe('+447700900999');
  });

  it('until the list says something else', () => {
    const people = staff.map((person) => (person.id === ann.id ? { ...ann, mobile: '+447700900555' } : person));
    expect(of(after(entered, aSchool(undefined, { people })), ann)?.mobile).toBe('+447700900555');
  });

  it('and goes on when the list says nothing any more', () => {
    const people = staff.map((person) => (person.id === ann.id ? { ...ann, mobile: undefined } : person));
    expect(of(after(entered, aSchool(undefined, { people })), ann)?.mobile).toBe('+447700900999');
  });

  it('fills what the list never said, until it does', () => {
    const bare = { ...ann, nextOfKin: undefined };
    const people = [...staff.filter(({ id }) => id !== ann.id), bare];
    const kin = keeping(ann, { nextOfKin: { value: { name: 'Raj Patel', phone: '+447700900124' } } });
    expect(of(after(kin, aSchool(undefined, { people })), ann)).toMatchObject({ nextOfKin: { name: 'Raj Patel' }, record: { nextOfKin: true } });
    expect(of(after(kin), ann)?.nextOfKin).toEqual(ann.nextOfKin);
  });

  it('compares next of kin by what they are, not by the order in which they were written', () => {
    const kin = ann.nextOfKin ?? { name: '', phone: '' };
    const turned = { phone: kin.phone, name: kin.name };
    const stored = keeping(ann, { nextOfKin: { value: { name: 'Raj', phone: '+447700900124' }, instead: turned } });
    expect(of(after(stored), ann)?.nextOfKin?.name).toBe('Raj');
  });

  it('adds to what was read, trained and confirmed', () => {
    const stored = keeping(ann, {
      confirmedOn: '2027-01-08',
      policyRead: [{ version: 'next', on: '2027-01-08' }],
      training: [{ course: 'saferWorking', on: '2027-01-09', by: 'Priya Nair' }],
    });
    const record = of(after(stored), ann)?.record;
    expect(record?.confirmedOn).toBe('2027-01-08');
    expect(record?.policyRead).toEqual([...onFile.policyRead, { version: 'next', on: '2027-01-08' }]);
    expect(record?.training).toEqual([...onFile.training, { course: 'saferWorking', on: '2027-01-09', by: 'Priya Nair' }]);
    expect(of(after(keeping(ann, { confirmedOn: '2020-01-01' })), ann)?.record?.confirmedOn).toBe(onFile.confirmedOn);
  });
});

describe('a cover', () => {
  const cover = keeping(ben, { cover: [{ role: 'deputyHeadteacher', from: '2026-11-23', to: '2026-11-25' }] });

  it.each([
    ['2026-11-22', false],
    ['2026-11-23', true],
    ['2026-11-25', true],
    ['2026-11-26', false],
  ])('gives the role on the days it is for: %s %s', (on, has) => {
    expect(of(after(cover, file, on), ben)?.roles.includes('deputyHeadteacher')).toBe(has);
    expect(of(after(cover, file, on), ben)?.cover).toHaveLength(1);
  });
});

describe('a list that was loaded', () => {
  it('is the list: whoever is not on it is not of the school any more', () => {
    const school = after(roll({ listed: [listed(head), listed(sam), listed(dsl)] }));
    expect(of(school, ann)).toBeUndefined();
    expect(of(school, head)?.name).toBe(head.name);
  });

  it('never shuts out an administrator of the file', () => {
    const admin = file.people.find(({ roles }) => roles.includes('administrator'));
    const both = { ...head, roles: ['headteacher', 'administrator'] as const };
    const from = aSchool(undefined, { people: [both, ...staff.filter(({ id }) => id !== head.id)] });
    const school = after(roll({ listed: [listed(head), listed(sam)] }), from);
    expect(admin && of(school, admin)).toMatchObject({ roles: ['administrator'] });
    expect(of(school, head)?.roles).toEqual(['headteacher', 'administrator']);
  });

  it('says more than the file and not less', () => {
    const school = after(roll({ listed: [listed(ann, { mobile: '+447700900777', roles: ['sendco'] })] }));
    expect(of(school, ann)).toMatchObject({ mobile: '+447700900777', roles: ['sendco'], nextOfKin: ann.nextOfKin, record: onFile });
  });

  it('knows somebody by their email, and else by their Entra id', () => {
    const school = after(roll({ listed: [listed({ ...ann, id: 'new-id' }), listed({ ...ben, email: 'new@oakfield.example' })] }));
    expect(of(school, { id: 'new-id' })?.vehicle).toBe(ann.vehicle);
    expect(of(school, ann)).toBeUndefined();
    expect(of(school, ben)).toMatchObject({ email: 'new@oakfield.example', vehicle: ben.vehicle });
  });

  it('gives one person’s file to nobody else', () => {
    const school = after(roll({ listed: [listed({ ...ann, id: 'new-id' }), listed({ ...ben, id: ann.id, email: 'new@oakfield.example' })] }));
    expect(of(school, ann)?.nextOfKin).toBeUndefined();
  });

  it('adds people, with their line managers', () => {
    const zoe = listed({ ...ann, id: 'zoe', email: 'zoe@oakfield.example', name: 'Zoe Hill' }, { lineManager: head.email });
    const school = after(roll({ listed: [listed(head), listed(ann), zoe] }));
    expect(of(school, zoe)).toMatchObject({ name: 'Zoe Hill', lineManager: head.id, record: { mobile: false } });
    expect(ann.lineManager).toBe(manager.id);
    expect(of(school, ann)).not.toHaveProperty('lineManager');
  });
});

describe('an administrator named in the environment', () => {
  it('is one in every school they belong to, whether by its file or by a list', () => {
    const byFile = merged(file, emptyRoll, today, [ann.id]).school;
    const byList = merged(file, roll({ listed: [listed({ ...ann, id: 'zoe', email: 'zoe@oakfield.example' })] }), today, ['zoe', 'nobody']).school;
    expect(of(byFile, ann)?.roles).toEqual(['teacher', 'administrator']);
    expect(of(byList, { id: 'zoe' })?.roles).toEqual(['teacher', 'administrator']);
    expect(of(byList, { id: 'nobody' })).toBeUndefined();
  });
});

describe('cautions', () => {
  const caution: Caution = { id: 'c1', kind: 'caution', family: 'Example', address: '', postcode: '', reason: 'why', owner: dsl.id, addedBy: 'school file', reviewBy: '2027-01-31' };

  it('are those of the file, as changed in the bot, and the bot’s own', () => {
    const from = aSchool(undefined, { cautions: [caution, { ...caution, id: 'c2' }] });
    const lifted = { ...caution, lifted: { by: dsl.id, on: today, why: 'moved away' } };
    expect(after(roll({ cautions: [lifted, { ...caution, id: 'c3' }] }), from).cautions.map(({ id, lifted: gone }) => [id, gone !== undefined])).toEqual([
      ['c2', false],
      ['c1', true],
      ['c3', false],
    ]);
  });
});

describe('the school’s own checklist', () => {
  const profile = profileOf('mcg');
  const [first, ...rest] = profile.settings['risk.checks'].questions;
  if (!first) throw new Error('no question');
  const school = aSchool(profile);

  it('stands in the place of its profile’s questions, and what a result asks for stays (MCG-A2-01)', () => {
    const questions = [...rest, { ...first, ask: 'Is this the question of our own form?' }];
    const own = after(roll({ checklist: { questions, by: head.id, on: today } }), school).profile;
    expect(own.settings['risk.checks']).toEqual({ questions, results: profile.settings['risk.checks'].results });
    expect(own.sources['risk.checks']).toEqual({ source: 'school' });
    expect(own.settings['overdue.afterMinutes']).toBe(profile.settings['overdue.afterMinutes']);
    expect(own.name).toBe(profile.name);
  });

  it('does not count when it no longer goes with the profile, and says why', () => {
    const one = { ...first, kind: 'note' as const, then: [], means: undefined, optional: false };
    const { school: kept, checklistRefused } = merged(school, roll({ checklist: { questions: [one], by: head.id, on: today } }), today);
    expect(kept.profile).toBe(profile);
    expect(checklistRefused?.message).toContain('knownViolence');
  });
});
