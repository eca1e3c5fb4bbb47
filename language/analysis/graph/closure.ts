import { components } from './search.js';

/** Which nodes of a graph reach which, found once for all of them; a node reaches itself. */
export class Closure<T> {
  private readonly group = new Map<T, number>();
  private readonly reached: Uint32Array[] = [];

  constructor(nodes: Iterable<T>, next: (node: T) => Iterable<T>) {
    const groups = components(nodes, next);
    groups.forEach((members, index) => members.forEach((member) => this.group.set(member, index)));
    // A group comes after all that it leads to, whose bits are complete by then.
    groups.forEach((members, index) => this.reached.push(this.bitsOf(members, index, next)));
  }

  private bitsOf(members: readonly T[], index: number, next: (node: T) => Iterable<T>): Uint32Array {
    const bits = new Uint32Array((index >>> 5) + 1);
    bits[index >>> 5]! |= 1 << (index & 31);
    const seen = new Set([index]);
    for (const member of members) {
      for (const neighbour of next(member)) {
        const target = this.group.get(neighbour)!;
        if (seen.has(target)) continue;
        seen.add(target);
        this.reached[target]!.forEach((word, at) => (bits[at]! |= word));
      }
    }
    return bits;
  }

  /** Tells whether a way leads from one node to another. */
  reaches(from: T, to: T): boolean {
    if (from === to) return true;
    const [a, b] = [this.group.get(from), this.group.get(to)];
    if (a === undefined || b === undefined || b > a) return false;
    return (this.reached[a]![b >>> 5]! & (1 << (b & 31))) !== 0;
  }
}
