import type { ElementRef, FindingCount } from '../types.js';
import type { Part } from './laid-out.js';

/** What makes a drawn thing stand for an element: `name` says what it is, `notes` what else is known. */
export function part(item: ElementRef, name: string, notes: readonly (string | undefined)[] = []): Part {
  const known = notes.filter((note) => note !== undefined && note !== '');
  const findings = item.findings && countOf(item.findings) > 0 ? item.findings : undefined;
  const said = [`${name} ${item.title}`, ...known, ...(findings ? [findingsText(findings)] : [])];
  const shown = [
    item.title,
    ...(item.detail ? [item.detail] : []),
    ...known,
    ...(findings ? [findingsText(findings)] : []),
  ];
  return { id: item.id, label: said.join(', '), tooltip: shown.join('\n'), ...(findings ? { findings } : {}) };
}

/** Findings of any severity. */
export function countOf(findings: FindingCount): number {
  return findings.error + findings.warning + findings.info;
}

/** E.g. `2 errors, 1 warning`. */
export function findingsText(findings: FindingCount): string {
  const words = [
    [findings.error, 'error'],
    [findings.warning, 'warning'],
    [findings.info, 'note'],
  ] as const;
  return words
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`)
    .join(', ');
}
