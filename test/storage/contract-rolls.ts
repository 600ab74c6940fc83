import type { Rolls, UnreadableRow } from '../../src/desk/ports';
import type { Caution } from '../../src/policy/caution';
import { emptyRoll, type Listed, type OwnChecklist } from '../../src/school/roll';
import { ann, school } from './fixtures';

interface Tried {
  rolls: Rolls;
  /** Writes junk over what is kept of a person. */
  spoilPerson(school: string, person: string): Promise<void>;
  /** What was found to be unreadable. */
  reported: UnreadableRow[];
}

const listed = (more: Partial<Listed> = {}): Listed => ({
  id: ann,
  name: 'Ann Patel',
  email: 'a.patel@oakfield.example',
  roles: ['teacher'],
  policyRead: [{ version: 'May 2019', on: '2026-09-03' }],
  training: [{ course: 'saferWorking', on: '2026-09-01' }],
  cover: [{ role: 'dsl', from: '2026-11-23', to: '2026-11-27' }],
  ...more,
});

const caution = (id: string, more: Partial<Caution> = {}): Caution => ({
  id,
  kind: 'prohibited',
  family: 'Example',
  address: '4 Mill Lane',
  postcode: 'LU2 7AB',
  reason: 'A dog that bites',
  owner: ann,
  addedBy: 'school file',
  reviewBy: '2027-01-31',
  ...more,
});

const checklist: OwnChecklist = { questions: [{ id: 'A-1', ask: 'Is there known violence?', kind: 'stop', then: [], when: 'always', optional: false }], by: ann, on: '2026-11-24' };

/** What everything that keeps rolls promises. */
export function keepsRolls(name: string, make: () => Promise<Tried>): void {
  describe(`${name} keeps people and cautions`, () => {
    it('and has none of a school at first', async () => {
      expect(await (await make()).rolls.read(school)).toEqual(emptyRoll);
    });

    it('each school its own', async () => {
      const { rolls } = await make();
      await rolls.putCaution('ashdown', caution('c1'));
      await rolls.changePerson('ashdown', ann, (kept) => ({ ...kept, confirmedOn: '2026-11-24' }));
      expect(await rolls.read(school)).toEqual(emptyRoll);
    });

    it('changing a person from what is kept of them', async () => {
      const { rolls } = await make();
      await rolls.changePerson(school, ann, (kept) => ({ ...kept, mobile: { value: '+447700900123', instead: '+447700900124' } }));
      await rolls.changePerson(school, ann, (kept) => ({ ...kept, training: [...kept.training, { course: 'saferWorking', on: '2026-11-24', by: 'Priya Nair' }] }));
      await rolls.changePerson(school, 'ben/#?', (kept) => ({ ...kept, nextOfKin: { value: { name: 'Ada', phone: '+447700900125' } } }));
      const { kept } = await rolls.read(school);
      expect(kept.get(ann)).toEqual({
        mobile: { value: '+447700900123', instead: '+447700900124' },
        policyRead: [],
        training: [{ course: 'saferWorking', on: '2026-11-24', by: 'Priya Nair' }],
        cover: [],
      });
      expect(kept.get('ben/#?')?.nextOfKin).toEqual({ value: { name: 'Ada', phone: '+447700900125' } });
    });

    it('losing nothing when several change one person at once', async () => {
      const { rolls } = await make();
      const days = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'];
      await Promise.all(days.map((on) => rolls.changePerson(school, ann, (kept) => ({ ...kept, training: [...kept.training, { course: 'saferWorking', on }] }))));
      const { kept } = await rolls.read(school);
      expect(kept.get(ann)?.training.map(({ on }) => on).sort()).toEqual(days);
    });

    it('replacing a list whole, however long it is', async () => {
      const { rolls } = await make();
      const many = Array.from({ length: 500 }, (_, n) => listed({ id: `person-${n}`, email: `p${n}@oakfield.example`, vehicle: 'blue Fiesta '.repeat(8) }));
      await rolls.putListed(school, many);
      expect((await rolls.read(school)).listed).toEqual(many);
      await rolls.putListed(school, [listed()]);
      expect((await rolls.read(school)).listed).toEqual([listed()]);
    });

    it('holding a caution once, as it was last put', async () => {
      const { rolls } = await make();
      await rolls.putCaution(school, caution('c1'));
      await rolls.putCaution(school, caution('c2'));
      const lifted = caution('c1', { addedOn: '2026-11-01', expiresOn: '2027-07-31', lifted: { by: ann, on: '2026-11-24', why: 'moved away' } });
      await rolls.putCaution(school, lifted);
      expect((await rolls.read(school)).cautions).toEqual([lifted, caution('c2')]);
    });

    it('holding the school’s own checklist until it is taken away', async () => {
      const { rolls } = await make();
      await rolls.putChecklist(school, checklist);
      expect((await rolls.read(school)).checklist).toEqual(checklist);
      await rolls.putChecklist(school, undefined);
      await rolls.putChecklist(school, undefined);
      expect(await rolls.read(school)).toEqual(emptyRoll);
    });

    it('and one row that cannot be read is reported and hides no other', async () => {
      const { rolls, spoilPerson, reported } = await make();
      for (const person of [ann, 'ben']) await rolls.changePerson(school, person, (kept) => ({ ...kept, confirmedOn: '2026-11-24' }));
      await rolls.putCaution(school, caution('c1'));
      await spoilPerson(school, 'ben');
      const { kept, cautions } = await rolls.read(school);
      expect([...kept.keys()]).toEqual([ann]);
      expect(cautions).toHaveLength(1);
      expect(reported.map(({ key }) => key)).toEqual([`${school}/roll_person_ben`]);
      await expect(rolls.changePerson(school, 'ben', (change) => change)).rejects.toThrow('roll_person_ben cannot be read');
    });
  });
}
