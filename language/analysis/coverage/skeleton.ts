import type { ModelEdit } from '../../edit/model-edit.js';
import type { Facts } from '../facts.js';
import type { PartDefinition } from './component.js';
import { components } from './components.js';
import { missingParts } from './coverage.js';
import { Draft } from './draft.js';

/** The beginning of what is missing. */
export interface Skeleton {
  readonly edits: readonly ModelEdit[];
  /** For a text that has no elements to put it behind yet; else empty. */
  readonly text: string;
}

/** The beginning of a part, built on what is there; undefined for a name that no part of the component has. */
export function skeletonOf(facts: Facts, component: string, part: string): Skeleton | undefined {
  const found = definitionOf(component, part);
  return found && sketched(facts, [found]);
}

/** The beginning of everything that components lack and need. */
export function skeletonOfMissing(facts: Facts): Skeleton {
  const parts = [...missingParts(facts)].flatMap(([name, missing]) =>
    missing.flatMap((part) => definitionOf(name, part.name) ?? []),
  );
  return sketched(facts, parts);
}

function definitionOf(component: string, part: string): PartDefinition | undefined {
  return components.find(({ name }) => name === component)?.parts.find(({ name }) => name === part);
}

function sketched(facts: Facts, parts: readonly PartDefinition[]): Skeleton {
  const draft = new Draft(facts);
  for (const part of parts) part.sketch(draft);
  return draft.result();
}
