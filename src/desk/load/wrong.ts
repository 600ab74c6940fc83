import { shown } from '../../policy/problems';

/** Something wrong in one line of a list, or in the whole of it. */
export interface Wrong {
  line?: number;
  what: string;
}

const most = 20;

/** What stands in a cell and what may, in the words of every refusal. */
export const wrongCell = (line: number, column: string, found: string | undefined, allowed: string): Wrong => ({
  line,
  what: `${column} is ${shown(found)}; allowed: ${allowed}`,
});

/** The same of a cell whose value is nobody's to read who sees the message light up. */
export const wrongPrivate = (line: number, column: string, found: string | undefined, allowed: string): Wrong => ({
  line,
  what: `${column} is ${found === undefined ? 'nothing' : 'not right'}; allowed: ${allowed}`,
});

/** The refusal of a whole file: each wrong line by its number in the file, the first twenty of them. */
export function refusal(wrong: readonly Wrong[]): string {
  const inOrder = [...wrong].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const lines = inOrder.slice(0, most).map(({ line, what }) => `${line === undefined ? 'the whole list' : `line ${line}`}: ${what}`);
  const rest = inOrder.length - lines.length;
  return ['The file is refused, and nothing of it counts.', ...lines, ...(rest > 0 ? [`and ${rest} more`] : []), 'Put this right and send it again.'].join('\n\n');
}
