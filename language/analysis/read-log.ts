/**
 * Records what was read: attributes of element types as `type.attribute`, the set of elements of a type as `type.*`. Kept
 * for each rule, it tells which rules an edit can concern.
 *
 * Values that are computed once and kept (attributes, memoised terms) are noted by a key of their own, under which all is
 * gathered that their computations read. So a record may name more than was read at one place, and never less.
 */
export class ReadLog {
  private current: Set<string> | undefined;
  private last: string | undefined;
  private lastRecord: Set<string> | undefined;
  private readonly below = new Map<string, Set<string>>();
  private readonly keys = new Map<string, Map<string, string>>();

  /** The key of an attribute of an element type; made once, as it is asked for all the time. */
  keyOf(type: string, attribute: string): string {
    let ofType = this.keys.get(type);
    if (!ofType) this.keys.set(type, (ofType = new Map()));
    let key = ofType.get(attribute);
    if (key === undefined) ofType.set(attribute, (key = `${type}.${attribute}`));
    return key;
  }

  /** Notes one read. */
  read(type: string, attribute: string): void {
    this.current?.add(this.keyOf(type, attribute));
  }

  /** Notes the use of something kept, by its key. */
  note(key: string): void {
    // The same is mostly read many times in a row.
    if (key === this.last && this.current === this.lastRecord) return;
    this.last = key;
    this.lastRecord = this.current;
    this.current?.add(key);
  }

  /** Runs a computation whose value is kept; all it reads counts for the key. */
  under<T>(key: string, compute: () => T): T {
    const outer = this.current;
    let reads = this.below.get(key);
    if (!reads) this.below.set(key, (reads = new Set()));
    this.current = reads;
    try {
      return compute();
    } finally {
      this.current = outer;
    }
  }

  /** Runs a computation and gives its value with all it read; an enclosing record gets the same. */
  during<T>(compute: () => T): { readonly value: T; readonly reads: ReadonlySet<string> } {
    const outer = this.current;
    const reads = new Set<string>();
    this.current = reads;
    try {
      const value = compute();
      return { value, reads: this.expanded(reads) };
    } finally {
      this.current = outer;
      if (outer) for (const each of reads) outer.add(each);
    }
  }

  /** The keys themselves, and all that was read below them. */
  private expanded(keys: ReadonlySet<string>): ReadonlySet<string> {
    const all = new Set(keys);
    // A set may grow while it is gone through; what is added is gone through too.
    for (const key of all) for (const each of this.below.get(key) ?? []) all.add(each);
    return all;
  }
}
