import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { endsOf } from '../terms/flows.js';
import { segmentOf } from '../terms/places.js';
import { covers, servedBy } from '../terms/policies.js';
import { policyText, portsText, sideOf } from './policy-text.js';

/** Flows between the same two sides, with all that they need of a policy. */
interface Need {
  readonly from: CxElement;
  readonly to: CxElement;
  readonly protocols: Set<string>;
  readonly ports: Set<string>;
}

/**
 * Narrows a policy to what the flows need that no other policy lets through: sides, protocols and ports. Flows between
 * other sides get a policy of their own behind it; a policy that no flow needs is removed.
 */
export function narrowToFlows({ variable, facts }: FixContext): Fix[] {
  return narrowPolicy(variable('p'), facts, false);
}

/** The same for a policy that names its sides and still admits more protocols or ports than its flows use. */
export function narrowToExactly({ variable, facts }: FixContext): Fix[] {
  return narrowPolicy(variable('p'), facts, true);
}

/** Narrows one policy; with `exactly` to the protocols and ports in use, else only where it says `any`. */
export function narrowPolicy(policy: CxElement, facts: Facts, exactly: boolean): Fix[] {
  const served = servedBy(facts, policy).filter((flow) => needsIt(facts, policy, flow));
  if (served.length === 0)
    return [
      repair('remove the policy, which no flow needs', [{ kind: 'remove-element', element: policy.id }], {
        preferred: true,
      }),
    ];
  const needs = needsOf(facts, policy, served);
  if (!needs) return [];
  const [first, ...others] = needs;
  const edits = [
    ...narrowed(facts, policy, first!, exactly),
    ...others.map((need, at) => behind(facts, policy, need, at)),
  ];
  return [
    repair(
      `narrow it to the ${served.length === 1 ? 'flow that needs' : `${served.length} flows that need`} it`,
      edits,
      { preferred: true, bulk: true },
    ),
  ];
}

/** A flow inside one segment needs no policy, and one that another policy covers needs not this one. */
function needsIt(facts: Facts, policy: CxElement, flow: CxElement): boolean {
  const { source, target } = endsOf(facts, flow);
  const home = source && segmentOf(facts, source);
  if (home && target && home === segmentOf(facts, target)) return false;
  const others = facts
    .all('policy')
    .filter((other) => other !== policy && wordsIn(facts.attribute(other, 'effect')).includes('allow'));
  return !others.some((other) => covers(facts, other, flow) === true);
}

/** What the flows need, by pair of sides; undefined where a flow does not say what it speaks. */
function needsOf(facts: Facts, policy: CxElement, flows: readonly CxElement[]): readonly Need[] | undefined {
  const needs = new Map<string, Need>();
  for (const flow of flows) {
    const { source, target } = endsOf(facts, flow);
    const protocols = wordsIn(facts.attribute(flow, 'protocol'));
    if (!source || !target || protocols.length === 0) return undefined;
    const [from, to] = [
      statedSide(facts, policy, 'from') ?? sideOf(facts, source),
      statedSide(facts, policy, 'to') ?? sideOf(facts, target),
    ];
    const key = `${from.id} -> ${to.id}`;
    const need = needs.get(key) ?? { from, to, protocols: new Set(), ports: new Set() };
    protocols.forEach((protocol) => need.protocols.add(protocol));
    portsText(facts.attribute(flow, 'port')).forEach((port) => need.ports.add(port));
    needs.set(key, need);
  }
  return [...needs.values()];
}

/** The side that a policy names; undefined where it says `any`. */
function statedSide(facts: Facts, policy: CxElement, word: 'from' | 'to'): CxElement | undefined {
  return elementsIn(facts.attribute(policy, word))[0];
}

function narrowed(
  facts: Facts,
  policy: CxElement,
  { from, to, protocols, ports }: Need,
  exactly: boolean,
): ModelEdit[] {
  const header = (word: 'from' | 'to', side: CxElement): ModelEdit[] =>
    statedSide(facts, policy, word) ? [] : [{ kind: 'set-header', element: policy.id, word, value: side.id }];
  const any = (attribute: string): boolean => exactly || facts.attribute(policy, attribute).items.includes('any');
  return [
    ...header('from', from),
    ...header('to', to),
    ...(any('protocol') ? [setAttribute(policy, 'protocol', [...protocols].join(', '))] : []),
    ...(any('port') && ports.size > 0 ? [setAttribute(policy, 'port', [...ports].join(', '))] : []),
  ];
}

function behind(facts: Facts, policy: CxElement, { from, to, protocols, ports }: Need, at: number): ModelEdit {
  const name = `${policy.named ? policy.name : 'allow'}_${at + 2}`;
  return {
    kind: 'insert-after',
    element: policy.id,
    text: policyText(facts, { name, from, to, protocols: [...protocols], ports: [...ports], flows: [] }),
  };
}
