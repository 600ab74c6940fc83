import type { RoomChat, SeenMessage } from '../api';
import { h } from './dom';
import { makeMessage, type MessageView } from './message';
import type { CardHost } from './card';
import { dayName } from './times';

/** The messages of one chat as one person sees them. Only what changed is drawn anew, so nothing half-typed is lost. */
export interface Thread {
  element: HTMLElement;
  show(messages: readonly SeenMessage[]): void;
  message(id: string): MessageView | undefined;
  toEnd(): void;
}

export function makeThread(viewer: string, chat: RoomChat, hostFor: (message: SeenMessage) => CardHost): Thread {
  const list = h('ol', { class: 'messages' });
  const box = h('div', { class: 'thread', role: 'group', tabindex: 0, 'aria-label': `Messages in ${chat.name}` }, list);
  const newer = h('button', { type: 'button', class: 'newer', hidden: true, onclick: () => toEnd() }, 'New messages below');
  const element = h('div', { class: 'thread-frame' }, box, newer);
  const views = new Map<string, MessageView>();
  let stays = true;
  box.addEventListener('scroll', () => {
    stays = box.scrollHeight - box.scrollTop - box.clientHeight < 60;
    if (stays) newer.hidden = true;
  });
  const toEnd = () => {
    stays = true;
    newer.hidden = true;
    box.scrollTop = box.scrollHeight;
  };
  new ResizeObserver(() => stays && toEnd()).observe(list);

  return {
    element,
    toEnd,
    message: (id) => views.get(id),
    show: (messages) => {
      const rows: Node[] = [];
      const isNew = messages.some(({ id }) => !views.has(id));
      let day = '';
      for (const message of messages) {
        if (dayName(message.at) !== day) {
          day = dayName(message.at);
          rows.push(dayRow(list, day));
        }
        const view = views.get(message.id) ?? makeMessage(viewer, chat.kind !== 'personal');
        views.set(message.id, view);
        view.update(message, hostFor(message));
        rows.push(view.element);
      }
      if (messages.length === 0) rows.push(h('li', { class: 'empty' }, empty(chat)));
      place(list, rows);
      if (stays) toEnd();
      else if (isNew) newer.hidden = false;
    },
  };
}

function dayRow(list: HTMLElement, day: string): Node {
  const there = [...list.children].find((row) => row.classList.contains('day') && row.textContent === day);
  return there ?? h('li', { class: 'day' }, h('span', {}, day));
}

const empty = (chat: RoomChat): string =>
  chat.kind === 'personal'
    ? 'Nothing here yet. Say “/visit” to plan a home visit.'
    : 'Nothing here yet. Mention @Home visits and say “/visit” to plan one.';

/** Puts the rows in order without moving those that are in place: an element that moves loses the focus. */
function place(list: HTMLElement, rows: readonly Node[]): void {
  for (const old of [...list.childNodes]) if (!rows.includes(old)) old.remove();
  rows.forEach((row, index) => {
    if (list.childNodes[index] !== row) list.insertBefore(row, list.childNodes[index] ?? null);
  });
}
