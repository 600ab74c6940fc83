import { isDeepStrictEqual } from 'node:util';
import type { Card, Inputs, PressedAction } from '../room/api';
import { buttons, inputsOf, type Part } from './read-card';

/** What the inputs hold that were not given: what the card put there, or nothing. */
export type Others = 'prefilled' | 'empty';

export type Filled = { ok: true; values: Inputs } | { ok: false; text: string };

/**
 * Checks and gathers what a button sends along, as Teams does before anything leaves the device: the inputs of the button's
 * own card and of the cards around it. A button that is not on the card is sent as it is.
 */
export const fillIn = (card: Card, action: PressedAction, given: Inputs, others: Others): Filled => {
  if (action.associatedInputs?.toLowerCase() === 'none') return { ok: true, values: {} };
  const all = inputsOf(card);
  const button = buttons(card).find((one) => sameAction(one, action));
  const ids = new Set(all.map((input) => idOf(input)));
  const stray = Object.entries(given).filter(([id, value]) => value !== '' && (!button || !ids.has(id)));
  if (!button) return { ok: true, values: Object.fromEntries(stray) };

  const valueOf = (input: Part): string => given[idOf(input)] ?? (others === 'prefilled' ? firstValue(input) : '');
  const concerned = all.filter((input) => input.within.every((outer) => button.within.includes(outer)));
  const wrong = concerned.flatMap((input) => faultIn(input, valueOf(input)) ?? []);
  if (wrong.length > 0) return { ok: false, text: wrong.join('\n') };

  const values = concerned.map((input) => [idOf(input), valueOf(input)] as const).filter(([, value]) => value !== '');
  return { ok: true, values: Object.fromEntries([...values, ...stray]) };
};

const sameAction = (one: PressedAction, other: PressedAction): boolean =>
  one.type === other.type &&
  one.verb === other.verb &&
  (other.title === undefined || one.title === other.title) &&
  isDeepStrictEqual(one.data ?? {}, other.data ?? {});

const idOf = ({ node }: Part): string => String(node.id);

const firstValue = ({ node, type }: Part): string =>
  String(node.value ?? (type === 'Input.Toggle' ? (node.valueOff ?? 'false') : ''));

const faultIn = (input: Part, value: string): string | undefined =>
  isRight(input, value) ? undefined : String(input.node.errorMessage ?? `${String(input.node.label ?? input.node.id)}: this value will not do`);

const isRight = ({ node, type }: Part, value: string): boolean => {
  if (type === 'Input.Toggle') return node.isRequired !== true || value === String(node.valueOn ?? 'true');
  if (value === '') return node.isRequired !== true;
  if (type === 'Input.Number') return isBetween(Number(value), Number(node.min ?? -Infinity), Number(node.max ?? Infinity));
  if (type === 'Input.Date' || type === 'Input.Time') return isBetween(value, node.min ?? value, node.max ?? value);
  return typeof node.regex !== 'string' || new RegExp(node.regex).test(value);
};

const isBetween = <T>(value: T, min: T, max: T): boolean => value >= min && value <= max;
