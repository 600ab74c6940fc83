import type { Rolls } from '../../src/desk/ports';
import { makeRegister } from '../../src/desk/register';
import type { Kept } from '../../src/school/roll';
import { member, type School } from '../../src/school/school';
import { makeSchools } from '../../src/school/schools';
import { makeMemoryRolls } from '../support/memory-rolls';
import { ann, aSchool, ben, head, profileOf } from '../support/school';

const oakfield = aSchool();
const ashdown = aSchool(profileOf('mcg'), { id: 'ashdown', places: { staff: ['19:a-staff'], office: ['19:a-office'], slt: ['19:a-slt'] } });

function open(more: { rolls?: Partial<Rolls>; administrators?: string[] } = {}) {
  const memory = makeMemoryRolls();
  const faults: string[] = [];
  const time = { now: '2026-11-24T09:00:00.000Z', elapsed: 0 };
  const register = makeRegister({
    schools: makeSchools([oakfield, ashdown]),
    rolls: { ...memory, ...more.rolls },
    administrators: more.administrators,
    clock: { now: () => time.now },
    elapsed: () => time.elapsed,
    log: { info: () => undefined, warn: () => undefined, error: (what, _fault, { school }) => void faults.push(`${what}: ${school}`) },
  });
  const live = (id = 'oakfield'): School => register.schools.byId(id) ?? oakfield;
  return { register, memory, faults, time, annNow: () => member(live(), ann.id), live };
}

const confirm = (on: string) => (kept: Kept): Kept => ({ ...kept, confirmedOn: on });

