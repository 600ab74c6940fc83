export type Node = Record<string, unknown>;

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object in a card that says of what type it is, folded cards as well; fallbacks and what buttons carry are left out. */
export function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  const inside = Object.entries(value).filter(([key]) => !['fallback', 'data', 'msteams', 'refresh'].includes(key));
  return [...(typeof value['type'] === 'string' ? [value] : []), ...inside.flatMap(([, child]) => nodesOf(child))];
}

/** The buttons that reach the bot. */
export const buttonsOf = (card: unknown): Node[] =>
  nodesOf(card).filter(({ type }) => type === 'Action.Execute' || type === 'Action.Submit');

export const titlesOf = (card: unknown): string[] => buttonsOf(card).map(({ title }) => String(title));

export const inputsOf = (card: unknown): Node[] => nodesOf(card).filter(({ type }) => String(type).startsWith('Input.'));
