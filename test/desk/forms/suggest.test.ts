import type { Draft } from '../../../src/desk/forms/request/draft';
import type { FormPage } from '../../../src/desk/forms/forms';
import { pagesOf } from '../../../src/desk/forms/request/pages';
import { requestPage } from '../../../src/desk/forms/request/show';
import { newVisit } from '../../../src/desk/visit-id';
import type { Settings } from '../../../src/policy/profile';
import { ann, profileOf, type ShippedId } from '../../support/school';
import { aDraft, nothingWrong, under } from './a-draft';
import { makeWalk, pageOf, typing } from './a-walk';
import { everybodysSchool, teacher, worker } from './colleagues';

type Given = Record<string, string>;

/** Ann goes alone and has answered so; whatever is left out is harmless. */
const going = (id: ShippedId, given: Given, more: Partial<Draft> = {}, changes: Partial<Settings> = {}) => {
  const profile = profileOf(id, changes);
  const said = Object.fromEntries(Object.entries(given).map(([item, answer]) => [item, { answer, note: '' }]));
  const about = { ...aDraft().about, type: 'other' };
  const alone = { going: 'true', companions: '', lead: ann.id, outside: '' };
  return { draft: aDraft({ about, who: alone, answers: { ...nothingWrong(profile), ...said }, ...more }, profile), filling: under(profile) };
};

const suggested = (id: ShippedId, given: Given, more: Partial<Draft> = {}, changes: Partial<Settings> = {}): FormPage | undefined => {
  const { draft, filling } = going(id, given, more, changes);
  return pagesOf(draft, filling).at(-1) === 'suggest' ? pageOf(requestPage('suggest', draft, filling)) : undefined;
};

describe('to whoever goes alone, somebody to come along is suggested after the checklist', () => {
  it.each<[string, ShippedId, Given, string]>([
    ['a worry', 'hsp', { 'RA-02': 'yes' }, 'Does anything else about this visit worry you? Yes'],
    ['what nobody knows', 'hsp', { 'EX-10': 'unknown' }, 'Are weapons or crime known at this address? Not known'],
    ['what was left open', 'hsp', { 'EX-10': '' }, 'Are weapons or crime known at this address? Not known'],
    ['an animal', 'cmat', { 'EX-36': 'yes' }, 'Is there a dog or other animal that could be trouble? Yes'],
    ['a threat', 'cmat', { 'RA-01': 'yes' }, 'Could anyone there be threatening or aggressive? Yes'],
  ])('for %s: %s (HSP-B-06)', (_what, id, given, reason) => {
    const page = suggested(id, given);

    expect(page?.kind === 'suggest' && page.reasons.map(({ ask, answer }) => `${ask} ${answer}`)).toEqual([reason]);
  });

  it.each<[string, ShippedId, Given, Partial<Draft>?, Partial<Settings>?]>([
    ['nothing speaks for it', 'hsp', {}],
    ['all that is wrong is what can be put right alone', 'hsp', { 'PREP-1': 'no' }],
    ['two go', 'hsp', { 'RA-02': 'yes' }, { who: { going: 'true', companions: worker.id, lead: ann.id, outside: '' } }],
    ['somebody from outside stands for the second', 'hsp', { 'RA-02': 'yes' }, { who: { going: 'true', companions: '', lead: ann.id, outside: 'educationWelfareOfficer' } }],
    ['an answer needs a second person', 'hsp', { 'RA-02': 'yes', 'RA-13': 'yes' }],
    ['the risk needs a second person', 'hsp', { 'EX-10': 'unknown', 'EX-07': 'unknown', 'EX-09': 'unknown', 'RA-02': 'unknown' }],
    ['the kind of visit needs a second person', 'hsp', { 'RA-02': 'yes' }, { about: { ...aDraft().about, type: 'absenceNoReply' } }],
    ['the policy needs a second person', 'mcg', { 'RA-02': 'yes' }],
    ['nobody may go', 'cmat', { 'EX-41': 'yes', 'RA-02': 'yes' }],
    ['the family is met in school only', 'cmat', { 'RA-04': 'yes' }, {}, { 'risk.knownViolence': 'schoolPremisesOnly' }],
    ['it is a meeting in school', 'hsp', { 'RA-02': 'yes' }, { about: { ...aDraft().about, type: 'meetingInSchool' } }],
    ['the checklist has not been put to them yet', 'hsp', {}, { answers: {} }],
  ])('but not where %s', (_what, id, given, more = {}, changes = {}) => {
    expect(suggested(id, given, more, changes)).toBeUndefined();
  });

  it('also where a colleague goes alone in their stead', () => {
    expect(suggested('hsp', { 'RA-02': 'yes' }, { who: { going: 'false', companions: worker.id, lead: worker.id, outside: '' } })).toMatchObject({ kind: 'suggest' });
  });

  it('with the worst reasons first, and no more of them than a phone has room for', () => {
    const given = { 'EX-36': 'yes', 'EX-24': 'yes', 'RA-15': 'yes', 'RA-02': 'yes', 'EX-09': 'unknown', 'RA-01': 'yes', 'RA-06': 'yes' };
    const page = suggested('cmat', given);

    expect(page).toMatchObject({ more: 2 });
    expect(page?.kind === 'suggest' && page.reasons.map(({ ask }) => ask)).toEqual([
      'Could anyone there be threatening or aggressive?',
      'Is this family or address marked for caution?',
      'Does anything else about this visit worry you?',
      'Will you still be out when reception closes?',
      'Will it be dark at any point?',
    ]);
  });
});

