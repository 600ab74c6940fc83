/** What people type short or run together, as the words it stands for. */
const longForms: Readonly<Record<string, string>> = {
  im: 'i am', ive: 'i have', weve: 'we have', theyre: 'they are', hes: 'he is', shes: 'she is', theres: 'there is',
  cant: 'cannot', wont: 'will not', dont: 'do not', isnt: 'is not', arent: 'are not', didnt: 'did not', doesnt: 'does not',
  havent: 'have not', hasnt: 'has not', wasnt: 'was not', pls: 'please', plz: 'please', thx: 'thanks', asap: 'now',
};

/** Cut at its stops, a message is clauses, each of plain words: no case, no signs, nothing run together. A sign that cries for help is a word. */
export function clausesOf(text: string): string[][] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('\u{1f198}', ' sos ')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\b(?:can't|can not)\b/g, 'cannot')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/'m\b/g, ' am')
    .replace(/'re\b/g, ' are')
    .replace(/'ve\b/g, ' have')
    .replace(/'ll\b/g, ' will')
    .replace(/'s\b/g, ' is')
    .replace(/\bthank you\b/g, 'thanks');
  return plain
    .split(/[.,;:!?…()\n]+|\s[-–—]+\s|—|\bbut\b/)
    .map(wordsIn)
    .filter((words) => words.length > 0);
}

const wordsIn = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => (longForms[word] ?? word).split(' '));

/** The whole message as one row of words; letters typed one by one are one word. */
export function wordsOf(text: string): string[] {
  const words = clausesOf(text).flat();
  return words.length > 2 && words.every((word) => word.length === 1) ? [words.join('')] : words;
}
