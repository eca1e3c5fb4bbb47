import { sortBy, unique } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, isElement, onlyWord } from '../bag.js';
import { membersOf as namedSet } from '../conditions/named-sets.js';
import type { Facts } from '../facts.js';
import type { Reason } from '../finding.js';
import { hopsFrom, shortestWays, wayTo } from '../graph/search.js';
import type { Arrival, Step } from '../graph/search.js';
import { joinMissing, nothingMissing, Unknown } from '../truth.js';
import type { Missing, Truth } from '../truth.js';
import { endsOf, flowsFrom, flowsInto, isInUntrusted, isOutside } from './flows.js';
import { holdsFor } from './term.js';
import type { Term, TermPredicate } from './term.js';

const enforcing = new Set(namedSet('pepKinds'));
const deciding = new Set(['role', 'object', 'abac', 'pdp']);

/** Tells whether an element is not ours to trust: customers and their channels, outsiders, systems in untrusted segments. */
export function isUntrusted(facts: Facts, element: CxElement): Truth {
  return element.type === 'system' ? isInUntrusted(facts, element) : isOutside(facts, element);
}

/** Where untrusted ways begin: for certain, and at most, with what is missing to know. */
interface Sources {
  readonly certain: readonly CxElement[];
  readonly possible: ReadonlyMap<CxElement, readonly Missing[]>;
}

function untrustedSources(facts: Facts): Sources {
  return facts.memo('untrustedSources', () => {
    const certain: CxElement[] = [];
    const possible = new Map<CxElement, readonly Missing[]>();
    for (const element of ['actor', 'channel', 'touchpoint', 'system'].flatMap((type) => facts.all(type))) {
      const truth = isUntrusted(facts, element);
      if (truth === true) certain.push(element);
      if (truth !== false) possible.set(element, truth === true ? nothingMissing : truth.missing);
    }
    return { certain, possible };
  });
}

type Ways = ReadonlyMap<CxElement, Arrival<CxElement, CxElement>>;

/** Steps on from an element by its flows, in the order of their names. */
function stepsFrom(facts: Facts, element: CxElement): Step<CxElement, CxElement>[] {
  return sortBy(flowsFrom(facts, element), (flow) => flow.id).flatMap((flow) => {
    const { target } = endsOf(facts, flow);
    return target ? [{ to: target, via: flow }] : [];
  });
}

/** Ways from outside that nothing stops, and those that may be stopped by what is not stated. */
interface OpenWays {
  readonly certain: Ways;
  readonly possible: Ways;
  /** What keeps a step of a possible way from being certain. */
  missing(from: CxElement, via: CxElement): readonly Missing[];
}

/** Follows the ways from outside, on which a step is stopped, not stopped, or open. */
function openWays(facts: Facts, stops: (from: CxElement, via: CxElement) => Truth, most?: number): OpenWays {
  const { certain, possible } = untrustedSources(facts);
  const steps = (admits: (stopped: Truth) => boolean) => (element: CxElement) =>
    stepsFrom(facts, element).filter(({ via }) => admits(stops(element, via)));
  return {
    certain: shortestWays(
      certain,
      steps((stopped) => stopped === false),
      most,
    ),
    possible: shortestWays(
      possible.keys(),
      steps((stopped) => stopped !== true),
      most,
    ),
    missing: (from, via) => {
      const stopped = stops(from, via);
      return joinMissing(
        possible.get(from) ?? nothingMissing,
        stopped instanceof Unknown ? stopped.missing : nothingMissing,
      );
    },
  };
}

/** Tells whether an untrusted way reaches an element; open where only a possible one does, for what is missing on it. */
function isReached(facts: Facts, { certain, possible, missing }: OpenWays, element: CxElement): Truth {
  if (certain.has(element)) return true;
  if (!possible.has(element)) return false;
  const open = wayTo(possible, element).map(({ from, via }) => missing(from, via));
  return new Unknown(open.reduce(joinMissing, untrustedSources(facts).possible.get(element) ?? nothingMissing));
}

function waysPast(facts: Facts, predicate: Pick<TermPredicate, 'test' | 'key'>): OpenWays {
  const compute = (): OpenWays => {
    const truths = new Map<CxElement, Truth>();
    const stops = (element: CxElement): Truth => {
      let truth = truths.get(element);
      if (truth === undefined) truths.set(element, (truth = predicate.test(element)));
      return truth;
    };
    return openWays(facts, stops);
  };
  return predicate.key === undefined ? compute() : facts.memo(`waysPast ${predicate.key}`, compute);
}

