import type { CxElement } from '../../model/model.js';
import { elementsIn, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { Closure } from '../graph/closure.js';
import { both, Unknown } from '../truth.js';
import type { Truth } from '../truth.js';
import { endsOf, flowsFrom, flowsInto } from './flows.js';
import { holdsFor } from './term.js';
import type { Term } from './term.js';

/** Which elements follow on which along flows; a store ends the path. */
function ways(facts: Facts): Closure<CxElement> {
  return facts.memo('flowClosure', () => {
    const next = (element: CxElement): CxElement[] =>
      element.type === 'store' ? [] : flowsFrom(facts, element).flatMap((flow) => endsOf(facts, flow).target ?? []);
    const ends = facts.all('flow').flatMap((flow) => {
      const { source, target } = endsOf(facts, flow);
      return [source, target].filter((end) => end !== undefined);
    });
    return new Closure(new Set(ends), next);
  });
}

/** Tells whether a flow starts where another ends, or further on. */
function goesOn(facts: Facts, flow: CxElement, later: CxElement): boolean {
  const { target } = endsOf(facts, flow);
  const { source } = endsOf(facts, later);
  return target !== undefined && source !== undefined && source.type !== 'store' && ways(facts).reaches(target, source);
}

const deciding = ['object', 'abac', 'pdp'];

/** Whether somebody decides on the record, for the user, where a flow arrives. */
function decidesForUser(facts: Facts, flow: CxElement): Truth {
  const authz = facts.attribute(flow, 'authz');
  const actor = facts.attribute(flow, 'acts-as');
  const decides = isOneOf(authz.missing, wordsIn(authz), deciding);
  return both(decides, isOneOf(actor.missing, wordsIn(actor), ['user']));
}

function isOneOf(missing: Unknown['missing'], words: readonly string[], wanted: readonly string[]): Truth {
  if (words.length > 0) return words.every((word) => wanted.includes(word));
  return missing.length > 0 ? new Unknown(missing) : false;
}

/**
 * For each element the truth that a flow further on from it decides for the user: backwards from those that do, then from
 * those of which it is not known, so that every flow is seen twice at most.
 */
function decidedFrom(facts: Facts): ReadonlyMap<CxElement, Truth> {
  return facts.memo('decidedFrom', () => {
    const found = new Map<CxElement, Truth>();
    const judged = facts.all('flow').map((flow) => ({ flow, truth: decidesForUser(facts, flow) }));
    spread(facts, found, judged, (truth) => truth === true);
    spread(facts, found, judged, (truth) => truth instanceof Unknown);
    return found;
  });
}

function spread(
  facts: Facts,
  found: Map<CxElement, Truth>,
  judged: readonly { readonly flow: CxElement; readonly truth: Truth }[],
  wanted: (truth: Truth) => boolean,
): void {
  const queue: { readonly element: CxElement; readonly truth: Truth }[] = [];
  const reach = (element: CxElement | undefined, truth: Truth): void => {
    if (!element || element.type === 'store' || found.has(element)) return;
    found.set(element, truth);
    queue.push({ element, truth });
  };
  for (const { flow, truth } of judged) if (wanted(truth)) reach(endsOf(facts, flow).source, truth);
  for (const { element, truth } of queue)
    for (const flow of flowsInto(facts, element)) reach(endsOf(facts, flow).source, truth);
}

export const onwardTerms: readonly Term[] = [
  {
    name: 'goesOn',
    parameters: [
      { name: 'f', types: ['flow'] },
      { name: 'g', types: ['flow'] },
    ],
    yields: { kind: 'truth' },
    doc: 'g starts at the target of f or further on; a store ends the path.',
    evaluate: (facts, [from, to]) =>
      elementsIn(from!).some((flow) => elementsIn(to!).some((later) => goesOn(facts, flow, later))),
  },
  {
    name: 'decidedLater',
    parameters: [{ name: 'f', types: ['flow'] }],
    yields: { kind: 'truth' },
    doc: 'Some flow further on from f decides on the record for the user: authz object, abac or pdp, and acts-as user.',
    evaluate: holdsFor((facts, flow) => {
      const { target } = endsOf(facts, flow);
      return target === undefined ? false : (decidedFrom(facts).get(target) ?? false);
    }),
  },
];
