/** A way on from a node, and what it costs. */
export interface Arc<T> {
  readonly to: T;
  readonly cost: number;
}

/** Least cost to every node reached from some nodes, and the arc that each is reached by last; ties keep what came first. */
export interface LeastCosts<T, A extends Arc<T>> {
  readonly cost: ReadonlyMap<T, number>;
  readonly last: ReadonlyMap<T, { readonly from: T; readonly arc: A }>;
}

/** Least costs of all ways from some nodes (Dijkstra 1959); costs must not be negative. */
export function leastCosts<T, A extends Arc<T>>(starts: Iterable<T>, arcs: (node: T) => Iterable<A>): LeastCosts<T, A> {
  const cost = new Map<T, number>();
  const last = new Map<T, { readonly from: T; readonly arc: A }>();
  const settled = new Set<T>();
  const queue = new Queue<T>();
  for (const start of starts) {
    cost.set(start, 0);
    queue.add(start, 0);
  }
  for (let node = queue.take(); node !== undefined; node = queue.take()) {
    if (settled.has(node.item)) continue;
    settled.add(node.item);
    for (const arc of arcs(node.item)) {
      const total = node.rank + arc.cost;
      if (total >= (cost.get(arc.to) ?? Number.POSITIVE_INFINITY)) continue;
      cost.set(arc.to, total);
      last.set(arc.to, { from: node.item, arc });
      queue.add(arc.to, total);
    }
  }
  return { cost, last };
}

interface Entry<T> {
  readonly item: T;
  readonly rank: number;
  readonly turn: number;
}

/** A binary heap: the least rank first, among equals what was added first. */
class Queue<T> {
  private readonly heap: Entry<T>[] = [];
  private turn = 0;

  add(item: T, rank: number): void {
    const entry = { item, rank, turn: this.turn++ };
    let at = this.heap.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!comesBefore(entry, this.heap[parent]!)) break;
      this.heap[at] = this.heap[parent]!;
      at = parent;
    }
    this.heap[at] = entry;
  }

  take(): Entry<T> | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (first === undefined || last === undefined || this.heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.heap.length) break;
      if (child + 1 < this.heap.length && comesBefore(this.heap[child + 1]!, this.heap[child]!)) child++;
      if (!comesBefore(this.heap[child]!, last)) break;
      this.heap[at] = this.heap[child]!;
      at = child;
    }
    this.heap[at] = last;
    return first;
  }
}

function comesBefore<T>(a: Entry<T>, b: Entry<T>): boolean {
  return a.rank < b.rank || (a.rank === b.rank && a.turn < b.turn);
}
