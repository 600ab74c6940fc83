import type { FormPage } from '../../../src/desk/forms/forms';
import type { Member } from '../../../src/school/school';
import { admin, aSchool, ann, ben, deputy, dsl, head, onFile, profileOf, sam, staff } from '../../support/school';
import { aRequest } from '../../support/story';
import { makeOffice } from './a-register';

const course = { whom: ann.id, on: '2026-11-20', trainer: 'Priya Nair' };
const away = { role: 'headteacher', from: '2026-11-24', to: '2026-11-27' };
const untrained = (id: Parameters<typeof profileOf>[0]) =>
  aSchool(profileOf(id), { people: staff.map((person) => (person.id === ann.id ? { ...ann, record: { ...onFile, training: [] } } : person)) });
const person = (page: FormPage) => {
  if (page.kind !== 'person') throw new Error(`the page is ${page.kind}`);
  return page;
};

describe('training', () => {
  it('is recorded with name, date and trainer (MCG-4.3-02)', async () => {
    const { open, pageOf, send, of } = await makeOffice(untrained('mcg'));
    const page = person(pageOf(await open('person', dsl, { subject: ann.id })));
    expect(page).toMatchObject({ values: { whom: ann.id, trainer: 'Priya Nair' }, training: true, roles: [] });
    expect(page.people).toContainEqual({ title: 'Ann Patel (no training on record)', value: ann.id });

    expect(await send(page, dsl, course)).toEqual({ kind: 'done', text: 'Ann Patel: safer working training on 20 Nov 2026, with Priya Nair, is on record.' });
    expect(of(ann).record?.training).toEqual([{ course: 'saferWorking', on: '2026-11-20', by: 'Priya Nair' }]);
    await send(page, dsl, { ...course, trainer: 'The council' });
    expect(of(ann).record?.training).toEqual([{ course: 'saferWorking', on: '2026-11-20', by: 'The council' }]);
  });

  it.each<[string, Parameters<typeof profileOf>[0], Member, boolean]>([
    ['the DSL, who gives it', 'hhn', dsl, true],
    ['an administrator', 'hhn', admin, true],
    ['a deputy head, where the DSL alone gives it', 'hhn', deputy, false],
    ['a deputy head, who gives it there', 'mcg', deputy, true],
    ['a deputy head, where nobody is named', 'stp', deputy, true],
    ['the DSL, where nobody is named', 'stp', dsl, true],
    ['the office', 'mcg', sam, false],
    ['a teacher', 'mcg', ben, false],
  ])('is recorded by those whose part it is, when opened and again when sent: %s (HHN-ROLE-10)', async (_who, id, by, may) => {
    const { open, pageOf, send, of } = await makeOffice(untrained(id));
    const page = pageOf(await open('person', admin));
    const sent = await send(page, by, course);

    expect([(await open('person', by)).kind, sent.kind]).toEqual(may ? ['page', 'done'] : ['no', 'no']);
    expect(of(ann).record?.training).toHaveLength(may ? 1 : 0);
  });

  it('is never recorded by somebody of themselves', async () => {
    const { open, pageOf, send, of } = await makeOffice();
    const page = person(pageOf(await open('person', dsl)));
    const before = of(dsl);

    expect(page.people.map(({ value }) => value)).not.toContain(dsl.id);
    expect(await open('person', dsl, { subject: dsl.id })).toMatchObject({ kind: 'no' });
    expect(await send(page, dsl, { ...course, whom: dsl.id })).toMatchObject({ kind: 'no' });
    expect(of(dsl)).toEqual(before);
  });

  it.each([
    ['whom', { whom: '' }],
    ['whom', { whom: 'somebody' }],
    ['on', { on: '' }],
    ['on', { on: '20 November' }],
    ['on', { on: '2026-11-25' }],
    ['trainer', { trainer: ' ' }],
  ])('is refused beside the field %s for %j', async (field, typed) => {
    const { open, pageOf, send, of } = await makeOffice(untrained('hhn'));
    const page = person(pageOf(await send(pageOf(await open('person', dsl)), dsl, { ...course, ...typed })));

    expect(page.errors).toMatchObject({ [field]: expect.any(String) });
    expect(of(ann).record?.training).toEqual([]);
  });

  it('lets the visits that waited for it go on (HHN-MON-05)', async () => {
    const school = untrained('hhn');
    const { open, pageOf, send, visit, stored } = await makeOffice(school);
    await visit(aRequest(school.profile, { type: 'vulnerableChild' }), ben);
    expect((await stored()).visit.holds).toContainEqual({ what: 'training', who: ann.id });

    await send(pageOf(await open('person', dsl)), dsl, course);
    expect((await stored()).visit.holds.map(({ what }) => what)).not.toContain('training');
  });
});

