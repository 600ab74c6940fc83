import type { Stage } from '../../../src/visit/visit';
import { ann, ben, head } from '../../support/school';
import { at } from '../../support/story';
import { newVisit } from '../../../src/desk/visit-id';
import { makeWalk, pageOf } from './a-walk';

const visit = newVisit('request-form-1').id;
const told = { happened: 'notLetIn', note: 'Spoke at the door.', concern: 'yes' };

async function backFromAVisit(stage: Stage = 'back') {
  const walk = await makeWalk();
  const { desk, school } = walk;
  const last = await walk.toTheEnd();
  await walk.press(last, 'send', walk.answers(last, { 'EX-32': 'yes' }));
  const { revision } = (await desk.store.load('oakfield', visit))?.visit ?? { revision: 0 };
  await desk.handle({ school, visit, operation: 'approve', command: { type: 'approve', by: head, revision, reviewed: true, note: '' } });
  if (stage === 'back') {
    desk.clock.set(at('13:00'));
    for (const by of [ann, ben]) {
      for (const what of ['leftSchool', 'back'] as const) {
        await desk.handle({ school, visit, operation: `${by.id}-${what}`, command: { type: 'checkIn', by, who: by.id, what } });
      }
    }
  }
  const open = (by = ann) => walk.form.open({ form: 'outcome', by, school, visit });
  return { ...walk, open };
}

describe('the outcome', () => {
  it('is written up by a visitor and closes the visit', async () => {
    const { desk, open, press } = await backFromAVisit();
    const done = await press(pageOf(await open()), 'send', told);

    const stored = await desk.store.load('oakfield', visit);
    expect(done).toEqual({ kind: 'done', text: expect.stringMatching(/^V-\w{4} is written up\. The DSL is being told/) });
    expect(stored?.visit.stage).toBe('closed');
    expect(Object.values(stored?.private.notes ?? {})).toContain('We were not let in. Spoke at the door.');
  });

  it('is written once, however often it is sent', async () => {
    const { desk, open, press } = await backFromAVisit();
    const page = pageOf(await open());
    const both = [await press(page, 'send', told), await press(page, 'send', told)];

    expect(both[0]).toEqual(both[1]);
    expect((await desk.store.trail('oakfield', visit)).filter(({ type }) => type === 'wroteUp')).toHaveLength(1);
  });

  it.each([
    ['happened', { happened: '' }],
    ['happened', { happened: 'forged' }],
    ['note', { note: ' ' }],
    ['note', { note: 'x'.repeat(1_501) }],
    ['concern', { concern: '' }],
  ])('is refused beside the field %s for %j, and keeps what was typed (MCG-4.4-02)', async (field, typed) => {
    const { open, press } = await backFromAVisit();
    const page = pageOf(await press(pageOf(await open()), 'send', { ...told, ...typed }));

    expect(page).toMatchObject({ kind: 'outcome', values: { ...told, ...typed }, errors: { [field]: /./ } });
  });

  it('is refused to anybody who did not go', async () => {
    const { open, press } = await backFromAVisit();
    const page = pageOf(await open());

    expect(await open(head)).toEqual({ kind: 'refused', refusal: { reason: 'notYours' } });
    expect(await press(page, 'send', told, head)).toEqual({ kind: 'refused', refusal: { reason: 'notYours' } });
  });

  it('is refused while the visit is not over', async () => {
    const { open } = await backFromAVisit('authorised');

    expect(await open()).toMatchObject({ kind: 'refused', refusal: { reason: 'wrongStage' } });
  });
});
