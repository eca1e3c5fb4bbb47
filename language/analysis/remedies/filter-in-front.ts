import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import { valuesText } from '../../edit/value-text.js';
import type { CxAttribute, CxElement } from '../../model/model.js';
import { onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import { endsOf } from '../terms/flows.js';
import { entriesTo, gatesBefore } from '../terms/guards.js';
import { segmentOf } from '../terms/places.js';
import { claim, freeName, repair } from './building-blocks.js';
import { defaultPorts, hasPolicies, isOpen, policyText } from './policy-text.js';
import { alreadyInPlace } from './state-controls.js';

/** Leads what comes from outside through a web application firewall, or states that a gateway on all ways filters. */
export function filterInFront({ variable, facts, today }: FixContext): Fix[] {
  const system = variable('s');
  const gates = gatesBefore(facts, system).filter(({ kind }) => kind === 'api-gateway' || kind === 'cdn');
  return [
    ...throughFirewall(facts, system),
    ...gates.slice(0, 1).flatMap((gate) => claim(gate, 'threat-protection', 'yes', today)),
    alreadyInPlace(system, 'virtual-patching', 'yes'),
  ];
}

function filters(facts: Facts, system: CxElement): boolean {
  if (system.kind === 'waf') return true;
  const mayFilter = system.kind === 'api-gateway' || system.kind === 'cdn';
  return mayFilter && onlyWord(facts.attribute(system, 'threat-protection')) === 'yes';
}

/** A firewall to lead flows through: where it is, and the text that makes it where there is none yet. */
interface Firewall {
  readonly id: string;
  readonly home: CxElement | undefined;
  readonly made: readonly string[];
}

function throughFirewall(facts: Facts, system: CxElement): Fix[] {
  const entries = entriesTo(facts, system, (each) => filters(facts, each)).filter((flow) => flow.project === undefined);
  const [first] = entries;
  if (!first) return [];
  const firewall = firewallFor(facts, system);
  const edits = entries.flatMap((flow) => redirect(facts, flow, firewall));
  const making: ModelEdit[] = firewall.made.map((text) => ({ kind: 'insert-after', element: first.id, text }));
  const title = firewall.made.length > 0 ? `a new web application firewall ${firewall.id}` : firewall.id;
  const flows = entries.length === 1 ? 'the flow' : `${entries.length} flows`;
  return [repair(`lead ${flows} from outside through ${title}`, [...making, ...edits], { preferred: true })];
}

function firewallFor(facts: Facts, system: CxElement): Firewall {
  const existing = facts.all('system').find((each) => each.project === undefined && filters(facts, each));
  if (existing) return { id: existing.id, home: segmentOf(facts, existing), made: [] };
  const own = segmentOf(facts, system);
  const isEdge = (segment: CxElement): boolean => onlyWord(facts.attribute(segment, 'trust')) === 'edge';
  const home = own && isEdge(own) ? own : (facts.all('segment').find(isEdge) ?? own);
  const id = freeName(facts, 'Waf');
  return { id, home, made: [`system ${id} : waf${home ? ` in ${home.id}` : ''}`] };
}

/** Aims a flow at the firewall, and lets the same go on from there to where the flow led. */
function redirect(facts: Facts, flow: CxElement, firewall: Firewall): ModelEdit[] {
  const { source, target } = endsOf(facts, flow);
  if (!source || !target) return [];
  const [outer, inner] = [segmentOf(facts, source), segmentOf(facts, target)];
  const name = flow.named ? ` ${freeName(facts, `${flow.name}_filtered`)}` : '';
  const body = Object.entries(flow.attributes)
    .filter(([word]) => word !== 'src' && word !== 'dst')
    .map(([word, attribute]) => `${word}: ${statedText(attribute)}`);
  const onward = `flow${name} ${firewall.id} -> ${target.id}${body.length > 0 ? ` { ${body.join('  ')} }` : ''}`;
  const policies = [...passage(facts, flow, outer, firewall.home), ...passage(facts, flow, firewall.home, inner)];
  return [
    { kind: 'set-header', element: flow.id, word: 'dst', value: firewall.id },
    ...[onward, ...policies].map((text): ModelEdit => ({ kind: 'insert-after', element: flow.id, text })),
  ];
}

function statedText(attribute: CxAttribute): string {
  switch (attribute.state) {
    case 'set':
      return valuesText(attribute);
    case 'planned':
      return `planned(${valuesText(attribute)}, ${attribute.plannedFor})`;
    case 'unknown':
      return 'unknown';
    case 'not-applicable':
      return `not-applicable("${attribute.reason ?? ''}")`;
  }
}

/** The policy that a way between two segments needs, where the model has policies at all and none opens it. */
function passage(facts: Facts, flow: CxElement, from: CxElement | undefined, to: CxElement | undefined): string[] {
  const protocol = onlyWord(facts.attribute(flow, 'protocol'));
  if (!from || !to || from === to || protocol === undefined || !hasPolicies(facts)) return [];
  if (isOpen(facts, from, to, protocol)) return [];
  const name = `allow_${from.name}_${to.name}`;
  return [policyText(facts, { name, from, to, protocols: [protocol], ports: defaultPorts(protocol), flows: [] })];
}
