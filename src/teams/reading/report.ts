import { oneSlip, swapped } from '../../policy/slip';
import type { CheckInWhat } from '../../visit/commands';
import { isWhole, lengthAt } from './phrase';
import { besideThanks, greetings, idle, lateIdle, lateMarks, numbers, questions, reports, spans, thanked } from './report-phrases';
import { wordsOf } from './words-of';

/** What somebody says of where they are; `unclear` is no report, `guess` what it may have been meant for. */
export type Report =
  | { is: 'checkIn'; what: CheckInWhat }
  | { is: 'late'; minutes?: number }
  | { is: 'unclear'; guess?: CheckInWhat | 'late'; minutes?: number }
  | { is: 'thanks' }
  | { is: 'guide' };

/**
 * Reads a report in people's own words. It counts only when no word is left over: "back now, all fine" is one, "back in an
 * hour", "not back yet" and "when I am back" are none, because of their other words.
 */
export function reportIn(text: string): Report {
  const words = wordsOf(text).map(spelt);
  const asks = text.trimEnd().endsWith('?') || questions.some((phrase) => lengthAt(phrase, words, 0) > 0);
  if (words.length === 0) return text.trim() === '' || asks ? { is: 'guide' } : { is: 'thanks' };
  if (words[0] !== 'there' && words.every((word) => greetings.has(word))) return { is: 'guide' };

  const said = words.filter((word) => !idle.has(word));
  const what = reports.find((one) => one.said.some((phrase) => isWhole(phrase, said)))?.what;
  if (what && !asks) return { is: 'checkIn', what };

  const late = latenessIn(words);
  if (late && !asks && late.whole) return { is: 'late', ...(late.minutes !== undefined && { minutes: late.minutes }) };
  if (words.every((word) => thanked.has(word) || besideThanks.has(word)) && words.some((word) => thanked.has(word))) return { is: 'thanks' };

  if (late) return { is: 'unclear', guess: 'late', ...(late.minutes !== undefined && { minutes: late.minutes }) };
  const guess = what ?? reportWithin(said);
  return { is: 'unclear', ...(guess && { guess }) };
}

/** The longest report that stands somewhere in these words. */
function reportWithin(words: readonly string[]): CheckInWhat | undefined {
  const found = reports.map(({ what, said }) => ({ what, length: Math.max(...said.flatMap((phrase) => words.map((_, from) => lengthAt(phrase, words, from)))) }));
  return found.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length)[0]?.what;
}

/** How late somebody says they are, and whether that is all they say. */
function latenessIn(words: readonly string[]): { minutes?: number; whole: boolean } | undefined {
  const { spanned, rest } = withoutSpan(words);
  const numbered = rest.flatMap((word) => {
    const read = /^(\d{1,3})(?:m|min|mins|minute|minutes)?$/.exec(word);
    return read ? [Number(read[1])] : numbers[word] === undefined ? [] : [numbers[word]];
  });
  const minutes = [...spanned, ...numbered];
  const marked = words.some((word) => lateMarks.has(word));
  const timed = words.some((word) => /^\d{0,3}(m|min|mins|minute|minutes)$/.test(word));
  if (!marked && !((timed || spanned.length > 0) && minutes.length === 1)) return undefined;

  const left = rest.filter((word) => !idle.has(word) && !lateIdle.has(word) && !/^(\d{1,3})?(m|min|mins|minute|minutes)?$/.test(word) && numbers[word] === undefined);
  return { ...(minutes.length === 1 && { minutes: minutes[0] }), whole: marked && left.length === 0 && minutes.length < 2 };
}

/** Takes out a time that is said in words ("half an hour"). */
function withoutSpan(words: readonly string[]): { spanned: number[]; rest: readonly string[] } {
  for (const { said, minutes } of spans) {
    for (const phrase of said) {
      const from = words.findIndex((_, at) => lengthAt(phrase, words, at) > 0);
      if (from !== -1) return { spanned: [minutes], rest: [...words.slice(0, from), ...words.slice(from + lengthAt(phrase, words, from))] };
    }
  }
  return { spanned: [], rest: words };
}

const long = ['arrived', 'school', 'property', 'running', 'leaving', 'minutes'];
const short = ['back', 'left', 'late', 'here', 'home', 'there'];
/** One letter from a word above, and other words all the same. */
const otherWords = new Set(['arrive', 'arrives', 'schools', 'minute', 'ruining']);

/** One slip of the thumb is mended: any in a long word; in a short one, where another letter makes another word, only a swap. */
const spelt = (word: string): string =>
  otherWords.has(word) ? word : (long.find((right) => oneSlip(right, word)) ?? short.find((right) => swapped(right, word)) ?? word);
