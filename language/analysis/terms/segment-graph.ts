import { pushTo } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { bagOf, elementsIn, isElement, onlyWord, single, wordsIn } from '../bag.js';
import type { Bag } from '../bag.js';
import { membersOf as namedSet } from '../conditions/named-sets.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { components, hopsFrom } from '../graph/search.js';
import { Unknown } from '../truth.js';
import { classOf, classOrder } from './data.js';
import { reachOf } from './flows.js';
import { membersOf, segmentOf, segmentsAround, trustOf, trustOrder } from './places.js';
import { each } from './term.js';
import type { Term } from './term.js';

const jumpKinds = new Set(['pam', 'bastion', 'identity-aware-proxy']);

/** What an allow policy opens between two segments. */
interface Opening {
  readonly to: CxElement;
  /** It goes through a system made for administration. */
  readonly jump: boolean;
}

/** Allow policies as ways between segments: a side stands for the segments in it, `any` for all. */
function openings(facts: Facts): ReadonlyMap<CxElement, readonly Opening[]> {
  return facts.memo('openings', () => {
    const ways = new Map<CxElement, Opening[]>();
    for (const policy of facts.all('policy')) {
      if (onlyWord(facts.attribute(policy, 'effect')) !== 'allow') continue;
      const jump = elementsIn(facts.attribute(policy, 'via')).some((system) => jumpKinds.has(system.kind ?? ''));
      const targets = segmentsOfSide(facts, facts.attribute(policy, 'to'));
      for (const from of segmentsOfSide(facts, facts.attribute(policy, 'from')))
        for (const to of targets) if (to !== from) pushTo(ways, from, { to, jump });
    }
    return ways;
  });
}

function segmentsOfSide(facts: Facts, side: Bag): readonly CxElement[] {
  if (side.items.includes('any')) return facts.all('segment');
  return elementsIn(side).flatMap((element) =>
    element.type === 'segment' ? segmentsWithin(facts, element) : (segmentOf(facts, element) ?? []),
  );
}

/** A segment and those nested in it. */
function segmentsWithin(facts: Facts, segment: CxElement): readonly CxElement[] {
  const within = facts.memo('segmentsWithin', () => {
    const found = new Map<CxElement, CxElement[]>();
    for (const inner of facts.all('segment'))
      for (const outer of segmentsAround(facts, inner)) pushTo(found, outer, inner);
    return found;
  });
  return within.get(segment) ?? [segment];
}

function neighboursOf(facts: Facts, segment: CxElement): CxElement[] {
  return (openings(facts).get(segment) ?? []).map((opening) => opening.to);
}

/** Segments that allow policies open from one, in at most some steps; without the segment itself. */
function openFrom(facts: Facts, segment: CxElement, steps: number): CxElement[] {
  return [...hopsFrom([segment], (each) => neighboursOf(facts, each), steps).keys()].filter((each) => each !== segment);
}

function cycleOf(facts: Facts, segment: CxElement): CxElement[] {
  const groups = facts.memo('cycles', () => {
    const found = new Map<CxElement, CxElement[]>();
    for (const group of components(facts.all('segment'), (each) => neighboursOf(facts, each)))
      for (const member of group) found.set(member, group);
    return found;
  });
  return (groups.get(segment) ?? []).filter((each) => each !== segment);
}

function hasAdminPath(facts: Facts, from: CxElement, to: CxElement): boolean {
  const direct = (segment: CxElement): CxElement[] =>
    (openings(facts).get(segment) ?? []).filter((opening) => !opening.jump).map((opening) => opening.to);
  return from !== to && hopsFrom([from], direct, 2).has(to);
}

const tierKinds: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['admin', new Set(namedSet('adminKinds'))],
  ['identity', new Set(namedSet('identityKinds'))],
  ['web', new Set(['web-app', 'spa', 'cdn', 'waf', 'reverse-proxy', 'load-balancer', 'cms', 'dxp', 'api-gateway'])],
];

/** The tier that a system or store belongs to by its kind, or undefined. */
export function tierOf(element: CxElement): string | undefined {
  if (element.type === 'store') return 'data';
  if (element.type === 'channel') return 'web';
  return (
    tierKinds.find(([, kinds]) => kinds.has(element.kind ?? ''))?.[0] ?? (element.type === 'system' ? 'app' : undefined)
  );
}

