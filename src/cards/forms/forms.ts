import type { FormPage, Frame, OutcomePage } from '../../desk/forms/page';
import { withoutEmptyValues } from '../empty-values';
import { fill } from '../fill';
import { lines } from './form-lines';
import { registerView } from './form-register';
import { about, contacts, mine, reason, resume, risk, stop } from './form-request';
import type { formTemplates } from './form-templates';
import { maybe, type Go, type Head, type OutcomeView, type Press } from './form-views';
import { team, who } from './form-who';

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
    case 'resume':
      return { name: 'form-resume', view: resume(page, head) };
    case 'outcome':
      return { name: 'form-outcome', view: outcome(page, head) };
    default:
      return registerView(page, head);
  }
}

const outcome = ({ values, errors, happenings }: OutcomePage, head: Head): OutcomeView => ({
  ...head,
  values,
  wrong: lines(values, errors),
  happenings,
});

function presses({ form, school, visit, subject, draft, page, stops }: Frame): Record<Go, Press> {
  const press = (go: Go): Press => ({
    verb: 'page',
    form,
    school,
    ...(visit === undefined ? {} : { visit }),
    ...(subject === undefined ? {} : { subject }),
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
    send: press('send'),
    afresh: press('afresh'),
  };
}
