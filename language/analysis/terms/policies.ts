import type { CxElement } from '../../model/model.js';
import { bagOf, elementsIn, isElement, wordsIn } from '../bag.js';
import type { Bag, Item } from '../bag.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { both, either, negate, Unknown } from '../truth.js';
import type { Truth } from '../truth.js';
import { dataOf } from './data.js';
import { endsOf } from './flows.js';
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
  if (!admits(facts, facts.attribute(policy, 'from'), source) || !admits(facts, facts.attribute(policy, 'to'), target)) return false;
  return both(both(admitsProtocol(facts, policy, flow), admitsPort(facts, policy, flow)), admitsData(facts, policy, flow));
}

/** A side admits an element when it names it, a segment around it, its channel, or `any`. */
function admits(facts: Facts, side: Bag, element: CxElement): boolean {
  if (side.items.includes('any') || side.items.includes(element)) return true;
  const around: readonly Item[] = [...segmentsAround(facts, element), ...(element.type === 'touchpoint' ? elementsIn(facts.attribute(element, 'on')) : [])];
  return side.items.some((item) => around.includes(item));
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
  if (used.items.length === 0) return facts.attribute(flow, 'protocol').items.length > 0 ? true : new Unknown(used.missing);
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
  return facts.memo(`allowed:${flow.id}`, () => {
    const policies = facts.all('policy');
    const effect = (policy: CxElement): boolean => wordsIn(facts.attribute(policy, 'effect')).includes('allow');
    const denies = policies.filter((policy) => !effect(policy));
    let result: Truth = false;
    for (const policy of policies.filter(effect)) {
      const stronger = denies.filter((deny) => priorityOf(facts, deny) >= priorityOf(facts, policy));
      const denied = stronger.map((deny) => denyCovers(facts, deny, policy, flow)).reduce<Truth>(either, false);
      result = either(result, both(covers(facts, policy, flow), negate(denied)));
      if (result === true) break;
    }
    return result;
  });
}

/** Without priorities, a more specific allow (`AppZone -> CardZone`) is an exception to a deny from `any`. */
function denyCovers(facts: Facts, deny: CxElement, allow: CxElement, flow: CxElement): Truth {
  const general = facts.attribute(deny, 'from').items.includes('any') || facts.attribute(deny, 'to').items.includes('any');
  const specific = !facts.attribute(allow, 'from').items.includes('any') && !facts.attribute(allow, 'to').items.includes('any');
  if (general && specific && priorityOf(facts, deny) === priorityOf(facts, allow)) return false;
  return covers(facts, deny, flow);
}

/** Flows that a policy covers for certain. */
export function servedBy(facts: Facts, policy: CxElement): CxElement[] {
  return facts.all('flow').filter((flow) => covers(facts, policy, flow) === true);
}

const aFlow = { name: 'f', types: ['flow'] };
const aPolicy = { name: 'p', types: ['policy'] };

export const policyTerms: readonly Term[] = [
  { name: 'cross', parameters: [aFlow], yields: { kind: 'truth' }, doc: 'Source and target lie in different segments.', label: 'crosses segments', evaluate: holdsFor(crosses) },
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
  { name: 'allowed', parameters: [aFlow], yields: { kind: 'truth' }, doc: 'Some allow policy covers f, and no deny policy of the same or higher priority does.', label: 'allowed by a policy', evaluate: holdsFor(isAllowed) },
  { name: 'served', parameters: [aPolicy], yields: elementOf('flow'), doc: 'Flows that p covers.', evaluate: each((facts, policy) => bagOf(servedBy(facts, policy))) },
];
