import type { CxElement } from '../../model/model.js';
import type { Facts } from '../facts.js';
import type { Draft } from './draft.js';

export type ComponentName =
  'customer-data' | 'experience-mapping' | 'omnichannel' | 'personalisation' | 'feedback-loop' | 'employee-loop';

/** A part of a component: where it is found, and how it is begun where it is missing. */
export interface PartDefinition {
  readonly name: string;
  readonly title: string;
  /** Without it the component is not realised. */
  readonly needed: boolean;
  /** How many elements it takes; one where it is left out. */
  readonly least?: number;
  find(facts: Facts): readonly CxElement[];
  sketch(draft: Draft): void;
}

/** One of the components of a customer experience reference architecture. */
export interface ComponentDefinition {
  readonly name: ComponentName;
  readonly title: string;
  readonly parts: readonly PartDefinition[];
}
