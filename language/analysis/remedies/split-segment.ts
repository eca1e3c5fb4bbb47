import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import { statedWord } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { pushTo, unique } from '../../core/order.js';
import { onlyWord, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import { endsOf, flowsAt } from '../terms/flows.js';
import { membersOf, segmentOf } from '../terms/places.js';
import { tierOf } from '../terms/segment-graph.js';
import { claim, freeName, repair } from './building-blocks.js';
import { hasPolicies, policyText, portsText } from './policy-text.js';

/** Moves the stores of a segment into one of their own, where that is enough; or states that its members are kept apart. */
export function splitSegment({ variable, facts, today }: FixContext): Fix[] {
  const segment = variable('z');
  return [...storesApart(facts, segment), ...claim(segment, 'per-workload-policy', 'yes', today)];
}

function storesApart(facts: Facts, segment: CxElement): Fix[] {
  const inside = membersOf(facts, segment).filter((member) => member.type !== 'channel');
  const stores = inside.filter((member) => member.type === 'store' && member.parent === undefined);
  const rest = inside.filter((member) => !stores.includes(member));
  const name = freeName(facts, `${segment.name}Data`);
  const policies = passages(facts, stores, name);
  if (stores.length === 0 || !policies || !isEnough(facts, rest)) return [];
  const made = `segment ${name} { ${traits(facts, segment).join('  ')} }`;
  const edits: ModelEdit[] = [
    { kind: 'insert-after', element: segment.id, text: [made, ...policies].join('\n') },
    ...stores.map((store): ModelEdit => ({ kind: 'set-header', element: store.id, word: 'in', value: name })),
  ];
  const what = stores.length === 1 ? 'its store' : `its ${stores.length} stores`;
  return [repair(`move ${what} into a new segment ${name}`, edits, { preferred: true })];
}

/** What stays is no longer most of everything, or is of one tier. */
function isEnough(facts: Facts, rest: readonly CxElement[]): boolean {
  const all = facts.all('system').length + facts.all('store').length;
  const tiers = new Set(rest.flatMap((member) => tierOf(member) ?? []));
  return tiers.size < 2 || rest.length / all <= Number(facts.thresholds['flatShare']);
}

/** As trusted as the segment that it is split from, and admitting what that admits. */
function traits(facts: Facts, segment: CxElement): string[] {
  const admitted = statedWord(segment, 'max-class');
  return [
    `trust: ${onlyWord(facts.attribute(segment, 'trust')) ?? 'internal'}`,
    'role: data',
    ...(admitted === undefined ? [] : [`max-class: ${admitted}`]),
    'default: deny',
  ];
}

/** The policies that the flows to and from moved stores need; undefined where one does not say what it speaks. */
function passages(facts: Facts, stores: readonly CxElement[], name: string): string[] | undefined {
  if (!hasPolicies(facts)) return [];
  const crossing = new Map<string, CxElement[]>();
  for (const flow of unique(stores.flatMap((store) => flowsAt(facts, store)))) {
    const { source, target } = endsOf(facts, flow);
    if (!source || !target || onlyWord(facts.attribute(flow, 'protocol')) === undefined) return undefined;
    const [from, to] = [source, target].map((end) => (stores.includes(end) ? name : sideOf(facts, end)));
    if (from !== to) pushTo(crossing, `${from} ${to}`, flow);
  }
  return [...crossing].map(([way, flows]) => {
    const [from, to] = way.split(' ') as [string, string];
    const protocols = unique(flows.flatMap((flow) => wordsIn(facts.attribute(flow, 'protocol'))));
    const ports = unique(flows.flatMap((flow) => portsText(facts.attribute(flow, 'port'))));
    const sides = { from: { id: from }, to: { id: to } };
    return policyText(facts, { name: `allow_${from}_${to}`, ...sides, protocols, ports, flows: [] });
  });
}

function sideOf(facts: Facts, element: CxElement): string {
  return (segmentOf(facts, element) ?? element).id;
}
