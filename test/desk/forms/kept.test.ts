import { ann, ben } from '../../support/school';
import { newVisit } from '../../../src/desk/visit-id';
import { makeWalk, pageOf, typing } from './a-walk';

describe('a half-filled request', () => {
  it('is taken up again where it was left', async () => {
    const { open, press } = await makeWalk();
    let page = pageOf(await press(pageOf(await open()), 'next', typing.about));
    page = pageOf(await press(page, 'next', typing.reason));
    const stop = pageOf(await press(page, 'next', typing.who));
    await press(stop, 'back', typing['stop-1']);

    const resume = pageOf(await open());
    expect(resume).toMatchObject({ kind: 'resume', savedAt: 'Tue 24 Nov, 09:00' });
    const who = pageOf(await press(resume, 'next'));
    expect(who).toMatchObject({ kind: 'who', values: typing.who });
    expect(pageOf(await press(who, 'next', typing.who))).toMatchObject({ kind: 'stop', values: typing['stop-1'] });
  });

  it('is dropped for a fresh one when asked', async () => {
    const { open, press } = await makeWalk();
    await press(pageOf(await open()), 'next', typing.about);
    const page = pageOf(await press(pageOf(await open()), 'afresh'));

    expect(page).toMatchObject({ kind: 'about', values: { type: '', purpose: '', date: '2026-11-24' } });
    expect(pageOf(await open())).toMatchObject({ kind: 'about' });
  });

  it('is nobody else’s', async () => {
    const { open, press } = await makeWalk();
    await press(pageOf(await open()), 'next', typing.about);

    expect(pageOf(await open(undefined, ben))).toMatchObject({ kind: 'about', values: { purpose: '' } });
  });

  it('is gone once it is sent', async () => {
    const { open, press, answers, toTheEnd } = await makeWalk();
    const last = await toTheEnd();
    await press(last, 'send', answers(last));

    expect(pageOf(await open())).toMatchObject({ kind: 'about', values: { purpose: '' }, draft: 'form-2' });
  });

  it('that crashed after it was sent is not offered again', async () => {
    const { open, press, answers, toTheEnd, drafts } = await makeWalk();
    const last = await toTheEnd();
    const kept = await drafts.get('oakfield', ann.id, 'request');
    await press(last, 'send', answers(last));
    await drafts.put('oakfield', ann.id, 'request', kept);

    expect(pageOf(await open())).toMatchObject({ kind: 'about', values: { purpose: '' } });
  });

  it('that cannot be read any more gives way to a fresh one', async () => {
    const { open, drafts } = await makeWalk();
    await drafts.put('oakfield', ann.id, 'request', { of: 'an older shape' });

    expect(pageOf(await open())).toMatchObject({ kind: 'about' });
  });

  it('that was lost keeps at least the page being handed in', async () => {
    const { open, press, drafts } = await makeWalk();
    const page = pageOf(await open());
    await drafts.remove('oakfield', ann.id, 'request');

    expect(pageOf(await press(page, 'next', typing.about))).toMatchObject({
      kind: 'about',
      values: typing.about,
      notice: expect.stringContaining('no longer kept'),
    });
  });

  it.each([{ go: 'fly' }, { page: 'stop-7', go: 'next' }, { page: 'about', go: 'next', visit: '../../x' }, {}])(
    'is safe from the forged press %j',
    async (data) => {
      const { form, open, press, school } = await makeWalk();
      await press(pageOf(await open()), 'next', typing.about);
      await form.submit({ by: ann, school, operation: 'forged', data: { draft: 'form-1', stops: 1, ...data } });
      const resume = pageOf(await open());

      expect(pageOf(await press(pageOf(await press(resume, 'next')), 'back', typing.who))).toMatchObject({ values: typing.about });
    },
  );
});

describe('a change of a visit', () => {
  const sent = async () => {
    const walk = await makeWalk();
    const last = await walk.toTheEnd();
    await walk.press(last, 'send', walk.answers(last));
    return { ...walk, visit: newVisit('request-form-1').id };
  };

  it('starts from what is known and resubmits it', async () => {
    const { desk, open, press, visit } = await sent();
    let page = pageOf(await open(visit));
    expect(page).toMatchObject({ kind: 'about', visit, values: typing.about });

    page = pageOf(await press(page, 'next', { ...typing.about, backBy: '15:30' }));
    expect(page).toMatchObject({ asks: [{ id: 'LETTER', answer: 'answer to LETTER' }], values: { whyNotSchool: 'They do not come in' } });
    page = pageOf(await press(page, 'next', typing.reason));
    expect(page).toMatchObject({ values: typing.who });
    page = pageOf(await press(page, 'next', typing.who));
    expect(page).toMatchObject({ values: typing['stop-1'] });
    page = pageOf(await press(page, 'next', typing['stop-1']));
    page = pageOf(await press(page, 'next', typing['stop-2']));
    expect(page).toMatchObject({ mobiles: [{ value: '07700 900105' }, { value: '07700 900999' }], values: { vehicle: 'red Polo, XY34 ZAB' } });
    page = pageOf(await press(page, 'next', typing.contacts));
    let answer = await press(page, 'next', asTyped(page));
    while (answer.kind === 'page') answer = await press(answer.page, 'next', asTyped(answer.page));

    const changed = (await desk.store.load('oakfield', visit))?.visit;
    expect(answer).toMatchObject({ kind: 'done' });
    expect(changed).toMatchObject({ revision: 2, plan: { backBy: '2026-11-24T15:30:00.000Z' } });
    expect(await desk.store.open('oakfield')).toHaveLength(1);
  });

  it('is refused to anybody but the requester', async () => {
    const { open, visit } = await sent();

    expect(await open(visit, ben)).toEqual({ kind: 'refused', refusal: { reason: 'notYours' } });
  });

  it('is refused once the visit is over', async () => {
    const { desk, open, visit, school } = await sent();
    await desk.handle({ school, visit, operation: 'cancel', command: { type: 'cancel', by: ann } });

    expect(await open(visit)).toEqual({ kind: 'refused', refusal: { reason: 'wrongStage', stage: 'cancelled' } });
  });

  it('is refused for a visit that is not there', async () => {
    const { open } = await sent();

    expect(await open('none')).toEqual({ kind: 'refused', refusal: { reason: 'unknownVisit' } });
  });
});

const asTyped = (page: ReturnType<typeof pageOf>): Record<string, string> =>
  page.kind === 'risk'
    ? Object.fromEntries(page.items.flatMap(({ id, answer, note }) => [[`answer_${id}`, answer], [`note_${id}`, note]]))
    : {};
