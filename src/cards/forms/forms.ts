import { clearAnswers, type AddedStopPage } from '../../desk/forms/added/added-stop';
import type { FormPage, Frame, OutcomePage } from '../../desk/forms/page';
import { withoutEmptyValues } from '../empty-values';
import { fill } from '../fill';
import { lines } from './form-lines';
import { registerView } from './form-register';
import { about, contacts, mine, reason, resume, risk, stop, suggest } from './form-request';
import type { formTemplates } from './form-templates';
import { maybe, numeric, type AddedStopView, type Go, type Head, type OutcomeView, type Press } from './form-views';
import { goers, team, who } from './form-who';

/** A page of a dialog, for the one person who opened it. */
export function drawPage(page: FormPage): Record<string, unknown> {
  const { name, view } = formView(page);
  return withoutEmptyValues(fill(name, view));
}

/** The template for this page and what fills it. */
function formView(page: FormPage): { name: keyof typeof formTemplates; view: Head } {
  const head: Head = { step: page.step, notice: maybe(page.notice), press: presses(page) };
  switch (page.kind) {
    case 'about':
      return { name: 'form-about', view: about(page, head) };
    case 'reason':
      return { name: 'form-reason', view: reason(page, head) };
    case 'who':
      return { name: 'form-who', view: who(page, head) };
    case 'team':
      return { name: 'form-team', view: team(page, head) };
    case 'stop':
      return { name: 'form-stop', view: stop(page, head) };
    case 'mine':
      return { name: 'form-mine', view: mine(page, head) };
    case 'contacts':
      return { name: 'form-contacts', view: contacts(page, head) };
    case 'risk':
      return { name: 'form-risk', view: risk(page, head) };
    case 'suggest':
      return { name: 'form-suggest', view: suggest(page, head) };
    case 'resume':
      return { name: 'form-resume', view: resume(page, head) };
    case 'addedStop':
      return { name: 'form-added-stop', view: addedStop(page, head) };
    case 'goers':
      return { name: 'form-goers', view: goers(page, head) };
    case 'outcome':
      return { name: 'form-outcome', view: outcome(page, head) };
    default:
      return registerView(page, head);
  }
}

/** More answers than this have a line each, so that the page stays within two phone screens. */
const mostRoomy = 3;

const addedStop = ({ values, errors, asks }: AddedStopPage, head: Head): AddedStopView => ({
  ...head,
  values: { ...values, minutes: numeric(values.minutes) },
  wrong: lines(values, errors),
  asks: asks.map((text) => ({ text })),
  clearChoices: Object.entries(clearAnswers).map(([value, title]) => ({ title, value })),
});

const outcome = ({ values, errors, happenings, asks }: OutcomePage, head: Head): OutcomeView => ({
  ...head,
  values,
  wrong: lines(values, errors),
  happenings,
  asks: asks.map(({ field, ask, answer, error }) => ({ field, ask, roomy: asks.length <= mostRoomy, answer, wrong: { ask: maybe(error) } })),
  anyAsks: asks.length > 0,
});

function presses({ form, school, visit, subject, revision, draft, page, stops }: Frame): Record<Go, Press> {
  const press = (go: Go): Press => ({
    verb: 'page',
    form,
    school,
    ...(visit === undefined ? {} : { visit }),
    ...(subject === undefined ? {} : { subject }),
    ...(revision === undefined ? {} : { revision }),
    draft,
    page,
    stops,
    go,
  });
  return {
    next: press('next'),
    back: press('back'),
    addStop: press('addStop'),
    removeStop: press('removeStop'),
    addVisitor: press('addVisitor'),
    chooseWho: press('chooseWho'),
    send: press('send'),
    afresh: press('afresh'),
  };
}
