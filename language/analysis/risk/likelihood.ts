import type { CxElement, ElementId } from '../../model/model.js';
import { onlyWord, wordsIn } from '../bag.js';
import { membersOf } from '../conditions/named-sets.js';
import type { Facts } from '../facts.js';
import type { RiskFactor } from '../finding.js';
import type { Threat } from '../rule.js';
import { endsOf, flowsFrom } from '../terms/flows.js';
import { isCustomerEnd } from '../terms/people.js';
import { trustOf } from '../terms/places.js';
import { taintHops } from '../terms/taint.js';

/** Likelihood from 1 to 4 with its factors. */
export interface Likelihood {
  readonly value: number;
  readonly factors: readonly RiskFactor[];
}

const strongAuthentication = new Set(['mtls', 'spiffe', 'oidc-pkce', 'signed-request', 'iam-signed']);
const enforcing = new Set(membersOf('pepKinds'));
const deciding = new Set(['role', 'object', 'abac', 'pdp']);

/** How an element is reached from outside: hops to everything reachable over flows that a test admits. */
type Hops = ReadonlyMap<ElementId, number>;

function hopsFromOutside(facts: Facts, key: string, admits: (flow: CxElement) => boolean): Hops {
  return facts.memo(`hops:${key}`, () => {
    const hops = new Map<ElementId, number>();
    const queue = outsiders(facts);
    queue.forEach((element) => hops.set(element.id, 0));
    for (let next = queue.shift(); next; next = queue.shift()) {
      for (const flow of flowsFrom(facts, next)) {
        const { target } = endsOf(facts, flow);
        if (!target || hops.has(target.id) || !admits(flow)) continue;
        hops.set(target.id, hops.get(next.id)! + 1);
        queue.push(target);
      }
    }
    return hops;
  });
}

/** Where attacks begin: at what customers use, in systems that nobody here vouches for, and in stores that answer anybody. */
function outsiders(facts: Facts): CxElement[] {
  const begins = (element: CxElement): boolean => {
    if (element.type === 'actor' || element.type === 'channel' || element.type === 'touchpoint')
      return isCustomerEnd(facts, element);
    const open = element.type === 'store' && onlyWord(facts.attribute(element, 'public-access')) === 'yes';
    return open || wordsIn(trustOf(facts, element)).includes('untrusted');
  };
  return ['actor', 'channel', 'touchpoint', 'system', 'store'].flatMap((type) => facts.all(type).filter(begins));
}

/** Strength of a flow's authentication: 0 none, 1 something or unknown, 2 strong. */
function authenticationOf(facts: Facts, flow: CxElement): number {
  const methods = wordsIn(facts.attribute(flow, 'authn'));
  if (methods.includes('none')) return 0;
  return methods.some((method) => strongAuthentication.has(method)) ? 2 : 1;
}

/** The element an attacker has to get to: where a flow starts, else the element itself. */
function attackedElement(facts: Facts, element: CxElement): { readonly element: CxElement; readonly further: number } {
  if (element.type !== 'flow') return { element, further: 0 };
  return { element: endsOf(facts, element).source ?? element, further: 1 };
}

/** Likelihood of an attack on an element: exposure, authentication on the way, decision points on all ways. */
export function likelihoodOf(facts: Facts, element: CxElement, threat?: Threat): Likelihood {
  const written = threat === 'content' ? taintHops(facts, element) : undefined;
  const { element: attacked, further } = attackedElement(facts, element);
  const hops = hopsFromOutside(facts, 'all', () => true).get(attacked.id);
  if (written !== undefined && (hops === undefined || written < hops + further))
    return likelihood([exposure(written, 'for what outsiders write')]);
  if (hops === undefined) return likelihood([{ text: 'not reachable from outside', points: 1 }]);
  return likelihood([exposure(hops + further), authentication(facts, attacked), decision(facts, attacked)]);
}

function likelihood(factors: readonly RiskFactor[]): Likelihood {
  const sum = factors.reduce((total, factor) => total + factor.points, 0);
  return { value: Math.max(1, Math.min(4, sum)), factors };
}

function exposure(hops: number, forWhom = 'from outside'): RiskFactor {
  const points = hops <= 1 ? 3 : hops === 2 ? 2 : 1;
  return { text: `exposure: ${hops} ${hops === 1 ? 'hop' : 'hops'} ${forWhom}`, points };
}

function authentication(facts: Facts, element: CxElement): RiskFactor {
  const reachable = (strength: number): boolean =>
    hopsFromOutside(facts, `authn${strength}`, (flow) => authenticationOf(facts, flow) <= strength).has(element.id);
  if (reachable(0))
    return {
      text: 'a way without authentication',
      points: hopsFromOutside(facts, 'all', () => true).get(element.id) === 0 ? 0 : 1,
    };
  if (reachable(1)) return { text: 'authentication on the best way is weak or not stated', points: 0 };
  return { text: 'strong authentication on every way', points: -1 };
}

function decision(facts: Facts, element: CxElement): RiskFactor {
  const unguarded = hopsFromOutside(facts, 'undecided', (flow) => !passesDecision(facts, flow)).has(element.id);
  return unguarded
    ? { text: 'a way without a decision point', points: 0 }
    : { text: 'a decision point on every way', points: -1 };
}

function passesDecision(facts: Facts, flow: CxElement): boolean {
  const { target } = endsOf(facts, flow);
  const authz = onlyWord(facts.attribute(flow, 'authz'));
  return enforcing.has(target?.kind ?? '') && authz !== undefined && deciding.has(authz);
}
