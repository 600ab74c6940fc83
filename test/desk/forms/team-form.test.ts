import type { FormAnswer, FormPage } from '../../../src/desk/forms/forms';
import type { GoersPage } from '../../../src/desk/forms/team-page';
import type { Settings } from '../../../src/policy/profile';
import type { Role } from '../../../src/school/people';
import type { Member } from '../../../src/school/school';
import { admin, ann, aSchool, ben, deputy, dsl, head, manager, outsider, profileOf, sam, staff } from '../../support/school';
import { aRequest } from '../../support/story';
import { makeOffice } from './a-register';

type Typed = Record<string, string>;

const page = (shown: FormPage): FormPage & GoersPage => {
  if (shown.kind !== 'goers') throw new Error(`the page is ${shown.kind}`);
  return shown;
};

const ids = (...people: Member[]): string => people.map(({ id }) => id).join();

/** Ann asked for it, leads and goes with Ben; the headteacher has the page before her. */
async function settling(changes: Partial<Settings> = {}, people: readonly Member[] = staff) {
  const profile = profileOf('mcg', changes);
  const office = await makeOffice(aSchool(profile, { people }));
  const part = changes['pairs.namedRoles'] ? ({ part: 'notes' } as const) : {};
  const visitors = [
    { id: ann.id, name: ann.name, lead: true, regular: 'pairs.regularWorker' in changes },
    { id: ben.id, name: ben.name, lead: false, ...part },
  ];
  await office.visit(aRequest(profile, { type: 'relationship', visitors }));
  const open = (by: Member) => office.open('team', by, { visit: 'v1' });
  const shown = page(office.pageOf(await open(head)));
  return {
    ...office,
    open,
    shown,
    sends: (typed: Typed, by: Member = head): Promise<FormAnswer> => office.send(shown, by, typed),
    marked: async (typed: Typed) => page(office.pageOf(await office.send(shown, head, typed))),
  };
}

describe('the page on which whoever approves settles who goes', () => {
  it('shows who goes and who leads, and everybody else who could but themselves', async () => {
    const { shown } = await settling();
    expect(shown).toMatchObject({
      visit: 'v1',
      revision: 1,
      values: { companions: ids(ann, ben), lead: ann.id },
      others: [],
      parts: [],
      regular: [],
      whyThisPair: '',
      notice: '',
    });
    expect(shown.ticks.map(({ title }) => title)).toEqual(['Ann Patel', 'Ben Okoro', 'David Lewis', 'Kate Shaw', 'Priya Nair', 'Rosa Bell', 'Sam Carter']);
    expect(shown.leads).toEqual(shown.ticks);
  });

  it('settles it: others go, and it is to be approved again (MCG-4.3-04)', async () => {
    const { sends, stored } = await settling();
    expect(await sends({ companions: ids(ben, sam), lead: sam.id })).toEqual({
      kind: 'done',
      text: 'Ben Okoro and Sam Carter go on V-7K3M now. Ben Okoro and Sam Carter must say “I\'ll come” first. It has to be approved again.',
    });

    const { visit, private: { details } } = await stored();
    expect(visit).toMatchObject({ stage: 'assessed', revision: 2, requester: ann.id });
    expect(visit.visitors).toMatchObject([{ id: ben.id, lead: false, coming: 'asked' }, { id: sam.id, name: 'Sam Carter', lead: true, coming: 'asked' }]);
    // Ben's number as it was given for this visit, Sam's as it is on file.
    expect(details.visitors).toEqual([{ id: ben.id, mobile: '+447700900124' }, { id: sam.id, mobile: sam.mobile }]);
  });

  it('takes nobody’s mobile from the page', async () => {
    const { sends, stored } = await settling();
    await sends({ companions: ids(ben, sam), lead: sam.id, [`mobile_${sam.id}`]: '07700 900666' });
    expect(JSON.stringify((await stored()).private)).not.toContain('900666');
  });

  it.each([
    ['the car of whoever leads now', [ben, sam], 'grey Astra', 'grey Astra'],
    ['none, where none is on file of them', [ben, sam], undefined, ''],
    ['the car as it was, while whoever led before still goes', [ann, sam], 'grey Astra', 'blue Fiesta, AB12 CDE'],
  ])('says what they drive: %s', async (_what, team, onFile, vehicle) => {
    const { sends, stored } = await settling({}, staff.map((one) => (one.id === sam.id ? { ...one, vehicle: onFile } : one)));
    await sends({ companions: ids(...team), lead: sam.id });
    expect((await stored()).private.details.vehicle).toBe(vehicle);
  });

  it('settles it once, however often it is sent', async () => {
    const { sends, stored } = await settling();
    const first = await sends({ companions: ids(ann, sam), lead: ann.id });
    expect(await sends({ companions: ids(ann, sam), lead: ann.id })).toEqual(first);
    expect((await stored()).visit.revision).toBe(2);
    expect(first).toMatchObject({ text: expect.stringMatching(/^Ann Patel and Sam Carter go on V-7K3M now. Sam Carter must say/) });
  });
});

