import type { PressResult, SeenMessage } from '../api';
import { drawCard, type CardHost, type DrawnCard } from './card';
import { avatar, botAvatar } from './avatar';
import { h, icon } from './dom';
import { toHtml, withMentions } from './markdown';
import { clockTime } from './times';

/** One message in a thread; its note says what a press came to, to the presser alone, as Teams does under a card. */
export interface MessageView {
  element: HTMLElement;
  update(message: SeenMessage, host: CardHost): void;
  note(kind: 'said' | 'error', text: string): void;
  busy(on: boolean): void;
}

export function makeMessage(viewer: string, shared: boolean): MessageView {
  const head = h('div', { class: 'message-head' });
  const body = h('div', { class: 'message-body' });
  const notes = h('div', { class: 'message-notes', role: 'status' });
  const side = h('div', { class: 'message-side' });
  const element = h('li', { class: 'message' }, side, h('div', { class: 'message-main' }, head, body, notes));
  let drawn: DrawnCard | undefined;
  let shown = '';

  return {
    element,
    update: (message, host) => {
      const now = JSON.stringify([message, host.theme]);
      if (now === shown) return;
      shown = now;
      element.dataset.testid = `message-${message.id}`;
      element.classList.toggle('own', message.from.id === viewer);
      element.classList.toggle('bot', message.from.kind === 'bot');
      side.replaceChildren(message.from.kind === 'bot' ? botAvatar() : avatar(message.from.id, message.from.name));
      head.replaceChildren(
        h('span', { class: 'message-from' }, message.from.name),
        h('time', { datetime: message.at }, clockTime(message.at)),
        message.edited ? h('span', {}, 'Edited') : '',
      );
      const before = drawn?.typing();
      drawn = message.card && drawCard(message.card, host, before);
      body.replaceChildren(...(message.text ? [bubble(message)] : []), ...(message.file ? [attached(message.file)] : []), ...(drawn ? [drawn.element] : []));
      if (drawn && message.ownView && shared) body.append(h('p', { class: 'own-view' }, 'Only you see this view of the card'));
    },
    note: (kind, text) => {
      const close = h('button', { type: 'button', class: 'quiet', onclick: () => notes.replaceChildren() }, 'Dismiss');
      notes.replaceChildren(...(text ? [h('p', { class: `note ${kind}` }, h('span', {}, text), close)] : []));
    },
    busy: (on) => drawn?.busy(on),
  };
}

/** What a bot says is Markdown, as in Teams; what a person types is text. */
function bubble(message: SeenMessage): HTMLElement {
  const text = message.text ?? '';
  const element = h('div', { class: 'bubble' });
  element.innerHTML = message.from.kind === 'bot' ? toHtml(text) : `<p>${withMentions(text)}</p>`;
  return element;
}

const attached = (name: string): HTMLElement => h('p', { class: 'bubble file' }, icon('file'), h('span', {}, name));

/** What a press came to, when it is to be read under the card. */
export const noteOf = (result: PressResult): { kind: 'said' | 'error'; text: string } | undefined =>
  result.kind === 'message'
    ? { kind: 'said', text: result.text }
    : result.kind === 'error'
      ? { kind: 'error', text: result.text }
      : undefined;
