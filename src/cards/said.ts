import type { Card } from './buttons';

/** A card with a sentence above it: what was pressed is refused, and this is what stands instead. */
export const withSaid = (card: Card, text: string): Card => ({
  ...card,
  body: [{ type: 'Container', style: 'attention', items: [{ type: 'TextBlock', text, weight: 'Bolder', wrap: true }] }, ...(Array.isArray(card['body']) ? (card['body'] as unknown[]) : [])],
});
