/** How much a finding matters; `off` silences a rule by configuration. */
export type Severity = 'error' | 'warning' | 'info';

const rank: Readonly<Record<Severity, number>> = { info: 1, warning: 2, error: 3 };

/** Orders severities: info 1, warning 2, error 3. */
export function severityRank(severity: Severity): number {
  return rank[severity];
}

/** The severity of a rank; ranks outside 1 to 3 are clamped. */
export function severityOfRank(value: number): Severity {
  return value >= 3 ? 'error' : value === 2 ? 'warning' : 'info';
}
