import { pushTo, unique } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { bagOf, elementsIn, isElement, wordsIn } from '../bag.js';
import type { Item } from '../bag.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { both, either, negate, Unknown } from '../truth.js';
import type { Truth } from '../truth.js';
import { dataOf } from './data.js';
import { endsOf } from './flows.js';
import { namersOf } from './naming.js';
import { segmentOf, segmentsAround } from './places.js';
import { each, holdsFor } from './term.js';
import type { Term } from './term.js';

/** Tells whether a flow's ends lie in different segments; an end without a segment crosses nothing. */
export function crosses(facts: Facts, flow: CxElement): boolean {
  const { source, target } = endsOf(facts, flow);
  if (!source || !target) return false;
  const [from, to] = [segmentOf(facts, source), segmentOf(facts, target)];
  return from !== undefined && to !== undefined && from !== to;
}

/** Tells whether a policy's sides, protocol, port and data admit a flow. */
export function covers(facts: Facts, policy: CxElement, flow: CxElement): Truth {
  const { source, target } = endsOf(facts, flow);
  if (!source || !target) return false;
  const admits = (side: string, element: CxElement): boolean => {
    const names = namesFor(facts, element);
    return facts.attribute(policy, side).items.some((item) => names.includes(item));
  };
  return admits('from', source) && admits('to', target) ? admitsContent(facts, policy, flow) : false;
}

/** Tells whether a policy whose sides admit a flow admits its protocol, port and data too. */
function admitsContent(facts: Facts, policy: CxElement, flow: CxElement): Truth {
  return both(
    both(admitsProtocol(facts, policy, flow), admitsPort(facts, policy, flow)),
    admitsData(facts, policy, flow),
  );
}

/** By what a side of a policy can name an element: itself, the segments around it, its channel, what it runs on, or `any`. */
function namesFor(facts: Facts, element: CxElement): readonly Item[] {
  const under =
    element.type === 'touchpoint'
      ? elementsIn(facts.attribute(element, 'on'))
      : namersOf(facts, 'runtime', 'hosts', element);
  return ['any', element, ...segmentsAround(facts, element), ...under];
}

/** Policies by what their two sides name, so that a flow finds those between its ends without trying all. */
function policiesBetween(facts: Facts, source: CxElement, target: CxElement): readonly CxElement[] {
  const bySides = facts.memo('policiesBySides', () => {
    const found = new Map<Item, Map<Item, CxElement[]>>();
    for (const policy of facts.all('policy')) {
      for (const from of facts.attribute(policy, 'from').items) {
        let byTarget = found.get(from);
        if (!byTarget) found.set(from, (byTarget = new Map<Item, CxElement[]>()));
        for (const to of facts.attribute(policy, 'to').items) pushTo(byTarget, to, policy);
      }
    }
    return found;
  });
  const targets = namesFor(facts, target);
  const policies = namesFor(facts, source).flatMap((from) => targets.flatMap((to) => bySides.get(from)?.get(to) ?? []));
  return unique(policies);
}

function admitsProtocol(facts: Facts, policy: CxElement, flow: CxElement): Truth {
  const allowed = facts.attribute(policy, 'protocol');
  if (allowed.items.includes('any')) return true;
  const spoken = facts.attribute(flow, 'protocol');
  if (spoken.items.length === 0) return new Unknown(spoken.missing);
  return spoken.items.some((protocol) => allowed.items.includes(protocol));
}

function admitsPort(facts: Facts, policy: CxElement, flow: CxElement): Truth {
  const allowed = facts.attribute(policy, 'port');
  if (allowed.items.includes('any')) return true;
  const used = facts.attribute(flow, 'port');
  // A protocol without a port of its own (`p2pe`, `tcp`) is admitted by a policy for it, whatever ports that names.
  if (used.items.length === 0)
    return facts.attribute(flow, 'protocol').items.length > 0 ? true : new Unknown(used.missing);
  return used.items.every((port) => allowed.items.some((range) => portsInclude(range, port)));
}

function portsInclude(range: Item, port: Item): boolean {
  const [low, high] = portRange(range);
  const [from, to] = portRange(port);
  return low <= from && to <= high;
}

