/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** One line of the table. Without a verdict it is there to explain its neighbours. */
export interface Line {
  what: string;
  measured: string;
  budget?: string;
  ok?: boolean;
}

/** The lines as columns, for a terminal. */
export function table(lines: readonly Line[]): string {
  const cells = [
    ['what', 'measured', 'budget', ''],
    ...lines.map(({ what, measured, budget, ok }) => [what, measured, budget ?? '', ok === undefined ? '' : ok ? 'ok' : 'OVER']),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
