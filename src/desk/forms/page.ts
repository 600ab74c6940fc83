import type { About, Stop, Who } from './draft';

export interface Choice {
  title: string;
  value: string;
}

/** What is wrong with a field, in words; a field that is not named is right. */
export type Errors<Values> = { readonly [field in keyof Values]?: string };

/** Where a page belongs; its buttons carry this, and never a value. */
export interface Frame {
  form: 'request' | 'outcome';
  school: string;
  visit?: string;
  draft: string;
  page: string;
  /** How many stops the form has when this page is shown. */
  stops: number;
  /** `Step 2 of 7`, or nothing. */
  step: string;
  /** Said above the fields; nothing when there is nothing to say. */
  notice: string;
}

export interface AboutPage {
  kind: 'about';
  values: About;
  errors: Errors<About>;
  visitTypes: Choice[];
}

export interface WhoPage {
  kind: 'who';
  values: Who;
  errors: Errors<Who>;
  /** Whom to tick: all colleagues of a small school; of a large one those chosen so far. */
  ticks: Choice[];
  /** Whom to add, in a large school. */
  others: Choice[];
  /** Who may lead. */
  leads: Choice[];
}

export interface StopPage {
  kind: 'stop';
  number: number;
  of: number;
  mayAdd: boolean;
  values: Stop;
  errors: Errors<Stop>;
}

export interface ContactsPage {
  kind: 'contacts';
  mobiles: { person: string; name: string; value: string; error: string }[];
  values: { vehicle: string };
  errors: Errors<{ vehicle: string }>;
}

export interface RiskPage {
  kind: 'risk';
  last: boolean;
  items: { id: string; ask: string; textOnly: boolean; answer: string; note: string; error: string }[];
}

/** A half-filled form was found: take it up again, or start afresh. */
export interface ResumePage {
  kind: 'resume';
  savedAt: string;
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
export type FormPage = Frame &
  (AboutPage | WhoPage | StopPage | ContactsPage | RiskPage | ResumePage | OutcomePage);
