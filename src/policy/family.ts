import { plain } from '../text/plain';
import { oneSpellingOf } from './name-spellings';
import { oneSlip } from './slip';

/** The names that a family goes by: what may be its surname, everything that was written, and how. */
export interface Family {
  surnames: ReadonlySet<string>;
  all: ReadonlySet<string>;
  text: string;
}

const wordSet = (words: string): Set<string> => new Set(words.split(/\s+/));
const titles = wordSet('mr mrs ms mx dr prof professor rev the family families fam household of parents carers grandmother grandfather guardians');
/** Titles that are surnames too. */
const titleNames = wordSet('miss sir lady lord master house parent carer mother father mum dad nan gran guardian');
const particles = wordSet('o mc mac fitz al el de da di do dos das du la le van von der den ter ten st san bin ibn abu ben');

/** Reads "Mr & Mrs O'Neill", "the Smith-Jones family" or "Smith, Sarah"; what is a title only where nothing else is a name, "Mr Lord". */
export function readFamily(text: string): Family {
  const parts = plain(text)
    .split(/[&/+();:]|\band\b/)
    .map((clause) => clause.split(',').map((part) => part.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
  const without = (...dropped: readonly Set<string>[]): string[][][] =>
    parts
      .map((clause) => clause.map((words) => words.filter((word) => !dropped.some((set) => set.has(word)))).filter(({ length }) => length > 0))
      .filter(({ length }) => length > 0);

  const [bare, named] = [without(titles, titleNames), without(titles)];
  const clauses = [bare, named, without()].find(({ length }) => length > 0) ?? [];
  const surnames = [...withSurname(clauses), ...named.filter(endsInTitle)].flatMap(([first = []]) => surnamesOf(first));
  const written = named.flat(2).flatMap((word) => [word.replaceAll('-', ''), ...word.split('-')]);
  return {
    surnames: names(surnames.some(isWhole) ? surnames.filter(isWhole) : surnames),
    all: names([...surnames, ...written]),
    text: plain(text).replace(/\s+/g, ' ').trim(),
  };
}

/** `same` where the surname of one is among the names of the other; `like` where a slip, a plural or another spelling lies between them. */
export function sameFamily(a: Family, b: Family): 'same' | 'like' | 'other' {
  const any = (is: (name: string, other: string) => boolean): boolean =>
    [...a.surnames].some((name) => [...b.all].some((other) => is(name, other))) ||
    [...b.surnames].some((name) => [...a.all].some((other) => is(name, other)));
  if ((a.text !== '' && a.text === b.text) || any((name, other) => name === other)) return 'same';
  return any(isLike) || any(isSpeltLike) ? 'like' : 'other';
}

/** "Sarah Lord" and "Lord, Sarah" are called Lord, and "Smith (mother)" is not called Mother. */
const endsInTitle = (clause: readonly string[][]): boolean => titleNames.has(clause[0]?.at(-1) ?? '') && clause.flat().length > 1;

/** Of "Sarah and Tom Smith" the last name only; of "Smith / Jones" both. */
function withSurname(clauses: readonly string[][][]): readonly string[][][] {
  const [last] = clauses.at(-1) ?? [];
  const couple = (last?.length ?? 0) > 1 && clauses.slice(0, -1).every((clause) => clause.flat().length === 1);
  return couple ? clauses.slice(-1) : clauses;
}

/** Both halves of a double name, and a name with and without its particles: de Souza, Desouza, Souza; of "Smith S" Smith. */
function surnamesOf(words: readonly string[]): string[] {
  const end = words.some(isWhole) ? words.findLastIndex(isWhole) : words.length - 1;
  const last = words[end] ?? '';
  const before = words.slice(0, end);
  const from = before.findLastIndex((word) => !particles.has(word)) + 1;
  const whole = [...before.slice(from), last].join('').replaceAll('-', '');
  return [whole, last.replaceAll('-', ''), ...last.split('-').filter((part) => !particles.has(part))];
}

/** McDonald and MacDonald are one. */
const names = (words: readonly string[]): Set<string> =>
  new Set(words.map((word) => word.replace(/^mac(?=\p{L}{3})/u, 'mc')));

/** An initial is no name, but one Chinese character is. */
const isWhole = (word: string): boolean => word.length > 1 || /\p{Lo}/u.test(word);

// A wrong first letter is rare, and Taylor and Naylor are two families.
const isLike = (a: string, b: string): boolean =>
  isPlural(a, b) || isPlural(b, a) || (a[0] === b[0] && Math.max(a.length, b.length) > 3 && oneSlip(a, b));

/** Mohammed and Muhammad are one name, and so are Sadovsky and Sadovskaya. */
function isSpeltLike(a: string, b: string): boolean {
  const [one, other] = [oneSpellingOf(a), oneSpellingOf(b)];
  return (one !== undefined || other !== undefined) && (one ?? a) === (other ?? b);
}

const isPlural = (a: string, b: string): boolean => b.length > 1 && (a === `${b}s` || a === `${b}es`);
