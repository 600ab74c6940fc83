import type { FormAnswer, FormPage } from '../../../src/desk/forms/forms';
import { makeForms } from '../../../src/desk/forms/forms';
import type { Mine } from '../../../src/desk/forms/request/mine';
import type { Handle } from '../../../src/desk/ports';
import { newVisit } from '../../../src/desk/visit-id';
import type { Profile } from '../../../src/policy/profile';
import { shipped } from '../../../src/policy/shipped';
import { member, type Member, type School } from '../../../src/school/school';
import { makeTestDesk } from '../../support/desk';
import { makeMemoryDrafts } from '../../support/memory-drafts';
import { ann, aSchool, ben, onFile } from '../../support/school';
import { aDraft, aStop, nextStop } from './a-draft';
import { aRegister } from './a-register';

type Typed = Record<string, string | number>;

/** What to type on each page for a visit of Ann and Ben with two stops. */
export const typing = {
  about: aDraft().about,
  reason: { ask_LETTER: 'on Monday', whyNotSchool: 'They do not come in' },
  who: aDraft().who,
  'stop-1': aStop,
  'stop-2': nextStop,
  contacts: { [`mobile_${ann.id}`]: '07700 900105', [`mobile_${ben.id}`]: '07700 900999', vehicle: 'red Polo, XY34 ZAB' },
};

export const pageOf = (answer: FormAnswer): FormPage => {
  if (answer.kind !== 'page') throw new Error(`no page but ${JSON.stringify(answer)}`);
  return answer.page;
};

const jo = { outsideName: 'Jo Field', outsideOrganisation: 'The council', outsidePhone: '07700 900321' };

const controls = ({ settings }: Profile): string[] => settings['risk.checks'].questions.filter(({ kind }) => kind === 'control').map(({ id }) => id);
const everyControl = new Set([...shipped.values()].flatMap(controls));
const aboutDsl = new Set([...shipped.values()].flatMap(({ settings }) => settings['risk.checks'].questions.filter(({ means }) => means === 'dslConsulted').map(({ id }) => id)));

/** What somebody without a worry would put on this page; `given` are other answers to the checklist. */
export function sensible(page: FormPage, given: Record<string, string> = {}): Typed {
  switch (page.kind) {
    case 'about':
      return { ...typing.about };
    case 'reason':
      return {
        ...Object.fromEntries(page.asks.map(({ id }) => [`ask_${id}`, `answer to ${id}`])),
        ...(page.whyNotSchool && { whyNotSchool: 'They do not come in' }),
        ...(page.whyThisHour && { whyThisHour: 'They work until five' }),
        ...(page.backup && { backup: 'Helen, 07700 900101' }),
      };
    case 'who':
      return { ...typing.who };
    case 'team':
      return {
        ...Object.fromEntries(page.parts.map(({ person }) => [`part_${person}`, page.partChoices[0]?.value ?? ''])),
        regular: page.regular[0]?.value ?? '',
        ...(page.whyThisPair && { whyThisPair: 'Nobody else is free' }),
      };
    case 'stop':
      return { ...aStop };
    case 'mine':
      return { mobile: '07700 900105', kinName: 'Raj Patel', kinPhone: '01632 960124', confirmed: 'true', read: page.documents.map((_document, n) => n).join() };
    case 'contacts':
      return { ...Object.fromEntries(page.mobiles.map(({ person }) => [`mobile_${person}`, '07700 900105'])), vehicle: 'On foot', ...jo };
    case 'risk':
      return Object.fromEntries(
        page.items.flatMap(({ id, textOnly }) => {
          if (aboutDsl.has(id)) return [[`answer_${id}`, given[id] ?? 'no'], [`note_${id}`, 'at the gate']];
          return [textOnly ? [`note_${id}`, 'not alone'] : [`answer_${id}`, given[id] ?? (everyControl.has(id) ? 'yes' : 'no')]];
        }),
      );
    default:
      return {};
  }
}

/** Somebody at a dialog: presses what the page that they see offers. */
export async function makeWalk(school: School = aSchool(), by: Member = ann, { handle }: { handle?: Handle } = {}) {
  const desk = await makeTestDesk([school]);
  const drafts = makeMemoryDrafts();
  const saved: Mine[] = [];
  let now = school;
  let forms = 0;
  const saveMine = async ({ id }: Member, _school: School, entered: Mine): Promise<School> => {
    saved.push(entered);
    const { nextOfKin, mobile } = entered;
    now = { ...now, people: now.people.map((person) => (person.id === id ? { ...person, ...(mobile && { mobile }), ...(nextOfKin && { nextOfKin }), record: onFile } : person)) };
    return now;
  };
  const form = makeForms({ ...desk, ...(handle && { handle }), drafts, newVisit, saveMine, ...aRegister([school], desk), newId: () => `form-${(forms += 1)}` });
  let presses = 0;

  const open = (visit?: string, opener: Member = by): Promise<FormAnswer> =>
    form.open({ form: 'request', by: member(now, opener.id) ?? opener, school: now, visit, chat: '19:staff@thread.v2' });

  const press = (page: FormPage, go: string, typed: Typed = {}, presser: Member = by): Promise<FormAnswer> => {
    const { form: name, visit, draft, stops } = page;
    const data = { verb: 'page', form: name, school: school.id, ...(visit && { visit }), draft, stops, page: page.page, go, ...typed };
    return form.submit({ by: member(now, presser.id) ?? presser, school: now, data, operation: `activity-${(presses += 1)}` });
  };

  const answers = (page: FormPage, given?: Record<string, string>): Typed => sensible(page, given);

  /** From the first page to the last of the checklist, everything filled in and nothing sent. */
  const toTheEnd = async (given?: Record<string, string>): Promise<FormPage> => {
    let page = pageOf(await open());
    page = pageOf(await press(page, 'next', typing.about));
    page = pageOf(await press(page, 'next', sensible(page)));
    page = pageOf(await press(page, 'next', typing.who));
    page = pageOf(await press(page, 'addStop', typing['stop-1']));
    page = pageOf(await press(page, 'next', typing['stop-2']));
    page = pageOf(await press(page, 'next', typing.contacts));
    while (page.kind === 'risk' && !page.last) page = pageOf(await press(page, 'next', answers(page, given)));
    return page;
  };

  /** From wherever they are, page by page, with something sensible on each unless it is said otherwise; to what it comes to. */
  const onward = async (from: FormPage, said: Partial<Record<FormPage['kind'], Typed>> = {}, given?: Record<string, string>): Promise<{ pages: FormPage[]; end: FormAnswer }> => {
    const pages = [from];
    for (;;) {
      const page = pages.at(-1) ?? from;
      const end = await press(page, 'next', { ...sensible(page, given), ...said[page.kind] });
      if (end.kind !== 'page' || pages.some((before) => before.page === end.page.page)) return { pages, end };
      pages.push(end.page);
    }
  };

  return { desk, drafts, form, saved, open, press, answers, toTheEnd, onward, school };
}
