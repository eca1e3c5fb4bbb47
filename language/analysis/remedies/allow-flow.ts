import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, onlyWord, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { endsOf } from '../terms/flows.js';
import { covers } from '../terms/policies.js';
import { policyText, portsText, sideOf } from './policy-text.js';

/** Lets a flow through by the one policy that it needs; nothing where a policy denies it on purpose. */
export function allowFlow({ variable, facts }: FixContext): Fix[] {
  const flow = variable('f');
  const { source, target } = endsOf(facts, flow);
  if (!source || !target || isDenied(facts, flow)) return [];
  const protocols = wordsIn(facts.attribute(flow, 'protocol'));
  const ports = portsText(facts.attribute(flow, 'port'));
  const [from, to] = [sideOf(facts, source), sideOf(facts, target)];
  const text = policyText(facts, {
    name: `allow_${flow.name}`,
    from,
    to,
    protocols,
    ports,
    flows: flow.named ? [flow.id] : [],
  });
  const added = repair(
    `allow this flow and no other (new policy ${from.id} -> ${to.id})`,
    [{ kind: 'insert-after', element: flow.id, text }],
    { preferred: true },
  );
  return [added, ...widenings(facts, from, to, protocols[0], ports)];
}

function isDenied(facts: Facts, flow: CxElement): boolean {
  return facts
    .all('policy')
    .some((policy) => onlyWord(facts.attribute(policy, 'effect')) === 'deny' && covers(facts, policy, flow) === true);
}

/** A policy between the same two sides may take up the flow's protocol instead. */
function widenings(
  facts: Facts,
  from: CxElement,
  to: CxElement,
  protocol: string | undefined,
  ports: readonly string[],
): Fix[] {
  if (protocol === undefined) return [];
  return facts
    .all('policy')
    .filter((policy) => joins(facts, policy, from, to))
    .flatMap((policy) => {
      const protocols = wordsIn(facts.attribute(policy, 'protocol'));
      if (!policy.named || protocols.includes('any') || policy.attributes['for'] !== undefined) return [];
      const known = portsText(facts.attribute(policy, 'port'));
      const edits = [setAttribute(policy, 'protocol', [...new Set([...protocols, protocol])].join(', '))];
      if (!known.includes('any'))
        edits.push(setAttribute(policy, 'port', [...new Set([...known, ...ports])].join(', ')));
      return [repair(`add \`${protocol}\` to policy ${policy.name}`, edits)];
    });
}

function joins(facts: Facts, policy: CxElement, from: CxElement, to: CxElement): boolean {
  const side = (word: string): CxElement | undefined => elementsIn(facts.attribute(policy, word))[0];
  return onlyWord(facts.attribute(policy, 'effect')) === 'allow' && side('from') === from && side('to') === to;
}
