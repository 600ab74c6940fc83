import type { Member, School } from '../../school/school';
import type { Refusal } from '../../visit/decision';
import type { FormName, FormPage } from './page';

/** Somebody opens a form; a request for a visit that exists already is a change of it. */
export interface Opened {
  form: FormName;
  by: Member;
  school: School;
  visit?: string;
  /** The person or the caution that it is about. */
  subject?: string;
  chat?: string;
}

/** Somebody pressed a button on a page. */
export interface Submitted {
  by: Member;
  school: School;
  data: Record<string, unknown>;
  operation: string;
  chat?: string;
}

/** The page to show now, or how it ended. */
export type FormAnswer =
  | { kind: 'page'; title: string; page: FormPage }
  | { kind: 'done'; text: string }
  | { kind: 'refused'; refusal: Refusal }
  /** No, where no visit is concerned. */
  | { kind: 'no'; text: string };

export interface Form {
  open(opened: Opened): Promise<FormAnswer>;
  submit(submitted: Submitted): Promise<FormAnswer>;
}

export const refused = (refusal: Refusal): FormAnswer => ({ kind: 'refused', refusal });

export const done = (text: string): FormAnswer => ({ kind: 'done', text });

export const no = (text: string): FormAnswer => ({ kind: 'no', text });
