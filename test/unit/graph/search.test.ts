import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Closure } from '../../../language/analysis/graph/closure.js';
import { leastCosts } from '../../../language/analysis/graph/least-cost.js';
import {
  components,
  hopsFrom,
  immediateDominators,
  shortestWays,
  wayTo,
} from '../../../language/analysis/graph/search.js';

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

const size = 9;
const nodes = Array.from({ length: size }, (_, index) => index);
const node = fc.integer({ min: 0, max: size - 1 });
const graph = fc.array(fc.record({ from: node, to: node, cost: fc.integer({ min: 0, max: 5 }) }), { maxLength: 24 });

const next = (arcs: readonly Arc[]) => (from: number) => arcs.filter((arc) => arc.from === from).map((arc) => arc.to);

/** Least costs between all pairs, the slow way (Floyd 1962). */
function allPairs(arcs: readonly Arc[], weight: (arc: Arc) => number): number[][] {
  const least = nodes.map((a) => nodes.map((b) => (a === b ? 0 : Number.POSITIVE_INFINITY)));
  for (const arc of arcs) least[arc.from]![arc.to] = Math.min(least[arc.from]![arc.to]!, weight(arc));
  for (const via of nodes)
    for (const a of nodes)
      for (const b of nodes) least[a]![b] = Math.min(least[a]![b]!, least[a]![via]! + least[via]![b]!);
  return least;
}

describe('graph queries', () => {
  it('count the steps to all that can be reached from several nodes', () => {
    fc.assert(
      fc.property(graph, fc.uniqueArray(node, { maxLength: 3 }), (arcs, starts) => {
        const least = allPairs(arcs, () => 1);
        const expected = nodes
          .map((to) => [to, Math.min(Number.POSITIVE_INFINITY, ...starts.map((start) => least[start]![to]!))] as const)
          .filter(([, hops]) => hops < Number.POSITIVE_INFINITY);
        const found = [...hopsFrom(starts, next(arcs))].sort(([a], [b]) => a - b);
        assert.deepEqual(found, expected);
      }),
    );
  });

  it('stop after as many steps as are asked for', () => {
    fc.assert(
      fc.property(graph, node, fc.integer({ min: 0, max: 4 }), (arcs, start, most) => {
        const all = hopsFrom([start], next(arcs));
        const near = [...all].filter(([, hops]) => hops <= most);
        assert.deepEqual([...hopsFrom([start], next(arcs), most)], near);
      }),
    );
  });

  it('give a shortest way that really leads from a start to the node', () => {
    fc.assert(
      fc.property(graph, node, (arcs, start) => {
        const steps = (from: number) =>
          arcs.filter((arc) => arc.from === from).map((arc) => ({ to: arc.to, via: arc }));
        const arrivals = shortestWays([start], steps);
        assert.deepEqual(
          [...arrivals].map(([at, { hops }]) => [at, hops]),
          [...hopsFrom([start], next(arcs))],
        );
        for (const [at, { hops }] of arrivals) {
          const way = wayTo(arrivals, at);
          assert.equal(way.length, hops);
          let place = start;
          for (const { from, via } of way) {
            assert.equal(from, place);
            assert.equal(via.from, place);
            place = via.to;
          }
          assert.equal(place, at);
        }
      }),
    );
  });

  it('group nodes that reach one another, each group after all it leads to', () => {
    fc.assert(
      fc.property(graph, (arcs) => {
        const least = allPairs(arcs, () => 1);
        const reaches = (a: number, b: number): boolean => least[a]![b]! < Number.POSITIVE_INFINITY;
        const groups = components(nodes, next(arcs));
        assert.deepEqual(
          groups.flat().sort((a, b) => a - b),
          nodes,
        );
        const place = new Map(groups.flatMap((group, index) => group.map((each) => [each, index] as const)));
        for (const a of nodes)
          for (const b of nodes) {
            assert.equal(place.get(a) === place.get(b), reaches(a, b) && reaches(b, a));
            if (reaches(a, b)) assert.ok(place.get(b)! <= place.get(a)!);
          }
      }),
    );
  });

  it('know for all pairs which reaches which', () => {
    fc.assert(
      fc.property(graph, (arcs) => {
        const least = allPairs(arcs, () => 1);
        const closure = new Closure(nodes, next(arcs));
        for (const a of nodes)
          for (const b of nodes) assert.equal(closure.reaches(a, b), least[a]![b]! < Number.POSITIVE_INFINITY);
      }),
    );
  });

  it('keep apart more nodes than fit into one word of bits', () => {
    const chain = Array.from({ length: 100 }, (_, index) => index);
    const closure = new Closure(chain, (at) => (at < 99 ? [at + 1] : []));
    for (const [from, to, expected] of [
      [0, 99, true],
      [99, 0, false],
      [40, 70, true],
      [70, 40, false],
    ] as const)
      assert.equal(closure.reaches(from, to), expected);
    assert.equal(closure.reaches(0, 100), false);
  });

  it('find the node that all ways from the root pass last', () => {
    fc.assert(
      fc.property(graph, (arcs) => {
        const dominators = immediateDominators(0, next(arcs));
        const all = hopsFrom([0], next(arcs));
        assert.deepEqual(
          [...dominators.keys()].sort((a, b) => a - b),
          [...all.keys()].sort((a, b) => a - b),
        );
        for (const at of all.keys()) {
          const dominating = [...all.keys()].filter((each) => each !== at && !reachesWithout(arcs, at, each));
          const chain: number[] = [];
          for (let up = at; up !== 0; chain.push(up)) up = dominators.get(up)!;
          assert.deepEqual(
            chain.sort((a, b) => a - b),
            dominating.sort((a, b) => a - b),
          );
        }
      }),
    );
  });

  it('find least costs, and a last arc that pays for them', () => {
    fc.assert(
      fc.property(graph, node, (arcs, start) => {
        const least = allPairs(arcs, (arc) => arc.cost);
        const { cost, last } = leastCosts([start], (from) => arcs.filter((arc) => arc.from === from));
        for (const to of nodes) assert.equal(cost.get(to) ?? Number.POSITIVE_INFINITY, least[start]![to]);
        for (const [to, { from, arc }] of last) assert.equal(cost.get(from)! + arc.cost, cost.get(to));
      }),
    );
  });
});

function reachesWithout(arcs: readonly Arc[], to: number, without: number): boolean {
  if (without === 0) return false;
  return hopsFrom([0], (from) => next(arcs)(from).filter((each) => each !== without)).has(to);
}
