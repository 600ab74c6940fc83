import { z } from 'zod';
import type { FormAnswer } from '../desk/forms/forms';
import { registerForms } from '../desk/forms/register/register-pages';
import { bodies } from './answers';
import type { BotDeps } from './deps';
import { id, optional, person } from './fields';
import { pressing } from './identity';
import { sentences } from './sentences';
import { messageOperation, type Turn } from './turn';

const form = z.object({ form: z.enum(['request', 'stop', 'outcome', 'team', ...registerForms]), school: id, visit: id.optional() });
/** What a form is about, where it is about one person or one caution. */
const about = { person: optional(person), caution: optional(id) };
const opening = form.extend({ verb: z.literal('open'), ...about });
const handedIn = form.extend({ verb: z.literal('page') }).passthrough();

export type OnDialog = (turn: Turn, data: unknown) => Promise<unknown>;

/** Forms: opened for the presser alone, and filled in outside any chat. */
export const makeDialogs = ({ forms, schools, cards }: BotDeps): { open: OnDialog; submit: OnDialog } => {
  const drawn = (answer: FormAnswer): unknown => {
    switch (answer.kind) {
      case 'page':
        return bodies.page(answer.title, cards.drawPage(answer.page));
      case 'done':
      case 'no':
        return bodies.closing(answer.text);
      case 'refused':
        return bodies.closing(cards.explain(answer.refusal));
    }
  };

  /** A status card stands only in a school's own chats; a personal chat has the person's own card. */
  const chatOf = ({ place, chat }: Turn): string | undefined => (place ? chat : undefined);

  return {
    async open(turn, data) {
      const read = opening.safeParse(data);
      if (!read.success) return bodies.closing(sentences.outOfDate);
      const who = pressing(turn, read.data.school, schools);
      if (!who.ok) return bodies.closing(who.text);

      const { form, visit, person: whom, caution } = read.data;
      return drawn(await forms.open({ form, by: who.by, school: who.school, visit, subject: whom ?? caution, chat: chatOf(turn) }));
    },

    async submit(turn, data) {
      const read = handedIn.safeParse(data);
      if (!read.success) return bodies.closing(sentences.outOfDate);
      const who = pressing(turn, read.data.school, schools);
      if (!who.ok) return bodies.closing(who.text);

      const { by, school } = who;
      return drawn(await forms.submit({ by, school, data: read.data, operation: messageOperation(turn), chat: chatOf(turn) }));
    },
  };
};
