import { elementById, referencedIds } from '../../../model/index.js';
import type { CxElement, CxModel } from '../../../model/model.js';
import type { Scope } from '../scope.js';

/** A stage with those of its steps that are shown, in text order. */
export interface ChosenStage {
  readonly stage: CxElement;
  readonly steps: readonly CxElement[];
}

const narrowing = new Set(['stage', 'step', 'touchpoint', 'channel']);

/**
 * The stages and steps of a journey that a view shows. `include` narrows by stages, steps, touchpoints or channels; other
 * elements in it narrow nothing. A stage without steps is shown where nothing narrows.
 */
export function chooseStages(model: CxModel, journey: CxElement, scope: Scope): ChosenStage[] {
  const narrowed = [...scope.include].some((id) => narrowing.has(elementById(model, id)?.type ?? ''));
  const chosen: ChosenStage[] = [];
  for (const stage of childrenOf(model, journey, 'stage')) {
    if (scope.exclude.has(stage.id)) continue;
    const all = childrenOf(model, stage, 'step');
    const whole = !narrowed || scope.include.has(stage.id);
    const steps = all.filter((step) => !isExcluded(model, scope, step) && (whole || names(model, scope.include, step)));
    if (steps.length > 0 || (all.length === 0 && whole)) chosen.push({ stage, steps });
  }
  return chosen;
}

/** Children of a type, in the model's order. */
export function childrenOf(model: CxModel, element: CxElement, type: string): CxElement[] {
  return element.children.flatMap((id) => {
    const child = elementById(model, id);
    return child?.type === type ? [child] : [];
  });
}

/** The touchpoints of a step and their channels. */
function placesOf(model: CxModel, step: CxElement): string[][] {
  return referencedIds(step, 'at').map((id) => {
    const touchpoint = elementById(model, id);
    return [id, ...(touchpoint ? referencedIds(touchpoint, 'on') : [])];
  });
}

function names(model: CxModel, include: ReadonlySet<string>, step: CxElement): boolean {
  return include.has(step.id) || placesOf(model, step).some((place) => place.some((id) => include.has(id)));
}

/** A step is left out by itself, or because all the places where it happens are. */
function isExcluded(model: CxModel, { exclude }: Scope, step: CxElement): boolean {
  if (exclude.has(step.id)) return true;
  const places = placesOf(model, step);
  return places.length > 0 && places.every((place) => place.some((id) => exclude.has(id)));
}
