import { pushTo } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { bagOf, elementsIn, isElement } from '../bag.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { hopsFrom, immediateDominators } from '../graph/search.js';
import { endsOf, flowsFrom } from './flows.js';
import { ancestor, below, nextInText } from './journeys.js';
import { namersOf } from './naming.js';
import { each, holdsFor } from './term.js';
import type { Term } from './term.js';

function childrenOfType(facts: Facts, element: CxElement, type: string): CxElement[] {
  facts.log.read(type, '*');
  return element.children.map((id) => facts.element(id)).filter((child) => child.type === type);
}

function isLast(facts: Facts, step: CxElement): boolean {
  return childrenOfType(facts, step, 'end').length > 0;
}

/** Ways on from a step: those written, else the one to the next step in the text, unless the path ends here. */
function transitionsOf(facts: Facts, step: CxElement): CxElement[] {
  const written = childrenOfType(facts, step, '->');
  if (written.length > 0 || isLast(facts, step)) return written;
  const next = nextInText(facts, step);
  return next ? [facts.memo(`impliedWay:${step.id}`, () => impliedTransition(step, next))] : [];
}

/** The transition that nobody wrote, as an element like those that are written. */
function impliedTransition(from: CxElement, to: CxElement): CxElement {
  const reference = (id: string): CxElement['attributes'][string] => ({
    state: 'set',
    values: [{ type: 'reference', id }],
  });
  return {
    id: `${from.id} -> next`,
    type: '->',
    name: `${from.name} -> ${to.name}`,
    named: false,
    parent: from.id,
    children: [],
    attributes: { from: reference(from.id), to: reference(to.id) },
  };
}

function stepsAfter(facts: Facts, step: CxElement): CxElement[] {
  return transitionsOf(facts, step).flatMap((transition) => elementsIn(facts.attribute(transition, 'to')));
}

function stepsOfJourney(facts: Facts, element: CxElement): CxElement[] {
  const journey = ancestor(facts, element, 'journey');
  return journey ? below(facts, journey, 'step') : [];
}

export function isReachable(facts: Facts, step: CxElement): boolean {
  const journey = ancestor(facts, step, 'journey');
  if (!journey) return true;
  const reached = facts.memo(`reachedSteps:${journey.id}`, () => {
    const first = below(facts, journey, 'step')[0];
    return hopsFrom(first ? [first] : [], (each) => stepsAfter(facts, each));
  });
  return reached.has(step);
}

/** From a step no step can be reached that ends the path or has no way on. */
function isTrapped(facts: Facts, step: CxElement): boolean {
  return ![...hopsFrom([step], (each) => stepsAfter(facts, each)).keys()].some(
    (each) => isLast(facts, each) || transitionsOf(facts, each).length === 0,
  );
}

const companyVerbs = new Set([
  'process',
  'validate',
  'approve',
  'route',
  'reconcile',
  'provision',
  'escalate',
  'assign',
  'triage',
]);

/** The text of a step begins with a verb of the company's work, in the base form or with an s. */
function hasCompanyVerb(facts: Facts, step: CxElement): boolean {
  facts.log.read(step.type, 'title');
  const first = /^[A-Za-z]+/.exec(step.title ?? step.name)?.[0].toLowerCase() ?? '';
  return (
    companyVerbs.has(first) || companyVerbs.has(first.replace(/s$/, '')) || companyVerbs.has(first.replace(/es$/, ''))
  );
}

/** Steps at a touchpoint. */
export function stepsAt(facts: Facts, touchpoint: CxElement): readonly CxElement[] {
  return namersOf(facts, 'step', 'at', touchpoint);
}

/** Touchpoints of the steps in a stage or journey, or of a step. */
export function touchpointsIn(facts: Facts, element: CxElement): CxElement[] {
  const steps = element.type === 'step' ? [element] : below(facts, element, 'step');
  return [...new Set(steps.flatMap((step) => elementsIn(facts.attribute(step, 'at'))))];
}

/** What stands behind some elements one flow or front further on. */
function onward(facts: Facts, element: CxElement): CxElement[] {
  const behind = flowsFrom(facts, element).flatMap((flow) => endsOf(facts, flow).target ?? []);
  return element.type === 'touchpoint' ? [...elementsIn(facts.attribute(element, 'front')), ...behind] : behind;
}

/** Journeys from whose touchpoints an element can be reached. */
export function journeysThrough(facts: Facts, element: CxElement): readonly CxElement[] {
  const byElement = facts.memo('journeysThrough', () => {
    const found = new Map<CxElement, CxElement[]>();
    for (const journey of facts.all('journey')) {
      for (const reached of hopsFrom(touchpointsIn(facts, journey), (each) => onward(facts, each)).keys())
        pushTo(found, reached, journey);
    }
    return found;
  });
  return byElement.get(element) ?? [];
}

