import type { ElementId } from '../model/model.js';

/** A change to the text, said in terms of the model. Values are written as they stand in the text. */
export type ModelEdit =
  | { readonly kind: 'set-attribute'; readonly element: ElementId; readonly attribute: string; readonly value: string }
  | { readonly kind: 'remove-attribute'; readonly element: ElementId; readonly attribute: string }
  /** Replaces the reference of a header word (`src`, `dst`, `in`, `from`, `to`, `on` …), adding the clause where it is missing. */
  | { readonly kind: 'set-header'; readonly element: ElementId; readonly word: string; readonly value: string }
  /** Adds statements behind an element, on lines of their own, at its indentation. */
  | { readonly kind: 'insert-after'; readonly element: ElementId; readonly text: string }
  /** Adds statements at the end of an element's block, which is made where it is missing. */
  | { readonly kind: 'insert-into'; readonly element: ElementId; readonly text: string }
  | { readonly kind: 'remove-element'; readonly element: ElementId };

/** `repair` changes the design, `claim` states a control, `waive` accepts the finding for a time. */
export type FixClass = 'repair' | 'claim' | 'waive';

/** A way to deal with a finding. */
export interface Fix {
  readonly title: string;
  readonly class: FixClass;
  readonly edits: readonly ModelEdit[];
  /** The one to offer first. */
  readonly preferred?: boolean;
  /** Changes no topology, so that it may be applied to all findings of a file at once. */
  readonly bulk?: boolean;
}

/** One replacement in a file, in offsets of the text before any of the edits. */
export interface TextEdit {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}
