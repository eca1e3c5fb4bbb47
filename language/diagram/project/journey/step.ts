import { elementById, labelOf, statedText, statedWord } from '../../../model/index.js';
import type { CxElement } from '../../../model/model.js';
import type { ElementRef, JourneyChannel, JourneyStage, JourneyStep, StepKind } from '../../types.js';
import { refTo, withDetail } from '../context.js';
import type { Context } from '../context.js';
import { defined } from '../defined.js';
import { kept } from '../scope.js';
import type { Scope } from '../scope.js';
import { joinLabels, referenced, shownValue, statedNumber } from '../text.js';
import { actionsOf } from './actions.js';
import { dataOfStep } from './data-lane.js';
import { metricsOf } from './metrics.js';
import { opportunitiesOf, painsOf, thoughtsOf } from './notes.js';
import { segmentsOf } from './security-lane.js';

const stepKinds: readonly string[] = [
  'action',
  'communication',
  'decision',
  'wait',
  'failure',
  'physical',
] satisfies StepKind[];

/** A stage with its shown steps, every lane filled. */
export function projectStage(
  context: Context,
  scope: Scope,
  stage: CxElement,
  steps: readonly CxElement[],
): JourneyStage {
  const goal = statedText(stage, 'goal');
  const part = withDetail(refTo(context, stage), goal === undefined ? undefined : `Goal: ${goal}`);
  return { ...part, steps: steps.map((step, at) => projectStep(context, scope, step, at === 0 ? stage : undefined)) };
}

/** `opens` is the stage that the step is the first of, whose metrics then stand at it. */
function projectStep(context: Context, scope: Scope, step: CxElement, opens: CxElement | undefined): JourneyStep {
  const { model } = context;
  const touchpoints = kept(scope, referenced(model, step, 'at'));
  const status = statedWord(step, 'status');
  const moment = statedWord(step, 'moment-of-truth');
  const failPoint = statedWord(step, 'fail-point') === 'yes';
  const own = defined({
    ...withDetail(refTo(context, step), doneBy(context, step)),
    kind: kindOf(step),
    duration: shownValue(step, 'duration'),
    status: status === 'completed' ? undefined : status,
    emotion: feeling(step, 'emotion'),
    expectedEmotion: feeling(step, 'expected-emotion'),
  });
  return {
    ...own,
    ...(moment !== undefined && moment !== 'none' && { momentOfTruth: true }),
    ...(failPoint && { failPoint }),
    touchpoints: touchpoints.map((each): ElementRef => refTo(context, each)),
    channels: channelsOf(context, scope, touchpoints),
    thoughts: thoughtsOf(context, scope, step),
    pains: painsOf(context, scope, step),
    opportunities: opportunitiesOf(context, scope, step),
    metrics: metricsOf(context, scope, [step, ...touchpoints, ...(opens ? [opens] : [])]),
    frontstage: actionsOf(context, scope, step, 'frontstage'),
    backstage: actionsOf(context, scope, step, 'backstage'),
    support: actionsOf(context, scope, step, 'support'),
    data: dataOfStep(context, scope, touchpoints),
    security: segmentsOf(context, scope, touchpoints),
  };
}

function kindOf(step: CxElement): StepKind {
  const kind = statedWord(step, 'kind');
  return isStepKind(kind) ? kind : 'action';
}

function isStepKind(word: string | undefined): word is StepKind {
  return word !== undefined && stepKinds.includes(word);
}

function doneBy({ model }: Context, step: CxElement): string | undefined {
  const who = joinLabels(referenced(model, step, 'by'));
  return who === undefined ? undefined : `By ${who}`;
}

/** A feeling is one of -2 to +2; what is written beyond is drawn at the end of the scale. */
function feeling(step: CxElement, attribute: string): number | undefined {
  const stated = statedNumber(step, attribute);
  return stated === undefined ? undefined : Math.max(-2, Math.min(2, stated));
}

function channelsOf({ model }: Context, scope: Scope, touchpoints: readonly CxElement[]): JourneyChannel[] {
  const ids = new Set(
    touchpoints.flatMap((touchpoint) => referenced(model, touchpoint, 'on').map((channel) => channel.id)),
  );
  return [...ids].flatMap((id) => {
    const channel = elementById(model, id);
    return channel && !scope.exclude.has(id) ? [{ id, name: labelOf(channel), kind: channel.kind ?? '' }] : [];
  });
}
