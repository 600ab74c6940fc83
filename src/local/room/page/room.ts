import type { RoomState } from '../api';
import { readAddress, writeAddress, type Opened, type Theme, type Width } from './address';
import { ask, inWords } from './ask';
import { drawBar } from './bar';
import { makeClock } from './clock';
import { makeColumn, type Column } from './column';
import { h } from './dom';
import { makeFeed, type Feed } from './feed';
import { listenLive } from './live';
import { makePeopleMenu } from './people-menu';
import { openable, usualColumns } from './usual';

const bar = byId('bar');
const banner = byId('banner');
const stage = byId('columns');

const asked = readAddress(location.search);
let theme: Theme = asked.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
let width: Width = asked.width;
let school = '';
let state: RoomState = { now: '', schools: [], people: [], chats: [] };
let columns: Column[] = [];
const feeds = new Map<string, Feed>();
const clock = makeClock(warn);

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

function warn(words: string): void {
  banner.hidden = words === '';
  banner.textContent = words;
}

function feedOf(person: string): Feed {
  const feed = feeds.get(person) ?? makeFeed(person);
  feeds.set(person, feed);
  return feed;
}

function remember(): void {
  const view = { school, theme: asked.theme && theme, width, columns: columns.map((column) => column.opened()) };
  history.replaceState(null, '', writeAddress(view));
}

function make(opened: Opened): Column | undefined {
  const person = state.people.find(({ id }) => id === opened.person);
  if (!person) return undefined;
  const feed = feedOf(person.id);
  const column = makeColumn(person, opened, feed, {
    theme: () => theme,
    people: () => state.people.filter((other) => other.school === person.school),
    others: () => openable(state, person.school, columns.map((other) => other.opened())),
    switchTo: (other) => exchange(column, other),
    close: () => exchange(column),
    moved: remember,
  });
  feed.refresh().catch((fault: unknown) => warn(inWords(fault)));
  return column;
}

function exchange(old: Column, opened?: Opened): void {
  const made = opened && make(opened);
  if (made) old.element.after(made.element);
  old.leave();
  columns = columns.flatMap((column) => (column !== old ? [column] : made ? [made] : []));
  settle();
}

function open(opened: Opened): void {
  const made = make(opened);
  if (!made) return;
  columns.push(made);
  stage.append(made.element);
  settle();
  made.element.scrollIntoView({ inline: 'end' });
}

function openAll(all: readonly Opened[]): void {
  columns.forEach((column) => column.leave());
  columns = all.flatMap((opened) => make(opened) ?? []);
  stage.replaceChildren(...columns.map((column) => column.element));
  settle();
}

const nobody = h('p', { class: 'nobody' }, 'Nobody is open. Choose “Open a person” above.');

function settle(): void {
  if (columns.length === 0) stage.append(nobody);
  else nobody.remove();
  remember();
}

function look(): void {
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.width = width;
}

function draw(): void {
  const closed = () => openable(state, school, columns.map((column) => column.opened()));
  drawBar(bar, state.schools, school, clock.element, (button) => makePeopleMenu(button, closed, open), {
    theme: () => theme,
    width: () => width,
    setTheme: (chosen) => {
      asked.theme = theme = chosen;
      look();
      columns.forEach((column) => column.show());
      remember();
    },
    setWidth: (chosen) => {
      width = chosen;
      look();
      remember();
    },
    setSchool: (chosen) => {
      school = chosen;
      openAll(usualColumns(state, school));
    },
  });
}

const refreshOpen = (touched: (person: string) => boolean) => {
  const people = new Set(columns.map((column) => column.opened().person).filter(touched));
  for (const person of people) feedOf(person).refresh().catch((fault: unknown) => warn(inWords(fault)));
};

async function begin(): Promise<void> {
  state = await ask.state();
  clock.set(state.now);
  if (!columns.length) {
    school = state.schools.find(({ id }) => id === asked.school)?.id ?? state.schools[0]?.id ?? '';
    draw();
    openAll(asked.columns ?? usualColumns(state, school));
  } else refreshOpen(() => true);
}

look();
listenLive({
  there: () => void begin().then(() => warn(''), (fault: unknown) => warn(inWords(fault))),
  gone: () => warn('The rehearsal room has stopped answering. Trying again…'),
  clock: clock.set,
  changed: (chats) => {
    const touched = state.chats.filter((chat) => chats.includes(chat.id)).flatMap((chat) => chat.members);
    const known = chats.every((id) => state.chats.some((chat) => chat.id === id));
    refreshOpen((person) => !known || touched.includes(person));
  },
});
