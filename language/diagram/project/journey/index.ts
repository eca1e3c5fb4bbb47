import { elementById, elementsOfType, labelOf } from '../../../model/index.js';
import type { CxElement } from '../../../model/model.js';
import { attributeDefinition, valuesOf } from '../../../model/registry.js';
import type { JourneyDiagram, Lane } from '../../types.js';
import type { Context } from '../context.js';
import { scopeOf } from '../scope.js';
import type { Scope } from '../scope.js';
import type { ViewTarget } from '../views.js';
import { headerOf } from './header.js';
import { chooseStages } from './selection.js';
import { projectStage } from './step.js';
import { endsOf, transitionsOf } from './transitions.js';

const usualLanes: Readonly<Record<JourneyDiagram['kind'], readonly Lane[]>> = {
  journey: [
    'steps',
    'channels',
    'touchpoints',
    'emotion',
    'thoughts',
    'pains',
    'opportunities',
    'metrics',
    'data',
    'security',
  ],
  blueprint: ['steps', 'channels', 'touchpoints', 'frontstage', 'backstage', 'support', 'data', 'security'],
};
const knownLanes = new Set(valuesOf(attributeDefinition('view', 'lanes')!).map((value) => value.value));

/** Makes the journey map or blueprint of a journey, or of the one that a view is about. */
export function projectJourney(
  context: Context,
  kind: JourneyDiagram['kind'],
  target: Pick<ViewTarget, 'journey' | 'view'>,
): { readonly diagram: JourneyDiagram } | { readonly message: string } {
  const scope = scopeOf(target.view);
  const journey = target.journey ?? journeyOf(context, scope);
  if ('message' in journey) return journey;
  const chosen = chooseStages(context.model, journey, scope);
  const steps = chosen.flatMap((stage) => stage.steps);
  if (steps.length === 0) return { message: emptyMessage(context, journey) };
  const shown = new Set(steps.map((step) => step.id));
  const diagram: JourneyDiagram = {
    kind,
    id: journey.id,
    header: headerOf(context, journey, target.view),
    stages: chosen.map(({ stage, steps: own }) => projectStage(context, scope, stage, own)),
    transitions: transitionsOf(context, journey, shown),
    ends: endsOf(context.model, steps),
    lanes: lanesOf(target.view) ?? usualLanes[kind],
  };
  return { diagram };
}

function emptyMessage({ model }: Context, journey: CxElement): string {
  const written = journey.children.some((id) => (elementById(model, id)?.children.length ?? 0) > 0);
  return written ? 'This view shows none of the steps of its journey.' : 'This journey has no steps yet.';
}

/** The journey of a view: the one it names or whose parts it names, else the only one there is. */
function journeyOf(context: Context, scope: Scope): CxElement | { readonly message: string } {
  const named = [...scope.focus, ...scope.include]
    .map((id) => journeyAround(context, id))
    .find((each) => each !== undefined);
  if (named) return named;
  const all = elementsOfType(context.model, 'journey').filter((each) => each.project === undefined);
  if (all.length === 1) return all[0]!;
  if (all.length === 0) return { message: 'There is no journey to show yet.' };
  return {
    message: `This view does not say which journey it is of: write \`focus: ${all[0]!.name}\`. There are ${all.map(labelOf).join(', ')}.`,
  };
}

function journeyAround({ model }: Context, id: string): CxElement | undefined {
  let at = elementById(model, id);
  while (at && at.type !== 'journey') at = at.parent === undefined ? undefined : elementById(model, at.parent);
  return at;
}

function lanesOf(view: CxElement | undefined): readonly Lane[] | undefined {
  const stated = view?.attributes['lanes'];
  if (stated?.state !== 'set') return undefined;
  const lanes = stated.values.flatMap((value) => (value.type === 'word' && isLane(value.word) ? [value.word] : []));
  return lanes.length === 0 ? undefined : [...new Set(lanes)];
}

function isLane(word: string): word is Lane {
  return knownLanes.has(word);
}
