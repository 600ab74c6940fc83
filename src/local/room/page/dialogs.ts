import type { Dialog } from '../api';
import { ask } from './ask';
import type { ColumnHost } from './column';
import { openDialog, type OpenDialog } from './dialog';
import type { Feed } from './feed';

/** The dialogs of one column, one at a time; everything behind one is out of reach until it is over. */
export function makeDialogs(
  person: string,
  column: HTMLElement,
  behind: HTMLElement,
  host: Pick<ColumnHost, 'theme' | 'people'>,
  feed: Feed,
  say: (kind: 'said' | 'error', text: string) => void,
) {
  let current: OpenDialog | undefined;
  let before: Element | null = null;

  const leave = () => {
    current?.close();
    current = undefined;
    behind.inert = false;
    column.classList.remove('has-dialog');
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };

  return (dialog: Dialog): void => {
    if (current) leave();
    before = behind.contains(document.activeElement) ? document.activeElement : null;
    current = openDialog(dialog, {
      card: { theme: host.theme(), people: host.people(), link: (url) => say('said', linkWords(url)) },
      submit: async (id, press) => {
        const result = await ask.submit(person, id, press);
        await feed.refresh();
        return result;
      },
      closed: (said) => {
        leave();
        if (said) say(said.kind, said.text);
      },
    });
    behind.inert = true;
    column.classList.add('has-dialog');
    column.append(current.element);
    column.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  };
}

/** The room follows no links. */
export const linkWords = (url: string): string =>
  url.startsWith('tel:') ? `In Teams this would ring ${url.slice(4)}.` : `In Teams this would open ${url}`;
