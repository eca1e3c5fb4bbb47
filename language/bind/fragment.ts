import type { Span } from '../core/spans.js';
import type { CxAttribute, CxValue } from '../model/model.js';

/** Codes of what binding finds wrong; they are part of the public interface (diagnostics, SARIF, tests). */
export type ProblemCode =
  | 'syntax'
  | 'not-text'
  | 'too-large'
  | 'unclosed-text'
  | 'unclosed-comment'
  | 'unknown-keyword'
  | 'unknown-attribute'
  | 'unknown-value'
  | 'unknown-kind'
  | 'unresolved-name'
  | 'wrong-target'
  | 'duplicate-name'
  | 'duplicate-attribute'
  | 'misplaced'
  | 'missing-name'
  | 'missing-header'
  | 'bad-value'
  | 'bad-condition'
  | 'bad-example';

/** A change of the text that mends a problem; offsets are those of the problem's file. */
export interface ProblemFix {
  readonly title: string;
  readonly edits: readonly (Span & { readonly newText: string })[];
}

/** One thing wrong with the text itself, as opposed to the architecture it describes. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly span: Span;
  /** Words that could stand at the span instead, best first. */
  readonly suggestions?: readonly string[];
  /** Ways to mend it that change more than the span. */
  readonly fixes?: readonly ProblemFix[];
  /** Other places that belong to it. */
  readonly related?: readonly { readonly uri: string; readonly span: Span; readonly message: string }[];
}

/** A name as written, to be resolved when the project is bound. */
export interface RawReference {
  readonly type: 'raw';
  readonly text: string;
  readonly span: Span;
}

/** A value whose names are not resolved yet. */
export type RawValue = { readonly value: CxValue; readonly span: Span } | RawReference;

/** An attribute as written in one file. */
export interface RawAttribute {
  readonly name: string;
  readonly state: CxAttribute['state'];
  readonly values: readonly RawValue[];
  readonly plannedFor?: string;
  readonly reason?: string;
  /** From the name to the last value. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** Element types that its names may mean; undefined where it names nothing. */
  readonly targets?: readonly string[];
  /** Written in the header and not in the block. */
  readonly header?: true;
}

/** An element as written in one file; `parent` is an index into the same fragment. */
export interface RawElement {
  readonly type: string;
  readonly name?: string;
  readonly nameSpan?: Span;
  readonly title?: string;
  readonly titleSpan?: Span;
  readonly kind?: string;
  readonly kindSpan?: Span;
  readonly documentation?: string;
  readonly parent?: number;
  readonly attributes: readonly RawAttribute[];
  readonly span: Span;
  /** From the keyword to the end of the header. */
  readonly head: Span;
  readonly keyword: Span;
  /** From the opening to the closing brace, both included, where there is a block. */
  readonly block?: Span;
}

/** All that one file says, read once per change of that file. */
export interface Fragment {
  readonly uri: string;
  readonly elements: readonly RawElement[];
  readonly problems: readonly Problem[];
}
