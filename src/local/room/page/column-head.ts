import type { RoomChat, RoomPerson } from '../api';
import { avatar } from './avatar';
import { h, icon, type IconName } from './dom';
import { makePeopleMenu, type Openable } from './people-menu';
import type { Opened } from './address';

export interface HeadHost {
  others(): Openable;
  switchTo(opened: Opened): void;
  close(): void;
}

/** Whose Teams this is, and the buttons that put somebody else in their place or close the column. */
export function makeColumnHead(person: RoomPerson, nameId: string, alone: boolean, host: HeadHost) {
  const name = h('h2', { id: nameId }, person.name);
  const job = h('p', { class: 'job' }, person.job);
  const swap = button('chevron', `Show somebody else instead of ${person.name}`, () => undefined);
  const close = button('close', `Close ${person.name}`, () => host.close());
  const picture = alone ? h('span', { class: 'avatar channel', 'aria-hidden': 'true' }, '#') : avatar(person.id, person.name);
  const element = h(
    'div',
    { class: 'column-head' },
    picture,
    h('div', { class: 'who' }, name, job),
    makePeopleMenu(swap, () => host.others(), (opened) => host.switchTo(opened)),
    close,
  );

  return {
    element,
    show: (chat: RoomChat) => {
      if (!alone) return;
      name.textContent = chat.name;
      job.textContent = `Channel, as seen by ${person.name}`;
      close.setAttribute('aria-label', `Close ${chat.name}`);
      swap.setAttribute('aria-label', `Show somebody else instead of ${chat.name}`);
    },
  };
}

function button(drawing: IconName, words: string, press: () => void): HTMLButtonElement {
  const made = h('button', { type: 'button', class: 'icon-button', 'aria-label': words, onclick: press });
  made.append(icon(drawing));
  return made;
}
