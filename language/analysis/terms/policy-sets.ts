import type { CxElement } from '../../model/model.js';
import { isElement } from '../bag.js';
import type { Bag, Item } from '../bag.js';
import type { Facts } from '../facts.js';
import { segmentsAround } from './places.js';
import { portRange, servedBy } from './policies.js';
import { holdsFor } from './term.js';
import type { Term } from './term.js';

/** Tells whether one side of a policy admits all that another does. */
function sideIncludes(facts: Facts, outer: Bag, inner: Bag): boolean {
  if (outer.items.includes('any')) return true;
  return (
    inner.items.length > 0 &&
    inner.items.every(
      (item) =>
        outer.items.includes(item) ||
        (isElement(item) && segmentsAround(facts, item).some((segment) => outer.items.includes(segment))),
    )
  );
}

function sidesMeet(facts: Facts, a: Bag, b: Bag): boolean {
  return sideIncludes(facts, a, b) || sideIncludes(facts, b, a);
}

function wordsInclude(outer: Bag, inner: Bag): boolean {
  if (outer.items.includes('any')) return true;
  return !inner.items.includes('any') && inner.items.every((item) => outer.items.includes(item));
}

function wordsMeet(a: Bag, b: Bag): boolean {
  return a.items.includes('any') || b.items.includes('any') || a.items.some((item) => b.items.includes(item));
}

/** Ports as intervals in order, touching ones joined. */
function intervals(bag: Bag): readonly (readonly [number, number])[] {
  const sorted = bag.items.map(portRange).sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

function portsInclude(outer: Bag, inner: Bag): boolean {
  if (outer.items.includes('any')) return true;
  if (inner.items.includes('any')) return false;
  const open = intervals(outer);
  return intervals(inner).every(([from, to]) => open.some(([low, high]) => low <= from && to <= high));
}

function portsMeet(a: Bag, b: Bag): boolean {
  if (a.items.includes('any') || b.items.includes('any')) return true;
  return intervals(a).some(([from, to]) => intervals(b).some(([low, high]) => from <= high && low <= to));
}

/** Tells whether one policy admits all that another does. */
function includes(facts: Facts, outer: CxElement, inner: CxElement): boolean {
  const of = (attribute: string): [Bag, Bag] => [facts.attribute(outer, attribute), facts.attribute(inner, attribute)];
  if (!sideIncludes(facts, ...of('from')) || !sideIncludes(facts, ...of('to'))) return false;
  if (!wordsInclude(...of('protocol')) || !portsInclude(...of('port'))) return false;
  const [wide, narrow] = of('for');
  return (
    wide.items.length === 0 || (narrow.items.length > 0 && narrow.items.every((item) => wide.items.includes(item)))
  );
}

function overlap(facts: Facts, p: CxElement, q: CxElement): boolean {
  const of = (attribute: string): [Bag, Bag] => [facts.attribute(p, attribute), facts.attribute(q, attribute)];
  if (!sidesMeet(facts, ...of('from')) || !sidesMeet(facts, ...of('to'))) return false;
  if (!wordsMeet(...of('protocol')) || !portsMeet(...of('port'))) return false;
  const [a, b] = of('for');
  return a.items.length === 0 || b.items.length === 0 || a.items.some((item) => b.items.includes(item));
}

/** Tells whether a policy serves flows and admits protocols or ports that none of them uses. */
function isWider(facts: Facts, policy: CxElement): boolean {
  const flows = servedBy(facts, policy);
  if (flows.length === 0) return false;
  const used = (attribute: string): Set<Item> =>
    new Set(flows.flatMap((flow) => facts.attribute(flow, attribute).items));
  return (
    hasUnusedProtocol(facts.attribute(policy, 'protocol'), used('protocol')) ||
    countUnusedPorts(facts.attribute(policy, 'port'), used('port')) > Number(facts.thresholds['widthSlack'])
  );
}

function hasUnusedProtocol(admitted: Bag, used: ReadonlySet<Item>): boolean {
  return used.size > 0 && admitted.items.some((item) => item === 'any' || !used.has(item));
}

const allPorts = 65_535;

/** A policy that names no port admits those of its protocols, and no more. */
function countUnusedPorts(admitted: Bag, used: ReadonlySet<Item>): number {
  if (used.size === 0 || admitted.unset) return 0;
  const ports = (list: readonly (readonly [number, number])[]): number =>
    list.reduce((sum, [from, to]) => sum + Math.max(0, to - from + 1), 0);
  const open = admitted.items.includes('any') ? allPorts : ports(intervals(admitted));
  return open - ports(intervals({ items: [...used], missing: [] }));
}

function ofTwo(test: (facts: Facts, p: CxElement, q: CxElement) => boolean): Term['evaluate'] {
  return (facts, [first, second]) => {
    const [p, q] = [first!.items.find(isElement), second!.items.find(isElement)];
    return p !== undefined && q !== undefined && test(facts, p, q);
  };
}

const pair = [
  { name: 'p', types: ['policy'] },
  { name: 'q', types: ['policy'] },
];
const truth = { kind: 'truth' } as const;

export const policySetTerms: readonly Term[] = [
  {
    name: 'same',
    parameters: pair,
    yields: truth,
    doc: 'p and q admit the same.',
    label: 'the same',
    evaluate: ofTwo(
      (facts, p, q) =>
        facts.attribute(p, 'effect').items[0] === facts.attribute(q, 'effect').items[0] &&
        includes(facts, p, q) &&
        includes(facts, q, p),
    ),
  },
  {
    name: 'includes',
    parameters: pair,
    yields: truth,
    doc: 'p admits all that q does.',
    label: 'admits all of the other',
    evaluate: ofTwo(includes),
  },
  {
    name: 'overlap',
    parameters: pair,
    yields: truth,
    doc: 'Some traffic matches both p and q.',
    label: 'some traffic matches both',
    evaluate: ofTwo(overlap),
  },
  {
    name: 'wider',
    parameters: [pair[0]!],
    yields: truth,
    doc: 'p serves flows, and admits more protocols or ports than they use, beyond `widthSlack`.',
    label: 'wider than its flows',
    evaluate: holdsFor(isWider),
  },
];