describe('the suggestion', () => {
  const worried = { 'RA-02': 'yes' };
  const alone = { going: 'true', companions: '', lead: teacher.id };

  /** From the first page to the suggestion, as somebody who goes alone with a worry. */
  const toSuggestion = async () => {
    const walk = await makeWalk(everybodysSchool('hsp'), teacher);
    const { pages, end } = await walk.onward(pageOf(await walk.open()), { about: { ...typing.about, type: 'other' }, who: alone, suggest: {} }, worried);
    const page = pages.at(-1)!;
    const sent = await walk.desk.store.load('oakfield', newVisit('request-form-1').id);
    return { ...walk, pages, page, end, sent };
  };

  it('is the last page, and sends the request as it is for whoever goes alone all the same (HSP-B-06)', async () => {
    const { page, end, sent } = await toSuggestion();

    expect(page).toMatchObject({ kind: 'suggest', reasons: [{ ask: 'Does anything else about this visit worry you?' }], more: 0 });
    expect(end).toMatchObject({ kind: 'done' });
    expect(sent?.visit.visitors.map(({ id }) => id)).toEqual([teacher.id]);
  });

  it('comes even though the last page of the checklist offered to send, and nothing has been sent by then (HSP-B-06)', async () => {
    const { open, press, answers, desk } = await makeWalk(everybodysSchool('cmat'), teacher);
    let page = pageOf(await open());
    for (const typed of [typing.about, typing.reason, alone, typing['stop-1'], typing.contacts]) page = pageOf(await press(page, 'next', typed));
    while (page.kind === 'risk' && !page.last) page = pageOf(await press(page, 'next', answers(page)));
    page = pageOf(await press(page, 'send', answers(page, { 'EX-36': 'yes' })));

    expect(page).toMatchObject({ kind: 'suggest', notice: '' });
    expect(await desk.store.open('oakfield')).toEqual([]);
    expect(await press(page, 'send')).toMatchObject({ kind: 'done' });
    expect(await desk.store.open('oakfield')).toHaveLength(1);
  });

  it('leads to who goes with everything kept, and is not made again once somebody is chosen (HSP-B-06)', async () => {
    const walk = await makeWalk(everybodysSchool('hsp'), teacher);
    const before = await walkTo(walk, worried);
    const who = pageOf(await walk.press(before, 'chooseWho'));
    expect(who).toMatchObject({ kind: 'who', values: { ...alone, outside: '' }, errors: {} });

    const kept: FormPage[] = [pageOf(await walk.press(who, 'next', { ...alone, companions: worker.id }))];
    for (;;) {
      const page = kept.at(-1)!;
      const shown = await walk.press(page, 'next', asShown(page));
      if (shown.kind === 'done') break;
      kept.push(pageOf(shown));
    }
    const sent = await walk.desk.store.load('oakfield', newVisit('request-form-1').id);

    expect(kept.map(({ kind }) => kind)).not.toContain('suggest');
    expect(sent?.visit.visitors.map(({ id }) => id)).toEqual([teacher.id, worker.id]);
    expect(sent?.private.details).toMatchObject({ purpose: typing.about.purpose, stops: [{ family: 'Green' }], vehicle: 'On foot' });
    expect(sent?.private.details.answers).toContainEqual({ item: 'RA-02', answer: 'yes', note: '' });
  });

  it('can be left backwards, and the checklist then leads on to it instead of offering to send', async () => {
    const walk = await makeWalk(everybodysSchool('hsp'), teacher);
    const page = await walkTo(walk, worried);
    const back = pageOf(await walk.press(page, 'back'));

    expect(back).toMatchObject({ kind: 'risk', page: 'risk-3', last: false });
    expect(pageOf(await walk.press(back, 'next', walk.answers(back)))).toMatchObject({ kind: 'suggest' });
  });

  it('is taken up again where the form was left', async () => {
    const walk = await makeWalk(everybodysSchool('hsp'), teacher);
    await walkTo(walk, worried);
    const resume = pageOf(await walk.open());

    expect(resume).toMatchObject({ kind: 'resume' });
    expect(pageOf(await walk.press(resume, 'next'))).toMatchObject({ kind: 'suggest' });
  });

  /** From the first page to the suggestion, and no further. */
  async function walkTo({ open, press, answers }: Awaited<ReturnType<typeof makeWalk>>, given: Given): Promise<FormPage> {
    let page = pageOf(await open());
    while (page.kind !== 'suggest') {
      const typed = page.kind === 'about' ? { ...typing.about, type: 'other' } : page.kind === 'who' ? alone : answers(page, given);
      page = pageOf(await press(page, 'next', typed));
    }
    return page;
  }

  /** A page handed in as it stands. */
  function asShown(page: FormPage): Given {
    switch (page.kind) {
      case 'team':
        return { [`part_${worker.id}`]: page.partChoices[0]?.value ?? '' };
      case 'stop':
        return { ...page.values };
      case 'contacts':
        return { ...page.values, ...Object.fromEntries(page.mobiles.map(({ person, value }) => [`mobile_${person}`, value])) };
      case 'risk':
        return Object.fromEntries(page.items.flatMap(({ id, answer, note }) => [[`answer_${id}`, answer], [`note_${id}`, note]]));
      default:
        return {};
    }
  }
});
