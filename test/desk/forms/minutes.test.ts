import type { FormPage } from '../../../src/desk/forms/forms';
import { newDraft } from '../../../src/desk/forms/request/new-draft';
import { turnPage } from '../../../src/desk/forms/request/turn-page';
import { ann, profileOf, type ShippedId } from '../../support/school';
import { aDraft, aFilling, aStop, under } from './a-draft';
import { makeWalk, pageOf, sensible, typing } from './a-walk';
import { everybodysSchool, teacher, worker } from './colleagues';

/** The page of the first stop, under HHN. */
const firstStop = async () => {
  const walk = await makeWalk(everybodysSchool('hhn'), teacher);
  let page = pageOf(await walk.open());
  while (page.kind !== 'stop') page = pageOf(await walk.press(page, 'next', typedOn(page)));
  return { ...walk, page };
};

const typedOn = (page: FormPage) => {
  if (page.kind === 'about') return { ...typing.about, type: 'other' };
  return page.kind === 'who' ? { going: 'true', companions: worker.id, lead: teacher.id } : sensible(page);
};

describe('how long a stop takes', () => {
  it('starts at a quarter of an hour where that is usual, at each new stop (HHN-COND-19)', async () => {
    const { press, page } = await firstStop();
    const second = pageOf(await press(page, 'addStop', aStop));

    expect(page).toMatchObject({ kind: 'stop', values: { minutes: '15', family: '' } });
    expect(second).toMatchObject({ kind: 'stop', number: 2, values: { minutes: '15', family: '' } });
  });

  it('stays as it was typed, and empty where it was emptied (HHN-COND-19)', async () => {
    const { press, page } = await firstStop();
    const second = pageOf(await press(page, 'addStop', { ...aStop, minutes: '25' }));
    const again = pageOf(await press(second, 'back', { ...aStop, minutes: '' }));
    const emptied = pageOf(await press(again, 'next', { ...aStop, minutes: '25' }));

    expect([again, emptied]).toMatchObject([{ number: 1, values: { minutes: '25' } }, { number: 2, values: { minutes: '' } }]);
    expect(pageOf(await press(emptied, 'next', { ...aStop, minutes: '' }))).toMatchObject({ errors: { minutes: 'Give the minutes as a whole number from 5 to 240.' } });
  });

  it.each<ShippedId>(['mcg', 'hsp', 'cmat', 'stp'])('is for the requester to say where the policy names no usual length: %s', (id) => {
    const filling = under(profileOf(id));
    const { draft } = turnPage({ page: 'stop-2', go: 'addStop', stops: 2, inputs: { ...aStop, start: '14:10' } }, aDraft(), filling);

    expect(newDraft({ id: 'form-1' }, filling).stops).toMatchObject([{ minutes: '' }]);
    expect(draft.stops.map(({ minutes }) => minutes)).toEqual(['30', '30', '']);
  });

  it('and where it is, are kept while the family is met in school for a moment', () => {
    const meeting = aDraft({ about: { ...aDraft().about, type: 'meetingInSchool' }, who: { going: 'true', companions: '', lead: ann.id, outside: '' } });
    const { draft } = turnPage({ page: 'stop-1', go: 'back', stops: 2, inputs: { family: 'Brown', phone: '' } }, meeting, aFilling());

    expect(draft.stops[0]).toEqual({ ...aStop, family: 'Brown', phone: '' });
  });
});
