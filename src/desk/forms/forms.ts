import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock, Drafts, Handle, Log, VisitStore } from '../ports';
import type { Recheck } from '../recheck';
import type { Register } from '../register';
import { makeAddedStopForm } from './added/added-stop-form';
import type { Form } from './form-answer';
import { makeKeptDrafts } from './request/kept-drafts';
import type { SaveMine } from './request/mine';
import { makeOutcomeForm } from './outcome-form';
import { makeAsItStands, toStaffAlone } from './request/as-it-stands';
import type { FormName } from './page';
import { makeRegisterForms } from './register/register-forms';
import { registerForms } from './register/register-pages';
import { makeRequestForm } from './request/request-form';
import { makeSend } from './request/send';
import { makeTeamForm } from './team-form';

export type { Form, FormAnswer, Opened, Submitted } from './form-answer';
export type { FormPage } from './page';

export interface FormsDeps {
  handle: Handle;
  store: VisitStore;
  drafts: Drafts;
  clock: Clock;
  /** A new visit's id and number follow from the operation that asks for it. */
  newVisit(operation: string): { id: string; number: string };
  /** Puts on file what a requester enters of themselves. */
  saveMine: SaveMine;
  register: Pick<Register, 'fresh' | 'changePerson' | 'addCaution' | 'changeCaution'>;
  recheck: Recheck;
  log: Log;
  /** Names a form when it is opened. */
  newId?(): string;
}

const named = z.object({ form: z.enum(['stop', 'outcome', 'team', ...registerForms]) });

/** Everything that opens as a dialog: the request, a stop that is added on the way, the outcome, and what is entered about people and cautions. */
export function makeForms(deps: FormsDeps): Form {
  const { handle, store, drafts, clock, newVisit, saveMine, newId = randomUUID } = deps;
  const kept = makeKeptDrafts(drafts);
  const send = makeSend({ handle, store, drafts: kept, newVisit });
  const forms: Readonly<Record<FormName, Form>> = {
    request: toStaffAlone(makeRequestForm({ clock, store, drafts: kept, send, saveMine, newId }), deps.register),
    stop: toStaffAlone(makeAddedStopForm({ clock, handle, store, newId }), deps.register),
    outcome: toStaffAlone(makeOutcomeForm({ handle, store }), deps.register),
    team: makeTeamForm({ asItStands: makeAsItStands(deps), handle, store }),
    ...makeRegisterForms(deps),
  };

  return {
    open: (opened) => forms[opened.form].open(opened),
    submit: (submitted) => forms[named.safeParse(submitted.data).data?.form ?? 'request'].submit(submitted),
  };
}