describe('the register', () => {
  it('begins with what the school files say', () => {
    const { register, annNow } = open();
    expect(annNow()).toEqual(ann);
    expect(register.schools.all().map(({ id }) => id)).toEqual(['oakfield', 'ashdown']);
    expect(register.schools.byPlace('19:a-slt')?.id).toBe('ashdown');
    expect(register.schools.ofPerson(ann.id).map(({ id }) => id)).toEqual(['oakfield', 'ashdown']);
  });

  it('answers a write with the school read anew, and shows it to everybody at once', async () => {
    const { register, annNow } = open();
    const school = await register.changePerson(oakfield, ann.id, confirm('2026-11-25'));
    expect(member(school, ann.id)?.record?.confirmedOn).toBe('2026-11-25');
    expect(annNow()?.record?.confirmedOn).toBe('2026-11-25');
    expect(member(register.schools.byId('ashdown') ?? oakfield, ann.id)?.record?.confirmedOn).toBe('2026-11-24');
  });

  it('tells a change what the list says, not what was entered before', async () => {
    const { register, annNow } = open();
    const enter = (value: string) => register.changePerson(oakfield, ann.id, (kept, { mobile }) => ({ ...kept, mobile: { value, instead: mobile } }));
    await enter('+447700900998');
    await enter('+447700900999');
    expect(annNow()?.mobile).toBe('+447700900999');
  });

  it('adds and changes cautions, people and the checklist', async () => {
    const { register, live } = open();
    const caution = { id: 'c1', kind: 'caution', family: 'Example', address: '', postcode: '', reason: 'why', owner: head.id, addedBy: head.id, addedOn: '2026-11-24', reviewBy: '2027-01-31' } as const;
    expect((await register.addCaution(oakfield, caution)).cautions).toEqual([caution]);
    const lifted = { ...caution, lifted: { by: head.id, on: '2026-11-24', why: 'moved away' } };
    expect((await register.changeCaution(oakfield, lifted)).cautions).toEqual([lifted]);
    expect((await register.loadCautions(oakfield, [caution, { ...caution, id: 'c2' }])).cautions).toHaveLength(2);

    const [question, ...others] = oakfield.profile.settings['risk.checks'].questions;
    const questions = question ? [{ ...question, ask: 'Is this one of our own?' }, ...others] : [];
    expect((await register.loadChecklist(oakfield, { questions, by: head.id, on: '2026-11-24' })).profile.settings['risk.checks'].questions).toEqual(questions);
    expect((await register.loadChecklist(oakfield, undefined)).profile).toBe(oakfield.profile);

    const { id, name, email } = ben;
    await register.loadPeople(oakfield, [{ id, name, email, roles: ['sendco'], policyRead: [], training: [], cover: [] }]);
    expect(member(live(), ann.id)).toBeUndefined();
    expect(member(live('ashdown'), ann.id)).toBeDefined();
  });

  it('reads again what is more than a minute old, and nothing sooner', async () => {
    const { register, memory, time, annNow } = open();
    await Promise.all([register.upToDate(), register.upToDate()]);
    expect(memory.reads()).toBe(2);
    await memory.changePerson('oakfield', ann.id, confirm('2026-11-25'));
    time.elapsed = 60_000;
    await register.upToDate();
    expect(memory.reads()).toBe(2);
    expect(annNow()?.record?.confirmedOn).toBe('2026-11-24');
    time.elapsed = 60_001;
    await register.upToDate();
    expect(memory.reads()).toBe(4);
    expect(annNow()?.record?.confirmedOn).toBe('2026-11-25');
  });

  it('reads one school at once when that is asked for', async () => {
    const { register, memory } = open();
    await register.upToDate();
    await memory.changePerson('oakfield', ann.id, confirm('2026-11-25'));
    expect(member(await register.fresh(oakfield), ann.id)?.record?.confirmedOn).toBe('2026-11-25');
    expect(memory.reads()).toBe(3);
  });

  it('keeps what it knew of a school that cannot be read, and does not keep the others from being read', async () => {
    const memory = makeMemoryRolls();
    let broken = false;
    const read: Rolls['read'] = (school) => (broken && school === 'oakfield' ? Promise.reject(new Error('gone')) : memory.read(school));
    const { register, faults, time, annNow, live } = open({ rolls: { ...memory, read } });
    await register.changePerson(oakfield, ann.id, confirm('2026-11-25'));
    broken = true;
    time.elapsed = 60_001;
    await memory.changePerson('ashdown', ann.id, confirm('2026-11-26'));
    await register.upToDate();
    expect(faults).toEqual(['a school’s people and cautions cannot be read: oakfield']);
    expect(annNow()?.record?.confirmedOn).toBe('2026-11-25');
    expect(member(live('ashdown'), ann.id)?.record?.confirmedOn).toBe('2026-11-26');
    await expect(register.fresh(oakfield)).rejects.toThrow('gone');
  });

  it('never lets a slow reading undo a later one', async () => {
    const memory = makeMemoryRolls();
    const waiting: (() => void)[] = [];
    let slow = true;
    const read: Rolls['read'] = async (school) => {
      const roll = await memory.read(school);
      if (slow && school === 'oakfield') await new Promise<void>((resolve) => waiting.push(resolve));
      return roll;
    };
    const { register, annNow } = open({ rolls: { ...memory, read } });
    const old = register.upToDate();
    while (waiting.length === 0) await Promise.resolve();
    slow = false;
    await register.changePerson(oakfield, ann.id, confirm('2026-11-25'));
    waiting.forEach((go) => go());
    await old;
    expect(annNow()?.record?.confirmedOn).toBe('2026-11-25');
  });

  it('lets a cover begin and end at midnight in London by itself', async () => {
    const { register, memory, time, live } = open();
    const cover = [{ role: 'deputyHeadteacher', from: '2026-07-02', to: '2026-07-03' }] as const;
    await register.changePerson(oakfield, ben.id, (kept) => ({ ...kept, cover: [...cover] }));
    const reads = memory.reads();
    const covers = (at: string) => {
      time.now = at;
      return member(live(), ben.id)?.roles.includes('deputyHeadteacher');
    };
    // British summer time: London's midnight is at eleven.
    expect(covers('2026-07-01T22:59:59.000Z')).toBe(false);
    expect(covers('2026-07-01T23:00:00.000Z')).toBe(true);
    expect(covers('2026-07-03T22:59:59.000Z')).toBe(true);
    expect(covers('2026-07-03T23:00:00.000Z')).toBe(false);
    expect(memory.reads()).toBe(reads);
  });

  it('makes administrators of those whom the environment names', () => {
    const { annNow } = open({ administrators: [ann.id] });
    expect(annNow()?.roles).toContain('administrator');
  });

  it('complains of a checklist that no longer goes with the profile, and asks the profile’s own questions', async () => {
    const { register, faults } = open();
    const questions = oakfield.profile.settings['risk.checks'].questions.slice(0, 1).map((one) => ({ ...one, kind: 'note' as const, then: [], means: undefined }));
    const school = await register.loadChecklist(oakfield, { questions, by: head.id, on: '2026-11-24' });
    expect(school.profile).toBe(oakfield.profile);
    expect(faults).toEqual(['a school’s own checklist does not fit its profile and does not count: oakfield']);
  });
});
