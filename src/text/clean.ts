/** What nobody sees: format characters, characters made to be ignored, controls, halves of a character. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}]|[^\P{Cc}\t\n]/gu;

/** Line ends of other systems: a word processor's soft one stands between two words like any other. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

const spaces = /\p{Zs}/gu;

/**
 * Text from outside as it is read and compared: what nobody sees is gone, and the many forms of one letter, digit or space
 * are one. Cleaning it twice changes nothing more. It says who or what is meant; it is not what people are shown.
 */
export const clean = (text: string): string =>
  text
    .replace(lineEnds, '\n')
    .replace(unseen, '')
    .replace(alike, (run) => run.normalize('NFKC'))
    .replace(spaces, ' ')
    .trim();

// Not ½ and ², of which 12½ would become 121/2; nor lone accents such as ´, which would leave a space inside O´Neill.
const alike = /(?:[^\p{No}\p{Sk}]|[＾｀])+/gu;

/** The same on one line. */
export const cleanLine = (text: string): string => clean(text).replace(/\s+/g, ' ');
