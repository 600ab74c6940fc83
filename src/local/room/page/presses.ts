import type { Dialog, Press } from '../api';
import { ask, inWords } from './ask';
import type { CardHost } from './card';
import type { ColumnHost } from './column';
import { linkWords } from './dialogs';
import type { Feed } from './feed';
import { noteOf, type MessageView } from './message';

/** What happens when somebody presses a card's button: the room is asked, and the answer shown where Teams shows it. */
export function makePresses(
  person: string,
  feed: Feed,
  host: Pick<ColumnHost, 'theme' | 'people'>,
  openDialog: (dialog: Dialog) => void,
  say: (kind: 'said' | 'error', text: string) => void,
) {
  const press = async (chat: string, message: string, view: MessageView | undefined, pressed: Press) => {
    view?.note('said', '');
    view?.busy(true);
    try {
      const result = await ask.press(person, chat, message, pressed);
      if (result.kind === 'dialog') openDialog(result.dialog);
      else await feed.refresh();
      const note = noteOf(result);
      if (note) (view?.note ?? say)(note.kind, note.text);
    } catch (fault) {
      (view?.note ?? say)('error', inWords(fault));
    } finally {
      view?.busy(false);
    }
  };

  return {
    hostFor: (chat: string, message: string, find: (id: string) => MessageView | undefined): CardHost => ({
      theme: host.theme(),
      people: host.people(),
      link: (url) => say('said', linkWords(url)),
      press: (pressed) => void press(chat, message, find(message), pressed),
    }),
  };
}
