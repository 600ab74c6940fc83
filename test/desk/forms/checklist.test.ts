import { checkPage, firstWrong } from '../../../src/desk/forms/request/check';
import type { Draft } from '../../../src/desk/forms/request/draft';
import { pagesOf, type PageId } from '../../../src/desk/forms/request/pages';
import { requestOf } from '../../../src/desk/forms/request/request-of';
import { requestPage } from '../../../src/desk/forms/request/show';
import { flagged } from '../../../src/policy/risk';
import { profileOf, type ShippedId } from '../../support/school';
import { aDraft, under } from './a-draft';
import { makeWalk, pageOf, typing } from './a-walk';
import { attendanceLead, everybodysSchool, teacher, worker } from './colleagues';

const checklist = (id: ShippedId) => profileOf(id).settings['risk.checks'].questions;

/** The page on which this question stands, and what is wrong there when it is left open. */
const leftOpen = (id: ShippedId, item: string, more: Partial<Draft> = {}) => {
  const filling = under(profileOf(id));
  const draft = aDraft(more, filling.school.profile);
  const open = { ...draft, answers: { ...draft.answers, [item]: { answer: '', note: '' } } };
  const pages = pagesOf(open, filling).filter((name) => name.startsWith('risk-'));
  const holding = (name: PageId) => {
    const page = pageOf(requestPage(name, open, filling));
    return page.kind === 'risk' && page.items.some((asked) => asked.id === item);
  };
  const page = pages.find(holding);
  if (!page) throw new Error(`${item} is not asked`);
  return { open, filling, page, wrong: checkPage(page, open, filling)[item] };
};
const alone = { who: { ...aDraft().who, companions: '' } };

describe('the risk checklist', () => {
  it.each<[string, ShippedId, string, Partial<Draft>?]>([
    ['who lives there (MCG-6.1-03)', 'mcg', 'RA-07', {}],
    ['the way and the parking (MCG-6.1-10)', 'mcg', 'RA-16', {}],
    ['threat or aggression (CMAT-2-02)', 'cmat', 'RA-01', {}],
    ['any other worry (CMAT-2-02)', 'cmat', 'RA-02', {}],
    ['what is known of the family (STP-B-07)', 'stp', 'RA-09', {}],
    ['the family’s circumstances (HSP-B-11)', 'hsp', 'RA-09', {}],
    ['why nobody can come along (HSP-I-05)', 'hsp', 'RA-12', alone],
    ['why nobody can come along (CMAT-1-04)', 'cmat', 'RA-12', alone],
  ])('cannot be handed in without %s', (_what, id, item, more = {}) => {
    expect(leftOpen(id, item, more).wrong).toMatch(/Choose an answer|Write a few words/);
  });

  it.each<[string, ShippedId]>([
    ['(MCG-6.1-05)', 'mcg'],
    ['under CMAT', 'cmat'],
  ])('is answered whole before a request can go to anybody %s', (_clause, id) => {
    const questions = checklist(id).filter(({ when }) => when === 'always');

    expect(questions.filter(({ id: item }) => leftOpen(id, item).wrong === undefined)).toEqual([]);
    for (const { id: item } of questions) {
      const { open, filling, page } = leftOpen(id, item);
      expect(firstWrong(open, filling)).toBe(page);
    }
  });

  it.each<ShippedId>(['hsp', 'stp', 'hhn'])('in its short form may leave a yes or no open, which then counts as not known: %s', (id) => {
    const { open, filling, wrong, page } = leftOpen(id, 'RA-04');
    const { answers } = requestOf(open, filling).details;

    expect(wrong).toBeUndefined();
    expect(pageOf(requestPage(page, open, filling))).toMatchObject({ hint: 'What you leave open counts as “not known”, and whoever approves sees that.' });
    expect(answers.map(({ item }) => item)).not.toContain('RA-04');
    expect(flagged(checklist(id), answers)).toMatchObject([{ check: { id: 'RA-04' }, weight: 'unknown' }]);
  });

  it('asks whether the requester has read up on the matter, and an approver sees that they have not (HSP-B-08)', () => {
    const { open, filling, page } = leftOpen('hsp', 'PREP-1');
    const asked = pageOf(requestPage(page, open, filling));
    const answered = (answer: string) => flagged(checklist('hsp'), requestOf({ ...open, answers: { ...open.answers, 'PREP-1': { answer, note: '' } } }, filling).details.answers);

    expect(asked.kind === 'risk' && asked.items.find(({ id }) => id === 'PREP-1')?.ask).toBe('Have you read up on the subject and on what school does about it?');
    expect([answered('no'), answered(''), answered('yes')]).toMatchObject([[{ check: { id: 'PREP-1' }, weight: 'missing' }], [{ check: { id: 'PREP-1' }, weight: 'unknown' }], []]);
  });

  it('keeps a note to a question that was left open', () => {
    const { open, filling } = leftOpen('stp', 'RA-04');
    const noted = { ...open, answers: { ...open.answers, 'RA-04': { answer: '', note: 'I have asked the DSL' } } };

    expect(requestOf(noted, filling).details.answers).toContainEqual({ item: 'RA-04', answer: 'unknown', note: 'I have asked the DSL' });
  });

  it('says nothing of leaving questions open where none may be', () => {
    const { open, filling, page } = leftOpen('cmat', 'RA-01');

    expect(pageOf(requestPage(page, open, filling))).toMatchObject({ hint: '' });
  });

  it('has at most five questions on a page', () => {
    for (const id of ['mcg', 'hsp', 'cmat', 'stp', 'hhn'] as const) {
      const filling = under(profileOf(id));
      const draft = aDraft(alone, filling.school.profile);
      const pages = pagesOf(draft, filling).filter((name) => name.startsWith('risk-')).map((name) => pageOf(requestPage(name, draft, filling)));

      expect(pages.every((page) => page.kind === 'risk' && page.items.length <= 5)).toBe(true);
    }
  });
});