describe('on that page', () => {
  it.each<[string, string, Typed, RegExp]>([
    ['nobody', 'companions', { companions: '', lead: ann.id }, /Choose who goes/],
    ['nobody who leads', 'lead', { companions: ids(ann, sam), lead: '' }, /Choose who leads/],
    ['somebody who leads and does not go', 'lead', { companions: ids(ann, sam), lead: ben.id }, /one of the people who go/],
    ['themselves', 'companions', { companions: ids(ann, head), lead: ann.id }, /You cannot go on a visit that you approve/],
    ['somebody of another school', 'companions', { companions: ids(ann, outsider), lead: ann.id }, /from the list/],
    ['one alone, where two must go', 'companions', { companions: ids(sam), lead: sam.id }, /needs two people/],
    ['those who go already', 'companions', { companions: ids(ben, ann), lead: ann.id }, /They go already/],
  ])('%s is marked under its field, and what was chosen is kept', async (_who, field, typed, words) => {
    const { marked, stored } = await settling();
    const shown = await marked(typed);
    expect(shown).toMatchObject({ notice: 'Check the answers marked below.', revision: 1, errors: { [field]: expect.stringMatching(words) }, values: typed });
    expect((await stored()).visit.revision).toBe(1);
  });

  it('nine are too many', async () => {
    const crowd = Array.from({ length: 9 }, (_none, n) => ({ ...sam, id: `00000000-0000-4000-8000-00000000010${n}`, name: `Colleague ${n}` }));
    const { marked } = await settling({}, [...staff, ...crowd]);
    expect((await marked({ companions: ids(...crowd), lead: crowd[0]!.id })).errors.companions).toMatch(/At most 8/);
  });

  it('somebody without a mobile on file is not taken, and it says what to do', async () => {
    const { marked } = await settling({}, staff.map((one) => (one.id === sam.id || one.id === admin.id ? { ...one, mobile: undefined } : one)));
    expect((await marked({ companions: ids(ann, sam, admin), lead: ann.id })).errors.companions).toBe(
      'No mobile on file of Sam Carter and Rosa Bell. Ask them to type /visit me and add it, or choose somebody else.',
    );
  });

  it('people whom the policy does not want on this kind of visit are told apart (HSP-X-03)', async () => {
    const rule: Settings['pairs.byType'] = [{ type: 'relationship', otherwise: 'refuse', pairs: [{ of: [['familyWorker'], []] }] }];
    const { marked, sends } = await settling({ 'pairs.byType': rule });
    expect((await marked({ companions: ids(ann, sam), lead: ann.id })).errors.companions).toMatch(/needs a family worker and one other/);
    expect(await sends({ companions: ids(ben, sam), lead: ben.id })).toMatchObject({ kind: 'done' });
  });
});

describe('what is asked of the people chosen', () => {
  const parted: Partial<Settings> = { 'pairs.namedRoles': { rule: 'required', parts: ['notes', 'observes'] } };

  it('is what each companion does, where there is more than one part (HSP-B-07)', async () => {
    const { shown, marked, sends, stored } = await settling(parted);
    expect(shown).toMatchObject({ parts: [{ person: ben.id, value: 'notes' }], partChoices: [{ value: 'notes' }, { value: 'observes' }] });

    const missing = await marked({ companions: ids(ann, ben, sam), lead: ann.id, [`part_${ben.id}`]: 'notes' });
    expect(missing.parts).toMatchObject([{ person: ben.id, value: 'notes', error: '' }, { person: sam.id, value: '', error: 'Choose what they do there.' }]);

    await sends({ companions: ids(ann, ben, sam), lead: ann.id, [`part_${ben.id}`]: 'observes', [`part_${sam.id}`]: 'notes' });
    expect((await stored()).visit.visitors.map(({ part }) => part)).toEqual(['leads', 'observes', 'notes']);
  });

  it('is asked of whoever led before and does not now', async () => {
    const { marked } = await settling(parted);
    expect((await marked({ companions: ids(ann, ben), lead: ben.id })).parts).toMatchObject([{ person: ann.id, value: 'leads', error: 'Choose what they do there.' }]);
  });

  it('is who knows the family (HHN-COND-02)', async () => {
    const { shown, marked, sends, stored } = await settling({ 'pairs.regularWorker': 'required' });
    expect(shown).toMatchObject({ values: { regular: ann.id }, regular: [{ value: ann.id }, { value: ben.id }] });

    const strangers = await marked({ companions: ids(ben, sam), lead: ben.id, regular: ann.id });
    expect(strangers).toMatchObject({ regular: [{ value: ben.id }, { value: sam.id }], errors: { regular: expect.stringMatching(/work regularly/) } });

    await sends({ companions: ids(ben, sam), lead: ben.id, regular: sam.id });
    expect((await stored()).visit.visitors.map(({ regular }) => regular)).toEqual([undefined, true]);
  });

  it('is why these people, where the policy would rather have others (HHN-PURP-02)', async () => {
    const as = (who: Member, ...roles: Role[]): Member => ({ ...who, roles });
    const cast = [as(ann, 'classTeacher'), as(ben, 'keyworker'), as(sam, 'teacher')];
    const people = staff.map((one) => cast.find(({ id }) => id === one.id) ?? one);
    const rule: Settings['pairs.byType'] = [{ type: 'relationship', otherwise: 'reason', pairs: [{ of: [['classTeacher'], ['keyworker']] }] }];
    const { shown, marked, sends, stored } = await settling({ 'pairs.byType': rule }, people);
    expect(shown.whyThisPair).toBe('');

    const others = { companions: ids(ann, sam), lead: ann.id };
    expect(await marked(others)).toMatchObject({ whyThisPair: 'Why these two?', errors: { whyThisPair: 'Say why, in a sentence.' } });
    await sends({ ...others, whyThisPair: ' The keyworker is ill ' });
    expect((await stored()).private.details.whyThisPair).toBe('The keyworker is ill');
  });
});

