import type { FindingCount } from '../../types.js';
import type { LaidOutJourney } from '../laid-out.js';

type Entry = readonly [sample: string, meaning: string];

/** What occurs in a map and needs explaining. Samples are named `group:value`. */
export function legendEntries(map: Omit<LaidOutJourney, 'legend' | 'height'>): Entry[] {
  const pieces = map.track?.pieces ?? [];
  const hops = new Set<string>(pieces.map((piece) => piece.hop));
  const signs = new Set(map.arcs.flatMap((arc) => arc.marks.map((mark) => mark.sign.type)));
  const steps = map.cards.flatMap((card) => (card.look.type === 'step' ? [card.look] : []));
  const when = (shown: boolean, sample: string, meaning: string): Entry[] => (shown ? [[sample, meaning]] : []);
  return [
    ...when(
      steps.some((step) => step.momentOfTruth),
      'moment-of-truth',
      'moment of truth',
    ),
    ...when(
      steps.some((step) => step.failPoint),
      'fail',
      'fail point',
    ),
    ...when(
      steps.some((step) => step.kind === 'wait'),
      'step:wait',
      'wait',
    ),
    ...when(hops.has('warm') || signs.has('warm'), 'hop:warm', 'warm hand-off'),
    ...when(hops.has('cold') || signs.has('cold'), 'hop:cold', 'cold hand-off: context is lost'),
    ...when(hops.has('unknown'), 'hop:unknown', 'switch of channel, hand-off not stated'),
    ...when(pieces.some((piece) => piece.lock) || signs.has('lock'), 'lock', 'logs in again'),
    ...when(
      (map.emotion?.points ?? []).some((point) => !point.expected),
      'emotion',
      'emotion, −2 to +2',
    ),
    ...when((map.emotion?.expected.length ?? 0) > 0, 'expected', 'expected emotion'),
    ...when(
      map.cards.some((card) => card.look.type === 'pain' && card.look.severity !== undefined),
      'severity',
      'severity of a pain, 1 to 5',
    ),
    ...findingEntries([...map.cards, ...map.stages, ...map.arcs, ...map.arrows].map((item) => item.findings)),
  ];
}

/** Badges that occur. */
export function findingEntries(counts: readonly (FindingCount | undefined)[]): Entry[] {
  const some = (severity: keyof FindingCount): boolean =>
    counts.some((count) => count !== undefined && worst(count) === severity);
  return [
    ...(some('error') ? [['badge:error', 'errors found'] as const] : []),
    ...(some('warning') ? [['badge:warning', 'warnings found'] as const] : []),
    ...(some('info') ? [['badge:info', 'notes found'] as const] : []),
  ];
}

function worst(count: FindingCount): keyof FindingCount {
  return count.error > 0 ? 'error' : count.warning > 0 ? 'warning' : 'info';
}
