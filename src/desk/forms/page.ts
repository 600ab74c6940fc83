import type { AddedStopPage } from './added/added-stop';
import type { RegisterForm, RegisterPage } from './register/register-pages';
import type { RequestPage } from './request/request-pages';
import type { GoersPage } from './team-page';

export interface Choice {
  title: string;
  value: string;
}

/** What is wrong with a field, in words; a field that is not named is right. */
export type Errors<Values> = { readonly [field in keyof Values]?: string };

export type FormName = 'request' | 'stop' | 'outcome' | 'team' | RegisterForm;

/** Where a page belongs; its buttons carry this, and never a value. */
export interface Frame {
  form: FormName;
  school: string;
  visit?: string;
  /** The person or the caution that it is about. */
  subject?: string;
  /** The revision of the visit that it shows, where it is of account. */
  revision?: number;
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
  /** What this kind of visit asks afterwards, with what was answered. */
  asks: { field: string; ask: string; answer: string; error: string }[];
}

/** One page of a form with everything typed so far and what is wrong with it; `cards/` draws it. */
export type FormPage = Frame & (RequestPage | AddedStopPage | OutcomePage | GoersPage | RegisterPage);
