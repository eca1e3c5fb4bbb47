import type { CxElement } from '../../model/model.js';
import { compareText, pushTo } from '../../core/order.js';
import { bagOf, elementsIn, isElement, onlyWord, wordsIn } from '../bag.js';
import { membersOf as namedSet } from '../conditions/named-sets.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { hopsFrom } from '../graph/search.js';
import { joinMissing, nothingMissing, Unknown } from '../truth.js';
import type { Missing, Truth } from '../truth.js';
import { comesFromOutside, endsOf, flowsFrom, flowsInto } from './flows.js';
import { movesByData } from './lineage.js';
import { trustOf } from './places.js';
import { each, holdsFor } from './term.js';
import type { Term, TermPredicate } from './term.js';

const enforcing = new Set(namedSet('pepKinds'));
const deciding = new Set(['role', 'object', 'abac', 'pdp']);

/** Everything that is not ours to trust: customers and their channels, outsiders, and what stands in untrusted segments. */
function untrustedSources(facts: Facts): readonly CxElement[] {
  return facts.memo('untrustedSources', () =>
    ['actor', 'channel', 'touchpoint', 'system'].flatMap((type) =>
      facts.all(type).filter((element) => isUntrusted(facts, element)),
    ),
  );
}

function isUntrusted(facts: Facts, element: CxElement): boolean {
  return element.type === 'system'
    ? wordsIn(trustOf(facts, element)).includes('untrusted')
    : comesFromOutside(facts, element);
}

function targetsOf(facts: Facts, element: CxElement): CxElement[] {
  return flowsFrom(facts, element).flatMap((flow) => endsOf(facts, flow).target ?? []);
}

type Reached = ReadonlyMap<CxElement, number>;

/** What can be reached from outside without passing an element that stops: for certain, and at most. */
interface Unguarded {
  readonly certain: Reached;
  readonly possible: Reached;
  readonly missing: readonly Missing[];
}

function unguardedBy(facts: Facts, predicate: TermPredicate): Unguarded {
  const compute = (): Unguarded => {
    let missing = nothingMissing;
    const truths = new Map<CxElement, Truth>();
    const stops = (element: CxElement): Truth => {
      let truth = truths.get(element);
      if (truth === undefined) truths.set(element, (truth = predicate.test(element)));
      if (truth instanceof Unknown) missing = joinMissing(missing, truth.missing);
      return truth;
    };
    const sources = untrustedSources(facts);
    const certain = hopsFrom(sources, (element) => (stops(element) === false ? targetsOf(facts, element) : []));
    const possible = hopsFrom(sources, (element) => (stops(element) === true ? [] : targetsOf(facts, element)));
    return { certain, possible, missing };
  };
  return predicate.key === undefined ? compute() : facts.memo(`unguardedBy:${predicate.key}`, compute);
}

function isGuarded(facts: Facts, element: CxElement, predicate: TermPredicate): Truth {
  const { certain, possible, missing } = unguardedBy(facts, predicate);
  if (certain.has(element)) return false;
  return possible.has(element) ? new Unknown(missing) : true;
}

/** Ways that avoid all enforcement points, and ways that pass one. */
function enforcement(facts: Facts): { readonly avoiding: Reached; readonly passing: Reached } {
  return facts.memo('enforcement', () => {
    const isPoint = (element: CxElement): boolean => enforcing.has(element.kind ?? '');
    const sources = untrustedSources(facts);
    const avoiding = hopsFrom(sources, (element) => (isPoint(element) ? [] : targetsOf(facts, element)));
    const points = [...hopsFrom(sources, (element) => targetsOf(facts, element)).keys()].filter(isPoint);
    const passing = hopsFrom(
      points.flatMap((point) => targetsOf(facts, point)),
      (element) => targetsOf(facts, element),
    );
    return { avoiding, passing };
  });
}

/** Ways on which nobody decides: no enforcement point, and no flow whose authorisation is more than a login. */
function undecidedWays(facts: Facts): {
  readonly certain: Reached;
  readonly possible: Reached;
  readonly open: ReadonlyMap<CxElement, readonly Missing[]>;
} {
  return facts.memo('undecidedWays', () => {
    const most = Number(facts.thresholds['maxPath']);
    const open = new Map<CxElement, Missing[]>();
    const decides = (flow: CxElement): boolean | undefined => {
      const authz = facts.attribute(flow, 'authz');
      const word = onlyWord(authz);
      return word === undefined ? undefined : deciding.has(word);
    };
    const onward = (element: CxElement, admits: (decided: boolean | undefined) => boolean): CxElement[] =>
      enforcing.has(element.kind ?? '')
        ? []
        : flowsFrom(facts, element)
            .filter((flow) => admits(decides(flow)))
            .flatMap((flow) => endsOf(facts, flow).target ?? []);
    const sources = untrustedSources(facts);
    const certain = hopsFrom(sources, (element) => onward(element, (decided) => decided === false), most);
    const possible = hopsFrom(sources, (element) => onward(element, (decided) => decided !== true), most);
    for (const element of possible.keys()) {
      for (const flow of flowsFrom(facts, element)) {
        const { target } = endsOf(facts, flow);
        if (target && decides(flow) === undefined) pushTo(open, target, { element: flow.id, attribute: 'authz' });
      }
    }
    return { certain, possible, open };
  });
}

