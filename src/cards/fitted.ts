import { cut } from '../text/cut';
import { withRef, type Card, type Ref } from './buttons';
import { fill } from './fill';
import type { CardName } from './templates';

/** Teams takes a card of this size on every client. */
const mostBytes = 20 * 1024 - 256;

/** To how many characters long texts are cut, until the card fits. */
const lengths = [Infinity, 400, 250, 150, 90, 60, 40, 25] as const;

/** A card that stays under the limit however much people wrote: where it would not, every long text is cut alike, and says so. */
export function fitted(name: CardName, model: object, ref: Ref): Card {
  let card: Card = {};
  for (const most of lengths) {
    card = withRef(fill(name, shorter({ ...model }, most)), ref);
    if (Buffer.byteLength(JSON.stringify(card)) < mostBytes) return card;
  }
  return card;
}

function shorter(values: Record<string, unknown>, most: number): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, shortened(value, most)]));
}

function shortened(value: unknown, most: number): unknown {
  if (typeof value === 'string') return value.length > most && !isWhole(value) ? `${cut(value, most)} […]` : value;
  if (Array.isArray(value)) return value.map((item) => shortened(item, most));
  return typeof value === 'object' && value !== null ? shorter({ ...value }, most) : value;
}

/** An id, or a number to tap: of no use in part. */
const isWhole = (text: string): boolean => /^([0-9a-zA-Z-]{1,40}|\[.{1,60})$/.test(text);
