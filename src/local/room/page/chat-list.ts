import type { RoomChat } from '../api';
import { h } from './dom';

export interface ListedChat {
  chat: RoomChat;
  unread: number;
}

/** A person's chats, with how much in each they have not read. */
export function makeChatList(whose: string, open: (chat: string) => void) {
  const element = h('nav', { class: 'chats', 'aria-label': `Chats of ${whose}` });
  const buttons = new Map<string, HTMLButtonElement>();

  const button = (chat: RoomChat) => {
    const made = h(
      'button',
      { type: 'button', class: 'chat', 'data-testid': `chat-${chat.id}`, onclick: () => open(chat.id) },
      h('span', { class: 'chat-name' }, chat.name),
      h('span', { class: 'unread-place' }),
    );
    buttons.set(chat.id, made);
    element.append(made);
    return made;
  };

  return {
    element,
    show: (chats: readonly ListedChat[], current: string | undefined) => {
      for (const { chat, unread } of chats) {
        const tab = buttons.get(chat.id) ?? button(chat);
        if (chat.id === current && !tab.hasAttribute('aria-current')) keepInSight(tab, element);
        if (chat.id === current) tab.setAttribute('aria-current', 'true');
        else tab.removeAttribute('aria-current');
        const badge = unread > 0 ? [h('span', { class: 'unread' }, String(unread), h('span', { class: 'unseen' }, ' unread'))] : [];
        tab.lastElementChild?.replaceChildren(...badge);
      }
    },
  };
}

function keepInSight(tab: HTMLElement, strip: HTMLElement): void {
  requestAnimationFrame(() => strip.scrollTo({ left: tab.offsetLeft - strip.offsetLeft - 40 }));
}
