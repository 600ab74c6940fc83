/** Leaves out the value of every input that has none: an empty text is no date, no time and no choice. */
export function withoutEmptyValues(card: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(card)
      .filter(([key, value]) => !(key === 'value' && value === '' && isInput(card)))
      .map(([key, value]) => [key, within(value)]),
  );
}

function within(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(within);
  return typeof node === 'object' && node !== null ? withoutEmptyValues({ ...node }) : node;
}

const isInput = ({ type }: Record<string, unknown>): boolean => typeof type === 'string' && type.startsWith('Input.');
