import type { FormPage } from '../../../src/desk/forms/forms';
import { aSchool, ann, ben, dsl, head, profileOf, sam } from '../../support/school';
import { aRequest } from '../../support/story';
import { makeOffice } from './a-register';

const officer = { role: 'police', name: 'Jo Field', organisation: 'The police', phone: '07700 900321' };
const page = (shown: FormPage) => {
  if (shown.kind !== 'outsider') throw new Error(`the page is ${shown.kind}`);
  return shown;
};

describe('somebody from outside', () => {
  it('is named on a visit with organisation and number, which stay beside the visit', async () => {
    const { open, pageOf, send, visit, stored } = await makeOffice();
    await visit();
    expect(await send(pageOf(await open('outsider', ann, { visit: 'v1' })), ann, officer)).toEqual({ kind: 'done', text: 'Jo Field comes along on V-7K3M.' });

    const { visit: kept, private: known } = await stored();
    expect(known.details.outside).toEqual([{ role: 'police', name: 'Jo Field', organisation: 'The police', phone: '+447700900321' }]);
    expect(kept.outside).toEqual([{ role: 'police', counts: true }]);
    expect(JSON.stringify(kept)).not.toContain('Jo Field');
  });

  it('is one whom the policy lets come, and the police where a concern may be met so', async () => {
    const rolesOf = async (id: Parameters<typeof profileOf>[0]) => {
      const profile = profileOf(id, { 'visitTypes.organisers': [], 'pairs.byType': [] });
      const { open, pageOf, visit } = await makeOffice(aSchool(profile));
      await visit(aRequest(profile));
      return page(pageOf(await open('outsider', ann, { visit: 'v1' }))).roles.map(({ value }) => value);
    };

    expect(await rolesOf('cmat')).toEqual(['police']);
    expect(await rolesOf('hhn')).toEqual(['healthPractitioner']);
    expect(await rolesOf('hsp')).toEqual(['educationWelfareOfficer']);
  });

  it('is named by whoever asked or goes, when opened and again when sent', async () => {
    const { open, pageOf, send, visit, stored } = await makeOffice();
    await visit();
    const shown = pageOf(await open('outsider', ann, { visit: 'v1' }));
    expect(await open('outsider', ben, { visit: 'v1' })).toMatchObject({ kind: 'page' });
    for (const by of [head, dsl, sam]) {
      expect(await open('outsider', by, { visit: 'v1' })).toEqual({ kind: 'refused', refusal: { reason: 'notYours' } });
      expect(await send(shown, by, officer)).toEqual({ kind: 'refused', refusal: { reason: 'notYours' } });
    }
    expect((await stored()).visit.outside).toEqual([]);
  });

  it('can be put right', async () => {
    const { open, pageOf, send, visit, stored } = await makeOffice();
    await visit();
    await send(pageOf(await open('outsider', ann, { visit: 'v1' })), ann, officer);
    const again = page(pageOf(await open('outsider', ann, { visit: 'v1' })));
    expect(again.values).toEqual(officer);

    await send(again, ann, { ...officer, name: 'Sam Hill' });
    expect((await stored()).private.details.outside).toMatchObject([{ name: 'Sam Hill' }]);
  });

  it.each([
    ['role', { role: '' }],
    ['role', { role: 'healthPractitioner' }],
    ['role', { role: 'plumber' }],
    ['name', { name: ' ' }],
    ['organisation', { organisation: '' }],
    ['phone', { phone: '' }],
    ['phone', { phone: '12' }],
  ])('is refused beside the field %s for %j', async (field, typed) => {
    const { open, pageOf, send, visit, stored } = await makeOffice();
    await visit();
    const shown = page(pageOf(await send(pageOf(await open('outsider', ann, { visit: 'v1' })), ann, { ...officer, ...typed })));

    expect(shown.errors).toMatchObject({ [field]: expect.any(String) });
    expect((await stored()).visit.outside).toEqual([]);
  });

  it('is named on a visit that there is and that nobody has left for', async () => {
    const { open, visit, handle, now } = await makeOffice();
    expect(await open('outsider', ann, { visit: 'v1' })).toEqual({ kind: 'refused', refusal: { reason: 'unknownVisit' } });
    await visit();
    await handle({ school: now(), visit: 'v1', operation: 'x', command: { type: 'decline', by: head, note: 'Not now.' } });

    expect(await open('outsider', ann, { visit: 'v1' })).toMatchObject({ kind: 'refused', refusal: { reason: 'wrongStage' } });
  });
});
