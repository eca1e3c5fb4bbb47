/** One line of the result. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'MiB' | '';
  /** The most it should be. */
  readonly target?: number;
}

/** The lines as a table for people; what is above its target says by how much. */
export function tableOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map((row) => row.what.length));
  return rows
    .map(({ what, value, unit, target }) => {
      const measured = `${shown(value)} ${unit}`.padStart(12);
      const wanted = target === undefined ? '' : ` of ${shown(target)}`.padEnd(10);
      const over = target !== undefined && value > target ? `  ${(value / target).toFixed(1)} times too much` : '';
      return `${what.padEnd(width)}  ${measured}${wanted}${over}`.trimEnd();
    })
    .join('\n');
}

function shown(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}
