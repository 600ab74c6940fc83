import { checkPage } from '../../../src/desk/forms/request/check';
import { enteredOf, mineAsks } from '../../../src/desk/forms/request/mine-asks';
import { pagesOf } from '../../../src/desk/forms/request/pages';
import type { PersonRecord } from '../../../src/school/people';
import type { Member, School } from '../../../src/school/school';
import { ann, aSchool, ben, onFile, profileOf, staff, type ShippedId } from '../../support/school';
import { aDraft, aFilling } from './a-draft';
import { makeWalk, pageOf, sensible, typing } from './a-walk';

const bare: PersonRecord = { mobile: false, nextOfKin: false, vehicle: false, policyRead: [], training: onFile.training };

/** Ann with this on file, at a school of this policy. */
const annWith = (record: PersonRecord | undefined, id: ShippedId = 'cmat', more: Partial<Member> = {}): { by: Member; school: School } => {
  const by = { ...ann, ...more, record };
  return { by, school: aSchool(profileOf(id), { people: [by, ...staff.filter((person) => person.id !== ann.id)] }) };
};
const asked = (record: PersonRecord | undefined, id?: ShippedId) => mineAsks(aDraft(), aFilling(annWith(record, id)));

describe('the requester who goes is asked, there and then, exactly what is missing of their own:', () => {
  const none = { mobile: false, nextOfKin: false, confirmation: false, documents: [] };
  const policy = { name: 'The home visit policy, version 1', link: '' };

  it.each<[string, PersonRecord, object]>([
    ['nothing, when nothing is', onFile, none],
    ['a mobile', { ...onFile, mobile: false }, { ...none, mobile: true }],
    ['an emergency contact', { ...onFile, nextOfKin: false }, { ...none, nextOfKin: true }],
    ['that what is on file is right, with what is on file to be seen, once a term', { ...onFile, confirmedOn: '2026-08-31' }, { ...none, mobile: true, nextOfKin: true, confirmation: true }],
    ['the policy to be read in its present version', { ...onFile, policyRead: [{ version: 'an older one', on: '2025-09-01' }] }, { ...none, documents: [policy] }],
    ['all of it', bare, { mobile: true, nextOfKin: true, confirmation: true, documents: [policy] }],
  ])('%s', (_what, record, asks) => {
    expect(asked(record)).toEqual(asks);
  });

  it('both documents, where the policy wants two read (HHN-MON-04)', () => {
    const { by, school } = annWith({ ...onFile, policyRead: [] }, 'hhn');
    const filling = aFilling({ by, school });
    const version = '2024-05';
    const read = (documents: string) => checkPage('mine', aDraft({ mine: { mobile: '', kinName: '', kinPhone: '', confirmed: 'true', read: documents, version } }), filling).read;

    expect(mineAsks(aDraft(), filling).documents.map(({ name }) => name)).toEqual(['The home visit policy, version 2024-05', 'Working Together to Safeguard Children']);
    expect([read(''), read('0'), read('1'), read('0,1')]).toEqual(['Read this before you go, and tick it.', 'Read this before you go, and tick it.', 'Read this before you go, and tick it.', undefined]);
  });

  it('an emergency contact for each visit, where that is the policy', () => {
    expect(asked({ ...onFile, confirmedOn: '2026-11-23' }, 'hhn').confirmation).toBe(true);
    expect(asked({ ...onFile, confirmedOn: '2026-11-23' }, 'cmat').confirmation).toBe(false);
  });

  it('and nothing at all when they do not go themselves', () => {
    const filling = aFilling(annWith(bare));

    expect(pagesOf(aDraft({ who: { going: 'false', companions: ben.id, lead: ben.id, outside: '' } }), filling)).not.toContain('mine');
    expect(pagesOf(aDraft(), filling)).toContain('mine');
  });
});

