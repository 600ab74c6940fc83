import { shapedLikePostcode } from '../school/postcode';
import { plain } from '../text/plain';
import { oneSpelling } from './street-words';

/** A word or a number of an address, and between which commas it stands. */
export interface Token {
  text: string;
  part: number;
}

/** An address in small pieces, its postcode apart, and the letters as they were typed. */
export function tokensOf(text: string): { tokens: Token[]; letters: string; postcode: string } {
  const parts = plain(text).split(/[,;|\r\n\t]+/).map(withoutPostcode);
  const tokens = parts.flatMap(({ text }, part) => pieces(text).map((piece) => ({ text: piece, part })));
  const letters = parts.map(({ text }) => text.replace(/\P{L}/gu, '')).join('');
  return { tokens, letters, postcode: parts.find(({ postcode }) => postcode !== '')?.postcode ?? '' };
}

/** Whether a piece is a number: 12, 4a, 12-14, 3/2. */
export const isMark = (piece: string | undefined): piece is string => piece !== undefined && /^\d+(?:[a-z]?(?:-\d+[a-z]?)?|(?:\/\d+)+)$/.test(piece);

function withoutPostcode(part: string): { text: string; postcode: string } {
  const found = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}[\s.]*$/.exec(part)?.[0];
  const postcode = found && shapedLikePostcode(found);
  return found && postcode ? { text: part.slice(0, -found.length), postcode } : { text: part, postcode: '' };
}

function pieces(part: string): string[] {
  const ranged = part.replace(/\b(\d+[a-z]?)\s*(?:-|\bto\b|&|\band\b)\s*(?=\d)/g, '$1-');
  const made: string[] = [];
  for (const piece of ranged.match(/\d+[a-z]?-\d+[a-z]?(?![a-z\d])|\d+(?:\/\d+)+|[\p{L}\p{Nd}]+/gu) ?? []) {
    const last = made.at(-1) ?? '';
    if (isLetter.test(piece) && isNumber.test(last)) made.splice(-1, 1, `${last}${piece}`);
    else made.push(...(hasDigit.test(piece) ? apart(piece) : [oneSpelling(piece)]));
  }
  return made.filter((piece, at) => !(isNo.test(piece) && isMark(made[at + 1])));
}

const hasDigit = /\d/;
const isNumber = /^\d+$/;
const isLetter = /^[a-z]$/;
const isNo = /^(?:no|nos|nr|num|number)$/;

/** `flat3` and `4mill` are two pieces each; `1st` is one. */
function apart(piece: string): string[] {
  const word = oneSpelling(piece);
  if (word !== piece) return [word];
  const [, ...two] = /^(\d+)(?!(?:st|nd|rd|th)$)([a-z]{2,})$/.exec(piece) ?? /^([a-z]{2,})(\d+[a-z]?)$/.exec(piece) ?? [];
  return two.length > 0 ? two.map(oneSpelling) : [piece];
}
