/** Words that stand in this order: for each place those that may stand there, and whether the place may be empty. */
export type Phrase = readonly { words: ReadonlySet<string>; optional: boolean }[];

/** Reads a line of a table: `a|b` is either of two words, and a word or a choice that ends in `?` may be missing. */
export const phrase = (line: string): Phrase =>
  line.split(' ').map((part) => ({ words: new Set(part.replace(/\?$/, '').split('|')), optional: part.endsWith('?') }));

export const phrases = (...lines: string[]): Phrase[] => lines.map(phrase);

/** How many words a phrase takes up from this one on, the most it can; -1 where it does not stand. */
export function lengthAt(sought: Phrase, words: readonly string[], from: number): number {
  const [first, ...rest] = sought;
  if (!first) return 0;
  const after = first.words.has(words[from] ?? '') ? lengthAt(rest, words, from + 1) : -1;
  const without = first.optional ? lengthAt(rest, words, from) : -1;
  return Math.max(after < 0 ? -1 : after + 1, without);
}

/** Whether the phrase is all that these words say. */
export const isWhole = (sought: Phrase, words: readonly string[]): boolean => words.length > 0 && lengthAt(sought, words, 0) === words.length;
