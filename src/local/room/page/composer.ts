import type { RoomChat, Say } from '../api';
import { h, icon } from './dom';

const quick = ['/visit', 'left school', 'arrived', 'back', 'help'];

/** Where a person types. In a shared chat the bot hears only what mentions it, so the mention is one tap away. */
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
  const send = async () => {
    const text = field.value.trim();
    if (!text) return field.focus();
    const said = { text, mention: shared && isMentioned() };
    field.value = '';
    mentioned(false);
    // What could not be said stays in the box.
    if (!(await say(said)) && field.value === '') {
      field.value = text;
      mentioned(said.mention);
    }
  };
  const button = h('button', { type: 'submit', class: 'send', 'data-testid': 'send', 'aria-label': 'Send', title: 'Send' });
  button.append(icon('send'));

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
    h('div', { class: 'composer-line' }, field, button),
  );
}
