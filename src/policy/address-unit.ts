import { isMark, type Token } from './address-tokens';
import { floorWords, homeWords, streetWords, unitWords } from './street-words';

/** Takes the flat out of an address, and the floor or the bare word where no number follows it. */
export function takeUnit(tokens: readonly Token[]): { unit: string; floor: string; others: Token[] } {
  const units: string[] = [];
  const floors: string[] = [];
  const others: Token[] = [];
  const queue = [...tokens];

  for (let token = queue.shift(); token; token = queue.shift()) {
    const next = queue[0];
    if (isFloor(token, next, tokens)) {
      floors.push(token.text);
      if (next?.text === 'floor') queue.shift();
      // Because the only number after a floor is the house's: Top Flat, 12 High St.
      const only = isMark(queue[1]?.text) && marks(tokens) === 1;
      if (isUnit(queue[0]) && (only || !isDesignator(queue[0], queue[1]))) queue.shift();
    } else if (!isUnit(token)) {
      others.push(token);
    } else if (next && isDesignator(token, next)) {
      queue.shift();
      // Because "Flat 3 - 12 High St" is a flat and a number, not a range.
      const [unit = '', ...more] = next.text.split('-');
      units.push(unit.replace('/', ' ').replace(/\b0+(?=\d)/g, ''));
      queue.unshift(...more.map((text) => ({ ...next, text })));
    } else if (next && (streetWords.has(next.text) || homeWords.has(next.text))) {
      others.push(token);
    } else {
      floors.push('flat');
    }
  }
  return { unit: units.sort().join(' '), floor: floors.sort().join(' '), others };
}

const isUnit = (token: Token | undefined): token is Token => token !== undefined && (unitWords.has(token.text) || token.text === 'floor');

const marks = (tokens: readonly Token[]): number => tokens.filter(({ text }) => isMark(text)).length;

const isDesignator = (unit: Token, next: Token | undefined): boolean =>
  next !== undefined && next.part === unit.part && (isMark(next.text) || /^[a-z]\d{0,3}$/.test(next.text));

/** `first floor`, `top flat`, or `basement` between two commas. */
function isFloor(token: Token, next: Token | undefined, all: readonly Token[]): boolean {
  return floorWords.has(token.text) && (isUnit(next) || all.filter(({ part }) => part === token.part).length === 1);
}
