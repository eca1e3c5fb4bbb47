import { sortBy, unique } from '../../core/order.js';
import type { CxElement, ElementId } from '../../model/model.js';
import { wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import type { ComponentDefinition, ComponentName, PartDefinition } from './component.js';
import { components } from './components.js';
import { componentOfKind } from './kinds.js';

/** A part of a component, with the elements that are it. */
export interface CoveragePart {
  readonly name: string;
  readonly title: string;
  /** Without it the component is not realised; other parts round it off. */
  readonly needed: boolean;
  /** What there is suffices. */
  readonly present: boolean;
  readonly elements: readonly ElementId[];
}

/**
 * One of the six components of a customer experience reference architecture: `realised` with all that it needs, `partial`
 * with some of it, `missing` with nothing.
 */
export interface CoverageComponent {
  readonly name: ComponentName;
  readonly title: string;
  readonly state: 'realised' | 'partial' | 'missing';
  readonly parts: readonly CoveragePart[];
  /** Systems that by their kind, and elements that by `component`, help to realise it, beside those in the parts. */
  readonly helpers: readonly ElementId[];
}

/** What of the reference architecture a model has: its components in their order, each with its parts. */
export interface Coverage {
  readonly components: readonly CoverageComponent[];
}

/** Looks for everything that makes up the six components; what is retired does not count. */
export function coverageOf(facts: Facts): Coverage {
  return {
    components: components.map(({ name, title }) => {
      const parts = partsOf(facts).get(name)!;
      const counted = new Set(parts.flatMap((part) => part.elements));
      const helpers = helpersOf(facts, name).map((element) => element.id);
      return { name, title, state: stateOf(parts), parts, helpers: helpers.filter((id) => !counted.has(id)) };
    }),
  };
}

/** Parts that components lack and need, by the name of the component, in their order. */
export function missingParts(facts: Facts): ReadonlyMap<ComponentName, readonly CoveragePart[]> {
  const missing = [...partsOf(facts)].map(
    ([name, parts]) => [name, parts.filter((part) => part.needed && !part.present)] as const,
  );
  return new Map(missing.filter(([, parts]) => parts.length > 0));
}

function partsOf(facts: Facts): ReadonlyMap<ComponentName, readonly CoveragePart[]> {
  return facts.memo('coverage', () => new Map(components.map((each) => [each.name, partsIn(facts, each)])));
}

function partsIn(facts: Facts, { parts }: ComponentDefinition): CoveragePart[] {
  return parts.map((part) => partOf(facts, part));
}

function partOf(facts: Facts, { name, title, needed, least, find }: PartDefinition): CoveragePart {
  const elements = sortBy(unique(find(facts)), ({ id }) => id).filter((element) => isInUse(facts, element));
  const present = elements.length >= (least ?? 1);
  return { name, title, needed, present, elements: elements.map((element) => element.id) };
}

function stateOf(parts: readonly CoveragePart[]): CoverageComponent['state'] {
  if (parts.every((part) => part.present || !part.needed)) return 'realised';
  return parts.some((part) => part.elements.length > 0) ? 'partial' : 'missing';
}

function isInUse(facts: Facts, element: CxElement): boolean {
  return !wordsIn(facts.attribute(element, 'status')).includes('retired');
}

/** Elements that say so themselves, and systems whose kind says so. */
function helpersOf(facts: Facts, name: ComponentName): CxElement[] {
  return facts.model.elements.filter((element) => {
    const named = element.attributes['component']
      ? wordsIn(facts.attribute(element, 'component')).includes(name)
      : element.type === 'system' && componentOfKind.get(element.kind ?? '') === name;
    return named && isInUse(facts, element);
  });
}
