/** Identifies an element in a model: its qualified name, or what its ends or its place make unique where it has none. */
export type ElementId = string;

/** One value of an attribute. Words keep the spelling of the registry; durations are in milliseconds. */
export type CxValue =
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'reference'; readonly id: ElementId }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number; readonly percent?: true }
  | { readonly type: 'range'; readonly from: number; readonly to: number }
  | { readonly type: 'duration'; readonly milliseconds: number; readonly text: string }
  | { readonly type: 'date'; readonly date: string };

/**
 * What is written of an attribute. `set`: stated (an empty list of values is `none`); `planned`: intended, not there yet;
 * `unknown`: reviewed and still to be found out; `not-applicable`: the question does not arise.
 */
export interface CxAttribute {
  readonly state: 'set' | 'planned' | 'unknown' | 'not-applicable';
  readonly values: readonly CxValue[];
  /** With `planned`: the day by which, as ISO date. */
  readonly plannedFor?: string;
  /** With `not-applicable`: why. */
  readonly reason?: string;
}

/**
 * One element. Header words are attributes too: `in on for of part-of from at by`, `src dst` of a flow, `effect from to`
 * of a policy, `from to when` of a transition (type `->`), `outcome` of an end, `rule on` of a suppression.
 */
export interface CxElement {
  readonly id: ElementId;
  /** The keyword; `->` for a transition. */
  readonly type: string;
  /** The name as written, or the id where the element has none. */
  readonly name: string;
  readonly named: boolean;
  readonly title?: string;
  readonly kind?: string;
  readonly documentation?: string;
  /** The element in whose block this one is written. */
  readonly parent?: ElementId;
  /** Elements in this one's block: in text order for journeys, stages and steps, else by id. */
  readonly children: readonly ElementId[];
  readonly attributes: Readonly<Record<string, CxAttribute>>;
  /** The project it comes from, where that is another one that this project uses. */
  readonly project?: string;
}

/** A whole project, resolved, frozen and ordered by id: the same text in any order of files gives an equal model. */
export interface CxModel {
  readonly elements: readonly CxElement[];
}
