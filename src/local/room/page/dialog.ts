import type { Dialog, Press, PressResult } from '../api';
import { drawCard, type CardHost, type DrawnCard } from './card';
import { freshId, h, icon } from './dom';
import { inWords } from './ask';

export interface DialogHost {
  card: Pick<CardHost, 'theme' | 'people' | 'link'>;
  submit(dialog: string, press: Press): Promise<PressResult>;
  /** The dialog is over; `said` is what the bot had to say at the end. */
  closed(said?: { kind: 'said' | 'error'; text: string }): void;
}

export interface OpenDialog {
  element: HTMLElement;
  close(): void;
}

/** A dialog over one person's column. It closes when the bot says so, or with Esc; an error leaves what was typed as it is. */
export function openDialog(first: Dialog, host: DialogHost): OpenDialog {
  const titleId = freshId('dialog-title');
  const title = h('h2', { id: titleId });
  const body = h('div', { class: 'dialog-body', tabindex: 0, role: 'group', 'aria-labelledby': titleId });
  const fault = h('div', { class: 'dialog-fault', role: 'alert' });
  const close = h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close dialog', onclick: () => host.closed() });
  close.append(icon('close'));
  const box = h(
    'div',
    { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': titleId, 'data-testid': 'dialog' },
    h('div', { class: 'dialog-head' }, title, close),
    fault,
    body,
  );
  const element = h('div', { class: 'dialog-cover' }, box);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') host.closed();
    if (event.key === 'Tab') stayInside(box, event);
  });

  let drawn: DrawnCard | undefined;
  const show = (dialog: Dialog) => {
    title.textContent = dialog.title;
    drawn = drawCard(dialog.card, { ...host.card, press: (press) => void submit(dialog.id, press) });
    body.replaceChildren(drawn.element);
    body.scrollTop = 0;
    requestAnimationFrame(() => (firstInput(body) ?? close).focus());
  };
  const submit = async (id: string, press: Press) => {
    fault.replaceChildren();
    drawn?.busy(true);
    try {
      const result = await host.submit(id, press);
      if (result.kind === 'dialog') show(result.dialog);
      else if (result.kind === 'error') fault.replaceChildren(h('p', { class: 'note error' }, result.text));
      else host.closed(result.kind === 'message' ? { kind: 'said', text: result.text } : undefined);
    } catch (cause) {
      fault.replaceChildren(h('p', { class: 'note error' }, inWords(cause)));
    } finally {
      drawn?.busy(false);
    }
  };
  show(first);
  return { element, close: () => element.remove() };
}

const inputs = 'input:not([type="hidden"]), textarea, select';

/** The first field the person can fill in; of several to choose from, the one chosen. */
function firstInput(body: HTMLElement): HTMLElement | undefined {
  const first = body.querySelector<HTMLInputElement>(inputs) ?? undefined;
  if (first?.type !== 'radio') return first;
  return body.querySelector<HTMLElement>(`input[name="${CSS.escape(first.name)}"]:checked`) ?? first;
}

function stayInside(box: HTMLElement, event: KeyboardEvent): void {
  const stops = [...box.querySelectorAll<HTMLElement>(`button, ${inputs}, [tabindex="0"]`)].filter(
    (stop) => stop.tabIndex >= 0 && !stop.closest('[inert]') && stop.checkVisibility(),
  );
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}
