/** Searches over graphs given by a function; linear in what they see. Order of visits follows the order of the neighbours. */

/** All that can be reached from some nodes, themselves included, with the number of steps to each. */
export function hopsFrom<T>(
  starts: Iterable<T>,
  next: (node: T) => Iterable<T>,
  most = Number.POSITIVE_INFINITY,
): Map<T, number> {
  const hops = new Map<T, number>();
  for (const start of starts) hops.set(start, 0);
  // A map that grows while it is gone through gives what is added later, in order.
  for (const [node, distance] of hops) {
    if (distance >= most) continue;
    for (const neighbour of next(node)) if (!hops.has(neighbour)) hops.set(neighbour, distance + 1);
  }
  return hops;
}

/** A step from one node to another, by something that leads there. */
export interface Step<T, V> {
  readonly to: T;
  readonly via: V;
}

/** How a node was reached first: in how many steps, and the last of them; the starts have none. */
export interface Arrival<T, V> {
  readonly hops: number;
  readonly from?: T;
  readonly via?: V;
}

/** Shortest ways from some nodes to all that can be reached; of equally short ones that which the order of steps gives. */
export function shortestWays<T, V>(
  starts: Iterable<T>,
  steps: (node: T) => Iterable<Step<T, V>>,
  most = Number.POSITIVE_INFINITY,
): Map<T, Arrival<T, V>> {
  const arrivals = new Map<T, Arrival<T, V>>();
  for (const start of starts) arrivals.set(start, { hops: 0 });
  for (const [node, { hops }] of arrivals) {
    if (hops >= most) continue;
    for (const { to, via } of steps(node)) if (!arrivals.has(to)) arrivals.set(to, { hops: hops + 1, from: node, via });
  }
  return arrivals;
}

/** The way to a node, from its start on: the nodes before it, each with what leads on from there. */
export function wayTo<T, V>(arrivals: ReadonlyMap<T, Arrival<T, V>>, node: T): { readonly from: T; readonly via: V }[] {
  const way: { from: T; via: V }[] = [];
  for (let at = arrivals.get(node); at?.from !== undefined; at = arrivals.get(at.from))
    way.unshift({ from: at.from, via: at.via! });
  return way;
}

/** Groups of nodes that reach one another; a group comes after every group that it leads to (Tarjan 1972, without recursion). */
export function components<T>(nodes: Iterable<T>, next: (node: T) => Iterable<T>): T[][] {
  const search = new ComponentSearch(next);
  for (const node of nodes) search.visit(node);
  return search.groups;
}

interface Frame<T> {
  readonly node: T;
  readonly rest: Iterator<T>;
}

class ComponentSearch<T> {
  readonly groups: T[][] = [];
  private readonly index = new Map<T, number>();
  private readonly low = new Map<T, number>();
  private readonly stack: T[] = [];
  private readonly open = new Set<T>();

  constructor(private readonly next: (node: T) => Iterable<T>) {}

  visit(start: T): void {
    if (this.index.has(start)) return;
    const frames: Frame<T>[] = [this.enter(start)];
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const { done, value } = frame.rest.next();
      if (done) {
        frames.pop();
        this.leave(frame.node, frames.at(-1)?.node);
      } else if (!this.index.has(value)) frames.push(this.enter(value));
      else if (this.open.has(value)) this.lower(frame.node, this.index.get(value)!);
    }
  }

  private enter(node: T): Frame<T> {
    this.index.set(node, this.index.size);
    this.low.set(node, this.index.get(node)!);
    this.stack.push(node);
    this.open.add(node);
    return { node, rest: this.next(node)[Symbol.iterator]() };
  }

  private lower(node: T, value: number): void {
    this.low.set(node, Math.min(this.low.get(node)!, value));
  }

  private leave(node: T, parent: T | undefined): void {
    const low = this.low.get(node)!;
    if (parent !== undefined) this.lower(parent, low);
    if (low !== this.index.get(node)) return;
    const group: T[] = [];
    let member: T;
    do {
      member = this.stack.pop()!;
      this.open.delete(member);
      group.push(member);
    } while (member !== node);
    this.groups.push(group.reverse());
  }
}

/**
 * For every node reached from a root the node that all ways to it pass last (Cooper, Harvey and Kennedy 2001). The root is
 * its own.
 */
export function immediateDominators<T>(root: T, next: (node: T) => Iterable<T>): Map<T, T> {
  const order = postorder(root, next);
  const rank = new Map(order.map((node, index) => [node, index]));
  const before = new Map<T, T[]>(order.map((node) => [node, []]));
  for (const node of order) for (const neighbour of next(node)) before.get(neighbour)?.push(node);
  const dominators = new Map<T, T>([[root, root]]);
  const common = (a: T, b: T): T => {
    let [x, y] = [a, b];
    while (x !== y) {
      while (rank.get(x)! < rank.get(y)!) x = dominators.get(x)!;
      while (rank.get(y)! < rank.get(x)!) y = dominators.get(y)!;
    }
    return x;
  };
  const reversed = [...order].reverse().filter((node) => node !== root);
  for (let changed = true; changed;) {
    changed = false;
    for (const node of reversed) {
      const known = before.get(node)!.filter((each) => dominators.has(each));
      const found = known.reduce((a, b) => common(a, b));
      if (dominators.get(node) === found) continue;
      dominators.set(node, found);
      changed = true;
    }
  }
  return dominators;
}

function postorder<T>(root: T, next: (node: T) => Iterable<T>): T[] {
  const order: T[] = [];
  const seen = new Set([root]);
  const frames: Frame<T>[] = [{ node: root, rest: next(root)[Symbol.iterator]() }];
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const { done, value } = frame.rest.next();
    if (done) {
      order.push(frame.node);
      frames.pop();
    } else if (!seen.has(value)) {
      seen.add(value);
      frames.push({ node: value, rest: next(value)[Symbol.iterator]() });
    }
  }
  return order;
}
