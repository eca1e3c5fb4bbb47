/** What clients of the language server may ask about what is hit when something is retired or breached. */
import type { ElementEntry } from './coverage.js';

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Request: what is hit with the element at a place of a file; null where nothing can be asked about. */
export const impactRequest = 'cxra/impact';

export interface ImpactParams {
  readonly uri: string;
  readonly position: Position;
}

export interface ImpactGroupEntry {
  readonly name: string;
  readonly title: string;
  readonly directly: readonly ElementEntry[];
  /** Hit through others. */
  readonly further: readonly ElementEntry[];
}

export interface ImpactAnswer {
  readonly question: 'retired' | 'breached';
  /** With `breached`: the share of the data of all stores that lies within reach, from 0 to 1. */
  readonly share?: number;
  readonly groups: readonly ImpactGroupEntry[];
}

export type ImpactResult = { readonly element: ElementEntry; readonly answers: readonly ImpactAnswer[] } | null;
