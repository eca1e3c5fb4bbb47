import type { CxElement } from '../../model/model.js';
import { protocolDefinition } from '../../model/registry.js';
import { wordsIn } from '../bag.js';
import type { Bag } from '../bag.js';
import type { Facts } from '../facts.js';
import { freeName } from './building-blocks.js';
import { segmentOf, segmentsAround } from '../terms/places.js';

/** What a policy is made of: the two sides, and what may pass between them. */
export interface PolicyParts {
  readonly name: string;
  readonly from: Pick<CxElement, 'id'>;
  readonly to: Pick<CxElement, 'id'>;
  readonly protocols: readonly string[];
  readonly ports: readonly string[];
  /** Names of the flows that it is narrowed to. */
  readonly flows: readonly string[];
}

/** An allow policy as text. */
export function policyText(facts: Facts, { name, from, to, protocols, ports, flows }: PolicyParts): string {
  const lines = [
    ...(protocols.length > 0 ? [`protocol: ${protocols.join(', ')}`] : []),
    ...(ports.length > 0 ? [`port: ${ports.join(', ')}`] : []),
    ...(flows.length > 0 ? [`for: ${flows.join(', ')}`] : []),
  ];
  return `policy ${freeName(facts, name)} allow ${from.id} -> ${to.id} { ${lines.join('  ')} }`;
}

/** The side of a policy that stands for an element: its segment, or the element itself where it lies in none. */
export function sideOf(facts: Facts, element: CxElement): CxElement {
  return segmentOf(facts, element) ?? element;
}

/** Ports as a policy writes them. */
export function portsText(bag: Bag): string[] {
  return bag.items.filter((item) => typeof item === 'number' || typeof item === 'string').map(String);
}

/** The port that a protocol answers on, as a policy writes it. */
export function defaultPorts(protocol: string): string[] {
  const port = protocolDefinition(protocol)?.defaultPort;
  return typeof port === 'number' ? [String(port)] : [];
}

/** Tells whether the model states what its segments let through, so that new flows need a policy. */
export function hasPolicies(facts: Facts): boolean {
  return facts.all('policy').some((policy) => wordsIn(facts.attribute(policy, 'effect')).includes('allow'));
}

/** Tells whether an allow policy already opens a protocol on its usual port between two segments, whatever is carried. */
export function isOpen(facts: Facts, from: CxElement, to: CxElement, protocol: string): boolean {
  const admits = (policy: CxElement, attribute: string, wanted: readonly (CxElement | string)[]): boolean => {
    const { items } = facts.attribute(policy, attribute);
    return (
      items.includes('any') ||
      wanted.some((each) => items.map((item) => (typeof item === 'number' ? String(item) : item)).includes(each))
    );
  };
  return facts
    .all('policy')
    .some(
      (policy) =>
        wordsIn(facts.attribute(policy, 'effect')).includes('allow') &&
        facts.attribute(policy, 'for').items.length === 0 &&
        admits(policy, 'from', segmentsAround(facts, from)) &&
        admits(policy, 'to', segmentsAround(facts, to)) &&
        admits(policy, 'protocol', [protocol]) &&
        admits(policy, 'port', defaultPorts(protocol)),
    );
}