describe('on a sensitive visit', () => {
  const ticked = { about: { ...aDraft().about, type: 'other', sensitive: 'true' } };
  const optional = checklist('hsp').filter((check) => check.optional).map(({ id }) => id);

  it('what may else be left out of the preparation needs an answer (HSP-I-04)', () => {
    const wrong = (item: string, more: Partial<Draft>) => leftOpen('hsp', item, more).wrong;

    expect(optional.length).toBeGreaterThan(0);
    expect(optional.filter((item) => wrong(item, {}) !== undefined)).toEqual([]);
    expect(optional.filter((item) => wrong(item, ticked) === undefined)).toEqual([]);
    expect(wrong('RA-04', ticked)).toMatch(/Choose an answer/);
  });

  it.each(['RA-09', 'RA-10', 'RA-11'])('circumstances, language and religion are asked for, and none may be left blank: %s (HSP-B-11)', (item) => {
    expect(checklist('hsp').map(({ id }) => id)).toContain(item);
    expect(leftOpen('hsp', item, ticked).wrong).toMatch(/Write a few words/);
  });

  it('the page says so', () => {
    const { open, filling, page } = leftOpen('hsp', 'RA-04', ticked);

    expect(pageOf(requestPage(page, open, filling))).toMatchObject({ hint: 'This visit is sensitive: every question needs an answer.' });
  });

  it('is every safeguarding visit, where that is the policy', () => {
    expect(leftOpen('stp', 'RA-04', { about: { ...aDraft().about, type: 'safeAndWell' } }).wrong).toMatch(/Choose an answer/);
  });
});

describe('whoever worries about their own safety', () => {
  const worried = async (companions: string) => {
    const walk = await makeWalk(everybodysSchool('hsp'), teacher);
    const { end } = await walk.onward(
      pageOf(await walk.open()),
      { about: { ...typing.about, type: 'invitation' }, who: { going: 'true', companions, lead: teacher.id } },
      { 'RA-13': 'yes' },
    );
    return { end, open: await walk.desk.store.open('oakfield') };
  };

  it('does not go alone: the form stays open where a second person is chosen (HSP-S-07)', async () => {
    const { end, open } = await worried('');

    expect(pageOf(end)).toMatchObject({ kind: 'who', errors: { companions: 'This visit needs two people. Choose who comes too.' } });
    expect(open).toEqual([]);
  });

  it('may go with somebody (HSP-S-07)', async () => {
    const { end, open } = await worried(`${worker.id},${attendanceLead.id}`);

    expect(end.kind).toBe('done');
    expect(open).toHaveLength(1);
  });
});
