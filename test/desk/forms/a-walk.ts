import type { FormAnswer, FormPage } from '../../../src/desk/forms/forms';
import { makeForms } from '../../../src/desk/forms/forms';
import { newVisit } from '../../../src/desk/visit-id';
import type { Member, School } from '../../../src/school/school';
import { makeTestDesk } from '../../support/desk';
import { makeMemoryDrafts } from '../../support/memory-drafts';
import { ann, aSchool, ben } from '../../support/school';
import { aDraft, aStop, nextStop } from './a-draft';

type Typed = Record<string, string | number>;

/** What to type on each page for a visit of Ann and Ben with two stops. */
export const typing = {
  about: aDraft().about,
  who: aDraft().who,
  'stop-1': aStop,
  'stop-2': nextStop,
  contacts: { [`mobile_${ann.id}`]: '07700 900105', [`mobile_${ben.id}`]: '07700 900999', vehicle: 'red Polo, XY34 ZAB' },
};

export const pageOf = (answer: FormAnswer): FormPage => {
  if (answer.kind !== 'page') throw new Error(`no page but ${JSON.stringify(answer)}`);
  return answer.page;
};

/** Somebody at a dialog: presses what the page that they see offers. */
export async function makeWalk(school: School = aSchool(), by: Member = ann) {
  const desk = await makeTestDesk([school]);
  const drafts = makeMemoryDrafts();
  let forms = 0;
  const form = makeForms({ ...desk, drafts, newVisit, newId: () => `form-${(forms += 1)}` });
  let presses = 0;

  const open = (visit?: string, opener: Member = by): Promise<FormAnswer> =>
    form.open({ form: 'request', by: opener, school, visit, chat: '19:staff@thread.v2' });

  const press = (page: FormPage, go: string, typed: Typed = {}, presser: Member = by): Promise<FormAnswer> => {
    const { form: name, visit, draft, stops } = page;
    const data = { verb: 'page', form: name, school: school.id, ...(visit && { visit }), draft, stops, page: page.page, go, ...typed };
    return form.submit({ by: presser, school, data, operation: `activity-${(presses += 1)}` });
  };

  const answers = (page: FormPage, given: Record<string, string> = {}): Typed =>
    page.kind === 'risk'
      ? Object.fromEntries(
          page.items.map(({ id, textOnly }) => (textOnly ? [`note_${id}`, 'not alone'] : [`answer_${id}`, given[id] ?? 'no'])),
        )
      : {};

  /** From the first page to the last of the checklist, everything filled in and nothing sent. */
  const toTheEnd = async (given?: Record<string, string>): Promise<FormPage> => {
    let page = pageOf(await open());
    page = pageOf(await press(page, 'next', typing.about));
    page = pageOf(await press(page, 'next', typing.who));
    page = pageOf(await press(page, 'addStop', typing['stop-1']));
    page = pageOf(await press(page, 'next', typing['stop-2']));
    page = pageOf(await press(page, 'next', typing.contacts));
    while (page.kind === 'risk' && !page.last) page = pageOf(await press(page, 'next', answers(page, given)));
    return page;
  };

  return { desk, drafts, form, open, press, answers, toTheEnd, school };
}
