import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import { servedBy } from '../terms/policies.js';
import { repair } from './building-blocks.js';
import { narrowPolicy } from './narrow-policy.js';

/** Removes policies between two segments that no flow needs. */
export function removeUnused(a: CxElement, b: CxElement, facts: Facts): Fix[] {
  const between = allowPolicies(facts).filter((policy) => joins(facts, policy, a, b) || joins(facts, policy, b, a));
  const unused = between.filter((policy) => servedBy(facts, policy).length === 0);
  return unused.map((policy, at) =>
    repair(`remove policy ${policy.name}, which no flow needs`, [{ kind: 'remove-element', element: policy.id }], {
      preferred: at === 0,
    }),
  );
}

/** Narrows the policies that open every protocol to an outside party to what their flows use. */
export function narrowOutsiders(segment: CxElement, facts: Facts): Fix[] {
  const wide = allowPolicies(facts).filter(
    (policy) =>
      elementsIn(facts.attribute(policy, 'from'))[0] === segment &&
      facts.attribute(policy, 'protocol').items.includes('any'),
  );
  const [first] = wide;
  return wide.length === 1 && first ? narrowPolicy(first, facts, false) : [];
}

function allowPolicies(facts: Facts): CxElement[] {
  return facts.all('policy').filter((policy) => onlyWord(facts.attribute(policy, 'effect')) === 'allow');
}

function joins(facts: Facts, policy: CxElement, from: CxElement, to: CxElement): boolean {
  return elementsIn(facts.attribute(policy, 'from'))[0] === from && elementsIn(facts.attribute(policy, 'to'))[0] === to;
}
