import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock, Drafts, Handle, VisitStore } from '../ports';
import type { Form } from './form-answer';
import { makeKeptDrafts } from './kept-drafts';
import { makeOutcomeForm } from './outcome-form';
import { makeRequestForm } from './request-form';
import { makeSend } from './send';

export type { Form, FormAnswer, Opened, Submitted } from './form-answer';
export type { FormPage } from './page';

export interface FormsDeps {
  handle: Handle;
  store: VisitStore;
  drafts: Drafts;
  clock: Clock;
  /** A new visit's id and number follow from the operation that asks for it. */
  newVisit(operation: string): { id: string; number: string };
  /** Names a form when it is opened. */
  newId?(): string;
}

const named = z.object({ form: z.literal('outcome') });

/** The forms that open as dialogs: the request and the outcome. */
export function makeForms({ handle, store, drafts, clock, newVisit, newId = randomUUID }: FormsDeps): Form {
  const kept = makeKeptDrafts(drafts);
  const send = makeSend({ handle, store, drafts: kept, newVisit });
  const request = makeRequestForm({ clock, store, drafts: kept, send, newId });
  const outcome = makeOutcomeForm({ handle, store });

  return {
    open: (opened) => (opened.form === 'outcome' ? outcome : request).open(opened),
    submit: (submitted) => (named.safeParse(submitted.data).success ? outcome : request).submit(submitted),
  };
}
