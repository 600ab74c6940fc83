import type { FormPage } from '../../../src/desk/forms/forms';
import type { Caution } from '../../../src/policy/caution';
import type { Member } from '../../../src/school/school';
import { admin, aSchool, ann, ben, deputy, dsl, head, manager, sam } from '../../support/school';
import { makeOffice } from './a-register';

/** Where the visit of the stories goes first. */
const lane = {
  kind: 'caution',
  family: '',
  address: '4 ADDRESS-ONE Lane',
  postcode: 'lu27ab',
  reason: 'A dog that bites.',
  owner: dsl.id,
  reviewBy: '2027-01-31',
  expiresOn: '',
};
const elsewhere = { ...lane, address: '12 Church Row', postcode: 'LU2 9ZZ' };
const page = (kind: 'caution' | 'lift', shown: FormPage) => {
  if (shown.kind !== kind) throw new Error(`the page is ${shown.kind}`);
  return shown;
};
const held = (all: readonly Caution[]) => all.filter(({ lifted }) => !lifted);

/** A school that holds a caution, added by the DSL. */
async function holding(typed = elsewhere) {
  const office = await makeOffice();
  await office.send(office.pageOf(await office.open('caution', dsl)), dsl, typed);
  const [caution] = office.now().cautions;
  if (!caution) throw new Error('no caution is held');
  return { ...office, caution };
}

describe('a caution', () => {
  it('is held with its owner, reason and review date, by whom and since when', async () => {
    const { open, pageOf, send, now } = await makeOffice();
    expect(page('caution', pageOf(await open('caution', dsl))).values).toMatchObject({ kind: '', owner: dsl.id });
    await send(pageOf(await open('caution', dsl)), dsl, { ...lane, expiresOn: '2027-03-01' });

    expect(now().cautions).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{20}$/),
        kind: 'caution',
        family: '',
        address: '4 ADDRESS-ONE Lane',
        postcode: 'LU2 7AB',
        reason: 'A dog that bites.',
        owner: dsl.id,
        addedBy: dsl.id,
        addedOn: '2026-11-24',
        reviewBy: '2027-01-31',
        expiresOn: '2027-03-01',
      },
    ]);
  });

  it.each<[string, Member, boolean]>([
    ['the DSL', dsl, true],
    ['the headteacher', head, true],
    ['a deputy head', deputy, true],
    ['an administrator', admin, false],
    ['the office', sam, false],
    ['a line manager', manager, false],
    ['a teacher', ann, false],
  ])('is opened, added, changed and lifted by those who keep them: %s', async (_who, by, may) => {
    const { caution, open, pageOf, send, now } = await holding();
    const [add, change, lift] = [await open('caution', dsl), await open('caution', dsl, { subject: caution.id }), await open('lift', dsl, { subject: caution.id })].map(pageOf);
    const opened = [await open('caution', by), await open('caution', by, { subject: caution.id }), await open('lift', by, { subject: caution.id })];
    const before = now().cautions;
    const sent = [await send(add!, by, lane), await send(change!, by, { ...elsewhere, reason: 'Two dogs.' }), await send(lift!, by, { why: 'They have moved.' })];

    expect(opened.map(({ kind }) => kind)).toEqual(Array(3).fill(may ? 'page' : 'no'));
    expect(sent.map(({ kind }) => kind)).toEqual(Array(3).fill(may ? 'done' : 'no'));
    if (!may) expect(now().cautions).toEqual(before);
    if (!may) expect(JSON.stringify([...opened, ...sent])).not.toMatch(/dog|Church/i);
  });

  it.each([
    ['kind', { kind: '' }],
    ['kind', { kind: 'rumour' }],
    ['family', { family: ' ', address: '', postcode: '' }],
    ['family', { family: 'x'.repeat(101) }],
    ['address', { address: 'x'.repeat(201) }],
    ['address', { address: '12', postcode: '' }],
    ['address', { family: 'Green', address: 'No. 12a', postcode: '' }],
    ['postcode', { postcode: 'LU2' }],
    ['reason', { reason: ' ' }],
    ['reason', { reason: 'x'.repeat(501) }],
    ['owner', { owner: '' }],
    ['owner', { owner: ann.id }],
    ['reviewBy', { reviewBy: '' }],
    ['reviewBy', { reviewBy: '2026-11-23' }],
    ['reviewBy', { reviewBy: '2027-11-25' }],
    ['expiresOn', { expiresOn: 'soon' }],
    ['expiresOn', { expiresOn: '2026-11-23' }],
  ])('is refused beside the field %s for %j, and what was typed stays', async (field, typed) => {
    const { open, pageOf, send, now } = await makeOffice();
    const shown = page('caution', pageOf(await send(pageOf(await open('caution', dsl)), dsl, { ...lane, ...typed })));

    expect(shown).toMatchObject({ values: { ...lane, ...typed }, errors: { [field]: expect.any(String) }, notice: 'Check the answers marked below.' });
    expect(Object.values(shown.errors).filter(Boolean)).toHaveLength(1);
    expect(now().cautions).toEqual([]);
  });

  it('may be held against a number where the postcode says which', async () => {
    const { open, pageOf, send } = await makeOffice();

    expect(await send(pageOf(await open('caution', dsl)), dsl, { ...lane, address: '12' })).toMatchObject({ kind: 'done' });
  });

  it.each(['2026-11-24', '2027-11-24'])('may be reviewed on %s: today at the soonest, a year from now at the latest', async (reviewBy) => {
    const { open, pageOf, send } = await makeOffice();

    expect(await send(pageOf(await open('caution', dsl)), dsl, { ...lane, reviewBy })).toMatchObject({ kind: 'done' });
  });

  it('is held once, however it is spelt, until it is lifted', async () => {
    const { caution, open, pageOf, send, now } = await holding();
    const again = { ...elsewhere, address: '12  church row,', reason: 'The same dog.' };
    expect(await send(pageOf(await open('caution', head)), head, again)).toMatchObject({ kind: 'page', page: { errors: { family: expect.any(String) } } });

    await send(pageOf(await open('lift', head, { subject: caution.id })), head, { why: 'They have moved.' });
    expect(await send(pageOf(await open('caution', head)), head, again)).toMatchObject({ kind: 'done' });
    expect(held(now().cautions)).toMatchObject([{ id: caution.id, reason: 'The same dog.' }]);
  });
});