/** The shortest way from outside past whatever fulfils a condition: its flows, and what is stated of the systems on it. */
function wayPast(facts: Facts, predicate: TermPredicate, element: CxElement): Reason[] {
  return wayTo(waysPast(facts, predicate).certain, element).flatMap(({ from, via }) => [
    ...predicate.against(from).filter(({ attribute }) => from.attributes[attribute ?? ''] !== undefined),
    { element: via.id, text: `on the way: ${via.name}` },
  ]);
}

/** Ways on which nobody decides: no enforcement point, and no flow whose authorisation is more than a login. */
function undecidedWays(facts: Facts): OpenWays {
  const decides = (from: CxElement, via: CxElement): Truth => {
    if (enforcing.has(from.kind ?? '')) return true;
    const authz = facts.attribute(via, 'authz');
    const word = onlyWord(authz);
    return word === undefined ? new Unknown(authz.missing) : deciding.has(word);
  };
  return facts.memo('undecidedWays', () => openWays(facts, decides, Number(facts.thresholds['maxPath'])));
}

function isUnguarded(facts: Facts, element: CxElement): Truth {
  return enforcing.has(element.kind ?? '') ? false : isReached(facts, undecidedWays(facts), element);
}

/** Systems without which no untrusted way reaches an element, the outermost first; none where no way reaches it anyway. */
export function gatesBefore(facts: Facts, element: CxElement): readonly CxElement[] {
  const passed = wayTo(openWays(facts, () => false).certain, element).map(({ from }) => from);
  const closes = (gate: CxElement): boolean =>
    isReached(facts, waysPast(facts, { test: (each) => each === gate }), element) === false;
  return passed.filter((gate) => gate.type === 'system' && closes(gate));
}

/** Flows that come from untrusted sources and lead to an element, over others too, past those that would stop them. */
export function entriesTo(facts: Facts, element: CxElement, stops: (each: CxElement) => boolean): readonly CxElement[] {
  const before = (each: CxElement): CxElement[] =>
    flowsInto(facts, each).flatMap((flow) => {
      const { source } = endsOf(facts, flow);
      return source && !stops(source) ? [source] : [];
    });
  const open = [...hopsFrom([element], before).keys()];
  const entering = open
    .flatMap((each) => flowsInto(facts, each))
    .filter((flow) => {
      const { source } = endsOf(facts, flow);
      return source !== undefined && !stops(source) && isUntrusted(facts, source) === true;
    });
  return sortBy(unique(entering), ({ id }) => id);
}

/** The shortest way without a decision from outside to an element, as flows; ties go to the name that comes first. */
export function undecidedPath(facts: Facts, element: CxElement): readonly CxElement[] {
  return wayTo(undecidedWays(facts).certain, element).map((step) => step.via);
}

/** Tells whether one way from outside passes an enforcement point and another avoids all. */
function isBypassed(facts: Facts, element: CxElement): boolean {
  const { avoiding, passing } = facts.memo('enforcement', () => {
    const targets = (from: CxElement): CxElement[] => stepsFrom(facts, from).map((step) => step.to);
    const isPoint = (each: CxElement): boolean => enforcing.has(each.kind ?? '');
    const sources = [
      ...untrustedSources(facts).certain,
      ...facts.all('system').filter((system) => onlyWord(facts.attribute(system, 'party')) === 'third-party'),
    ];
    const points = [...hopsFrom(sources, targets).keys()].filter(isPoint);
    return {
      avoiding: hopsFrom(sources, (each) => (isPoint(each) ? [] : targets(each))),
      passing: hopsFrom(points.flatMap(targets), targets),
    };
  });
  return avoiding.has(element) && passing.has(element);
}

const reachable = { name: 's', types: ['system', 'store'] };

export const guardTerms: readonly Term[] = [
  {
    name: 'guarded',
    parameters: [reachable, { name: 'x => …' }],
    yields: { kind: 'truth' },
    doc: 'No path from an untrusted source reaches s without passing a system for which the condition holds.',
    label: 'guarded on every way',
    evaluate: (facts, [operand], predicate) => {
      const element = operand!.items.find(isElement);
      if (!element || !predicate) return true;
      const reached = isReached(facts, waysPast(facts, predicate), element);
      return reached instanceof Unknown ? reached : !reached;
    },
    explain: (facts, [operand], predicate) =>
      predicate ? elementsIn(operand!).flatMap((element) => wayPast(facts, predicate, element)) : [],
  },
  {
    name: 'bypassed',
    parameters: [reachable],
    yields: { kind: 'truth' },
    doc: 'One untrusted or third-party path to s passes an enforcement point, another avoids all of them.',
    label: 'a way around the enforcement points',
    evaluate: holdsFor(isBypassed),
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
];
