/** The value below which a share `q` of the values lie. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

/** One measured figure beside its floor and its bar. */
export interface Figure {
  readonly id: string;
  readonly what: string;
  readonly unit: 'ms' | '/s' | 's' | 'kB' | 'MB' | 'changes';
  readonly value: number;
  /** The same work with nothing of ours in the way, measured in turn with it; null where there is none. */
  readonly floor: number | null;
  readonly bar: string;
  readonly held: boolean;
}

function shown(value: number): string {
  if (!Number.isFinite(value)) return '-';
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
}

/** The figures as a table for people. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((each) => [
    each.id,
    each.what,
    `${shown(each.value)} ${each.unit}`,
    each.floor === null ? '' : `${shown(each.floor)} ${each.unit}`,
    each.bar,
    each.held ? 'yes' : 'NO',
  ]);
  const all = [['#', 'what', 'measured', 'floor', 'bar', 'held'], ...rows];
  const widths = [0, 1, 2, 3, 4, 5].map((column) =>
    Math.max(...all.map((row) => (row[column] ?? '').length)),
  );
  return all
    .map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .join('\n');
}
