/**
 * What clients of the language server may ask about the components of a customer experience architecture. Addresses are
 * strings, positions those of the language server protocol.
 */

/** An element as a list shows it. */
export interface ElementEntry {
  readonly id: string;
  /** Title, else name. */
  readonly label: string;
  /** The keyword it is declared by. */
  readonly type: string;
}

/** Request: what the project of a file has of the six components; null for a file of none. */
export const coverageRequest = 'cxra/coverage';

export interface CoverageParams {
  readonly uri: string;
}

/** A part of a component, with the elements that are it. */
export interface CoveragePartEntry {
  readonly name: string;
  readonly title: string;
  readonly needed: boolean;
  readonly present: boolean;
  readonly elements: readonly ElementEntry[];
}

export interface CoverageComponentEntry {
  readonly name: string;
  readonly title: string;
  readonly state: 'realised' | 'partial' | 'missing';
  readonly parts: readonly CoveragePartEntry[];
  /** What helps to realise it, beside the elements of the parts. */
  readonly helpers: readonly ElementEntry[];
}

export type CoverageResult = { readonly components: readonly CoverageComponentEntry[] } | null;

/** Request: the changes of the text that begin a part of a component; null where there is no such part. */
export const skeletonRequest = 'cxra/skeleton';

export interface SkeletonParams {
  /** Any file of the project; what has no place elsewhere goes to its end. */
  readonly uri: string;
  readonly component: string;
  readonly part: string;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Replacement {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly newText: string;
}

export type SkeletonResult = { readonly changes: Readonly<Record<string, readonly Replacement[]>> } | null;
