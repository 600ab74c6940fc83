import { h, icon } from './dom';

/** A person's initials on one of eight colours, the same wherever they appear; the name always stands beside it. */
export function avatar(id: string, name: string): HTMLElement {
  const words = name.replace(/^(Mr|Mrs|Ms|Miss|Mx|Dr)\.? /, '').split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
  const hue = [...id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 8, 7);
  return h('span', { class: `avatar hue-${hue}`, 'aria-hidden': 'true' }, initials.toUpperCase());
}

/** The bot's picture. */
export const botAvatar = (): HTMLElement => h('span', { class: 'avatar robot', 'aria-hidden': 'true' }, wrapped());

function wrapped(): HTMLElement {
  const holder = h('span', { class: 'avatar-icon' });
  holder.append(icon('house'));
  return holder;
}