describe('cover', () => {
  it('gives somebody a role from its first day to its last, and no longer', async () => {
    const { desk, open, pageOf, send, of } = await makeOffice();
    const done = await send(pageOf(await open('person', head)), head, { whom: deputy.id, ...away });

    expect(done).toEqual({ kind: 'done', text: 'David Lewis is Headteacher from 24 Nov 2026 to 27 Nov 2026.' });
    expect(of(deputy).roles).toContain('headteacher');
    desk.clock.set('2026-11-27T23:59:00.000Z');
    expect(of(deputy).roles).toContain('headteacher');
    desk.clock.set('2026-11-28T00:00:00.000Z');
    expect(of(deputy).roles).not.toContain('headteacher');
  });

  it('is said by the headteacher and the administrators alone; what others send of it is not heard', async () => {
    const { open, pageOf, send, of } = await makeOffice();
    const page = person(pageOf(await open('person', dsl)));
    expect(page.roles).toEqual([]);

    expect(await send(page, dsl, { ...course, whom: deputy.id, ...away })).toMatchObject({ kind: 'done' });
    expect(of(deputy).cover).toEqual([]);
  });

  it('is nothing that somebody gives themselves, and never makes an administrator', async () => {
    const { open, pageOf, send, of } = await makeOffice();
    const page = person(pageOf(await open('person', admin)));

    expect(page.roles.map(({ value }) => value)).not.toContain('administrator');
    expect(await send(page, admin, { whom: admin.id, ...away })).toMatchObject({ kind: 'no' });
    expect(await send(page, admin, { whom: ben.id, ...away, role: 'administrator' })).toMatchObject({ kind: 'page', page: { errors: { role: expect.any(String) } } });
    expect([of(admin).roles, of(ben).roles]).toEqual([admin.roles, ben.roles]);
  });

  it('of the same role replaces what was entered before, and can be ended', async () => {
    const { open, pageOf, send, of } = await makeOffice();
    const page = pageOf(await open('person', head));
    await send(page, head, { whom: deputy.id, ...away });
    await send(page, head, { whom: deputy.id, ...away, to: '2026-12-04' });
    expect(of(deputy).cover).toEqual([{ role: 'headteacher', from: '2026-11-24', to: '2026-12-04' }]);

    const ended = await send(page, head, { whom: deputy.id, role: 'headteacher', end: 'true' });
    expect(ended).toEqual({ kind: 'done', text: 'David Lewis no longer stands in as Headteacher.' });
    expect(of(deputy).roles).toEqual(deputy.roles);
  });

  it('that stands in the school’s own list is said to stand there', async () => {
    const { open, pageOf, send } = await makeOffice(aSchool(undefined, { people: staff.map((one) => (one.id === deputy.id ? { ...one, cover: [{ role: 'headteacher', from: '2026-11-01', to: '2026-12-31' }] } : one)) }));

    expect(await send(pageOf(await open('person', head)), head, { whom: deputy.id, role: 'headteacher', end: 'true' })).toMatchObject({ text: expect.stringContaining('own list') });
  });

  it.each([
    ['role', { role: '' }],
    ['from', { from: '' }],
    ['to', { to: '' }],
    ['to', { to: '2026-11-23' }],
  ])('is refused beside the field %s for %j', async (field, typed) => {
    const { open, pageOf, send, of } = await makeOffice();
    const page = person(pageOf(await send(pageOf(await open('person', head)), head, { whom: deputy.id, ...away, ...typed })));

    expect(page.errors).toMatchObject({ [field]: expect.any(String) });
    expect(of(deputy).cover).toEqual([]);
  });
});

it('a right taken away while the form is open is gone when it is sent', async () => {
  const { open, pageOf, send, register, of } = await makeOffice(untrained('hhn'));
  const page = pageOf(await open('person', dsl));
  const listed = staff.map(({ record: _, ...one }) => ({ ...one, roles: one.id === dsl.id ? (['teacher'] as const).slice() : [...one.roles], lineManager: undefined, policyRead: [], training: [], cover: [] }));
  await register.loadPeople({ id: 'oakfield' }, listed);

  expect(await send(page, dsl, course)).toMatchObject({ kind: 'no' });
  expect(of(ann).record?.training).toEqual([]);
});
