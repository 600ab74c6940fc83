import { newVisit } from '../../../src/desk/visit-id';
import { ann, aSchool, ben, profileOf } from '../../support/school';
import { at } from '../../support/story';
import { makeWalk, pageOf, typing } from './a-walk';

const meeting = { ...typing.about, type: 'meetingInSchool' };
const household = { family: ' Green ', phone: '01632 960011' };

const asked = async (school = aSchool()) => {
  const walk = await makeWalk(school);
  const who = pageOf(await walk.press(pageOf(await walk.open()), 'next', meeting));
  const stop = pageOf(await walk.press(who, 'next', { ...typing.who, companions: '', outside: 'police' }));
  return { ...walk, who, stop };
};

describe('a meeting in school', () => {
  it('asks why and when, who is there and which family, and neither address nor risk', async () => {
    const { who, stop } = await asked();

    expect(who).toMatchObject({ kind: 'who', step: 'Step 2 of 3', outsiders: [] });
    expect(stop).toMatchObject({ kind: 'stop', step: 'Step 3 of 3', meeting: true, of: 1, mayAdd: false });
  });

  it('is put on record as no visit, with what was said and nobody to wait for', async () => {
    const { desk, press, stop } = await asked(aSchool(profileOf('mcg')));
    const done = await press(stop, 'send', household);
    const stored = await desk.store.load('oakfield', newVisit('request-form-1').id);

    expect(done).toEqual({ kind: 'done', text: expect.stringMatching(/^V-\w{4} is noted as a meeting in school, Tue 24 Nov, 13:00\. It is no home visit/) });
    expect(stored?.visit).toMatchObject({ stage: 'inSchool', plan: { leaveAt: at('13:00'), backBy: at('15:00'), stops: [{ startAt: at('13:00'), minutes: 120 }] } });
    expect(stored?.private.details).toMatchObject({
      purpose: typing.about.purpose,
      stops: [{ family: 'Green', phone: '+441632960011', address: '', postcode: '' }],
      visitors: [],
      outside: [],
    });
    expect(stored?.dueAt).toBeUndefined();
  });

  it.each([
    ['family', { phone: '01632 960011' }, 'Give the name of the family.'],
    ['phone', { family: 'Green', phone: '12' }, 'That is not a full number. Give all digits, such as 01632 960001.'],
  ])('is refused beside the field %s for %j', async (field, typed, words) => {
    const { press, stop } = await asked();

    expect(pageOf(await press(stop, 'send', typed))).toMatchObject({ kind: 'stop', errors: { [field]: words } });
  });

  it('has one family, however the button for another got there', async () => {
    const { press, stop } = await asked();

    expect(await press(stop, 'addStop', household)).toMatchObject({ kind: 'done' });
  });

  it('that becomes a visit after all asks for the rest and keeps what was said', async () => {
    const { press, stop } = await asked();
    const who = pageOf(await press(stop, 'back', household));
    const about = pageOf(await press(who, 'back', { ...typing.who, companions: ben.id, lead: ann.id }));
    const reason = pageOf(await press(about, 'next', typing.about));
    const again = pageOf(await press(pageOf(await press(reason, 'next', typing.reason)), 'next', typing.who));

    expect(reason).toMatchObject({ kind: 'reason' });
    expect(again).toMatchObject({ kind: 'stop', meeting: false, values: household, errors: {} });
  });
});
