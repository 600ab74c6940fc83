import type { Card, Press, RoomPerson } from '../api';
import type { Theme } from './address';
import { h } from './dom';
import { keepTyping, type Typing } from './typing';
import { fillPeoplePickers } from './people-picker';
import { isSubmitting, linkOf, parseCard, verbOf, type Action } from './renderer';

/** A card on the screen, with what somebody may have typed into it. */
export interface DrawnCard {
  element: HTMLElement;
  typing(): Typing;
  /** While a press is under way nothing else on the card can be pressed. */
  busy(on: boolean): void;
}

export interface CardHost {
  theme: Theme;
  people: readonly RoomPerson[];
  press(press: Press): void;
  /** The room follows no links; it says where one would have led. */
  link(url: string): void;
}

/** Draws a card as Teams would. Inputs are checked before `press` is called. */
export function drawCard(json: Card, host: CardHost, typed?: Typing): DrawnCard {
  const card = parseCard(fillPeoplePickers(json, host.people), host.theme);
  let isBusy = false;
  card.onExecuteAction = (action) => {
    if (isBusy) return;
    const url = linkOf(action);
    if (url !== undefined) host.link(url);
    if (isSubmitting(action)) host.press(asPress(action));
  };
  const rendered = card.render();
  const element = h('div', { class: 'card', tabindex: -1 }, rendered ?? h('p', { class: 'note error' }, 'This card cannot be drawn.'));
  tidy(element);
  const typing = keepTyping(card, element);
  if (typed) typing.put(typed);
  return {
    element,
    typing: typing.take,
    busy: (on) => {
      isBusy = on;
      element.setAttribute('aria-busy', String(on));
    },
  };
}

function asPress(action: Extract<Action, { data?: unknown }> | Action): Press {
  const inputs: Record<string, string> = {};
  for (const [id, input] of Object.entries(action.getReferencedInputs() ?? {})) {
    if (input.isSet()) inputs[id] = String(input.value);
  }
  // The renderer has merged the inputs in already; the room wants the two apart, as they stand in the card.
  const merged = isSubmitting(action) && typeof action.data === 'object' ? { ...action.data } : {};
  const data = Object.fromEntries(Object.entries(merged).filter(([key]) => !(key in inputs)));
  return {
    action: {
      type: action.getJsonTypeName(),
      id: action.id || undefined,
      verb: verbOf(action),
      title: action.title,
      data,
      associatedInputs: isSubmitting(action) && action.associatedInputs === 'none' ? 'none' : undefined,
    },
    inputs,
  };
}

/** What the renderer leaves out for people who do not see the card. */
function tidy(element: HTMLElement): void {
  element.querySelectorAll('.ac-adaptiveCard').forEach((card) => card.removeAttribute('tabindex'));
  element.querySelectorAll('[role="menubar"], [role="menu"]').forEach((strip) => strip.removeAttribute('role'));
  element.querySelectorAll('[role="menuitem"]').forEach((button) => button.removeAttribute('role'));
  element.querySelectorAll('.ac-pushButton').forEach((button) => {
    button.removeAttribute('aria-posinset');
    button.removeAttribute('aria-setsize');
  });
  // Its label names the box around it, which is nothing one can type into.
  element.querySelectorAll('.ac-input-container > div > input[list]').forEach((input) => {
    const box = input.parentElement;
    input.id = box?.id ?? '';
    box?.removeAttribute('id');
    input.setAttribute('aria-labelledby', box?.getAttribute('aria-labelledby') ?? '');
    box?.removeAttribute('aria-labelledby');
  });
}
