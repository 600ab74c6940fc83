import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShippedId } from '../../support/school';

/** Who may do something, or see something, at one moment: the key names both. */
export type Cells = ReadonlyMap<string, ReadonlySet<string>>;

export const cell = (row: string, moment: string): string => `${row} | ${moment}`;

/**
 * A table as people read it. A line that begins at the margin names a row; below it, each line says when, and after the
 * colon who. `= words: a, b` names a group of people, with `;` one of moments; `#` begins an explanation.
 */
interface Written {
  groups: ReadonlyMap<string, string[]>;
  lines: readonly { row: string; moments: string; who: string }[];
}

function read(file: string, known: ReadonlyMap<string, string[]> = new Map()): Written {
  const groups = new Map(known);
  const lines: { row: string; moments: string; who: string }[] = [];
  let row = '';
  for (const written of readFileSync(join(__dirname, file), 'utf8').split('\n')) {
    const line = written.replace(/\s*#.*$/, '');
    const [, name, members] = /^= ([^:]+): (.*)$/.exec(line) ?? [];
    const [, moments, who] = /^ {2}(\S.*): ([^:]+)$/.exec(line) ?? [];
    if (line.trim() === '') continue;
    if (name !== undefined && members !== undefined) groups.set(name, listed(members, groups, members.includes(';') ? ';' : ','));
    else if (moments !== undefined && who !== undefined) lines.push({ row, moments, who });
    else if (line.startsWith(' ')) throw new Error(`${file}: “${written}” is no line of a table`);
    else row = line.trim();
  }
  return { groups, lines };
}

function cellsOf(file: string, { groups, lines }: Written): Map<string, Set<string>> {
  const cells = new Map<string, Set<string>>();
  for (const { row, moments, who } of lines) {
    for (const moment of listed(moments, groups, ';')) {
      if (cells.has(cell(row, moment))) throw new Error(`${file} says twice who may “${row}” when “${moment}”`);
      cells.set(cell(row, moment), new Set(listed(who, groups, ',').filter((one) => one !== 'nobody')));
    }
  }
  return cells;
}

const listed = (text: string, groups: ReadonlyMap<string, string[]>, between: string): string[] =>
  text
    .split(between)
    .map((one) => one.trim())
    .flatMap((one) => groups.get(one) ?? [one]);

/** What holds in every school, with what this policy says otherwise; whoever is not named may not. */
export function tableOf(id: ShippedId): Cells {
  const everywhere = read('every-school.txt', read(`${id}.txt`).groups);
  const own = read(`${id}.txt`, everywhere.groups);
  return new Map([...cellsOf('every-school.txt', everywhere), ...cellsOf(`${id}.txt`, own)]);
}
