import type { AdaptiveCard, Input } from './renderer';

/** What was being typed when a card was replaced: values by input id, opened parts by their button, and where the cursor was. */
export interface Typing {
  values: ReadonlyMap<string, readonly { value: string; checked: boolean }[]>;
  opened: readonly string[];
  focus?: { index: number; what: string };
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Lets a card be replaced under somebody's hands: only what they changed is carried over. */
export function keepTyping(card: AdaptiveCard, element: HTMLElement) {
  const controls = (input: Input): Control[] => [
    ...(input.renderedElement?.querySelectorAll<Control>('input, textarea, select') ?? []),
  ];
  const focusable = () => [...element.querySelectorAll<HTMLElement>('button, input, textarea, select, a[href], [tabindex]')];
  const what = (stop: HTMLElement | undefined) => stop && `${stop.tagName} ${stop.textContent ?? ''}`;
  const focused = (): Typing['focus'] => {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || !element.contains(active)) return undefined;
    return { index: focusable().indexOf(active), what: what(active) ?? '' };
  };
  const opening = () => [...element.querySelectorAll<HTMLElement>('.ac-pushButton.expandable')];

  return {
    take: (): Typing => ({
      values: new Map(
        card
          .getAllInputs()
          .filter((input) => input.id && input.isDirty())
          .map((input) => [
            input.id ?? '',
            controls(input).map((control) => ({ value: control.value, checked: isTicked(control) })),
          ]),
      ),
      opened: opening()
        .filter((button) => button.classList.contains('expanded'))
        .map((button) => button.textContent ?? ''),
      focus: focused(),
    }),
    put: (typed: Typing): void => {
      for (const button of opening()) if (typed.opened.includes(button.textContent ?? '')) button.click();
      for (const input of card.getAllInputs()) {
        const kept = typed.values.get(input.id ?? '');
        controls(input).forEach((control, index) => {
          const was = kept?.[index];
          if (!was) return;
          if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) control.checked = was.checked;
          else control.value = was.value;
        });
      }
      // Elements can take the focus only once they stand in the page.
      const { focus } = typed;
      if (!focus) return;
      queueMicrotask(() => {
        const same = focusable()[focus.index];
        // Never on to another button: the next tap of the key would press it.
        (what(same) === focus.what ? same : element)?.focus({ preventScroll: true });
      });
    },
  };
}

const isTicked = (control: Control): boolean => control instanceof HTMLInputElement && control.checked;
