import type { RoomChat, RoomPerson } from '../api';
import type { Opened } from './address';
import { avatar } from './avatar';
import { freshId, h } from './dom';

export interface Openable {
  people: readonly RoomPerson[];
  /** Channels, each with a member through whose eyes it is shown. */
  channels: readonly { chat: RoomChat; as: RoomPerson }[];
}

/** A button that opens the list of everybody who is not on the screen yet. */
export function makePeopleMenu(button: HTMLButtonElement, openable: () => Openable, open: (opened: Opened) => void): HTMLElement {
  const list = h('ul');
  const panel = h('div', { id: freshId('people'), class: 'menu', popover: 'auto' }, list);
  const choose = (opened: Opened) => {
    panel.hidePopover();
    open(opened);
  };
  const entry = (picture: HTMLElement, name: string, job: string, testid: string, opened: Opened) => {
    const words = h('span', { class: 'who' }, h('span', { class: 'menu-name' }, name), h('span', { class: 'job' }, job));
    return h('li', {}, h('button', { type: 'button', 'data-testid': testid, onclick: () => choose(opened) }, picture, words));
  };
  const person = (who: RoomPerson) =>
    entry(avatar(who.id, who.name), who.name, who.job, `open-${who.id}`, { person: who.id, alone: false });
  const channel = ({ chat, as }: Openable['channels'][number]) =>
    entry(h('span', { class: 'avatar channel', 'aria-hidden': 'true' }, '#'), chat.name, `Channel, as seen by ${as.name}`, `open-${chat.id}`, {
      person: as.id,
      chat: chat.id,
      alone: true,
    });

  panel.addEventListener('beforetoggle', () => {
    const { people, channels } = openable();
    const rows = [...people.map(person), ...channels.map(channel)];
    list.replaceChildren(...(rows.length > 0 ? rows : [h('li', { class: 'empty' }, 'Everybody is open already.')]));
    const under = button.getBoundingClientRect();
    panel.style.top = `${under.bottom + 6}px`;
    panel.style.left = `${Math.max(8, Math.min(under.right - 300, innerWidth - 308))}px`;
  });
  button.setAttribute('popovertarget', panel.id);
  return h('div', { class: 'menu-holder' }, button, panel);
}
