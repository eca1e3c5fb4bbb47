/**
 * Records which attributes of which element types were read, as `type.attribute` (`type.*` for the set of elements of a
 * type). Kept per rule, it tells which rules an edit can concern; nested records pass on what they saw.
 */
export class ReadLog {
  private current: Set<string> | undefined;

  /** Notes one read. */
  read(type: string, attribute: string): void {
    this.current?.add(`${type}.${attribute}`);
  }

  /** Notes all reads of another record. */
  include(reads: ReadonlySet<string>): void {
    if (!this.current) return;
    for (const each of reads) this.current.add(each);
  }

  /** Runs a computation and gives its value with all it read; an enclosing record gets the same. */
  during<T>(compute: () => T): { readonly value: T; readonly reads: ReadonlySet<string> } {
    const outer = this.current;
    const reads = new Set<string>();
    this.current = reads;
    try {
      return { value: compute(), reads };
    } finally {
      this.current = outer;
      this.include(reads);
    }
  }
}
