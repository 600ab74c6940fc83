import { compassWords, streetWords } from './street-words';

/** The words that tell an address, what follows them up to the next comma, and what follows that. */
export interface Lead {
  lead: string[];
  rest: string[];
  tail: string[];
}

/** After a number the street ends with the first words that end streets. */
export function leadOfStreet([first = [], ...others]: readonly string[][]): Lead {
  const from = first.findIndex((_, at) => at > 0 && endsStreet(first, at));
  const more = first.slice(from + 1).findIndex((word, at) => !compassWords.has(word) && !endsStreet(first, from + 1 + at));
  const end = from < 0 || more < 0 ? first.length : from + 1 + more;
  return { lead: first.slice(0, end), rest: first.slice(end), tail: others.flat() };
}

/** A house with a name leads as far as its street, which is the first to fill all that is between two commas. */
export function leadOfHouse(parts: readonly string[][]): Lead {
  const street = parts.findIndex(isStreet);
  if (street >= 0) return { lead: parts.slice(0, street + 1).flat(), rest: [], tail: parts.slice(street + 1).flat() };

  const at = Math.max(0, parts.findIndex(hasStreet));
  const part = parts[at] ?? [];
  const end = hasStreet(part) ? lastOfStreet(part) + 1 : part.length;
  return {
    lead: [...parts.slice(0, at).flat(), ...part.slice(0, end)],
    rest: part.slice(end),
    tail: parts.slice(at + 1).flat(),
  };
}

/** Whether a street is among the words: The Old Bakery has none, Mill Lane is one. */
export const hasStreet = (part: readonly string[]): boolean => lastOfStreet(part) > 0;

const isStreet = (part: readonly string[]): boolean => lastOfStreet(part) === part.length - 1;

const lastOfStreet = (part: readonly string[]): number => part.findLastIndex((_, at) => at > 0 && endsStreet(part, at));

/** "St" before another such word is a saint: Old St Johns Road. */
const endsStreet = (part: readonly string[], at: number): boolean =>
  streetWords.has(part[at] ?? '') && (part[at] !== 'st' || !part.slice(at + 1).some((word) => word !== 'st' && streetWords.has(word)));
