import setsJson from '../../model/registry/sets.json' with { type: 'json' };

const definitions = setsJson as readonly {
  readonly name: string;
  readonly doc: string;
  readonly values: readonly string[];
}[];

/** Sets of words that conditions use by name, such as `passThroughKinds`. */
export const namedSets: ReadonlyMap<string, readonly string[]> = new Map(
  definitions.map((set) => [set.name, set.values]),
);

/** The members of a named set; empty for a name that is none. */
export function membersOf(name: string): readonly string[] {
  return namedSets.get(name) ?? [];
}
