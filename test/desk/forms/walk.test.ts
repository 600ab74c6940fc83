import { newVisit } from '../../../src/desk/visit-id';
import { ann, aSchool, ben, profileOf } from '../../support/school';
import { at } from '../../support/story';
import type { FormPage } from '../../../src/desk/forms/forms';
import { makeWalk, pageOf, sensible, typing } from './a-walk';

type Walk = Awaited<ReturnType<typeof makeWalk>>;

/** Past the reasons, to who goes. */
const whoPage = async (open: Walk['open'], press: Walk['press'], about = {}): Promise<FormPage> => {
  const reason = pageOf(await press(pageOf(await open()), 'next', { ...typing.about, ...about }));
  return pageOf(await press(reason, 'next', sensible(reason)));
};

const visitOf = (form: string): string => newVisit(`request-${form}`).id;

describe('a request filled in from page to page', () => {
  it('becomes a visit with everything that was typed, in proper spelling', async () => {
    const { desk, press, answers, toTheEnd } = await makeWalk();
    const last = await toTheEnd();
    const done = await press(last, 'send', answers(last));

    const stored = await desk.store.load('oakfield', visitOf('form-1'));
    expect(done).toEqual({ kind: 'done', text: expect.stringMatching(/^V-\w{4} has gone to .*Kate Shaw for approval\. Do not leave/) });
    expect(stored?.visit).toMatchObject({
      type: 'attendanceSupport',
      requester: ann.id,
      chat: '19:staff@thread.v2',
      plan: {
        leaveAt: at('13:00'),
        backBy: at('15:00'),
        stops: [
          { startAt: at('13:20'), minutes: 30 },
          { startAt: at('14:10'), minutes: 20 },
        ],
      },
      visitors: [
        { id: ann.id, lead: true },
        { id: ben.id, lead: false },
      ],
    });
    expect(stored?.private.details).toMatchObject({
      stops: [{ family: 'Green', postcode: 'LU2 7AB', phone: '+441632960011' }, { family: 'Brown' }],
      visitors: [
        { id: ann.id, mobile: '+447700900105' },
        { id: ben.id, mobile: '+447700900999' },
      ],
      vehicle: 'red Polo, XY34 ZAB',
    });
    const always = profileOf('cmat').settings['risk.checks'].questions.filter(({ when }) => when === 'always');
    expect(stored?.private.details.answers).toHaveLength(always.length);
  });

  it('makes one visit when it is sent twice, also at once', async () => {
    const { desk, press, answers, toTheEnd } = await makeWalk();
    const last = await toTheEnd();
    const both = await Promise.all([press(last, 'send', answers(last)), press(last, 'send', answers(last))]);
    const later = await press(last, 'send', answers(last));

    expect(new Set([...both, later].map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await desk.store.open('oakfield')).toHaveLength(1);
  });

  it('tells nobody else what became of it', async () => {
    const { press, answers, toTheEnd } = await makeWalk();
    const last = await toTheEnd();
    await press(last, 'send', answers(last));

    expect(await press(last, 'send', answers(last), ben)).toMatchObject({ kind: 'page', page: { kind: 'about', values: { purpose: '' } } });
  });

  it('goes back without losing anything, right or wrong', async () => {
    const { open, press } = await makeWalk();
    const reason = pageOf(await press(pageOf(await open()), 'next', typing.about));
    const who = pageOf(await press(reason, 'next', typing.reason));
    const before = pageOf(await press(who, 'back', { going: 'false', companions: ben.id, lead: '' }));
    const about = pageOf(await press(before, 'back', { ask_LETTER: '', whyNotSchool: 'Half a sent' }));
    const reasonAgain = pageOf(await press(about, 'next', typing.about));
    const again = pageOf(await press(reasonAgain, 'next', typing.reason));

    expect(about).toMatchObject({ kind: 'about', values: typing.about, errors: {} });
    expect(reasonAgain).toMatchObject({ asks: [{ answer: '' }], values: { whyNotSchool: 'Half a sent' } });
    expect(again).toMatchObject({ kind: 'who', values: { going: 'false', companions: ben.id, lead: '' } });
  });

  it('stays on a page with everything typed when something on it is wrong', async () => {
    const { open, press } = await makeWalk();
    const page = pageOf(await press(pageOf(await open()), 'next', { ...typing.about, backBy: '12:00' }));

    expect(page).toMatchObject({
      kind: 'about',
      notice: 'Check the answers marked below.',
      values: { ...typing.about, backBy: '12:00' },
      errors: { backBy: expect.stringContaining('not after leaving'), leave: undefined },
    });
  });

  it('knows mobiles and vehicle from the directory', async () => {
    const { open, press } = await makeWalk();
    let page = await whoPage(open, press);
    page = pageOf(await press(page, 'next', typing.who));
    page = pageOf(await press(page, 'next', typing['stop-1']));

    expect(page).toMatchObject({
      kind: 'contacts',
      mobiles: [
        { name: 'Ann Patel', value: '07700 900105' },
        { name: 'Ben Okoro', value: '07700 900106' },
      ],
      values: { vehicle: 'blue Fiesta, AB12 CDE' },
    });
  });

  it('is sent back to the page that has gone wrong meanwhile', async () => {
    const { desk, press, answers, toTheEnd } = await makeWalk();
    const last = await toTheEnd();
    desk.clock.set(at('13:30'));
    const page = pageOf(await press(last, 'send', answers(last)));

    expect(page).toMatchObject({ kind: 'about', notice: expect.stringContaining('cannot be sent yet'), errors: { leave: 'It is 13:30 now, so that time has passed. Give a later one.' } });
  });

  it('says that it is blocked, and by which answer', async () => {
    const { press, answers, toTheEnd } = await makeWalk();
    const last = await toTheEnd({ 'EX-41': 'yes' });

    expect(await press(last, 'send', answers(last))).toMatchObject({
      kind: 'done',
      text: expect.stringMatching(/is blocked and must not go ahead: you answered yes to “Have police/),
    });
  });

  it('names the companion who must say that they come, where pairs are the policy', async () => {
    const { press, answers, toTheEnd } = await makeWalk(aSchool(profileOf('mcg', { visitTypes: profileOf('cmat').settings.visitTypes })));
    const last = await toTheEnd();

    expect(await press(last, 'send', answers(last))).toMatchObject({ text: expect.stringContaining("waits for Ben Okoro to say “I'll come”") });
  });

  it('asks for a second person, beside the field, when an answer needs one', async () => {
    const { desk, open, press, answers } = await makeWalk();
    let page = await whoPage(open, press);
    page = pageOf(await press(page, 'next', { ...typing.who, companions: '' }));
    page = pageOf(await press(page, 'next', typing['stop-1']));
    page = pageOf(await press(page, 'next', typing.contacts));
    while (page.kind === 'risk' && !page.last) page = pageOf(await press(page, 'next', answers(page, { 'EX-21': 'yes' })));
    page = pageOf(await press(page, 'send', answers(page)));

    expect(page).toMatchObject({ kind: 'who', errors: { companions: expect.stringContaining('two people') } });
    expect(await desk.store.open('oakfield')).toEqual([]);
  });
});

describe('stops', () => {
  it('are added after the one shown and removed again, one for each press, however often it arrives', async () => {
    const { open, press } = await makeWalk();
    let page = await whoPage(open, press);
    const one = pageOf(await press(page, 'next', typing.who));
    const two = pageOf(await press(one, 'addStop', typing['stop-1']));
    const twice = pageOf(await press(one, 'addStop', typing['stop-1']));
    expect([two, twice]).toEqual([expect.objectContaining({ number: 2, of: 2 }), expect.objectContaining({ number: 2, of: 2 })]);

    page = pageOf(await press(two, 'back', typing['stop-2']));
    const left = pageOf(await press(page, 'removeStop', typing['stop-1']));
    const again = pageOf(await press(page, 'removeStop', typing['stop-1']));
    expect([left, again]).toEqual([
      expect.objectContaining({ of: 1, values: typing['stop-2'] }),
      expect.objectContaining({ of: 1, values: typing['stop-2'] }),
    ]);
  });

  it('are eight at most', async () => {
    const { open, press } = await makeWalk();
    let page = await whoPage(open, press, { backBy: '18:00' });
    page = pageOf(await press(page, 'next', typing.who));
    for (let stop = 0; stop < 8; stop += 1) {
      page = pageOf(await press(page, 'addStop', { ...typing['stop-1'], start: `1${3 + Math.floor(stop / 4)}:${(stop % 4) * 10 + 20}`, minutes: 10 }));
    }

    expect(page).toMatchObject({ kind: 'contacts' });
  });
});

describe('a large school', () => {
  const crowd = Array.from({ length: 30 }, (_none, n) => ({ ...ben, id: `00000000-0000-4000-8000-0000000010${10 + n}`, name: `Colleague ${n}` }));
  const [first, second] = crowd;

  it('lets colleagues be added by name, one after the other', async () => {
    const { open, press } = await makeWalk(aSchool(profileOf('cmat'), { people: [ann, ...crowd] }));
    let page = await whoPage(open, press);
    expect(page).toMatchObject({ kind: 'who', ticks: [], others: { length: 30 } });

    page = pageOf(await press(page, 'addVisitor', { going: 'true', lead: ann.id, add: first?.id ?? '' }));
    page = pageOf(await press(page, 'next', { going: 'true', companions: first?.id ?? '', lead: ann.id, add: second?.id ?? '' }));
    page = pageOf(await press(page, 'back'));

    expect(page).toMatchObject({ kind: 'who', ticks: [{ title: 'Colleague 0' }, { title: 'Colleague 1' }], others: { length: 28 } });
  });
});
