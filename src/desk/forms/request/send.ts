import type { Handle, VisitStore } from '../../ports';
import { elsewhereOf } from '../../../visit/elsewhere';
import { marked } from '../marked';
import { checkPage, firstWrong } from './check';
import { doneText } from './done-text';
import type { Draft } from './draft';
import type { Filling } from './filling';
import { refused, type FormAnswer } from '../form-answer';
import type { KeptDrafts } from './kept-drafts';
import { refusedPage } from './refused-page';
import { requestOf } from './request-of';
import { requestPage } from './show';

const notYet = `This cannot be sent yet. ${marked}`;

export interface Sending {
  handle: Handle;
  store: VisitStore;
  drafts: KeptDrafts;
  newVisit(operation: string): { id: string; number: string };
}

export interface Send {
  send(draft: Draft, filling: Filling): Promise<FormAnswer>;
  /** What became of a form that has been sent before: a second tap is told the same. */
  sentBefore(form: Pick<Draft, 'id' | 'visit'>, filling: Filling): Promise<FormAnswer | undefined>;
}

/** One form makes one visit, or one change of it, however often it is sent: the operation is named by the form. */
const operationOf = ({ id, visit }: Pick<Draft, 'id' | 'visit'>): string => `${visit ? 'resubmit' : 'request'}-${id}`;

export function makeSend({ handle, store, drafts, newVisit }: Sending): Send {
  return {
    send: async (draft, filling) => {
      const wrong = firstWrong(draft, filling);
      await drafts.put({ ...draft, page: wrong ?? draft.page }, filling);
      if (wrong) return requestPage(wrong, draft, filling, checkPage(wrong, draft, filling), notYet);

      const { by, school } = filling;
      const { id, number } = newVisit(operationOf(draft));
      const asked = requestOf(draft, filling);
      const request = { ...asked, elsewhere: elsewhereOf(draft.visit ?? id, asked.plan, asked.visitors, await store.open(school.id)) };
      const chat = draft.chat === undefined ? {} : { chat: draft.chat };
      const answer = await handle({
        school,
        visit: draft.visit ?? id,
        operation: operationOf(draft),
        command: draft.visit
          ? { type: 'resubmit', by, request }
          : { type: 'request', by, id, number, school: school.id, ...chat, request },
      });
      if (!answer.ok) {
        const place = refusedPage(answer.refusal, draft, filling);
        if (!place) return refused(answer.refusal);
        await drafts.put({ ...draft, page: place.page }, filling);
        return requestPage(place.page, draft, filling, place.errors, notYet);
      }
      await drafts.remove(draft.visit, filling);
      return { kind: 'done', text: doneText(answer.scene) };
    },

    sentBefore: async (form, { school, by }) => {
      const found = await store.load(school.id, form.visit ?? newVisit(operationOf(form)).id);
      const sent = found?.visit.requester === by.id && found.operations.includes(operationOf(form));
      return sent ? { kind: 'done', text: doneText({ ...found, school }) } : undefined;
    },
  };
}
