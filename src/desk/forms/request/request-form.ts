import { z } from 'zod';
import { member } from '../../../school/school';
import type { Refusal } from '../../../visit/decision';
import type { Visit } from '../../../visit/visit';
import type { Clock, VisitStore } from '../../ports';
import { noticeOf } from '../marked';
import type { Draft } from './draft';
import type { Filling } from './filling';
import { refused, type Form, type FormAnswer, type Opened } from '../form-answer';
import type { KeptDrafts } from './kept-drafts';
import type { Mine, SaveMine } from './mine';
import { draftOf, newDraft } from './new-draft';
import type { PageId } from './pages';
import type { Send } from './send';
import { requestPage, resumePage } from './show';
import { turnPage } from './turn-page';
import { typed } from '../typed';

const lost = 'This form was no longer kept. What you typed last is still here: go through the pages again.';

/** What the buttons of a page carry beside what was typed; nothing in it is proof of anything. */
const pressed = z.object({
  page: typed,
  draft: typed,
  visit: z.string().regex(/^[a-z0-9-]+$/).optional(),
  stops: z.coerce.number().int().catch(1),
  go: z.enum(['next', 'back', 'addStop', 'removeStop', 'addVisitor', 'chooseWho', 'send', 'afresh']),
});

export interface RequestFormDeps {
  clock: Clock;
  store: VisitStore;
  drafts: KeptDrafts;
  send: Send;
  saveMine: SaveMine;
  newId(): string;
}

/** The request, page by page. What is typed is kept at every step, and a page is left forwards only when it is right. */
export function makeRequestForm({ clock, store, drafts, send, saveMine, newId }: RequestFormDeps): Form {
  const fillingOf = ({ by, school }: Pick<Opened, 'by' | 'school'>): Filling => ({ by, school, now: clock.now() });

  const show = async (page: PageId, draft: Draft, filling: Filling, errors = {}, notice = ''): Promise<FormAnswer> => {
    await drafts.put({ ...draft, page }, filling);
    return requestPage(page, draft, filling, errors, notice);
  };

  /** What they entered of themselves counts at once, in this form too. */
  const onFile = async (entered: Mine, { by, school, now }: Filling): Promise<Filling> => {
    const fresh = await saveMine(by, school, entered);
    return { by: member(fresh, by.id) ?? by, school: fresh, now };
  };

  const begin = async ({ visit, chat }: Pick<Opened, 'visit' | 'chat'>, id: string, filling: Filling): Promise<Draft | Refusal> => {
    if (visit === undefined) return newDraft({ id, chat }, filling);
    const found = await store.load(filling.school.id, visit);
    return found ? (whyNot(found.visit, filling) ?? draftOf(found, { id, chat }, filling)) : { reason: 'unknownVisit' };
  };

  const open = async (opened: Opened): Promise<FormAnswer> => {
    const filling = fillingOf(opened);
    const begun = await begin(opened, newId(), filling);
    if ('reason' in begun) return refused(begun);
    const kept = await drafts.get(opened.visit, filling);
    const resumes = kept?.touched && !(await send.sentBefore(kept, filling));
    return resumes ? resumePage(kept, filling) : show('about', begun, filling);
  };

  return {
    open,
    submit: async ({ data, operation, chat, ...who }) => {
      const read = pressed.safeParse(data);
      if (!read.success) return open({ form: 'request', chat, ...who });

      const filling = fillingOf(who);
      const { go, ...press } = read.data;
      const kept = await drafts.get(press.visit, filling);
      if (kept?.id !== press.draft) {
        const sent = await send.sentBefore({ id: press.draft, visit: press.visit }, filling);
        if (sent) return sent;
      }
      // A page of another form, left open in an old dialog: what it says must not get into this one.
      if (kept && kept.id !== press.draft && go !== 'afresh') return resumePage(kept, filling);
      if (kept && go !== 'afresh') {
        const { draft, page, errors, send: ready, entered } = turnPage({ ...press, go, inputs: data }, kept, filling);
        if (entered) return show(page, { ...draft, mine: undefined }, await onFile(entered, filling));
        return ready ? send.send(draft, filling) : show(page, draft, filling, errors, noticeOf(errors));
      }

      const begun = await begin({ visit: press.visit, chat }, operation, filling);
      if ('reason' in begun) return refused(begun);
      if (go === 'afresh') return show('about', begun, filling);
      const { draft } = turnPage({ ...press, go: 'back', inputs: data }, begun, filling);
      return show('about', draft, filling, {}, lost);
    },
  };
}

/** Only its requester changes a visit, and only before anybody has left. */
function whyNot({ requester, stage }: Visit, { by }: Filling): Refusal | undefined {
  if (requester !== by.id) return { reason: 'notYours' };
  return ['requested', 'assessed', 'authorised'].includes(stage) ? undefined : { reason: 'wrongStage', stage };
}