/** Share of all systems and stores that lie in a segment. */
function shareOfSegment(facts: Facts, segment: CxElement): number {
  const all = facts.all('system').length + facts.all('store').length;
  const inside = membersOf(facts, segment).filter((member) => member.type !== 'channel').length;
  return all === 0 ? 0 : inside / all;
}

/** Share of the stores of at least a class that an element reaches. */
function shareOfClass(facts: Facts, element: CxElement, least: string): number {
  const isOfClass = (store: CxElement): boolean =>
    classOrder.indexOf(onlyWord(classOf(facts, store)) ?? 'public') >= classOrder.indexOf(least);
  const all = facts.all('store').filter(isOfClass);
  const reached = reachOf(facts, element).filter((each) => each.type === 'store' && isOfClass(each));
  return all.length === 0 ? 0 : reached.length / all.length;
}

const located = { name: 'x' };
const aSegment = { name: 'z', types: ['segment'] };
const segments = elementOf('segment');

export const segmentGraphTerms: readonly Term[] = [
  {
    name: 'trustGap',
    parameters: [{ name: 'a' }, { name: 'b' }],
    yields: { kind: 'number' },
    doc: 'trust(b) minus trust(a) in levels.',
    label: 'levels of trust between them',
    evaluate: (facts, [from, to]) => {
      const [a, b] = [from!.items.find(isElement), to!.items.find(isElement)];
      if (!a || !b) return bagOf([]);
      const [low, high] = [trustOf(facts, a), trustOf(facts, b)];
      const missing = [...low.missing, ...high.missing];
      const [x, y] = [wordsIn(low)[0], wordsIn(high)[0]];
      if (x === undefined || y === undefined) return missing.length > 0 ? new Unknown(missing) : bagOf([]);
      return single(trustOrder.indexOf(y) - trustOrder.indexOf(x));
    },
  },
  {
    name: 'allowedFrom',
    parameters: [aSegment],
    yields: segments,
    doc: 'Segments that allow policies open from z directly.',
    label: 'opens',
    evaluate: each((facts, segment) => bagOf(openFrom(facts, segment, 1))),
  },
  {
    name: 'allowedWithin',
    parameters: [aSegment, { name: 'n' }],
    yields: segments,
    doc: 'Segments that allow policies open from z in at most n steps.',
    evaluate: (facts, [operand, steps]) =>
      bagOf(elementsIn(operand!).flatMap((segment) => openFrom(facts, segment, Number(steps!.items[0])))),
  },
  {
    name: 'cycle',
    parameters: [aSegment],
    yields: segments,
    doc: 'Other segments that z can reach over allow policies and that can reach z.',
    label: 'in a circle with',
    evaluate: each((facts, segment) => bagOf(cycleOf(facts, segment))),
  },
  {
    name: 'adminPath',
    parameters: [{ name: 'y', types: ['segment'] }, aSegment],
    yields: { kind: 'truth' },
    doc: 'Allow policies lead from y to z in at most two steps, none of them `via` a system of kind pam, bastion or identity-aware-proxy.',
    label: 'a way for administration',
    evaluate: (facts, [from, to]) =>
      elementsIn(from!).some((a) => elementsIn(to!).some((b) => hasAdminPath(facts, a, b))),
  },
  {
    name: 'tiers',
    parameters: [aSegment],
    yields: { kind: 'words', words: ['web', 'app', 'data', 'admin', 'identity'] },
    doc: 'Tiers found in z: web, app, data, admin, identity.',
    label: 'tiers',
    evaluate: each((facts, segment) =>
      bagOf([...new Set(membersOf(facts, segment).flatMap((member) => tierOf(member) ?? []))].sort()),
    ),
  },
  {
    name: 'share',
    parameters: [
      { ...located, types: ['segment', 'actor', 'system', 'store', 'channel', 'touchpoint'] },
      { name: 'class', optional: true },
    ],
    yields: { kind: 'number' },
    doc: 'Share of all systems and stores that lie in z; share of the stores of that class that a reaches.',
    label: 'share',
    share: true,
    evaluate: (facts, [operand, least]) => {
      const element = operand!.items.find(isElement);
      if (!element) return bagOf([]);
      const word = least === undefined ? undefined : onlyWord(least);
      return single(word === undefined ? shareOfSegment(facts, element) : shareOfClass(facts, element, word));
    },
  },
];
