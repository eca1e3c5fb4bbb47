import { elementsOfType, labelOf, referencedIds, statedWord } from '../../../model/index.js';
import type { CxElement } from '../../../model/model.js';
import type { JourneyAction } from '../../types.js';
import { refTo } from '../context.js';
import type { Context } from '../context.js';
import { defined } from '../defined.js';
import { kept } from '../scope.js';
import type { Scope } from '../scope.js';
import { joinLabels, referenced, shownValue } from '../text.js';
import { childrenOf } from './selection.js';

type Row = 'frontstage' | 'backstage' | 'support';

/**
 * What is done for a step in one row of the blueprint: the actions written there, the step itself where it belongs to that
 * row, the steps of that row that make it possible, and who or what stands behind its touchpoints without being named.
 */
export function actionsOf(context: Context, scope: Scope, step: CxElement, row: Row): JourneyAction[] {
  const { model } = context;
  const written = kept(scope, childrenOf(model, step, row)).map((action) => actionOf(context, action));
  const steps = kept(scope, [step, ...supporting(context, step)]).filter((each) => statedWord(each, 'lane') === row);
  const implied = kept(scope, impliedBy(context, step, row)).map((element) => refTo(context, element));
  return [...written, ...steps.map((each) => actionOf(context, each)), ...implied];
}

function actionOf(context: Context, action: CxElement): JourneyAction {
  const by = joinLabels(referenced(context.model, action, 'by'));
  return defined({ ...refTo(context, action, labelOf(action)), by, duration: shownValue(action, 'duration') });
}

function supporting({ model }: Context, step: CxElement): CxElement[] {
  return elementsOfType(model, 'step').filter(
    (other) => other !== step && referencedIds(other, 'supports').includes(step.id),
  );
}

/** Staff who serve the step's touchpoints stand in front, systems behind them below. */
function impliedBy({ model }: Context, step: CxElement, row: Row): CxElement[] {
  const attribute = row === 'frontstage' ? 'performed-by' : row === 'support' ? 'front' : undefined;
  if (attribute === undefined) return [];
  const named = new Set(
    ['frontstage', 'backstage', 'support']
      .flatMap((type) => childrenOf(model, step, type))
      .flatMap((action) => referencedIds(action, 'by')),
  );
  const behind = new Set(
    referenced(model, step, 'at').flatMap((touchpoint) => referenced(model, touchpoint, attribute)),
  );
  return [...behind].filter((element) => !named.has(element.id));
}