/** A port or a range of ports as its bounds. */
export function portRange(item: Item): readonly [number, number] {
  if (typeof item === 'number') return [item, item];
  const match = typeof item === 'string' ? /^(\d+)-(\d+)$/.exec(item) : null;
  return match ? [Number(match[1]), Number(match[2])] : [0, -1];
}

function admitsData(facts: Facts, policy: CxElement, flow: CxElement): Truth {
  const narrowed = facts.attribute(policy, 'for');
  if (narrowed.items.length === 0 || narrowed.items.includes(flow)) return true;
  const { data, missing } = dataOf(facts, flow);
  if (missing.length > 0) return new Unknown(missing);
  return data.length > 0 && data.every((element) => narrowed.items.includes(element));
}

function priorityOf(facts: Facts, policy: CxElement): number {
  const priority = facts.attribute(policy, 'priority').items[0];
  return typeof priority === 'number' ? priority : 0;
}

/** Tells whether some allow policy covers a flow, and no deny policy of the same or higher priority does. */
export function isAllowed(facts: Facts, flow: CxElement): Truth {
  const { source, target } = endsOf(facts, flow);
  if (!source || !target) return false;
  return facts.memo(`allowed:${flow.id}`, () => {
    const policies = policiesBetween(facts, source, target);
    const effect = (policy: CxElement): boolean => wordsIn(facts.attribute(policy, 'effect')).includes('allow');
    const denies = policies.filter((policy) => !effect(policy));
    let result: Truth = false;
    for (const policy of policies.filter(effect)) {
      const stronger = denies.filter((deny) => priorityOf(facts, deny) >= priorityOf(facts, policy));
      const denied = stronger.map((deny) => denyCovers(facts, deny, policy, flow)).reduce<Truth>(either, false);
      result = either(result, both(admitsContent(facts, policy, flow), negate(denied)));
      if (result === true) break;
    }
    return result;
  });
}

/** Without priorities, a more specific allow (`AppZone -> CardZone`) is an exception to a deny from `any`. */
function denyCovers(facts: Facts, deny: CxElement, allow: CxElement, flow: CxElement): Truth {
  const general =
    facts.attribute(deny, 'from').items.includes('any') || facts.attribute(deny, 'to').items.includes('any');
  const specific =
    !facts.attribute(allow, 'from').items.includes('any') && !facts.attribute(allow, 'to').items.includes('any');
  if (general && specific && priorityOf(facts, deny) === priorityOf(facts, allow)) return false;
  return admitsContent(facts, deny, flow);
}

/** Flows that a policy covers for certain, in the model's order. */
export function servedBy(facts: Facts, policy: CxElement): readonly CxElement[] {
  const served = facts.memo('served', () => {
    const found = new Map<CxElement, CxElement[]>();
    for (const flow of facts.all('flow')) {
      const { source, target } = endsOf(facts, flow);
      if (!source || !target) continue;
      for (const each of policiesBetween(facts, source, target))
        if (admitsContent(facts, each, flow) === true) pushTo(found, each, flow);
    }
    return found;
  });
  return served.get(policy) ?? [];
}

const aFlow = { name: 'f', types: ['flow'] };
const aPolicy = { name: 'p', types: ['policy'] };

export const policyTerms: readonly Term[] = [
  {
    name: 'cross',
    parameters: [aFlow],
    yields: { kind: 'truth' },
    doc: 'Source and target lie in different segments.',
    label: 'crosses segments',
    evaluate: holdsFor(crosses),
  },
  {
    name: 'covers',
    parameters: [aPolicy, aFlow],
    yields: { kind: 'truth' },
    doc: 'Both sides, protocol, port and `for` of p admit f.',
    evaluate: (facts, [policy, flow]) => {
      const [p, f] = [policy!.items.find(isElement), flow!.items.find(isElement)];
      return p && f ? covers(facts, p, f) : false;
    },
  },
  {
    name: 'allowed',
    parameters: [aFlow],
    yields: { kind: 'truth' },
    doc: 'Some allow policy covers f, and no deny policy of the same or higher priority does.',
    label: 'allowed by a policy',
    evaluate: holdsFor(isAllowed),
  },
  {
    name: 'served',
    parameters: [aPolicy],
    yields: elementOf('flow'),
    doc: 'Flows that p covers.',
    evaluate: each((facts, policy) => bagOf(servedBy(facts, policy))),
  },
];
