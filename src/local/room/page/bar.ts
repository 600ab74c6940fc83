import type { Theme, Width } from './address';
import { h, icon, type IconName } from './dom';

export interface BarHost {
  theme(): Theme;
  width(): Width;
  setTheme(theme: Theme): void;
  setWidth(width: Width): void;
  setSchool(school: string): void;
}

/** The top of the page: what this is, the clock, and how it is shown. */
export function drawBar(
  bar: HTMLElement,
  schools: readonly { id: string; name: string }[],
  school: string,
  clock: HTMLElement,
  openers: (button: HTMLButtonElement) => HTMLElement,
  host: BarHost,
): void {
  const mark = h('span', { class: 'mark', 'aria-hidden': 'true' });
  mark.append(icon('house'));
  bar.replaceChildren(
    h(
      'div',
      { class: 'title' },
      mark,
      h('div', {}, h('h1', {}, 'Rehearsal room'), h('p', {}, 'Stands in for Microsoft Teams. Nothing here leaves this machine.')),
    ),
    clock,
    h('div', { class: 'tools' }, ...(schools.length > 1 ? [picker(schools, school, host)] : []), openers(openButton()), ...switches(host)),
  );
}

function openButton(): HTMLButtonElement {
  const button = h('button', { type: 'button', class: 'tool', 'data-testid': 'open-people' });
  button.append(icon('plus'), h('span', {}, 'Open a person'));
  return button;
}

function picker(schools: readonly { id: string; name: string }[], school: string, host: BarHost): HTMLElement {
  const select = h(
    'select',
    { class: 'tool', 'aria-label': 'School', 'data-testid': 'school', onchange: () => host.setSchool(select.value) },
    ...schools.map(({ id, name }) => h('option', { value: id, selected: id === school }, name)),
  );
  return select;
}

function switches(host: BarHost): HTMLElement[] {
  const make = (testid: string, look: () => [IconName, string], turn: () => void) => {
    const button = h('button', {
      type: 'button',
      class: 'tool only-icon',
      'data-testid': testid,
      onclick: () => {
        turn();
        draw();
      },
    });
    const draw = () => {
      const [name, words] = look();
      button.replaceChildren(icon(name));
      button.setAttribute('aria-label', words);
      button.title = words;
    };
    draw();
    return button;
  };
  return [
    make(
      'width',
      () => (host.width() === 'phone' ? ['desktop', 'Show at desktop width'] : ['phone', 'Show at phone width']),
      () => host.setWidth(host.width() === 'phone' ? 'wide' : 'phone'),
    ),
    make(
      'theme',
      () => (host.theme() === 'dark' ? ['sun', 'Show in light colours'] : ['moon', 'Show in dark colours']),
      () => host.setTheme(host.theme() === 'dark' ? 'light' : 'dark'),
    ),
  ];
}