describe('in a large school', () => {
  const crowd = Array.from({ length: 20 }, (_none, n) => ({ ...sam, id: `00000000-0000-4000-8000-0000000001${10 + n}`, name: `Colleague ${10 + n}` }));

  it('those who go are ticked, and others are added by name', async () => {
    const { shown, send, sends, pageOf, stored } = await settling({}, [...staff, ...crowd]);
    expect(shown.ticks.map(({ value }) => value)).toEqual([ann.id, ben.id]);
    expect(shown.others.map(({ value }) => value)).not.toContain(head.id);
    expect(shown.others).toHaveLength(25);

    const added = page(pageOf(await send(shown, head, { companions: ann.id, add: crowd[3]!.id, lead: ann.id }, 'addVisitor')));
    expect(added).toMatchObject({ notice: '', ticks: [{ value: ann.id }, { value: crowd[3]!.id }], leads: [{ value: ann.id }, { value: crowd[3]!.id }] });

    await sends({ companions: ann.id, add: crowd[3]!.id, lead: ann.id });
    expect((await stored()).visit.visitors.map(({ id }) => id)).toEqual([ann.id, crowd[3]!.id]);
  });
});

describe('the page is not for', () => {
  it.each([
    ['the requester', ann, 'ownVisit'],
    ['a companion', ben, 'ownVisit'],
    ['the office', sam, 'notApprover'],
    ['a deputy, where the headteacher approves', deputy, 'notApprover'],
    ['the DSL of a routine visit', dsl, 'notApprover'],
    ['a line manager', manager, 'notApprover'],
  ])('%s, when it is opened and again when it is sent', async (_who, by, reason) => {
    const { open, sends, stored } = await settling();
    expect(await open(by)).toEqual({ kind: 'refused', refusal: { reason } });
    expect(await sends({ companions: ids(admin, sam), lead: sam.id }, by)).toEqual({ kind: 'refused', refusal: { reason } });
    expect((await stored()).visit.revision).toBe(1);
  });

  it('a policy that leaves it to the requester', async () => {
    const { open, visit } = await makeOffice(aSchool(profileOf('stp')));
    await visit();
    expect(await open('team', head, { visit: 'v1' })).toEqual({ kind: 'refused', refusal: { reason: 'teamNotTheirs' } });
  });

  it('a visit that was changed after it was opened', async () => {
    const { sends, handle, now } = await settling();
    await handle({ school: now(), visit: 'v1', operation: 'x', command: { type: 'resubmit', by: ann, request: aRequest(now().profile, { type: 'relationship' }) } });
    expect(await sends({ companions: ids(ann, sam), lead: ann.id })).toEqual({ kind: 'refused', refusal: { reason: 'changedSince' } });
  });

  it('a visit that was declined, or that there is none of', async () => {
    const { open, sends, handle, now, form } = await settling();
    await handle({ school: now(), visit: 'v1', operation: 'x', command: { type: 'decline', by: head, note: 'Not now.' } });
    const wrongStage = { kind: 'refused', refusal: { reason: 'wrongStage', stage: 'declined' } };
    expect(await open(head)).toEqual(wrongStage);
    expect(await sends({ companions: ids(ann, sam), lead: ann.id })).toEqual(wrongStage);

    const unknown = { kind: 'refused', refusal: { reason: 'unknownVisit' } };
    expect(await form.open({ form: 'team', by: head, school: now() })).toEqual(unknown);
    for (const data of [{ form: 'team' }, { form: 'team', visit: 'v1', go: 'send' }, { form: 'team', visit: 'v2', revision: 1, go: 'send' }]) {
      expect(await form.submit({ by: head, school: now(), data, operation: 'y' })).toEqual(unknown);
    }
  });
});
