import * as fc from 'fast-check';

/** Characters that nobody sees: soft hyphen, zero width, directions, joiners, a byte order mark, a variation, a tag. */
export const unseen = ['\u00AD', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u202A', '\u202C', '\u202E', '\u2060', '\u2066', '\u2069', '\u034F', '\u115F', '\u180E', '\u3164', '\uFE0F', '\uFEFF', '\u{E0041}', '\u{E0100}', '\u0007'];

const wide = (character: string): string => (/[!-~]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character);

const spaces = ['\u00A0', '\u2003', '\u2009', '\u202F', '\u3000'];

/** The same text for whoever reads it, as copying and pasting may bring it: full width, odd spaces, unseen characters anywhere. */
export const decorated = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.record({ before: fc.array(fc.constantFrom(...unseen), { maxLength: 2 }), wide: fc.boolean(), space: fc.constantFrom(...spaces) }), {
      minLength: text.length + 1,
      maxLength: text.length + 1,
    })
    .map((marks) => marks.map((mark, at) => mark.before.join('') + dressed(text[at] ?? '', mark)).join(''));

function dressed(character: string, mark: { wide: boolean; space: string }): string {
  if (!mark.wide) return character;
  return character === ' ' ? mark.space : wide(character);
}