describe('what the requester enters of themselves', () => {
  const toMine = async (record: PersonRecord | undefined, id: ShippedId = 'cmat') => {
    const { by, school } = annWith(record, id, { mobile: undefined, nextOfKin: undefined });
    const walk = await makeWalk(school, by);
    let page = pageOf(await walk.open());
    while (page.kind !== 'mine') page = pageOf(await walk.press(page, 'next', page.kind === 'about' ? typing.about : sensible(page)));
    return { ...walk, page };
  };

  it('goes on file as the page is left, and is asked no more (HSP-B-01, STP-B-02)', async () => {
    const { page, press, saved, drafts } = await toMine(bare);
    const contacts = pageOf(await press(page, 'next', sensible(page)));

    expect(saved).toEqual([{ mobile: '+447700900105', nextOfKin: { name: 'Raj Patel', phone: '+441632960124' }, confirmed: true, read: true }]);
    expect(contacts).toMatchObject({ kind: 'contacts', step: 'Step 5 of 8', mobiles: [{ name: 'Ann Patel', value: '07700 900105' }, {}] });
    expect(pageOf(await press(contacts, 'back', {}))).toMatchObject({ kind: 'stop' });
    expect(JSON.stringify(await drafts.get('oakfield', ann.id, 'request'))).not.toContain('Raj');
  });

  it('is put on file once, however often it is pressed', async () => {
    const { page, press, saved } = await toMine(bare);
    await press(page, 'next', sensible(page));

    expect(pageOf(await press(page, 'next', sensible(page)))).toMatchObject({ kind: 'contacts' });
    expect(saved).toHaveLength(1);
  });

  it('is not put on file on the way back, and not lost either', async () => {
    const { page, press, saved } = await toMine(bare);
    const stop = pageOf(await press(page, 'back', { kinName: 'Raj' }));

    expect(pageOf(await press(stop, 'next', typing['stop-1']))).toMatchObject({ kind: 'mine', values: { kinName: 'Raj' } });
    expect(saved).toEqual([]);
  });

  it.each([
    ['mobile', { mobile: '01632 960001' }, 'That is not a mobile number. Give the mobile they will carry.'],
    ['mobile', { mobile: '' }, 'Give your mobile number: it is the first that is rung when you are late.'],
    ['kinName', { kinName: ' ' }, 'Give the name of somebody to ring for you.'],
    ['kinPhone', { kinPhone: '12' }, 'That is not a full number. Give all digits, such as 01632 960001.'],
    ['kinPhone', { kinPhone: '07700 900105' }, 'That is your own number. Give the number of somebody else.'],
    ['confirmed', { confirmed: 'false' }, 'Tick this once the details above are right.'],
    ['read', { read: '' }, 'Read this before you go, and tick it.'],
  ])('is refused beside the field %s for %j', async (field, typed, words) => {
    const { page, press, saved } = await toMine(bare);

    expect(pageOf(await press(page, 'next', { ...sensible(page), ...typed }))).toMatchObject({ kind: 'mine', errors: { [field]: words } });
    expect(saved).toEqual([]);
  });

  it('forgets a tick under another version of the policy', () => {
    const filling = aFilling(annWith({ ...onFile, policyRead: [] }));
    const mine = { mobile: '', kinName: '', kinPhone: '', confirmed: '', read: '0', version: 'an older one' };

    expect(checkPage('mine', aDraft({ mine }), filling).read).toMatch(/Read this/);
    expect(checkPage('mine', aDraft({ mine: { ...mine, version: '1' } }), filling).read).toBeUndefined();
  });

  it('changes nothing that they only confirm', () => {
    const filling = aFilling(annWith({ ...onFile, confirmedOn: undefined }));
    const mine = { mobile: '07700 900105', kinName: 'Kin of Ann Patel', kinPhone: '07700 900205', confirmed: 'true', read: '', version: '1' };

    expect(enteredOf(aDraft({ mine }), filling)).toEqual({ confirmed: true, read: false });
  });

  it('says where the policy can be read', async () => {
    const { by, school } = annWith({ ...onFile, policyRead: [] });
    const profile = profileOf('cmat', { 'policy.link': 'https://oakfield.example/visits' });
    const walk = await makeWalk({ ...school, profile }, by);
    let page = pageOf(await walk.open());
    while (page.kind !== 'mine') page = pageOf(await walk.press(page, 'next', page.kind === 'about' ? typing.about : sensible(page)));

    expect(page).toMatchObject({ mobile: false, documents: [{ name: 'The home visit policy, version 1', link: 'https://oakfield.example/visits' }] });
  });
});
