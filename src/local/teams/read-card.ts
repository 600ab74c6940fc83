import type { Card, PressedAction } from '../room/api';
import { withoutTags } from './wire';
import { NoSuch } from './world';

/** A part of a card, with the cards it lies in, outermost first: a `ShowCard` is a card in a card. */
export interface Part {
  node: Card;
  type: string;
  within: readonly Card[];
}

export type Button = PressedAction & { title: string; within: readonly Card[] };

/** Keys under which a card holds what is not shown. */
const unseen = new Set(['data', 'fallback', 'refresh', 'authentication', 'msteams']);

const isObject = (value: unknown): value is Card => typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Every typed part of a card in reading order, those inside `ShowCard`s and those not yet visible as well. */
export function* partsOf(value: unknown, within: readonly Card[] = []): Generator<Part> {
  if (Array.isArray(value)) {
    for (const item of value) yield* partsOf(item, within);
    return;
  }
  if (!isObject(value)) return;
  const inside = value.type === 'AdaptiveCard' ? [...within, value] : within;
  if (typeof value.type === 'string') yield { node: value, type: value.type, within: inside };
  for (const [key, child] of Object.entries(value)) {
    if (!unseen.has(key)) yield* partsOf(child, inside);
  }
}

/** Every button that reaches the bot, those inside `ShowCard`s as well. */
export const buttons = (card: Card): Button[] =>
  [...partsOf(card)]
    .filter((part) => part.type === 'Action.Execute' || part.type === 'Action.Submit')
    .map(({ node, type, within }) => ({
      type,
      title: textIn(node.title),
      within,
      ...(typeof node.id === 'string' && { id: node.id }),
      ...(typeof node.verb === 'string' && { verb: node.verb }),
      ...(typeof node.associatedInputs === 'string' && { associatedInputs: node.associatedInputs }),
      ...(node.data !== undefined && { data: node.data }),
    }));

/** The button with this title; one that a person would not find is a fault of whoever asked. */
export const buttonCalled = (card: Card, title: string): Button => {
  const all = buttons(card);
  const found = all.find((button) => button.title === title);
  if (!found) throw new NoSuch(`No button "${title}" on the card; it has: ${all.map((button) => button.title).join(', ') || 'none'}`);
  return found;
};

/** Every input of a card. */
export const inputsOf = (card: Card): Part[] => [...partsOf(card)].filter((part) => part.type.startsWith('Input.'));

/** All that a person can read on a card apart from its buttons, a line for each part. */
export const textOf = (card: Card): string =>
  [...partsOf(card)].flatMap(({ node, type }) => linesOf(node, type)).filter((line) => line !== '').map(withoutTags).join('\n');

const linesOf = (node: Card, type: string): string[] => {
  if (type === 'TextBlock') return [textIn(node.text)];
  if (type === 'RichTextBlock') return [each(node.inlines).map((run) => (isObject(run) ? textIn(run.text) : textIn(run))).join('')];
  if (type === 'FactSet') return each(node.facts).map((fact) => (isObject(fact) ? `${textIn(fact.title)} ${textIn(fact.value)}` : ''));
  if (!type.startsWith('Input.')) return [];
  const choices = each(node.choices).map((choice) => (isObject(choice) ? textIn(choice.title) : ''));
  return [textIn(node.label), textIn(node.placeholder), textIn(node.title), ...(choices.length > 0 ? choices : [textIn(node.value)])];
};

const each = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
