import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import { statedWord } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { protocolDefinition } from '../../model/registry.js';
import { wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { repair, setAttribute } from './building-blocks.js';
import { servedBy } from '../terms/policies.js';
import { defaultPorts, portsText } from './policy-text.js';

/** Encrypts a flow: the protected variant of its protocol, which the policies that let the flow through then name too. */
export function protect(flow: CxElement, facts: Facts): Fix[] {
  const spoken = statedWord(flow, 'protocol');
  const definition = spoken === undefined ? undefined : protocolDefinition(spoken);
  if (spoken === undefined || !definition) return [];
  const tls = flow.attributes['tls'] === undefined ? [] : [setAttribute(flow, 'tls', '1.3')];
  if (definition.protected !== undefined) {
    const edits = [...speak(flow, spoken, definition.protected, facts), ...tls];
    return [
      repair(`speak \`${definition.protected}\` instead of \`${spoken}\``, edits, { preferred: true, bulk: true }),
    ];
  }
  return tls.length === 0 ? [] : [repair('use TLS 1.3 (`tls: 1.3`)', tls, { preferred: true, bulk: true })];
}

/** Lets a flow speak another protocol, and the policies that let it through follow. */
export function speak(flow: CxElement, before: string, after: string, facts: Facts): ModelEdit[] {
  return [setAttribute(flow, 'protocol', after), ...forgetPort(flow), ...followInPolicies(flow, before, after, facts)];
}

/** A port belongs to its protocol: what answers there speaks the clear variant. */
function forgetPort(flow: CxElement): ModelEdit[] {
  return flow.attributes['port'] === undefined
    ? []
    : [{ kind: 'remove-attribute', element: flow.id, attribute: 'port' }];
}

function followInPolicies(flow: CxElement, before: string, after: string, facts: Facts): ModelEdit[] {
  return facts.all('policy').flatMap((policy) => {
    const protocols = wordsIn(facts.attribute(policy, 'protocol'));
    if (!protocols.includes(before) || protocols.includes(after)) return [];
    const served = servedBy(facts, policy);
    if (!served.includes(flow)) return [];
    const stillUsed = served.some(
      (other) => other !== flow && wordsIn(facts.attribute(other, 'protocol')).includes(before),
    );
    return followInPolicy(policy, protocols, { before, after, stillUsed }, facts);
  });
}

interface Change {
  readonly before: string;
  readonly after: string;
  readonly stillUsed: boolean;
}

function followInPolicy(
  policy: CxElement,
  protocols: readonly string[],
  { before, after, stillUsed }: Change,
  facts: Facts,
): ModelEdit[] {
  const replaced = stillUsed
    ? [...protocols, after]
    : protocols.map((protocol) => (protocol === before ? after : protocol));
  const edits = [setAttribute(policy, 'protocol', replaced.join(', '))];
  const ports = portsText(facts.attribute(policy, 'port'));
  const [old, added] = [defaultPorts(before), defaultPorts(after)];
  if (ports.includes('any') || added.every((port) => ports.includes(port))) return edits;
  const kept = ports.filter((port) => stillUsed || !old.includes(port));
  return [...edits, setAttribute(policy, 'port', [...kept, ...added].join(', '))];
}
