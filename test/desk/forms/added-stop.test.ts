import type { FormAnswer, FormPage } from '../../../src/desk/forms/forms';
import type { Caution } from '../../../src/policy/caution';
import { shortForm } from '../../../src/policy/risk';
import type { Member } from '../../../src/school/school';
import { ann, aSchool, ben, dsl, head, manager, profileOf, sam } from '../../support/school';
import { at } from '../../support/story';
import { caution } from '../../visit/lived';
import { aStop } from './a-draft';
import { makeOffice } from './a-register';

const third = { family: 'Grey', address: '11 New Road', postcode: 'lu2 7ad', phone: '01632 960013', start: '14:40', minutes: '20', backBy: '15:20', clear: 'clear' };

const page = (answer: FormAnswer) => {
  if (answer.kind !== 'page' || answer.page.kind !== 'addedStop') throw new Error(`no page of an added stop but ${JSON.stringify(answer)}`);
  return answer.page;
};

const refused = (reason: string, more = {}) => ({ kind: 'refused', refusal: { reason, ...more } });

/** Ann and Ben are out at two o'clock, with stops until 13:50 and from 14:10 to 14:30, due back at three. */
async function away(changes: Parameters<typeof profileOf>[1] = {}, cautions: Caution[] = []) {
  const office = await makeOffice(aSchool(profileOf('cmat', changes), { cautions }));
  const { desk, handle, now, open, send, stored } = office;
  await office.visit();
  let presses = 0;
  const does = async (command: Parameters<typeof handle>[0]['command']) => {
    const answer = await handle({ school: now(), visit: 'v1', operation: `does-${(presses += 1)}`, command });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  };
  const taps = async (by: Member, ...whats: ('leftSchool' | 'arrived' | 'leftProperty' | 'back')[]) => {
    for (const what of whats) await does({ type: 'checkIn', by, who: by.id, what });
  };
  await does({ type: 'approve', by: manager, revision: 1, reviewed: true, note: '' });
  desk.clock.set(at('13:00'));
  await taps(ann, 'leftSchool');
  await taps(ben, 'leftSchool');
  desk.clock.set(at('14:00'));
  return {
    ...office,
    does,
    taps,
    opens: (by: Member = ann): Promise<FormAnswer> => open('stop', by, { visit: 'v1' }),
    adds: async (typed = {}, by: Member = ann): Promise<FormAnswer> => send(page(await open('stop', by, { visit: 'v1' })), by, { ...third, ...typed }),
    trail: async () => (await desk.store.trail('oakfield', 'v1')).map(({ type }) => type),
    stops: async () => (await stored()).private.details.stops.map(({ family }) => family),
  };
}

