import type { Handle } from '../../../src/desk/ports';
import type { Caution } from '../../../src/policy/caution';
import type { Refusal } from '../../../src/visit/decision';
import { dsl, head, type ShippedId } from '../../support/school';
import { makeWalk, pageOf, sensible, typing } from './a-walk';
import { everybodysSchool, teacher, worker } from './colleagues';

type Given = Record<string, string>;

/** What the form says at its end. */
const told = async (id: ShippedId, { type, answers = {}, cautions = [] }: { type: string; answers?: Given; cautions?: Caution[] }): Promise<string> => {
  const walk = await makeWalk({ ...everybodysSchool(id), cautions }, teacher);
  const said = { about: { ...typing.about, type }, who: { going: 'true', companions: worker.id, lead: teacher.id } };
  const { end } = await walk.onward(pageOf(await walk.open()), said, answers);
  if (end.kind !== 'done') throw new Error(`not sent: ${JSON.stringify(end)}`);
  return end.text;
};

const caution = (kind: Caution['kind']): Caution => ({
  id: 'c1',
  kind,
  family: 'Green',
  address: '4 Mill Lane',
  postcode: 'LU2 7AB',
  reason: 'thrown bricks',
  owner: dsl.id,
  addedBy: dsl.id,
  reviewBy: '2027-01-31',
});

describe('a request that may not be made says so plainly, and what to do instead:', () => {
  it('the family is met in school where violence is known (STP-B-01)', async () => {
    const said = [
      await told('stp', { type: 'attendanceSupport', answers: { 'RA-04': 'yes' } }),
      await told('stp', { type: 'attendanceSupport', cautions: [caution('violence')] }),
    ];

    for (const text of said) {
      expect(text).toMatch(/^V-\w{4} is blocked and must not go ahead: where violence is known, the family is met in school only\. Press “Meet in school instead”/);
      expect(text).not.toContain('bricks');
    }
  });

  it('the DSL is spoken to about an address on the prohibited list, and why it is there is not said (HHN-AIM-10)', async () => {
    const text = await told('hhn', { type: 'familySupport', cautions: [caution('prohibited')] });

    expect(text).toMatch(/is blocked and must not go ahead: this address may not be visited\. Speak to the DSL/);
    expect(text).not.toContain('bricks');
  });

  it('the answer that rules it out is named, and a senior leader knows another way', async () => {
    expect(await told('mcg', { type: 'workExchange', answers: { 'EX-41': 'yes' } })).toMatch(/you answered yes to “Have police or social care asked the school to keep away\?”\. Speak to a senior leader/);
  });
});

describe('a request that is sent says whom it waits for', () => {
  it('before anybody can approve it, and nothing of anybody’s file', async () => {
    const school = everybodysSchool('hhn');
    const people = school.people.map((person) => (person.id === worker.id ? { ...person, record: undefined } : person));
    const walk = await makeWalk({ ...school, people }, teacher);
    const said = { about: { ...typing.about, type: 'familySupport' }, who: { going: 'true', companions: worker.id, lead: teacher.id } };
    const { end } = await walk.onward(pageOf(await walk.open()), said);

    expect(end).toEqual({
      kind: 'done',
      text: expect.stringMatching(
        /is sent, and waits for Ben Okoro to say “I'll come”, details that a visitor has to add, a visitor’s training to be on record and the address to be checked\. After that it goes to [^.]+\. Do not leave/,
      ),
    });
  });

  it('and names those who may approve', async () => {
    expect(await told('mcg', { type: 'schoolRefusal' })).toContain(`goes to ${head.name} and ${dsl.name} for approval`);
  });
});

describe('what the rules refuse after all', () => {
  const refusing = (refusal: Refusal): Handle => async () => ({ ok: false, refusal });
  const sentTo = async (id: ShippedId, type: string, refusal: Refusal, companions = worker.id) => {
    const walk = await makeWalk(everybodysSchool(id), teacher, { handle: refusing(refusal) });
    const said = { about: { ...typing.about, type }, who: { going: 'true', companions, lead: teacher.id } };
    return walk.onward(pageOf(await walk.open()), said);
  };

  it.each<[Refusal, ShippedId, string, string, string, RegExp]>([
    [{ reason: 'notOrganiser', roles: ['businessManager'] }, 'hhn', 'familySupport', 'about', 'type', /the business manager does/],
    [{ reason: 'needsSecondPerson' }, 'hsp', 'invitation', 'who', 'companions', /two people/],
    [{ reason: 'wrongPair', type: 'absenceNoReply' }, 'hsp', 'invitation', 'who', 'companions', /needs the attendance lead and one other/],
    [{ reason: 'needsOutsider' }, 'hsp', 'invitation', 'who', 'outside', /somebody from outside/],
    [{ reason: 'notAllowedOutside' }, 'hsp', 'invitation', 'who', 'outside', /from the list/],
    [{ reason: 'needsRegularWorker' }, 'hhn', 'familySupport', 'team', 'regular', /work regularly/],
    [{ reason: 'needsParts' }, 'hhn', 'familySupport', 'team', `part_${worker.id}`, /what they do/],
    [{ reason: 'incomplete', what: 'whyThisPair' }, 'hhn', 'familySupport', 'team', 'whyThisPair', /Say why/],
    [{ reason: 'incomplete', what: 'whyNotSchool' }, 'hsp', 'invitation', 'reason', 'whyNotSchool', /cannot do this/],
    [{ reason: 'incomplete', what: 'whyThisHour' }, 'hsp', 'invitation', 'reason', 'whyThisHour', /at that hour/],
    [{ reason: 'incomplete', what: 'asks' }, 'hsp', 'invitation', 'reason', 'ask_APPT-1', /few words/],
  ])('opens the page on which it is put right: %j', async (refusal, id, type, kind, field, words) => {
    const page = pageOf((await sentTo(id, type, refusal)).end);
    const errors: Record<string, unknown> = { ...('errors' in page ? page.errors : {}) };
    const marked = [
      ...Object.entries(errors),
      ...(page.kind === 'team' ? page.parts.map(({ person, error }) => [`part_${person}`, error] as const) : []),
      ...(page.kind === 'reason' ? page.asks.map(({ id: ask, error }) => [`ask_${ask}`, error] as const) : []),
    ];

    expect(page).toMatchObject({ kind, notice: expect.stringContaining('cannot be sent yet') });
    expect(new Map(marked).get(field)).toMatch(words);
  });

  it('is said as it is when no page of this form could put it right', async () => {
    const refusals: Refusal[] = [{ reason: 'alreadyOut' }, { reason: 'needsParts' }];

    for (const refusal of refusals) expect((await sentTo('cmat', 'schoolMatter', refusal)).end).toEqual({ kind: 'refused', refusal });
  });
});

describe('the last page before sending', () => {
  it('shows nothing of anybody’s: no numbers, no contacts, no warnings', async () => {
    const walk = await makeWalk({ ...everybodysSchool('cmat'), cautions: [caution('caution')] }, teacher);
    let page = pageOf(await walk.open());
    while (page.kind !== 'risk' || !page.last) page = pageOf(await walk.press(page, 'next', page.kind === 'about' ? typing.about : sensible(page)));
    const text = JSON.stringify(page);

    for (const secret of ['07700', '01632', 'Kin of', 'bricks', 'Mill Lane', 'Green']) expect(text).not.toContain(secret);
  });
});
