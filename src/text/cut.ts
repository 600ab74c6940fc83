const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The beginning of a text, no longer than this many UTF-16 units; the cut falls between two characters as people see them. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const { index = 0 } = graphemes.segment(text).containing(most) ?? {};
  return text.slice(0, index);
}