describe('a caution that is changed', () => {
  it('stays the same one while it is about the same family and place', async () => {
    const { caution, open, pageOf, send, now } = await holding();
    const shown = page('caution', pageOf(await open('caution', head, { subject: caution.id })));
    expect(shown.values).toMatchObject({ ...elsewhere });
    await send(shown, head, { ...elsewhere, reason: 'Two dogs.', owner: head.id, reviewBy: '2027-06-01' });

    expect(now().cautions).toEqual([{ ...caution, reason: 'Two dogs.', owner: head.id, reviewBy: '2027-06-01' }]);
  });

  it('to speak of another place is another one, so that nothing said of the old place counts for the new', async () => {
    const { caution, open, pageOf, send, now } = await holding();
    await send(pageOf(await open('caution', head, { subject: caution.id })), head, { ...elsewhere, address: '14 Church Row' });

    expect(held(now().cautions)).toMatchObject([{ address: '14 Church Row', addedBy: head.id }]);
    expect(held(now().cautions)[0]?.id).not.toBe(caution.id);
    expect(now().cautions.find(({ id }) => id === caution.id)).toMatchObject({ lifted: { by: head.id } });
  });

  it('is judged as it stands: what was lifted meanwhile is not held again by an old page', async () => {
    const { caution, open, pageOf, send, now } = await holding();
    const old = pageOf(await open('caution', dsl, { subject: caution.id }));
    await send(pageOf(await open('lift', head, { subject: caution.id })), head, { why: 'They have moved.' });

    expect(await send(old, dsl, elsewhere)).toMatchObject({ kind: 'no' });
    expect(held(now().cautions)).toEqual([]);
  });
});

describe('a caution that is lifted', () => {
  it('keeps who did it, when and why', async () => {
    const { caution, open, pageOf, send, now } = await holding();
    await send(pageOf(await open('lift', head, { subject: caution.id })), head, { why: ' They have moved. ' });

    expect(now().cautions).toEqual([{ ...caution, lifted: { by: head.id, on: '2026-11-24', why: 'They have moved.' } }]);
  });

  it.each(['', ' ', 'x'.repeat(301)])('needs a reason: %j', async (why) => {
    const { caution, open, pageOf, send, now } = await holding();

    expect(await send(pageOf(await open('lift', head, { subject: caution.id })), head, { why })).toMatchObject({ kind: 'page', page: { errors: { why: expect.any(String) } } });
    expect(now().cautions).toEqual([caution]);
  });

  it('must be one that is held', async () => {
    const { open } = await makeOffice();

    expect(await open('lift', head, { subject: 'nothing' })).toMatchObject({ kind: 'no' });
    expect(await open('lift', head)).toMatchObject({ kind: 'no' });
  });
});

