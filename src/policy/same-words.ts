import type { Address } from './address';
import { oneSlip } from './slip';
import { homeWords, streetWords } from './street-words';

/** How far two addresses speak of one street or house: in the same words, with one slip, one of them in part, or not. */
export function sameWords(a: Address, b: Address): 'equal' | 'slip' | 'part' | 'other' {
  if (a.words.length === 0 || b.words.length === 0) return a.words.length === b.words.length ? 'equal' : 'part';
  if (joined(a.words) === joined(b.words) || sameLead(a, b) || sameHouse(a, b)) return 'equal';
  if (oneSlip(joined(a.lead), joined(b.lead)) || oneSlip(a.letters, b.letters)) return 'slip';
  return [a.lead, a.house].some((part) => within(part, b)) || [b.lead, b.house].some((part) => within(part, a)) ? 'part' : 'other';
}

/** What follows the street may be a town, of which one may say more than the other, but not another home. */
function sameLead(a: Address, b: Address): boolean {
  if (joined(a.lead) !== joined(b.lead)) return false;
  const [more, less] = [left(a, b), left(b, a)];
  return !hasHome(more) && !hasHome(less) && (a.number !== undefined || more.length === 0 || less.length === 0);
}

const left = (a: Address, b: Address): string[] => a.rest.filter((word) => !b.rest.includes(word) && !b.tail.includes(word));

/** "St" before another word is a saint: Bury St Edmunds. */
const hasHome = (words: readonly string[]): boolean =>
  words.some((word, at) => homeWords.has(word) || (streetWords.has(word) && (word !== 'st' || at === words.length - 1)));

/** One name on the house, and a street from one of them at most. */
const sameHouse = (a: Address, b: Address): boolean =>
  a.house.length > 0 &&
  joined(a.house) === joined(b.house) &&
  [a, b].some(({ lead, house }) => lead.length === house.length);

const within = (part: readonly string[], { words }: Address): boolean =>
  part.length > 0 &&
  (joined(words).startsWith(joined(part)) || part.every((word) => words.some((other) => word === other || slips(word, other))));

// Hill and Mill are two words, not one and a slip.
const slips = (a: string, b: string): boolean => a.length > 4 && oneSlip(a, b);

// Without its article, because spaces get lost: TheOld Bakery.
const joined = (words: readonly string[]): string => words.join('').replace(/^the/, '');
