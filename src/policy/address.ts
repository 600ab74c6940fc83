import { clean } from '../text/clean';
import { hasStreet, leadOfHouse, leadOfStreet, type Lead } from './address-lead';
import { isMark, tokensOf, type Token } from './address-tokens';
import { takeUnit } from './address-unit';
import { toHouseNumber, type HouseNumber } from './house-number';

/** A UK address as far as free text tells: what is on the door, and in what it stands. */
export interface Address extends Lead {
  /** Without spaces. */
  postcode: string;
  number: HouseNumber | undefined;
  /** Flat, room or floor, or empty. */
  unit: string;
  /** Numbers that are not on the house. */
  mentioned: HouseNumber[];
  /** All letters as they were typed, because a slip may make another short word of one: Old, Fld. */
  letters: string;
  /** All words in order. */
  words: string[];
  /** The name of the house, where a comma ends it or nothing follows. */
  house: string[];
}

/** Reads an address as people type it: with or without commas, short or long words, town and county or neither. */
export function readAddress(text: string, postcode: string): Address {
  const read = tokensOf(text);
  const { unit, floor, others: tokens } = takeUnit(read.tokens);
  const { before, marks, after, others } = aroundNumber(tokens);
  const on = marks.at(-1);
  const home = unit || marks.slice(0, -1).join(' ') || floor;
  const parts = partsOf(after.length > 0 ? after : before);
  const [first = []] = parts;

  const found = on || home ? leadOfStreet(parts) : leadOfHouse(parts);
  return {
    postcode: clean(postcode || read.postcode).replace(/[\s.,]/g, '').toUpperCase(),
    number: on === undefined ? undefined : toHouseNumber(on),
    unit: home,
    mentioned: [...home.split(' '), ...marks.slice(0, -1), ...others].filter(isMark).map(toHouseNumber),
    letters: read.letters,
    words: plainly([...before, ...after].map((token) => token.text)),
    lead: plainly(found.lead),
    rest: plainly(found.rest),
    tail: plainly(found.tail),
    house: on || home || hasStreet(first) ? [] : plainly(first),
  };
}

/** The first numbers that stand together, the words on either side, and the other numbers. */
function aroundNumber(tokens: readonly Token[]): { before: Token[]; marks: string[]; after: Token[]; others: string[] } {
  const [before, after]: [Token[], Token[]] = [[], []];
  const [marks, others]: [string[], string[]] = [[], []];
  for (const token of tokens) {
    if (isMark(token.text)) (after.length === 0 ? marks : others).push(...token.text.split('/'));
    else (marks.length === 0 ? before : after).push(token);
  }
  return { before, marks, after, others };
}

function partsOf(words: readonly Token[]): string[][] {
  const parts = new Map<number, string[]>();
  for (const { part, text } of words) parts.set(part, [...(parts.get(part) ?? []), text]);
  return [...parts.values()];
}

/** Because some write The Avenue and some Avenue. */
const plainly = (words: readonly string[]): string[] => words.filter((word) => word !== 'the' && word !== 'and');
