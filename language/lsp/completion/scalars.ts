import { CompletionItemKind } from 'vscode-languageserver';
import { addDays } from '../../model/durations.js';
import { protocols } from '../../model/registry.js';
import type { AttributeDefinition } from '../../model/registry.js';
import type { Proposal } from './items.js';

const durations = ['1s', '15m', '1h', '24h', '72h', '7d', '30d', '90d', '1y', '7y'];
const days: readonly (readonly [number, string])[] = [
  [0, 'today'],
  [30, 'in 30 days'],
  [90, 'in 90 days'],
  [365, 'in a year'],
];

/** Texts, dates, durations and numbers that an attribute may have, as examples of how they are written. */
export function scalarProposals(definition: AttributeDefinition, today: string): Proposal[] {
  switch (definition.type) {
    case 'text':
    case 'expression':
      return [{ ...value('"…"', 0), insert: '""', snippet: '"${1}"', filter: '"', detail: 'a text' }];
    case 'date':
    case 'date-or-none':
      return days.map(([count, when], i) => ({ ...value(addDays(today, count), i), detail: when }));
    case 'duration':
      return durations.map(value);
    case 'number':
      return definition.range ? ports() : numbers(definition);
    default:
      return [];
  }
}

function value(label: string, rank: number): Proposal {
  return { label, kind: CompletionItemKind.Value, rank };
}

/** All numbers of a short scale. */
function numbers({ min, max }: AttributeDefinition): Proposal[] {
  if (min === undefined || max === undefined || max - min > 20) return [];
  return Array.from({ length: max - min + 1 }, (_, i) => value(String(min + i), i));
}

/** Default ports, each with the protocols that use it. */
function ports(): Proposal[] {
  const users = new Map<number, string[]>();
  for (const { value: name, defaultPort } of protocols)
    if (defaultPort !== undefined) users.set(defaultPort, [...(users.get(defaultPort) ?? []), name]);
  return [...users].map(([port, names], i) => ({ ...value(String(port), i), detail: names.join(', ') }));
}
