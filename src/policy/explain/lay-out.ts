import type { Line } from './teller';

const width = 100;

/** A heading, then bullets, those under a bullet further in; no line longer than a page is wide. */
export const section = (title: string, lines: readonly Line[]): string[] => ['', title.toUpperCase(), ...lines.flatMap(bullets)];

/** Text with no bullet before it. */
export const plain = (text: string): string[] => wrapped(text, '', '');

const bullets = (line: Line): string[] => (typeof line === 'string' ? wrapped(line, '- ', '  ') : line.flatMap(further));

/** Further in; what has a number needs no other mark. */
const further = (text: string): string[] => (/^\d\. /.test(text) ? wrapped(text, '    ', '       ') : wrapped(text, '    - ', '      '));

function wrapped(text: string, first: string, rest: string): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, width - rest.length))) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      [line, empty] = [rest, true];
    }
    line += (empty ? '' : ' ') + word;
    empty = false;
  }
  return [...lines, line];
}

/** A web address may be longer than a line; it is broken after a stroke or a hyphen where it has one. */
function pieces(word: string, most: number): string[] {
  if (word.length <= most) return [word];
  const at = Math.max(word.lastIndexOf('/', most - 1), word.lastIndexOf('-', most - 1)) + 1 || most;
  return [word.slice(0, at), ...pieces(word.slice(at), most)];
}
