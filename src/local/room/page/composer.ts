import type { RoomChat, Say } from '../api';
import { makeAttach } from './attach';
import { h, icon } from './dom';

const quick = ['/visit', 'left school', 'arrived', 'back', 'help'];

/**
 * Where a person types. In a shared chat the bot hears only what mentions it, so the mention is one tap away; files it is
 * handed only in a chat of its own with somebody.
 */
export function makeComposer(chat: RoomChat, say: (said: Say) => Promise<boolean>): HTMLElement {
  const shared = chat.kind !== 'personal';
  const field = h('input', {
    type: 'text',
    'data-testid': 'say',
    'aria-label': `Message in ${chat.name}`,
    placeholder: shared ? 'Type a message' : 'Type a message to Home visits',
    autocomplete: 'off',
    maxlength: 4000,
  });
  const mention = h(
    'button',
    { type: 'button', class: 'mention-toggle', 'data-testid': 'mention', 'aria-pressed': 'false', onclick: () => mentioned(!isMentioned()) },
    '@Home visits',
  );
  const isMentioned = () => mention.getAttribute('aria-pressed') === 'true';
  const mentioned = (on: boolean) => mention.setAttribute('aria-pressed', String(on));
  const fill = (words: string) => {
    field.value = words;
    if (shared) mentioned(true);
    field.focus();
  };
  const button = h('button', { type: 'submit', class: 'send', 'data-testid': 'send', 'aria-label': 'Send', title: 'Send' });
  button.append(icon('send'));
  const attach = makeAttach(() => button.focus());
  const send = async () => {
    const text = field.value.trim();
    const file = attach.file();
    if (!text && !file) return field.focus();
    const said = { text, mention: shared && isMentioned(), file };
    field.value = '';
    mentioned(false);
    attach.put(undefined);
    // What could not be said stays in the box.
    if (!(await say(said)) && field.value === '' && !attach.file()) {
      field.value = text;
      mentioned(said.mention);
      attach.put(file);
    }
  };

  return h(
    'form',
    {
      class: 'composer',
      onsubmit: (event) => {
        event.preventDefault();
        void send();
      },
    },
    h(
      'div',
      { class: 'quick', role: 'group', 'aria-label': 'Quick words' },
      ...(shared ? [mention] : []),
      ...quick.map((words) => h('button', { type: 'button', class: 'chip', onclick: () => fill(words) }, words)),
    ),
    ...(shared ? [] : [attach.chosen]),
    h('div', { class: 'composer-line' }, ...(shared ? [] : attach.elements), field, button),
  );
}
