import type { RoomNotification } from '../api';
import { h } from './dom';

const seconds = 7;
const atOnce = 3;

/** What pops up on a person's screen or lock screen. What was there before the page opened does not pop up again. */
export function makeToasts(open: (chat: string) => void) {
  const element = h('div', { class: 'toasts', role: 'status' });
  let known: Set<string> | undefined;

  const pop = (notification: RoomNotification) => {
    const toast = h(
      'button',
      {
        type: 'button',
        class: 'toast',
        'data-testid': 'toast',
        onclick: () => {
          toast.remove();
          open(notification.chat);
        },
      },
      h('span', { class: 'toast-title' }, notification.title),
      h('span', { class: 'toast-text' }, notification.text),
    );
    element.append(toast);
    while (element.children.length > atOnce) element.firstElementChild?.remove();
    setTimeout(() => toast.remove(), seconds * 1000);
  };

  return {
    element,
    show: (notifications: readonly RoomNotification[]) => {
      const before = known;
      known = new Set(notifications.map((notification) => notification.id));
      if (before) notifications.filter((notification) => !before.has(notification.id)).forEach(pop);
    },
  };
}