function isUnguarded(facts: Facts, element: CxElement): Truth {
  const { certain, possible, open } = undecidedWays(facts);
  if (certain.has(element)) return true;
  return possible.has(element) ? new Unknown(open.get(element) ?? nothingMissing) : false;
}

/** The shortest way without a decision from outside to an element, as flows; ties go to the name that comes first. */
export function undecidedPath(facts: Facts, element: CxElement): readonly CxElement[] {
  const { certain } = undecidedWays(facts);
  const path: CxElement[] = [];
  let at = element;
  for (let hops = certain.get(element); hops !== undefined && hops > 0; hops = certain.get(at)) {
    const nearer = flowsInto(facts, at).filter((flow) => {
      const { source } = endsOf(facts, flow);
      return (
        source !== undefined &&
        certain.get(source) === hops! - 1 &&
        deciding.has(onlyWord(facts.attribute(flow, 'authz')) ?? 'object') === false
      );
    });
    const flow = [...nearer].sort((a, b) => compareText(a.id, b.id))[0];
    if (!flow) break;
    path.unshift(flow);
    at = endsOf(facts, flow).source!;
  }
  return path;
}

/** Data that untrusted sources write, by the elements it reaches without being cleaned on the way. */
function taints(facts: Facts): ReadonlyMap<CxElement, readonly CxElement[]> {
  return facts.memo('taints', () => {
    const found = new Map<CxElement, CxElement[]>();
    for (const data of facts.all('data')) for (const element of taintedBy(facts, data)) pushTo(found, element, data);
    return found;
  });
}

function taintedBy(facts: Facts, data: CxElement): CxElement[] {
  const moves = movesByData(facts).get(data.id) ?? [];
  const onward = new Map<CxElement, CxElement[]>();
  for (const move of moves) pushTo(onward, move.from, move.to);
  const collecting = facts
    .all('touchpoint')
    .filter(
      (touchpoint) =>
        comesFromOutside(facts, touchpoint) && elementsIn(facts.attribute(touchpoint, 'collects')).includes(data),
    );
  const writing = moves.map((move) => move.from).filter((element) => isUntrusted(facts, element));
  const entries = [
    ...collecting.flatMap((touchpoint) => elementsIn(facts.attribute(touchpoint, 'front'))),
    ...writing.flatMap((element) => onward.get(element) ?? []),
  ];
  const cleaned = (element: CxElement): boolean =>
    element.type === 'system' && elementsIn(facts.attribute(element, 'sanitises')).includes(data);
  return [...hopsFrom(entries, (element) => (cleaned(element) ? [] : (onward.get(element) ?? []))).keys()];
}

const reachable = { name: 's', types: ['system', 'store'] };

export const guardTerms: readonly Term[] = [
  {
    name: 'guarded',
    parameters: [reachable, { name: 'x => …' }],
    yields: { kind: 'truth' },
    doc: 'No path from an untrusted source reaches s without passing a system for which the condition holds.',
    evaluate: (facts, [operand], predicate) => {
      const element = operand!.items.find(isElement);
      return element && predicate ? isGuarded(facts, element, predicate) : true;
    },
  },
  {
    name: 'bypassed',
    parameters: [reachable],
    yields: { kind: 'truth' },
    doc: 'One untrusted or third-party path to s passes an enforcement point, another avoids all of them.',
    label: 'a way around the enforcement points',
    evaluate: holdsFor((facts, element) => {
      const { avoiding, passing } = enforcement(facts);
      return avoiding.has(element) && passing.has(element);
    }),
  },
  {
    name: 'unguarded',
    parameters: [reachable],
    yields: { kind: 'truth' },
    doc: 'Some path of at most `maxPath` flows from an untrusted source reaches s, on which no system is an enforcement point and no flow has authz role, object, abac or pdp.',
    label: 'a way without a decision',
    evaluate: holdsFor(isUnguarded),
    explain: (facts, [operand]) =>
      elementsIn(operand!).flatMap((element) =>
        undecidedPath(facts, element).map((flow) => ({
          element: flow.id,
          attribute: 'authz',
          text: `on the way: ${flow.name}`,
        })),
      ),
  },
  {
    name: 'taint',
    parameters: [reachable],
    yields: elementOf('data'),
    doc: 'Data that untrusted sources write and that reaches s, by flows or by being read back, without passing a system that sanitises it.',
    label: 'untrusted data',
    evaluate: each((facts, element) => bagOf(taints(facts).get(element) ?? [])),
  },
];
