import { oneSlip } from '../../policy/slip';
import { besideACall, calls, carriers, cries, doubts, hints, negators, noCalls, notHelp, takenBack } from './call-phrases';
import { lengthAt, type Phrase } from './phrase';
import { clausesOf, wordsOf } from './words-of';

/**
 * How surely somebody calls for help. `call`: in so many words. `cry`: with a word that is a call from somebody who is out.
 * `hint`: they may, and are asked.
 */
export type Call = 'call' | 'cry' | 'hint';

const grades: readonly Call[] = ['hint', 'cry', 'call'];

/**
 * Whether a message calls for help. A call that is missed costs more than one too many: in doubt it is at least a hint, and
 * a "no" counts only where it speaks of the call itself ("no help needed", but not "no, help!").
 */
export function callIn(text: string): Call | undefined {
  const whole = wordsOf(text);
  const clauses = whole.length === 1 ? [whole] : clausesOf(text);
  const found = clauses.flatMap((words) => callsOf(words.map(asHelp)));
  const alone = whole.map(asHelp).filter((word) => !besideACall.has(word)).length === 1;
  const grade = found.map((one) => (alone && !one.doubtful ? raised(one.grade) : one.grade)).sort((a, b) => grades.indexOf(b) - grades.indexOf(a))[0];
  return grade !== undefined && clauses.some((words) => stands(doubts, words)) ? 'hint' : grade;
}

interface Found {
  grade: Call;
  doubtful: boolean;
}

function callsOf(said: readonly string[]): Found[] {
  const words = without(noCalls, said);
  const at = (table: readonly Phrase[], grade: Call): Found[] =>
    words.flatMap((_, from) => {
      const length = longest(table, words, from);
      if (length <= 0) return [];
      const doubtful = denied(words, from) || longest(takenBack, words, from + length) > 0;
      return [{ grade: doubtful ? 'hint' : grade, doubtful }];
    });
  return [...at(calls, 'call'), ...at(cries, 'cry'), ...at(hints, 'hint')];
}

/** Said alone, a word that only hints calls. */
const raised = (grade: Call): Call => (grade === 'hint' ? 'cry' : 'call');

/** Whether a "no" before this place speaks of what stands here. */
function denied(words: readonly string[], at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    const word = words[before] ?? '';
    if (negators.has(word)) return true;
    if (!carriers.has(word)) return false;
  }
  return false;
}

/** "hlep", "halp", "heeelp": one letter wrong, missing, too many, swapped, or held down. */
const asHelp = (word: string): string => {
  const short = word.replace(/(\p{L})\1{2,}/gu, '$1');
  return short === 'help' || (!notHelp.has(short) && oneSlip(short, 'help')) ? 'help' : word;
};

const longest = (table: readonly Phrase[], words: readonly string[], from: number): number => Math.max(...table.map((one) => lengthAt(one, words, from)));

const stands = (table: readonly Phrase[], words: readonly string[]): boolean => words.some((_, from) => longest(table, words, from) > 0);

/** What is left when these phrases are gone; a stop stands in their place, so that nothing new reads together. */
function without(table: readonly Phrase[], words: readonly string[]): string[] {
  const left: string[] = [];
  for (let from = 0; from < words.length; ) {
    const length = longest(table, words, from);
    if (length <= 0) left.push(words[from] ?? '');
    else left.push('.');
    from += Math.max(length, 1);
  }
  return left;
}
