import type { Member, School } from '../../school/school';
import type { Refusal } from '../../visit/decision';
import type { FormPage } from './page';

/** Somebody opens a form; a request for a visit that exists already is a change of it. */
export interface Opened {
  form: 'request' | 'outcome';
  by: Member;
  school: School;
  visit?: string;
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
  | { kind: 'refused'; refusal: Refusal };

export interface Form {
  open(opened: Opened): Promise<FormAnswer>;
  submit(submitted: Submitted): Promise<FormAnswer>;
}

export const refused = (refusal: Refusal): FormAnswer => ({ kind: 'refused', refusal });
