import { elementsOfType, indexOf } from '../model/index.js';
import type { CxAttribute, CxElement, CxModel, CxValue, ElementId } from '../model/model.js';
import { latencyWordMilliseconds } from '../model/durations.js';
import { attributeDefinition, isList, isReference, valuesOf } from '../model/registry.js';
import type { AttributeDefinition } from '../model/registry.js';
import type { Thresholds } from './configuration.js';
import { absentBag, bagOf, emptyBag, single, unknownBag } from './bag.js';
import type { Bag, Item } from './bag.js';
import { computedAttributes } from './computed.js';
import { Unknown } from './truth.js';
import { ReadLog } from './read-log.js';

/** What the terms `undecided` and `matched` speak of. */
export interface RunResults {
  /** By element: what is not stated, and the rules that cannot decide without it. */
  readonly undecided: ReadonlyMap<
    ElementId,
    readonly { readonly attribute: string; readonly rules: readonly string[] }[]
  >;
  /** Suppressions whose rule has a finding on their element. */
  readonly matched: ReadonlySet<ElementId>;
  /** By suppression: what keeps it from being in force, or makes it superfluous. */
  readonly faults: ReadonlyMap<ElementId, readonly string[]>;
}

/** What was read of one attribute so far, and the key of the type that was read last, which the next one mostly has too. */
interface Reading {
  type: string;
  key: string;
  readonly bags: Map<CxElement, Bag>;
}

/** A condition tried more elements than it may. */
export class TooManySteps extends Error {}

/** What conditions and terms know of one model: attributes with their defaults, memoised terms, and a log of what was read. */
export class Facts {
  readonly log = new ReadLog();
  private readonly readings = new Map<string, Reading>();
  private readonly memos = new Map<string, { readonly value: unknown; readonly group: string }>();
  private readonly segments = new Map<ElementId, CxElement | undefined>();

  private stepsLeft = Number.POSITIVE_INFINITY;

  /** What the other rules found, for the few terms that speak of it; set once they have run. */
  results: RunResults | undefined;

  constructor(
    readonly model: CxModel,
    readonly today: string,
    readonly thresholds: Thresholds,
  ) {}

  /** Computes under a limit of steps, each of which tries one element; throws TooManySteps beyond it. */
  within<T>(steps: number, compute: () => T): T {
    const before = this.stepsLeft;
    this.stepsLeft = steps;
    try {
      return compute();
    } finally {
      this.stepsLeft = before;
    }
  }

  /** Counts the trial of one element. */
  step(): void {
    if (--this.stepsLeft < 0) throw new TooManySteps();
  }

  get architecture(): CxElement | undefined {
    this.log.read('architecture', '*');
    return indexOf(this.model).architecture;
  }

  /** All elements of a type, in the model's order. */
  all(type: string): readonly CxElement[] {
    this.log.read(type, '*');
    return elementsOfType(this.model, type);
  }

  /** The element of an id; ids in a model always resolve. */
  element(id: ElementId): CxElement {
    return indexOf(this.model).byId.get(id)!;
  }

  /** The segment an element lies in by its own block or `in`; terms add what follows from a channel. */
  enclosing(element: CxElement): CxElement | undefined {
    if (this.segments.has(element.id)) return this.segments.get(element.id);
    const found = this.findEnclosing(element);
    this.segments.set(element.id, found);
    return found;
  }

  private findEnclosing(element: CxElement): CxElement | undefined {
    const stated = element.attributes['in']?.values[0];
    const id = stated?.type === 'reference' ? stated.id : element.parent;
    const found = id === undefined ? undefined : indexOf(this.model).byId.get(id);
    return found?.type === 'segment' && found.id !== element.id ? found : undefined;
  }

  /**
   * Computes a value once per key; what it reads counts as read by everyone who asks for it. Keys are a name, or a name and
   * an element behind a colon; what the computations of one name read is gathered together.
   */
  memo<T>(key: string, compute: () => T): T {
    const known = this.memos.get(key);
    if (known) {
      this.log.note(known.group);
      return known.value as T;
    }
    const colon = key.indexOf(':');
    const group = `@${colon < 0 ? key : key.slice(0, colon)}`;
    this.log.note(group);
    const value = this.log.under(group, compute);
    this.memos.set(key, { value, group });
    return value;
  }

