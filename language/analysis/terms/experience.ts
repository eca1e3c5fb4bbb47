import type { CxElement } from '../../model/model.js';
import { bagOf, elementsIn, onlyWord } from '../bag.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { endsOf } from './flows.js';
import { each } from './term.js';
import type { Term } from './term.js';

/** Touchpoints that a touchpoint escalates to, directly or not. */
export function escalationsOf(facts: Facts, touchpoint: CxElement): CxElement[] {
  const found = new Set<CxElement>();
  const queue = [touchpoint];
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const target of elementsIn(facts.attribute(next, 'escalates-to'))) {
      if (found.has(target)) continue;
      found.add(target);
      queue.push(target);
    }
  }
  return [...found];
}

/** Loops that start from a feedback post. */
export function loopsFrom(facts: Facts, listening: CxElement): CxElement[] {
  return facts.all('loop').filter((loop) => elementsIn(facts.attribute(loop, 'from')).includes(listening));
}

/**
 * Where data can move from an element in one flow: `carries` goes to the target, with `op: read` or `mode: pull` to the
 * source; `returns` goes the other way. A flow that names no data may carry some in the direction it is started.
 */
function dataMoves(facts: Facts): ReadonlyMap<CxElement, readonly CxElement[]> {
  return facts.memo('dataMoves', () => {
    const moves = new Map<CxElement, CxElement[]>();
    const add = (from: CxElement, to: CxElement): void => {
      moves.set(from, [...(moves.get(from) ?? []), to]);
    };
    for (const flow of facts.all('flow')) {
      const { source, target } = endsOf(facts, flow);
      if (!source || !target) continue;
      const fetched = onlyWord(facts.attribute(flow, 'op')) === 'read' || onlyWord(facts.attribute(flow, 'mode')) === 'pull';
      add(fetched ? target : source, fetched ? source : target);
      const returns = facts.attribute(flow, 'returns').items.length > 0 || onlyWord(facts.attribute(flow, 'bidirectional')) === 'yes';
      if (returns) add(fetched ? source : target, fetched ? target : source);
    }
    for (const store of facts.all('store')) {
      for (const owner of elementsIn(facts.attribute(store, 'owner-system'))) {
        add(store, owner);
        add(owner, store);
      }
    }
    return moves;
  });
}

/** Tells whether data can get from one of some elements to one of others, in any number of flows. */
export function dataPath(facts: Facts, from: readonly CxElement[], to: readonly CxElement[]): boolean {
  const moves = dataMoves(facts);
  const seen = new Set(from);
  const queue = [...from];
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (to.includes(next)) return true;
    for (const target of moves.get(next) ?? []) {
      if (seen.has(target)) continue;
      seen.add(target);
      queue.push(target);
    }
  }
  return false;
}

const systems = { name: 'A', types: ['system', 'store'] };
const truth = { kind: 'truth' } as const;

function overPaths(test: (facts: Facts, a: readonly CxElement[], b: readonly CxElement[]) => boolean): Term['evaluate'] {
  return (facts, [a, b]) => test(facts, elementsIn(a!), elementsIn(b!));
}

export const experienceTerms: readonly Term[] = [
  { name: 'escalations', parameters: [{ name: 't', types: ['touchpoint'] }], yields: elementOf('touchpoint'), doc: 'Touchpoints that t escalates to, directly or not.', label: 'escalates to', evaluate: each((facts, element) => bagOf(escalationsOf(facts, element))) },
  { name: 'loopsOf', parameters: [{ name: 'l', types: ['listening'] }], yields: elementOf('loop'), doc: 'Loops from a feedback post.', label: 'loops', evaluate: each((facts, element) => bagOf(loopsFrom(facts, element))) },
  { name: 'pathTo', parameters: [systems, systems], yields: truth, doc: 'Data can move from A to B.', evaluate: overPaths(dataPath) },
  { name: 'pathFrom', parameters: [systems, systems], yields: truth, doc: 'Data can move from A to B.', evaluate: overPaths(dataPath) },
  { name: 'connected', parameters: [systems, systems], yields: truth, doc: 'They share a system, or data can move in either direction.', label: 'connected', evaluate: overPaths((facts, a, b) => dataPath(facts, a, b) || dataPath(facts, b, a)) },
];
