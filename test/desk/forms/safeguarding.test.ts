import type { FormPage } from '../../../src/desk/forms/forms';
import { checkPage } from '../../../src/desk/forms/request/check';
import { draftOf } from '../../../src/desk/forms/request/new-draft';
import { requestOf } from '../../../src/desk/forms/request/request-of';
import { requestPage } from '../../../src/desk/forms/request/show';
import { newVisit } from '../../../src/desk/visit-id';
import { approvalSlots } from '../../../src/policy/authorise';
import { dsl, profileOf, type ShippedId } from '../../support/school';
import { aDraft, under } from './a-draft';
import { makeWalk, pageOf, typing } from './a-walk';
import { everybodysSchool, teacher, worker } from './colleagues';

/** Asks for such a visit from the first page to the last, with these words about it. */
const asksFor = async (id: ShippedId, about: Record<string, string>) => {
  const walk = await makeWalk(everybodysSchool(id), teacher);
  const said = { about: { ...typing.about, ...about }, who: { going: 'true', companions: worker.id, lead: teacher.id }, risk: { 'note_RA-08D': 'on Monday' } };
  const { end } = await walk.onward(pageOf(await walk.open()), said);
  const found = await walk.desk.store.load('oakfield', newVisit('request-form-1').id);
  if (end.kind !== 'done' || !found) throw new Error(`not sent: ${JSON.stringify(end)}`);
  return { ...walk, ...found };
};

const aboutPage = (id: ShippedId, settings = {}): FormPage => pageOf(requestPage('about', aDraft(), under(profileOf(id, settings))));

describe('a visit of any kind', () => {
  it.each<[ShippedId, string]>([
    ['mcg', 'The DSL approves it too. Types that are about safeguarding count anyway.'],
    ['hsp', 'The DSL is told. Types that are about safeguarding count anyway.'],
    ['cmat', 'The DSL is told. Types that are about safeguarding count anyway.'],
    ['stp', 'The DSL is told. Types that are about safeguarding count anyway.'],
    ['hhn', 'The DSL is told. Types that are about safeguarding count anyway.'],
  ])('may be said to be about safeguarding, and what that brings is said: %s (MCG-4.2-02)', (id, safeguarding) => {
    expect(aboutPage(id)).toMatchObject({ safeguarding });
  });

  it('may not where the DSL has no part in it, however the tick got there', () => {
    const off = { 'authorise.dslJoint': 'off' } as const;
    const ticked = aDraft({ about: { ...aDraft().about, safeguarding: 'true' } });

    expect(aboutPage('cmat', off)).toMatchObject({ safeguarding: '' });
    expect(requestOf(ticked, under(profileOf('cmat', off))).safeguarding).toBe(false);
  });

  it('that is said to be so needs the headteacher and the DSL, and without that the headteacher alone (MCG-4.2-02)', async () => {
    const { profile, people } = everybodysSchool('mcg');
    const slots = async (safeguarding: string) => approvalSlots((await asksFor('mcg', { type: 'workExchange', safeguarding })).visit, profile, people).map(({ slot }) => slot);

    expect([await slots('true'), await slots('false'), await slots('')]).toEqual([['approver', 'dsl'], ['approver'], ['approver']]);
  });

  it('that is said to be so is told to the DSL where the policy has them told', async () => {
    const toDsl = async (safeguarding: string) => {
      const { desk } = await asksFor('cmat', { type: 'attendanceSupport', safeguarding });
      desk.clock.pass(5);
      await desk.sweep();
      return desk.arrived.filter(({ to }) => to === `a:${dsl.id}`).map(({ what }) => what);
    };

    expect([await toDsl('true'), await toDsl('false')]).toEqual([['notice dslTold'], []]);
  });

  it('that is said to be so is answered in full and read by fewer, where such visits are sensitive', () => {
    const open = aDraft({ about: { ...aDraft().about, safeguarding: 'true' }, answers: {} });
    const filling = under(profileOf('stp'));
    const plain = { ...open, about: { ...open.about, safeguarding: 'false' } };

    expect(checkPage('risk-1', open, filling)['RA-04']).toBe('Choose an answer. “Not known” is one.');
    expect(checkPage('risk-1', plain, filling)['RA-04']).toBeUndefined();
  });

  it('that is said to be so is stored as sensitive there', async () => {
    const sensitive = async (safeguarding: string) => (await asksFor('cmat', { type: 'attendanceSupport', safeguarding })).visit.sensitive;

    expect([await sensitive('true'), await sensitive('')]).toEqual([true, false]);
  });
});

describe('a visit that is changed', () => {
  it.each([
    ['an ordinary kind with the tick', { type: 'workExchange', safeguarding: 'true' }, 'true'],
    ['an ordinary kind without it', { type: 'workExchange', safeguarding: 'false' }, ''],
    ['a safeguarding kind, which needs none', { type: 'safeAndWell', safeguarding: '' }, ''],
  ])('shows whether it was said to be about safeguarding: %s (MCG-4.2-02)', async (_what, about, shown) => {
    const { visit, private: kept, school } = await asksFor('mcg', about);

    expect(draftOf({ visit, private: kept }, { id: 'form-2' }, under(school.profile)).about).toMatchObject({ type: about.type, safeguarding: shown });
  });
});