  /** An attribute as it holds today: own, inherited, by default, computed, or unknown. */
  attribute(element: CxElement, name: string): Bag {
    let reading = this.readings.get(name);
    if (!reading) this.readings.set(name, (reading = { type: '', key: '', bags: new Map() }));
    if (reading.type !== element.type) {
      reading.type = element.type;
      reading.key = this.log.keyOf(element.type, name);
    }
    const { key, bags } = reading;
    this.log.note(key);
    const known = bags.get(element);
    if (known) return known;
    const bag = this.log.under(key, () => this.evaluate(element, name));
    bags.set(element, bag);
    return bag;
  }

  private evaluate(element: CxElement, name: string): Bag {
    if (name === 'kind' && !Object.hasOwn(element.attributes, 'kind')) {
      if (element.kind !== undefined) return single(element.kind);
      if (!attributeDefinition(element.type, 'kind')) return absentBag;
    }
    if (name === 'name') return single(element.name);
    if (name === 'title') return element.title === undefined ? absentBag : single(element.title);
    const definition = attributeDefinition(element.type, name);
    const own = element.attributes[name];
    if (own && own.state !== 'unknown') return this.stated(own, definition);
    if (!definition) return absentBag;
    return this.inherited(element, definition) ?? this.defaulted(element, definition);
  }

  /** What is written, in force today: what is planned is not there yet. */
  private stated(attribute: CxAttribute, definition: AttributeDefinition | undefined): Bag {
    if (attribute.state === 'not-applicable') return single('not-applicable');
    if (attribute.state === 'planned' && endsSomething(attribute)) return single('yes');
    if (attribute.state === 'planned' || attribute.values.length === 0)
      return definition ? absence(definition) : emptyBag;
    const items: Item[] = [];
    for (const value of attribute.values) items.push(this.itemOf(value, definition));
    return bagOf(items);
  }

  private itemOf(value: CxValue, definition: AttributeDefinition | undefined): Item {
    switch (value.type) {
      case 'word':
        return definition?.type === 'duration' ? (latencyWordMilliseconds(value.word) ?? value.word) : value.word;
      case 'reference':
        return this.element(value.id);
      case 'text':
        return value.text;
      case 'number':
        return value.percent ? value.number / 100 : value.number;
      case 'range':
        return `${value.from}-${value.to}`;
      case 'duration':
        return value.milliseconds;
      case 'date':
        return value.date;
    }
  }

  private inherited(element: CxElement, definition: AttributeDefinition): Bag | undefined {
    if (!definition.inherit) return undefined;
    const seen = new Set<ElementId>([element.id]);
    for (let at = this.enclosing(element); at && !seen.has(at.id); at = this.enclosing(at)) {
      seen.add(at.id);
      this.log.read(at.type, definition.name);
      const stated = at.attributes[definition.name];
      if (stated && stated.state !== 'unknown') return this.stated(stated, definition);
    }
    const top = this.architecture;
    if (!top || top.id === element.id) return undefined;
    this.log.read('architecture', definition.name);
    const stated = top.attributes[definition.name];
    return stated && stated.state !== 'unknown' ? this.stated(stated, definition) : undefined;
  }

  private defaulted(element: CxElement, definition: AttributeDefinition): Bag {
    const computed = computedAttributes[`${element.type}.${definition.name}`];
    if (computed) {
      const bag = computed(this, element);
      return bag.items.length === 0 && bag.missing.length === 0 ? unset(element, definition) : { ...bag, unset: true };
    }
    if (definition.default === 'unknown' || definition.default.startsWith('computed'))
      return unset(element, definition);
    if (definition.default === 'none') return { ...absence(definition), unset: true };
    return { ...single(definition.default), unset: true };
  }
}

function unset(element: CxElement, definition: AttributeDefinition): Bag {
  return unknownBag([{ element: element.id, attribute: definition.name }]);
}

/** What is planned to be `no` is the case today. */
function endsSomething({ values }: CxAttribute): boolean {
  const [value] = values;
  return value?.type === 'word' && value.word === 'no';
}

/** A stated `none`: the word where the registry lists it (or `no`), else an empty list. */
function absence(definition: AttributeDefinition): Bag {
  const values = valuesOf(definition);
  if (values.some((value) => value.value === 'none')) return single('none');
  if (values.some((value) => value.value === 'no')) return single('no');
  return isReference(definition) || isList(definition) ? emptyBag : single('none');
}

/** The truth of a yes/no bag; unknown where nothing is stated. */
export function yes(bag: Bag): boolean | Unknown {
  if (bag.items.length > 0) return bag.items.every((item) => item === 'yes');
  return bag.missing.length > 0 ? new Unknown(bag.missing) : false;
}
