import type { RoomPerson, SeenChat } from '../api';
import type { Opened, Theme } from './address';
import { makeChatList } from './chat-list';
import { makeComposer } from './composer';
import { makeColumnHead } from './column-head';
import { makeDialogs } from './dialogs';
import { freshId, h } from './dom';
import type { Feed } from './feed';
import type { Openable } from './people-menu';
import { makePresses } from './presses';
import { ask, inWords } from './ask';
import { makeThread, type Thread } from './thread';
import { makeToasts } from './toasts';

export interface ColumnHost {
  theme(): Theme;
  people(): readonly RoomPerson[];
  /** Everybody who can stand in this column instead. */
  others(): Openable;
  switchTo(opened: Opened): void;
  close(): void;
  /** Another chat has been opened: the page's address changes. */
  moved(): void;
}

export interface Column {
  element: HTMLElement;
  opened(): Opened;
  /** Draws what has changed; everything, after the theme was switched. */
  show(): void;
  leave(): void;
}

/** One person's Teams, or one channel of it alone. */
export function makeColumn(person: RoomPerson, start: Opened, feed: Feed, host: ColumnHost): Column {
  const nameId = freshId('person');
  const notice = h('div', { class: 'column-notice', role: 'status' });
  const say = (kind: 'said' | 'error', text: string) => {
    const close = h('button', { type: 'button', class: 'quiet', onclick: () => notice.replaceChildren() }, 'Dismiss');
    notice.replaceChildren(...(text ? [h('p', { class: `note ${kind}` }, h('span', {}, text), close)] : []));
  };
  let current = start.chat;
  let chosen = start.chat;
  let thread: (Thread & { chat: string }) | undefined;

  const head = makeColumnHead(person, nameId, start.alone, host);
  const list = makeChatList(person.name, (chat) => open(chat));
  const toasts = makeToasts((chat) => open(chat));
  const room = h('div', { class: 'column-room' });
  const inner = h('div', { class: 'column-inner' }, head.element, ...(start.alone ? [] : [list.element]), room);
  const element = h('section', { class: 'column', 'aria-labelledby': nameId }, inner, toasts.element);
  const dialogs = makeDialogs(person.id, element, inner, host, feed, say);
  const presses = makePresses(person.id, feed, host, dialogs, say);

  const open = (chat: string) => {
    current = chosen = chat;
    say('said', '');
    show();
    thread?.toEnd();
    host.moved();
  };
  const build = (seen: SeenChat): Thread & { chat: string } => {
    const made = makeThread(person.id, seen.chat, (message) => presses.hostFor(seen.chat.id, message.id, made.message));
    const composer = makeComposer(seen.chat, async (said) => {
      try {
        say('said', '');
        made.toEnd();
        await ask.say(person.id, seen.chat.id, said);
        await feed.refresh();
        return true;
      } catch (fault) {
        say('error', inWords(fault));
        return false;
      }
    });
    room.replaceChildren(made.element, notice, composer);
    return { ...made, chat: seen.chat.id };
  };
  const show = () => {
    const chats = ownFirst(feed.chats());
    const seen = chats.find(({ chat }) => chat.id === current) ?? usual(chats, person);
    current = seen?.chat.id;
    if (seen) {
      feed.markRead(seen.chat.id);
      if (thread?.chat !== seen.chat.id) thread = build(seen);
      thread.show(seen.messages);
      head.show(seen.chat);
      if (start.alone) element.dataset.testid = `channel-${seen.chat.id}`;
    }
    if (!start.alone) toasts.show(feed.notifications());
    list.show(chats.map(({ chat }) => ({ chat, unread: feed.unread(chat.id) })), current);
  };

  if (!start.alone) element.dataset.testid = `person-${person.id}`;
  feed.listen(show);
  return {
    element,
    opened: () => ({ person: person.id, chat: chosen, alone: start.alone }),
    show,
    leave: () => {
      feed.forget(show);
      element.remove();
    },
  };
}

const ownFirst = (chats: readonly SeenChat[]): SeenChat[] =>
  [...chats].sort((one, other) => Number(other.chat.kind === 'personal') - Number(one.chat.kind === 'personal'));

/** Office staff sit in the office chat; everybody else starts at their own chat with the bot. */
const usual = (chats: readonly SeenChat[], person: RoomPerson): SeenChat | undefined =>
  (person.roles.includes('office') ? chats.find(({ chat }) => chat.place === 'office') : undefined) ??
  chats.find(({ chat }) => chat.kind === 'personal') ??
  chats[0];
