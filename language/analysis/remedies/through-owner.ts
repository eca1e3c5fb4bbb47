import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import { statedWord } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { protocolDefinition } from '../../model/registry.js';
import { elementsIn, onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import { freeName, repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { endsOf, flowsFrom } from '../terms/flows.js';
import { segmentOf, trustOf } from '../terms/places.js';
import { defaultPorts, hasPolicies, isOpen, policyText } from './policy-text.js';

/** Puts the system that owns a store between a caller and the store; without an owner, a new access layer. */
export function throughOwner({ variable, facts }: FixContext): Fix[] {
  const flow = variable('f');
  const { source, target: store } = endsOf(facts, flow);
  if (!source || !store) return [];
  const owners = elementsIn(facts.attribute(store, 'owner-system')).filter(
    (owner) => owner !== source && onlyWord(trustOf(facts, owner)) !== 'untrusted',
  );
  if (owners.length > 0) return owners.map((owner, at) => redirect(facts, flow, { source, store, owner }, at === 0));
  return newLayer(facts, flow, source, store);
}

interface Path {
  readonly source: CxElement;
  readonly store: CxElement;
  readonly owner: CxElement;
}

function redirect(facts: Facts, flow: CxElement, { source, store, owner }: Path, preferred: boolean): Fix {
  const joined = flowsFrom(facts, owner).some((other) => endsOf(facts, other).target === store);
  const edits: ModelEdit[] = [
    ...aim(facts, flow, owner.id),
    ...(joined ? [] : [insert(flow, storeFlow(flow, owner.id, store))]),
  ];
  const [outer, inner] = [segmentOf(facts, source), segmentOf(facts, owner)];
  if (outer && inner) edits.push(...passage(facts, flow, outer, inner, 'https'));
  const home = segmentOf(facts, store);
  if (!joined && inner && home) edits.push(...passage(facts, flow, inner, home, databaseProtocol(flow)));
  return repair(`go through ${owner.name}, which owns the store`, edits, { preferred });
}

/**
 * No system owns the store: an interface in front of it is made, in a segment between the untrusted and the store, so that
 * no step of the way skips a level of trust.
 */
function newLayer(facts: Facts, flow: CxElement, source: CxElement, store: CxElement): Fix[] {
  const [outer, home] = [segmentOf(facts, source), segmentOf(facts, store)];
  const existing = facts
    .all('segment')
    .find((segment) => onlyWord(facts.attribute(segment, 'trust')) === 'internal' && segment.project === undefined);
  const layer = existing?.id ?? freeName(facts, 'AccessZone');
  const name = freeName(facts, `${store.name}Access`);
  const made = existing ? [] : [`segment ${layer} { trust: internal  default: deny }`];
  const edits: ModelEdit[] = [
    ...aim(facts, flow, name),
    insert(flow, [...made, `system ${name} : api-gateway in ${layer}`, storeFlow(flow, name, store)].join('\n')),
    setAttribute(store, 'owner-system', name),
    ...(outer ? passage(facts, flow, outer, existing ?? { id: layer, name: layer }, 'https') : []),
    ...(home ? passage(facts, flow, existing ?? { id: layer, name: layer }, home, databaseProtocol(flow)) : []),
  ];
  return [repair(`put a new interface ${name} (in ${layer}) in between`, edits, { preferred: true })];
}

/** Points a flow at a system, which is spoken to by https where the flow spoke the language of a database. */
function aim(facts: Facts, flow: CxElement, system: string): ModelEdit[] {
  const edits: ModelEdit[] = [{ kind: 'set-header', element: flow.id, word: 'dst', value: system }];
  if (databaseProtocol(flow) === undefined && !hasPolicies(facts)) return edits;
  if (flow.attributes['port'] !== undefined)
    edits.push({ kind: 'remove-attribute', element: flow.id, attribute: 'port' });
  return [...edits, setAttribute(flow, 'protocol', 'https')];
}

function databaseProtocol(flow: CxElement): string | undefined {
  const protocol = statedWord(flow, 'protocol');
  return protocol !== undefined && protocolDefinition(protocol)?.layer === 'database' ? protocol : undefined;
}

function storeFlow(flow: CxElement, from: string, store: CxElement): string {
  const data = ['carries', 'returns'].flatMap((word) => {
    const values =
      flow.attributes[word]?.values.flatMap((value) => (value.type === 'reference' ? [value.id] : [])) ?? [];
    return values.length > 0 ? [`${word}: ${values.join(', ')}`] : [];
  });
  const protocol = databaseProtocol(flow);
  return `flow ${from} -> ${store.id} { ${[...(protocol === undefined ? [] : [`protocol: ${protocol}`]), ...data].join('  ')} }`;
}

function insert(flow: CxElement, text: string): ModelEdit {
  return { kind: 'insert-after', element: flow.id, text };
}

/** A segment of the model, or one that the fix makes. */
type Side = CxElement | { readonly id: string; readonly name: string };

/** The policy that a new way between two segments needs, where the model has policies at all and none opens it. */
function passage(facts: Facts, flow: CxElement, from: Side, to: Side, protocol: string | undefined): ModelEdit[] {
  if (from.id === to.id || protocol === undefined || !hasPolicies(facts)) return [];
  if ('type' in from && 'type' in to && isOpen(facts, from, to, protocol)) return [];
  const name = `allow_${from.name}_${to.name}`;
  return [
    insert(
      flow,
      policyText(facts, { name, from, to, protocols: [protocol], ports: defaultPorts(protocol), flows: [] }),
    ),
  ];
}
