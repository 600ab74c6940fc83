import type { FormPage } from '../../../src/desk/forms/forms';
import { aSchool, ann, ben, head, onFile, outsider, profileOf, staff } from '../../support/school';
import { makeOffice } from './a-register';

const right = { mobile: '07700 900105', kinName: 'Raj Patel', kinPhone: '01632 960124', vehicle: 'On foot', right: 'true', read: '' };
const me = (page: FormPage) => {
  if (page.kind !== 'me') throw new Error(`the page is ${page.kind}`);
  return page;
};

/** Ann's file lacks everything but her name; the others' are in order. */
const newcomer = (id: Parameters<typeof profileOf>[0] = 'cmat') =>
  aSchool(profileOf(id), {
    people: staff.map((person) =>
      person.id === ann.id ? { ...ann, mobile: undefined, nextOfKin: undefined, vehicle: undefined, record: { ...onFile, mobile: false, nextOfKin: false, vehicle: false, confirmedOn: undefined, policyRead: [] } } : person,
    ),
  });

describe('my details', () => {
  it('show what is on file of whoever opens them, and of nobody else', async () => {
    const { open, pageOf } = await makeOffice();

    expect(me(pageOf(await open('me', ann))).values).toEqual({ mobile: '07700 900105', kinName: 'Kin of Ann Patel', kinPhone: '07700 900205', vehicle: 'blue Fiesta, AB12 CDE', right: '', read: '' });
    expect(me(pageOf(await open('me', ann, { subject: ben.id }))).values.mobile).toBe('07700 900105');
    expect(await open('me', outsider)).toMatchObject({ kind: 'no' });
  });

  it('are kept with the day on which they were said to be right, and only of whoever sends them', async () => {
    const { open, pageOf, send, of } = await makeOffice(newcomer());
    const done = await send(pageOf(await open('me', ann)), ann, { ...right, read: '0', subject: ben.id, whom: ben.id });

    expect(done).toEqual({ kind: 'done', text: 'Your details are saved and confirmed.' });
    expect(of(ann)).toMatchObject({ mobile: '+447700900105', nextOfKin: { name: 'Raj Patel', phone: '+441632960124' }, vehicle: 'On foot' });
    expect(of(ann).record).toMatchObject({ mobile: true, nextOfKin: true, confirmedOn: '2026-11-24', policyRead: [{ version: '1', on: '2026-11-24' }] });
    expect(of(ben)).toEqual({ ...ben, record: of(ben).record });
  });

  it('are of the day that London has', async () => {
    const { desk, open, pageOf, send, of } = await makeOffice(newcomer());
    desk.clock.set('2026-07-01T23:30:00.000Z');
    await send(pageOf(await open('me', ann)), ann, right);

    expect(of(ann).record?.confirmedOn).toBe('2026-07-02');
  });

  it.each([
    ['mobile', { mobile: '' }],
    ['mobile', { mobile: '07700 9001' }],
    ['mobile', { mobile: '01632 960999' }],
    ['kinName', { kinName: ' ' }],
    ['kinPhone', { kinPhone: '' }],
    ['kinPhone', { kinPhone: 'ring me' }],
    ['kinPhone', { kinPhone: '+44 7700 900105' }],
    ['vehicle', { vehicle: 'x'.repeat(101) }],
    ['right', { right: '' }],
    ['right', { right: 'false' }],
  ])('are refused beside the field %s for %j, and what was typed stays', async (field, typed) => {
    const { open, pageOf, send, of } = await makeOffice(newcomer());
    const page = me(pageOf(await send(pageOf(await open('me', ann)), ann, { ...right, ...typed })));

    expect(page).toMatchObject({ values: { ...right, ...typed }, errors: { [field]: expect.any(String) }, notice: 'Check the answers marked below.' });
    expect(Object.values(page.errors).filter(Boolean)).toHaveLength(1);
    expect(of(ann).mobile).toBeUndefined();
  });

  it('need somebody to ring only where the policy asks for that', async () => {
    const { open, pageOf, send } = await makeOffice({ ...newcomer(), profile: profileOf('cmat', { 'staff.nextOfKin': 'optional' }) });

    expect(await send(pageOf(await open('me', ann)), ann, { ...right, kinName: '', kinPhone: '' })).toMatchObject({ kind: 'done' });
    expect(await send(pageOf(await open('me', ann)), ann, { ...right, kinName: 'Raj', kinPhone: '' })).toMatchObject({ kind: 'page' });
  });

  it('stand for the school’s list until the list says something else', async () => {
    const { open, pageOf, send, register, of } = await makeOffice();
    await send(pageOf(await open('me', ann)), ann, { ...right, mobile: '07700 900999' });
    const listed = staff.map(({ nextOfKin, record: _, ...person }) => ({ ...person, roles: [...person.roles], lineManager: undefined, nextOfKin, policyRead: [], training: [], cover: [] }));
    await register.loadPeople({ id: 'oakfield' }, listed);
    expect(of(ann).mobile).toBe('+447700900999');

    await register.loadPeople({ id: 'oakfield' }, listed.map((person) => (person.id === ann.id ? { ...person, mobile: '+447700900555' } : person)));
    expect(of(ann).mobile).toBe('+447700900555');
    await send(pageOf(await open('me', ann)), ann, { ...right, mobile: '07700 900777' });
    expect(of(ann).mobile).toBe('+447700900777');
  });
});

