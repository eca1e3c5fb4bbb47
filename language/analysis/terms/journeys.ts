import type { CxElement } from '../../model/model.js';
import { bagOf, emptyBag, elementsIn, isElement, single, wordsIn } from '../bag.js';
import type { Bag } from '../bag.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { each } from './term.js';
import type { Term } from './term.js';

/** The nearest element of a type around another, itself included. */
export function ancestor(facts: Facts, element: CxElement, type: string): CxElement | undefined {
  let at: CxElement | undefined = element;
  while (at && at.type !== type) at = at.parent === undefined ? undefined : facts.element(at.parent);
  return at;
}

/** Elements of a type below another, in text order. */
export function below(facts: Facts, element: CxElement, type: string): CxElement[] {
  facts.log.read(type, '*');
  return element.children.flatMap((id) => {
    const child = facts.element(id);
    return child.type === type ? [child] : below(facts, child, type);
  });
}

/** The step after another in the text of its journey, across stages. */
export function nextInText(facts: Facts, step: CxElement): CxElement | undefined {
  const journey = ancestor(facts, step, 'journey');
  const steps = journey ? below(facts, journey, 'step') : [];
  return steps[steps.indexOf(step) + 1];
}

function children(type: string): (facts: Facts, element: CxElement) => Bag {
  return (facts, element) => {
    facts.log.read(type, '*');
    return bagOf(element.children.map((id) => facts.element(id)).filter((child) => child.type === type));
  };
}

function outcomesOf(facts: Facts, step: CxElement): Bag {
  return bagOf(elementsIn(children('end')(facts, step)).flatMap((end) => wordsIn(facts.attribute(end, 'outcome'))));
}

const part = {
  name: 'x',
  types: [
    'journey',
    'stage',
    'step',
    'pain',
    'opportunity',
    'thought',
    'frontstage',
    'backstage',
    'support',
    '->',
    'end',
  ],
};
const aStep = { name: 'v', types: ['step'] };
const aStage = { name: 'x', types: ['journey', 'stage'] };

function around(type: string): Term['evaluate'] {
  return each((facts, element) => {
    const found = ancestor(facts, element, type);
    return found ? single(found) : emptyBag;
  });
}

export const journeyTerms: readonly Term[] = [
  {
    name: 'journey',
    parameters: [part],
    yields: elementOf('journey'),
    doc: 'Journey that x belongs to.',
    evaluate: around('journey'),
  },
  {
    name: 'stage',
    parameters: [part],
    yields: elementOf('stage'),
    doc: 'Stage that x belongs to.',
    evaluate: around('stage'),
  },
  {
    name: 'stages',
    parameters: [{ name: 'j', types: ['journey'] }],
    yields: elementOf('stage'),
    doc: 'Stages of a journey.',
    evaluate: each((facts, element) => bagOf(below(facts, element, 'stage'))),
  },
  {
    name: 'steps',
    parameters: [aStage],
    yields: elementOf('step'),
    doc: 'Steps of a stage or journey.',
    evaluate: each((facts, element) => bagOf(below(facts, element, 'step'))),
  },
  {
    name: 'pains',
    parameters: [aStep],
    yields: elementOf('pain'),
    doc: 'Pains of a step.',
    label: 'pains',
    evaluate: each(children('pain')),
  },
  {
    name: 'actions',
    parameters: [aStep, { name: 'lane' }],
    yields: elementOf('frontstage', 'backstage', 'support'),
    doc: 'Actions of a step in a lane.',
    evaluate: (facts, [steps, lanes]) =>
      bagOf(
        steps!.items
          .filter(isElement)
          .flatMap((step) => wordsIn(lanes!).flatMap((lane) => elementsIn(children(lane)(facts, step)))),
      ),
  },
  {
    name: 'written',
    parameters: [aStep],
    yields: elementOf('->'),
    doc: 'Transitions of a step that are written.',
    evaluate: each(children('->')),
  },
  {
    name: 'outcomes',
    parameters: [aStep],
    yields: { kind: 'words', words: ['success', 'failure', 'abandon'] },
    doc: 'What the ends of a step say.',
    evaluate: each(outcomesOf),
  },
];
