import { mobileField } from '../desk/forms/check-contacts';
import type {
  AboutPage,
  ContactsPage,
  Errors,
  FormPage,
  Frame,
  OutcomePage,
  ResumePage,
  RiskPage,
  StopPage,
  WhoPage,
} from '../desk/forms/page';
import { answerField, noteField } from '../desk/forms/take';
import { withoutEmptyValues } from './empty-values';
import { fill } from './fill';
import type { formTemplates } from './form-templates';
import { maybe, type Go, type Head, type Maybe, type Press } from './form-views';
import type { AboutView, ContactsView, OutcomeView, ResumeView, RiskView, StopView, WhoView } from './form-views';

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
    case 'who':
      return { name: 'form-who', view: who(page, head) };
    case 'stop':
      return { name: 'form-stop', view: stop(page, head) };
    case 'contacts':
      return { name: 'form-contacts', view: contacts(page, head) };
    case 'risk':
      return { name: 'form-risk', view: risk(page, head) };
    case 'resume':
      return { name: 'form-resume', view: resume(page, head) };
    case 'outcome':
      return { name: 'form-outcome', view: outcome(page, head) };
  }
}

const about = ({ values, errors, visitTypes }: AboutPage, head: Head): AboutView => ({
  ...head,
  values,
  wrong: lines(values, errors),
  visitTypes,
});

const who = ({ values, errors, ticks, others, leads }: WhoPage, head: Head): WhoView => ({
  ...head,
  values,
  wrong: lines(values, errors),
  ticks,
  anyTicks: ticks.length > 0,
  others,
  anyOthers: others.length > 0,
  leads,
});

const stop = ({ values, errors, number, of, mayAdd }: StopPage, head: Head): StopView => ({
  ...head,
  values: { ...values, minutes: /^\d+$/.test(values.minutes) ? Number(values.minutes) : '' },
  wrong: lines(values, errors),
  number,
  of,
  mayAdd,
  mayRemove: of > 1,
});

const contacts = ({ values, errors, mobiles }: ContactsPage, head: Head): ContactsView => ({
  ...head,
  values,
  wrong: lines(values, errors),
  mobiles: mobiles.map(({ person, name, value, error }) => ({
    field: mobileField(person),
    label: `Mobile of ${name}`,
    value,
    wrong: { mobile: maybe(error) },
  })),
});

const risk = ({ items, last }: RiskPage, head: Head): RiskView => ({
  ...head,
  items: items.map(({ id, ask, textOnly, answer, note, error }) => ({
    answerId: answerField(id),
    noteId: noteField(id),
    ask,
    textOnly,
    choosing: !textOnly,
    answer,
    note,
    wrong: { item: maybe(error) },
  })),
  last,
  more: !last,
});

const resume = ({ savedAt }: ResumePage, head: Head): ResumeView => ({ ...head, savedAt });

const outcome = ({ values, errors, happenings }: OutcomePage, head: Head): OutcomeView => ({
  ...head,
  values,
  wrong: lines(values, errors),
  happenings,
});

function presses({ form, school, visit, draft, page, stops }: Frame): Record<Go, Press> {
  const press = (go: Go): Press => ({ verb: 'page', form, school, ...(visit === undefined ? {} : { visit }), draft, page, stops, go });
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

type Wrong<Values> = { [field in keyof Values]: Maybe };

// One line per field, whether or not it is wrong: the template names them all.
function lines<Values extends object>(values: Values, errors: Errors<Values>): Wrong<Values> {
  const none: Partial<Wrong<Values>> = {};
  for (const field in values) none[field] = maybe(errors[field]);
  return { ...none } as Wrong<Values>;
}