describe('the open visits', () => {
  const going = async () => {
    const office = await makeOffice();
    await office.visit();
    return office;
  };

  it('are judged anew by a caution, and the answer names those that it touches and no family (CMAT-6-05)', async () => {
    const { open, pageOf, send, stored } = await going();
    expect(await send(pageOf(await open('caution', dsl)), dsl, elsewhere)).toEqual({ kind: 'done', text: 'The caution is held. It touches no open visit.' });
    expect((await stored()).visit.cautions).toEqual([]);

    expect(await send(pageOf(await open('caution', dsl)), dsl, lane)).toEqual({ kind: 'done', text: 'The caution is held. It touches 1 open visit: V-7K3M.' });
    expect((await stored()).visit.cautions).toMatchObject([{ stop: 0, how: 'same' }]);
  });

  it('are judged anew when it is lifted', async () => {
    const { open, pageOf, send, stored, now } = await going();
    await send(pageOf(await open('caution', dsl)), dsl, lane);
    await send(pageOf(await open('lift', dsl, { subject: now().cautions[0]?.id })), dsl, { why: 'The dog is gone.' });

    expect((await stored()).visit.cautions).toEqual([]);
  });

  it('keep whoever goes on them from changing or lifting what speaks of them', async () => {
    const school = aSchool(undefined, { people: aSchool().people.map((one) => (one.id === ben.id ? { ...one, roles: ['seniorLeader'] } : one)) });
    const { open, pageOf, send, visit, now } = await makeOffice(school);
    await visit();
    await send(pageOf(await open('caution', dsl)), dsl, lane);
    const subject = now().cautions[0]?.id;
    const lift = pageOf(await open('lift', dsl, { subject }));

    expect(await open('lift', ben, { subject })).toEqual({ kind: 'no', text: expect.stringContaining('V-7K3M, a visit of your own') });
    expect(await open('caution', ben, { subject })).toMatchObject({ kind: 'no' });
    expect(await send(lift, ben, { why: 'It is nothing.' })).toMatchObject({ kind: 'no' });
    expect(held(now().cautions)).toHaveLength(1);
  });

  describe('on which a senior leader goes, with known violence held against the address,', () => {
    const violence = { ...lane, kind: 'violence' };
    const lesser = 'This would change a warning about V-7K3M, a visit of your own. Ask another senior leader or the DSL.';
    const goingWith = async (...typed: (typeof lane)[]) => {
      const school = aSchool(undefined, { people: aSchool().people.map((one) => (one.id === ben.id ? { ...one, roles: ['seniorLeader'] } : one)) });
      const office = await makeOffice(school);
      await office.visit();
      for (const one of typed) await office.send(office.pageOf(await office.open('caution', dsl)), dsl, one);
      return office;
    };

    it('are kept from a lesser one of theirs beside it, and what they typed stays', async () => {
      const { open, pageOf, send, now } = await goingWith(violence);
      const before = now().cautions;
      const shown = page('caution', pageOf(await send(pageOf(await open('caution', ben)), ben, lane)));

      expect(shown).toMatchObject({ values: lane, errors: { kind: lesser }, notice: 'Check the answers marked below.' });
      expect(now().cautions).toEqual(before);
    });

    it('are kept from one of theirs that is changed into that', async () => {
      const { open, pageOf, send, now } = await goingWith(violence, elsewhere);
      const subject = now().cautions.find(({ address }) => address === elsewhere.address)?.id;
      const before = now().cautions;
      const shown = pageOf(await send(pageOf(await open('caution', ben, { subject })), ben, lane));

      expect(shown).toMatchObject({ subject, values: lane, errors: { kind: lesser } });
      expect(now().cautions).toEqual(before);
    });

    it.each([
      ['a graver one of theirs', violence, { ...lane, kind: 'prohibited' }, ben],
      ['one of theirs about another place', violence, elsewhere, ben],
      ['one of theirs where none is held yet', elsewhere, lane, ben],
      ['a lesser one from somebody else', violence, lane, head],
    ])('take %s', async (_what, first, typed, by) => {
      const { open, pageOf, send, now } = await goingWith(first);

      expect(await send(pageOf(await open('caution', by)), by, typed)).toMatchObject({ kind: 'done' });
      expect(held(now().cautions)).toHaveLength(2);
    });
  });
});
