/** Letters of scripts that shape a word with invisible joiners; in European ones a joiner is a trick or an accident. */
const shaping = '(?:\\p{M}|(?![\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}])\\p{L})';
const picture = '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F]';

/** Invisible, but part of what is seen: 👩‍👧, 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and the joined letters of Hindi or Persian. */
const joins = [
  `(?<=${shaping})[\\u200C\\u200D](?=\\p{L})`,
  `(?<=${picture})\\u200D(?=\\p{Extended_Pictographic})`,
  '(?<=\\p{Extended_Pictographic})[\\uFE0E\\uFE0F]',
  '\\uFE0F(?=\\u20E3)',
  '(?<=\\u{1F3F4})[\\u{E0020}-\\u{E007E}]+\\u{E007F}',
].join('|');

const unseen = new RegExp(`(${joins})|[\\p{Cf}\\p{Default_Ignorable_Code_Point}\\p{Cs}]|[^\\P{Cc}\\t\\n]`, 'gu');

/**
 * Text from outside as it is kept and shown: its letters and accents stay as they were typed; what nobody sees is gone, and
 * with it whatever could turn the reading order round or hide a second name in the first.
 */
export const tidy = (text: string): string => seen(text).trim();

/** The same with the blanks at its ends, where somebody goes on typing. */
export const seen = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\p{Zs}/gu, ' ')
    .replace(unseen, (_, joined?: string) => joined ?? '')
    .normalize('NFC');
