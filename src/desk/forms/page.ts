import type { RegisterForm, RegisterPage } from './register/register-pages';
import type { RequestPage } from './request/request-pages';

export interface Choice {
  title: string;
  value: string;
}

/** What is wrong with a field, in words; a field that is not named is right. */
export type Errors<Values> = { readonly [field in keyof Values]?: string };

export type FormName = 'request' | 'outcome' | RegisterForm;

/** Where a page belongs; its buttons carry this, and never a value. */
export interface Frame {
  form: FormName;
  school: string;
  visit?: string;
  /** The person or the caution that it is about. */
  subject?: string;
  draft: string;
  page: string;
  /** How many stops the form has when this page is shown. */
  stops: number;
  /** `Step 2 of 7`, or nothing. */
  step: string;
  /** Said above the fields; nothing when there is nothing to say. */
  notice: string;
}

export interface Outcome {
  happened: string;
  note: string;
  concern: string;
}

export interface OutcomePage {
  kind: 'outcome';
  values: Outcome;
  errors: Errors<Outcome>;
  happenings: Choice[];
}

/** One page of a form with everything typed so far and what is wrong with it; `cards/` draws it. */
export type FormPage = Frame & (RequestPage | OutcomePage | RegisterPage);