describe('a stop added while out', () => {
  it.each([
    ['a visitor', ann],
    ['the office for one who phones', sam],
  ])('by %s joins the round, and the new time back is said (CMAT-2-08)', async (_whom, by) => {
    const { adds, stored } = await away();
    expect(await adds({}, by)).toEqual({ kind: 'done', text: 'V-7K3M has one more stop. Due back at 15:20.' });

    const { visit, private: known } = await stored();
    expect(visit.plan).toMatchObject({ backBy: '2026-11-24T15:20:00.000Z', stops: [{}, {}, { startAt: '2026-11-24T14:40:00.000Z', minutes: 20 }] });
    expect(known.details.stops[2]).toEqual({ family: 'Grey', address: '11 New Road', postcode: 'LU2 7AD', phone: '+441632960013' });
    expect(JSON.stringify(visit)).not.toContain('Grey');
  });

  it('stands where people were told to be back already, as long as that lies ahead', async () => {
    const { opens, desk, does } = await away();
    expect(page(await opens()).values).toEqual({ family: '', address: '', postcode: '', phone: '', start: '', minutes: '', backBy: '15:00', clear: '' });
    await does({ type: 'runLate', by: ann, minutes: 10 });
    expect(page(await opens()).values.backBy).toBe('15:10');
    desk.clock.set(at('15:10'));
    expect(page(await opens()).values.backBy).toBe('');
  });

  it('is asked about with the short checklist and one answer to all of it (CMAT-2-01)', async () => {
    const { opens, adds, trail, now } = await away();
    expect(page(await opens()).asks).toEqual(shortForm(now().profile.settings).map(({ ask }) => ask));
    expect(page(await adds({ clear: '' })).errors.clear).toBe('Choose one of the two.');
    expect(await adds({ clear: 'notClear' })).toEqual(refused('stopRefused', { why: 'answers' }));
    expect(await trail()).not.toContain('stopAdded');
  });

  it('is compared with the cautions as they stand at that moment (CMAT-2-01)', async () => {
    const { adds, stops, desk, now } = await away({}, [caution({ address: third.address, postcode: 'LU2 7AD' })]);
    expect(await adds()).toEqual(refused('stopRefused', { why: 'caution' }));

    const household = { family: 'Grey', address: '11 New Road', postcode: 'LU2 7AD', phone: '+441632960013' };
    const command = { type: 'addStop', by: ann, stop: { startAt: at('14:40'), minutes: 20 }, backBy: at('15:20'), household, clear: true } as const;
    const readAWhileAgo = { ...now(), cautions: [] };
    expect(await desk.handle({ school: readAWhileAgo, visit: 'v1', operation: 'x', command })).toMatchObject({ refusal: { reason: 'stopRefused', why: 'caution' } });
    expect(await stops()).not.toContain('Grey');
  });

  it.each<[string, Record<string, string>, string]>([
    ['family', { family: ' ' }, 'Give the name of the family.'],
    ['family', { family: 'x'.repeat(101) }, 'Keep it under 100 characters.'],
    ['address', { address: '' }, 'Give the address.'],
    ['address', { address: 'x'.repeat(301) }, 'Keep it under 300 characters.'],
    ['postcode', { postcode: 'LU2' }, 'Give the full postcode, such as LU2 7AB.'],
    ['phone', { phone: '' }, "Give the family's telephone number."],
    ['phone', { phone: '12' }, 'That is not a full number. Give all digits, such as 01632 960001.'],
    ['start', { start: '' }, 'Give the time of arriving there.'],
    ['start', { start: 'soon' }, 'Give a time, such as 14:20.'],
    ['start', { start: '13:59' }, 'It is 14:00 now. Give a later time.'],
    ['start', { start: '14:29' }, 'Stop 2 ends at 14:30. Give that time or later.'],
    ['minutes', { minutes: '4' }, 'Give the minutes as a whole number from 5 to 240.'],
    ['minutes', { minutes: '' }, 'Give the minutes as a whole number from 5 to 240.'],
    ['backBy', { backBy: '' }, 'Give the time of being back at school or home.'],
    ['backBy', { backBy: '25:00' }, 'Give a time, such as 14:20.'],
    ['backBy', { backBy: '14:59' }, 'It ends at 15:00. Give that time or later.'],
    ['clear', { clear: 'true' }, 'Choose one of the two.'],
  ])('is not added with %s %j, and what was typed stays', async (field, typed, said) => {
    const { adds, stops } = await away();
    const shown = page(await adds(typed));

    expect({ ...shown.errors }[field]).toBe(said);
    expect(Object.values(shown.errors).filter(Boolean)).toHaveLength(1);
    expect(shown).toMatchObject({ values: { ...third, ...typed }, notice: 'Check the answers marked below.' });
    expect(await stops()).toHaveLength(2);
  });

  it('may begin this very minute, and at the end of the stop before', async () => {
    const { adds, taps, desk } = await away();
    expect(await adds({ start: '14:30', backBy: '14:50' })).toMatchObject({ kind: 'done' });
    await taps(ann, 'leftProperty', 'leftProperty', 'leftProperty');
    desk.clock.set('2026-11-24T14:00:40.000Z');
    expect(await adds({ start: '14:00' })).toMatchObject({ kind: 'done' });
    desk.clock.set(at('14:01'));
    expect(page(await adds({ start: '14:00' })).errors.start).toMatch(/^It is 14:01 now/);
  });

  it('comes after the stops that they have yet to reach, and no others', async () => {
    const { adds, taps } = await away();
    const soon = { start: '14:10', minutes: '10' };
    await taps(ann, 'leftProperty');
    expect(page(await adds(soon)).errors.start).toMatch(/^Stop 2 ends at 14:30/);
    await taps(ben, 'arrived');
    expect(page(await adds(soon, ben)).errors.start).toMatch(/^Stop 2/);
    expect(page(await adds(soon, sam)).errors.start).toMatch(/^Stop 2/);
    await taps(ann, 'arrived');
    expect(page(await adds(soon, ben)).errors.start).toMatch(/^Stop 2/);
    expect(await adds(soon, sam)).toMatchObject({ kind: 'done' });
    expect(page(await adds(soon)).errors.start).toMatch(/^Stop 3 ends at 14:20/);
  });

  it('by a colleague who has not left yet comes after all of them', async () => {
    const office = await makeOffice();
    await office.visit();
    const { handle, now, desk, open, send } = office;
    const does = (command: Parameters<typeof handle>[0]['command'], operation: string) => handle({ school: now(), visit: 'v1', operation, command });
    await does({ type: 'approve', by: manager, revision: 1, reviewed: true, note: '' }, 'one');
    desk.clock.set(at('13:00'));
    await does({ type: 'checkIn', by: ann, who: ann.id, what: 'leftSchool' }, 'two');
    const shown = page(await open('stop', ben, { visit: 'v1' }));
    expect(page(await send(shown, ben, { ...third, start: '14:00' })).errors.start).toMatch(/^Stop 2 ends at 14:30/);
  });
});