describe('having read the policy', () => {
  it('is asked for until the present version is ticked, once (MCG-4.4-01, HSP-B-01, STP-B-02)', async () => {
    for (const id of ['mcg', 'hsp', 'stp'] as const) {
      const school = newcomer(id);
      const { open, pageOf, send, of } = await makeOffice(school);
      const version = school.profile.settings['policy.version'];
      expect(me(pageOf(await open('me', ann))).documents).toEqual([{ name: `The home visit policy, version ${version}`, link: '' }]);

      const unread = await send(pageOf(await open('me', ann)), ann, right);
      expect(unread).toMatchObject({ kind: 'done', text: expect.stringContaining('read the policy') });
      expect(of(ann).record?.policyRead).toEqual([]);

      await send(pageOf(await open('me', ann)), ann, { ...right, read: '0' });
      expect(of(ann).record?.policyRead).toEqual([{ version, on: '2026-11-24' }]);
      expect(me(pageOf(await open('me', ann))).documents).toEqual([]);
    }
  });

  it('counts with every document that belongs to it, each with its link, or not at all (HHN-MON-04)', async () => {
    const school = newcomer('hhn');
    const settings = { ...school.profile.settings, 'guidance.links': [{ name: 'Working Together to Safeguard Children', link: 'https://www.gov.example/together' }] };
    const { open, pageOf, send, of } = await makeOffice({ ...school, profile: { ...school.profile, settings } });
    const page = me(pageOf(await open('me', ann)));
    expect(page.documents).toEqual([expect.objectContaining({ name: expect.stringContaining('policy') }), { name: 'Working Together to Safeguard Children', link: 'https://www.gov.example/together' }]);

    for (const read of ['0', '1', '0,0', '1,7']) {
      expect(await send(page, ann, { ...right, read })).toMatchObject({ kind: 'page', page: { errors: { read: expect.any(String) } } });
    }
    expect(await send(page, ann, { ...right, read: '0,1' })).toMatchObject({ kind: 'done' });
    expect(of(ann).record?.policyRead).toHaveLength(1);
  });

  it('is asked anew of everybody when the version changes, also while a form is open', async () => {
    const { open, pageOf, send, of } = await makeOffice(aSchool(profileOf('cmat', { 'policy.version': '2' })));
    const page = me(pageOf(await open('me', ann)));
    expect(page.documents).toHaveLength(1);

    await send({ ...page, draft: '1' }, ann, { ...right, read: '0' });
    expect(of(ann).record?.policyRead.map(({ version }) => version)).not.toContain('2');
    await send(page, ann, { ...right, read: '0' });
    expect(of(ann).record?.policyRead.map(({ version }) => version)).toContain('2');
  });
});

describe('an approval that waits for somebody’s details', () => {
  it('moves on as soon as they are saved (MCG-4.4-01)', async () => {
    const { open, pageOf, send, visit, stored, handle, now } = await makeOffice(newcomer('mcg'));
    await visit(undefined, ben);
    const school = now();
    await handle({ school, visit: 'v1', operation: 'c', command: { type: 'comeAlong', by: ann } });
    expect((await stored()).visit.holds).toContainEqual({ what: 'details', who: ann.id, lacks: ['mobile', 'nextOfKin', 'confirmation', 'policy'] });

    await send(pageOf(await open('me', ann)), ann, right);
    expect((await stored()).visit.holds).toContainEqual({ what: 'details', who: ann.id, lacks: ['policy'] });
    await send(pageOf(await open('me', ann)), ann, { ...right, read: '0' });
    expect((await stored()).visit.holds.filter(({ what }) => what === 'details')).toEqual([]);
  });

  it('is left as it was by somebody else’s', async () => {
    const { open, pageOf, send, visit, stored } = await makeOffice(newcomer('mcg'));
    await visit(undefined, ben);
    const before = (await stored()).visit.version;
    await send(pageOf(await open('me', head)), head, right);

    expect((await stored()).visit.version).toBe(before);
  });
});
