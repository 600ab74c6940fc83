import { drawPage } from '../../../src/cards/forms/forms';
import { checkPage } from '../../../src/desk/forms/request/check';
import { pagesOf } from '../../../src/desk/forms/request/pages';
import { requestOf } from '../../../src/desk/forms/request/request-of';
import { requestPage } from '../../../src/desk/forms/request/show';
import { saysConsulted } from '../../../src/policy/risk';
import { profileOf } from '../../support/school';
import { aDraft, under } from './a-draft';
import { pageOf } from './a-walk';

const mcg = profileOf('mcg');
const filling = under(mcg);

/** The page that asks whether the DSL was asked, answered like this. */
function answered(answer: string, note: string) {
  const draft = aDraft({}, mcg);
  const given = { ...draft, answers: { ...draft.answers, 'RA-08D': { answer, note } } };
  const asking = pagesOf(given, filling).flatMap((name) => {
    const page = pageOf(requestPage(name, given, filling));
    return page.kind === 'risk' && page.items.some(({ id }) => id === 'RA-08D') ? [{ name, page }] : [];
  })[0];
  if (!asking) throw new Error('it is not asked');
  return { page: asking.page, given, items: asking.page.items, wrong: checkPage(asking.name, given, filling)['RA-08D'] };
}

describe('whether the DSL was asked (MCG-6.1-04)', () => {
  it.each(['yes', 'no'])('is answered with a few words beside it: %s', (answer) => {
    for (const note of ['', '  ']) expect(answered(answer, note).wrong).toBe('Say when, or why there was no need.');
    expect(answered(answer, 'on Monday').wrong).toBeUndefined();
  });

  it('may be not known, which needs no words', () => {
    expect(answered('unknown', '').wrong).toBeUndefined();
    expect(answered('', 'on Monday').wrong).toMatch(/Choose an answer/);
  });

  it('has answers that read like answers to it, and no other question has', () => {
    const { items } = answered('yes', '');
    const titles = new Map(items.map(({ id, choices }) => [id, choices.map(({ title }) => title)]));

    expect(titles.get('RA-08D')).toEqual(['Yes', 'No, there was no need', 'Not known']);
    expect(titles.get('RA-16')).toEqual(['Yes', 'No', 'Not known']);
    expect(items.find(({ id }) => id === 'RA-08D')?.noteHint).toBe('When, or why there was no need');
    expect(items.find(({ id }) => id === 'RA-16')?.noteHint).toBe('If there is more to say');
  });

  it('stands so on the page that is drawn', () => {
    expect(JSON.stringify(drawPage(answered('no', '').page))).toMatch(/"label":"Was the DSL asked\?[^]*"No, there was no need"[^]*"placeholder":"When, or why there was no need"/);
  });

  it.each([
    ['yes', true],
    ['no', false],
    ['unknown', false],
  ])('names the DSL as asked with a yes alone: %s', (answer, named) => {
    expect(saysConsulted(mcg.settings, requestOf(answered(answer, 'on Monday').given, filling).details.answers)).toBe(named);
  });
});

it('where the family is looked up is what the policy calls it (MCG-6.1-04)', () => {
  const looked = mcg.settings['risk.checks'].questions.find(({ id }) => id === 'RA-08');

  expect(looked?.ask).toContain(mcg.settings['background.system']);
});