describe('a form pressed twice', () => {
  it('adds one stop, and both presses are told the same (CMAT-2-08)', async () => {
    const { opens, send, stops, trail, desk } = await away();
    const shown: FormPage = page(await opens());
    const both = await Promise.all([send(shown, ann, third), send(shown, ann, third)]);
    desk.clock.set(at('14:50'));
    const later = await send(shown, ann, third);

    expect([...both, later]).toEqual(Array(3).fill({ kind: 'done', text: 'V-7K3M has one more stop. Due back at 15:20.' }));
    expect(await stops()).toEqual(['FAMILY-ONE', 'FAMILY-TWO', 'Grey']);
    expect((await trail()).filter((type) => type === 'stopAdded')).toHaveLength(1);
  });

  it('is refused twice and told once, never taken for added', async () => {
    const { adds, opens, send, trail } = await away();
    const shown: FormPage = page(await opens());
    const late = { ...third, start: '16:00', minutes: '40', backBy: '16:45' };
    const both = await Promise.all([send(shown, ann, late), send(shown, ann, late)]);

    expect([...both, await send(shown, ann, late)]).toEqual(Array(3).fill(refused('stopRefused', { why: 'hours' })));
    expect((await trail()).filter((type) => type === 'stopRefused')).toHaveLength(1);
    await adds({ family: 'Black', address: '3 Other Street' }, head);
    expect(await send(shown, ann, late)).toEqual(refused('stopRefused', { why: 'hours' }));
  });

  it('is told nobody else’s answer', async () => {
    const { opens, send, stops } = await away();
    const shown: FormPage = page(await opens());
    await send(shown, ann, third);
    expect(await send(shown, ben, { ...third, start: '15:00' })).toMatchObject({ kind: 'done' });
    expect(await stops()).toHaveLength(4);
  });

  it('is another form once it was opened anew', async () => {
    const { adds, stops } = await away();
    await adds();
    await adds({ family: 'Black', start: '15:00', backBy: '15:30' });
    expect(await stops()).toEqual(['FAMILY-ONE', 'FAMILY-TWO', 'Grey', 'Black']);
  });

  it('says the same when the round is full by then', async () => {
    const { adds, opens, send } = await away();
    for (const start of ['14:30', '14:40', '14:50', '15:00', '15:10']) await adds({ start, minutes: '10', backBy: '15:30' });
    const shown: FormPage = page(await opens());
    const last = { ...third, start: '15:20', backBy: '15:40' };
    expect(await send(shown, ann, last)).toEqual({ kind: 'done', text: 'V-7K3M has one more stop. Due back at 15:40.' });
    expect(await send(shown, ann, last)).toEqual({ kind: 'done', text: 'V-7K3M has one more stop. Due back at 15:40.' });
    expect(await opens()).toEqual(refused('tooManyStops'));
  });
});

describe('who may add a stop', () => {
  it('is said when the form is opened and again when it is sent', async () => {
    const { opens, send, does } = await away();
    const shown: FormPage = page(await opens());
    for (const by of [dsl, manager]) {
      expect(await opens(by)).toEqual(refused('notYours'));
      expect(await send(shown, by, third)).toEqual(refused('notYours'));
    }
    await does({ type: 'checkIn', by: ann, who: ann.id, what: 'back' });
    expect(await opens()).toEqual(refused('alreadyKnown'));
    expect(await send(shown, ann, third)).toEqual(refused('alreadyKnown'));
    await does({ type: 'help', by: ben });
    expect(await opens(sam)).toEqual(refused('inAlarm'));
    expect(await send(shown, ben, third)).toEqual(refused('inAlarm'));
  });

  it('is nobody where the policy wants a new request', async () => {
    const { opens } = await away({ 'office.addEnRoute': 'newRequest' });
    expect(await opens()).toEqual(refused('newRequest'));
    expect(await opens(sam)).toEqual(refused('newRequest'));
  });

  it('is nobody before they have left, and of no visit that there is not', async () => {
    const { open, visit, form, now } = await makeOffice();
    expect(await open('stop', ann, { visit: 'v1' })).toEqual(refused('unknownVisit'));
    expect(await open('stop', ann)).toEqual(refused('unknownVisit'));
    await visit();
    expect(await open('stop', ann, { visit: 'v1' })).toEqual(refused('wrongStage', { stage: 'assessed' }));
    for (const data of [{ ...aStop, form: 'stop', visit: 'v1' }, { form: 'stop', visit: 'v2', draft: 'a' }, { form: 'stop', visit: 'v1', draft: 'a/b' }]) {
      expect(await form.submit({ by: ann, school: now(), data, operation: 'x' })).toEqual(refused('unknownVisit'));
    }
  });
});