/** Systems and stores without which some touchpoint of a journey no longer reaches what stands behind it. */
function chokepointsOf(facts: Facts, journey: CxElement): CxElement[] {
  const found = new Set<CxElement>();
  for (const touchpoint of touchpointsIn(facts, journey)) {
    const dominators = immediateDominators(touchpoint, (each) => onward(facts, each));
    for (const [element, dominator] of dominators) {
      if (element !== touchpoint && dominator !== touchpoint) found.add(dominator);
      if (
        elementsIn(facts.attribute(touchpoint, 'front')).length === 1 &&
        elementsIn(facts.attribute(touchpoint, 'front'))[0] === element
      )
        found.add(element);
    }
  }
  return [...found].filter((element) => element.type === 'system' || element.type === 'store');
}

/** Steps that an actor carries out: it says so, the step does, or the actor serves the touchpoint. */
function stepsOfActor(facts: Facts, actor: CxElement): CxElement[] {
  const own = elementsIn(facts.attribute(actor, 'performs')).filter((step) => step.type === 'step');
  const served = namersOf(facts, 'touchpoint', 'performed-by', actor);
  const stated = namersOf(facts, 'step', 'by', actor);
  return [...new Set([...own, ...stated, ...served.flatMap((touchpoint) => stepsAt(facts, touchpoint))])];
}

const aStep = { name: 'v', types: ['step'] };
const aTouchpoint = { name: 't', types: ['touchpoint'] };
const aJourney = { name: 'j', types: ['journey'] };
const steps = elementOf('step');
const truth = { kind: 'truth' } as const;

export const journeyWayTerms: readonly Term[] = [
  {
    name: 'transitions',
    parameters: [aStep],
    yields: elementOf('->'),
    doc: 'All ways on from v, the next step in the text when none is written.',
    label: 'ways on',
    evaluate: each((facts, step) => bagOf(transitionsOf(facts, step))),
  },
  {
    name: 'before',
    parameters: [aStep],
    yields: steps,
    doc: 'Steps earlier in the text of the journey.',
    evaluate: each((facts, step) => {
      const all = stepsOfJourney(facts, step);
      return bagOf(all.slice(0, Math.max(0, all.indexOf(step))));
    }),
  },
  {
    name: 'reachable',
    parameters: [aStep],
    yields: truth,
    doc: 'A path leads to v from the first step of its journey.',
    label: 'reachable from the first step',
    evaluate: holdsFor(isReachable),
  },
  {
    name: 'trapped',
    parameters: [aStep],
    yields: truth,
    doc: 'From v no step can be reached that ends or has no way on.',
    label: 'no way to an end',
    evaluate: holdsFor(isTrapped),
  },
  {
    name: 'companyVerb',
    parameters: [aStep],
    yields: truth,
    doc: "The text of v starts with a verb of the company's work.",
    label: "a verb of the company's work",
    evaluate: holdsFor(hasCompanyVerb),
  },
  {
    name: 'stagesOf',
    parameters: [aTouchpoint],
    yields: elementOf('stage'),
    doc: 'Stages with a step at t.',
    label: 'stages',
    evaluate: each((facts, touchpoint) =>
      bagOf([...new Set(stepsAt(facts, touchpoint).flatMap((step) => ancestor(facts, step, 'stage') ?? []))]),
    ),
  },
  {
    name: 'stepsAt',
    parameters: [aTouchpoint],
    yields: steps,
    doc: 'Steps at t.',
    label: 'steps',
    evaluate: each((facts, touchpoint) => bagOf(stepsAt(facts, touchpoint))),
  },
  {
    name: 'stepsOf',
    parameters: [{ name: 'a', types: ['actor'] }],
    yields: steps,
    doc: 'Steps that a carries out or serves.',
    evaluate: each((facts, actor) => bagOf(stepsOfActor(facts, actor))),
  },
  {
    name: 'journeysOf',
    parameters: [{ name: 'x' }],
    yields: elementOf('journey'),
    doc: 'Journeys from whose touchpoints x can be reached.',
    label: 'journeys',
    evaluate: (facts, [operand]) => {
      const all = operand!.items
        .filter(isElement)
        .flatMap((element) =>
          element.type === 'flow' ? flowJourneys(facts, element) : journeysThrough(facts, element),
        );
      return bagOf([...new Set(all)]);
    },
  },
  {
    name: 'chokepoints',
    parameters: [aJourney],
    yields: elementOf('system', 'store'),
    doc: 'Systems and stores without which some touchpoint of j no longer reaches what stands behind it.',
    evaluate: each((facts, journey) => bagOf(chokepointsOf(facts, journey))),
  },
];

function flowJourneys(facts: Facts, flow: CxElement): readonly CxElement[] {
  const { source } = endsOf(facts, flow);
  return source ? journeysThrough(facts, source) : [];
}
