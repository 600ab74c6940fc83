import { ask, inWords } from './ask';
import { h } from './dom';
import { clockTime, dayName } from './times';

const steps = [
  ['PT5M', '+5 min', '5 minutes'],
  ['PT10M', '+10 min', '10 minutes'],
  ['PT30M', '+30 min', '30 minutes'],
  ['PT1H', '+1 h', 'one hour'],
] as const;

/** The room's clock, which runs by itself and can be moved forward but never back. */
export function makeClock(refused: (words: string) => void) {
  const time = h('time', { class: 'clock-time', 'data-testid': 'clock' });
  const date = h('span', { class: 'clock-date' });
  const buttons = steps.map(([duration, label, words]) =>
    h(
      'button',
      {
        type: 'button',
        class: 'step',
        'data-testid': `advance-${duration}`,
        'aria-label': `Move the clock forward ${words}`,
        onclick: () => void advance(duration),
      },
      label,
    ),
  );
  const element = h(
    'div',
    { class: 'clock', role: 'group', 'aria-label': 'Room clock' },
    h('div', { class: 'clock-face' }, time, date),
    h('div', { class: 'clock-steps' }, ...buttons),
  );

  let ahead = 0;
  const draw = () => {
    const now = Date.now() + ahead;
    time.textContent = clockTime(now);
    time.dateTime = new Date(now).toISOString();
    date.textContent = dayName(now);
  };
  const set = (now: string) => {
    ahead = Date.parse(now) - Date.now();
    draw();
  };
  const advance = async (duration: string) => {
    element.setAttribute('aria-busy', 'true');
    buttons.forEach((button) => (button.disabled = true));
    try {
      set((await ask.advance(duration)).now);
    } catch (fault) {
      refused(inWords(fault));
    } finally {
      element.removeAttribute('aria-busy');
      buttons.forEach((button) => (button.disabled = false));
    }
  };
  setInterval(draw, 1000);
  return { element, set };
}
