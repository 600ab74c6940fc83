import type { Stage } from '../../../src/visit/visit';
import { ann, aSchool, ben, head, profileOf } from '../../support/school';
import { at } from '../../support/story';
import { newVisit } from '../../../src/desk/visit-id';
import { makeWalk, pageOf } from './a-walk';

const visit = newVisit('request-form-1').id;
const told = { happened: 'notLetIn', note: 'Spoke at the door.', concern: 'yes' };

async function backFromAVisit(stage: Stage = 'back', profile = profileOf('cmat')) {
  const walk = await makeWalk(aSchool(profile));
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
    ['happened', { happened: '' }, 'Choose what happened.'],
    ['happened', { happened: 'forged' }, 'Choose what happened.'],
    ['note', { note: ' ' }, 'Write a sentence or two about the visit.'],
    ['note', { note: 'x'.repeat(1_501) }, 'Keep it under 1500 characters.'],
    ['concern', { concern: '' }, 'Choose yes or no.'],
  ])('is refused beside the field %s for %j, and keeps what was typed (MCG-4.4-02)', async (field, typed, words) => {
    const { open, press } = await backFromAVisit();
    const page = pageOf(await press(pageOf(await open()), 'send', { ...told, ...typed }));

    expect(page).toMatchObject({ kind: 'outcome', values: { ...told, ...typed }, errors: { [field]: words } });
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

/** The kind of visit that Ann makes, asking what others ask of theirs. */
const afterwards = (fields: readonly string[]) => profileOf('cmat', { 'outcome.fieldsByType': [{ type: 'attendanceSupport', fields: [...fields] }] });

const asksOf = (id: 'hsp' | 'stp' | 'hhn', kind: string): string[] =>
  profileOf(id).settings['outcome.fieldsByType'].filter(({ type }) => type === kind).flatMap(({ fields }) => fields);

const made = { ...told, happened: 'asPlanned' };

describe('what a kind of visit asks afterwards', () => {
  const learnt = asksOf('stp', 'relationship');
  const support = asksOf('hsp', 'learningSupport');

  it.each([
    ['what was learnt that helps the child', learnt],
    ['whether help with learning at home is followed up', support],
    ['what follows a long trip abroad', asksOf('hsp', 'tripAbroad')],
    ['what was agreed for special needs', asksOf('hhn', 'sendSupport')],
  ])('has a field of its own for each, in the words of the policy: %s (HSP-I-02, HSP-D-10, HHN-PURP-07, STP-AIM-01)', async (_what, asked) => {
    expect(asked.length).toBeGreaterThan(0);
    const { open } = await backFromAVisit('back', afterwards(asked));

    expect(pageOf(await open())).toMatchObject({ asks: asked.map((ask, n) => ({ field: `after_${n}`, ask, answer: '', error: '' })) });
  });

  it('is nothing where the policy asks nothing of this kind', async () => {
    const others = profileOf('cmat', { 'outcome.fieldsByType': [{ type: 'safeAndWell', fields: learnt }] });
    const { open, press } = await backFromAVisit('back', others);
    const page = pageOf(await open());

    expect(page).toMatchObject({ asks: [] });
    expect(await press(page, 'send', made)).toMatchObject({ kind: 'done' });
  });

  it.each(['asPlanned', 'leftEarly', 'other'])('is answered when the visit was made (%s), and what is missing is marked (HSP-I-02, STP-AIM-01)', async (happened) => {
    const { desk, open, press } = await backFromAVisit('back', afterwards(support));
    const typed = { ...made, happened, after_0: 'Monday, by phone', after_1: ' ' };
    const page = pageOf(await press(pageOf(await open()), 'send', typed));

    expect(page).toMatchObject({ values: { happened }, asks: [{ answer: 'Monday, by phone', error: '' }, { answer: ' ', error: expect.stringContaining('none') }] });
    expect((await desk.store.load('oakfield', visit))?.visit.stage).toBe('back');
    expect(await press(page, 'send', { ...typed, after_1: ' The library ' })).toMatchObject({ kind: 'done' });
    expect(Object.values((await desk.store.load('oakfield', visit))?.private.notes ?? {}).join()).toContain(
      `Spoke at the door.\n${support[0]}: Monday, by phone\n${support[1]}: The library`,
    );
  });

  it('is marked together with what else is missing', async () => {
    const { open, press } = await backFromAVisit('back', afterwards(learnt));

    expect(pageOf(await press(pageOf(await open()), 'send', { ...made, note: '' }))).toMatchObject({ errors: { note: 'Write a sentence or two about the visit.', after_0: expect.stringContaining('none') } });
  });

  it.each(['nobodyIn', 'notLetIn'])('may stay open when they did not get in: %s', async (happened) => {
    const { open, press } = await backFromAVisit('back', afterwards(learnt));
    const page = pageOf(await press(pageOf(await open()), 'send', { ...told, happened, note: '' }));

    expect(page).toMatchObject({ errors: { note: /./ }, asks: [{ error: '' }] });
    expect(await press(page, 'send', { ...told, happened })).toMatchObject({ kind: 'done' });
  });

  it.each(['asPlanned', 'nobodyIn'])('has room for 500 characters, also when it was not owed: %s', async (happened) => {
    const { open, press } = await backFromAVisit('back', afterwards(learnt));
    const typed = { ...told, happened, after_0: 'x'.repeat(501) };
    const page = pageOf(await press(pageOf(await open()), 'send', typed));

    expect(page).toMatchObject({ asks: [{ answer: typed.after_0, error: 'Keep it under 500 characters.' }] });
    expect(await press(page, 'send', { ...typed, after_0: 'x'.repeat(500) })).toMatchObject({ kind: 'done' });
  });
});
