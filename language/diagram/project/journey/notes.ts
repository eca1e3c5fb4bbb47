import { statedWord } from '../../../model/index.js';
import type { CxElement } from '../../../model/model.js';
import type { ElementRef, JourneyOpportunity, JourneyPain } from '../../types.js';
import { refTo } from '../context.js';
import type { Context } from '../context.js';
import { defined } from '../defined.js';
import { kept } from '../scope.js';
import type { Scope } from '../scope.js';
import { statedNumber } from '../text.js';
import { childrenOf } from './selection.js';

function notes(context: Context, scope: Scope, step: CxElement, type: string): CxElement[] {
  return kept(scope, childrenOf(context.model, step, type));
}

/** What the customer thinks at a step. */
export function thoughtsOf(context: Context, scope: Scope, step: CxElement): ElementRef[] {
  return notes(context, scope, step, 'thought').map((thought) => refTo(context, thought));
}

/** What hurts at a step. */
export function painsOf(context: Context, scope: Scope, step: CxElement): JourneyPain[] {
  return notes(context, scope, step, 'pain').map((pain) =>
    defined({ ...refTo(context, pain), severity: statedNumber(pain, 'severity') }),
  );
}

/** What could be made better at a step. */
export function opportunitiesOf(context: Context, scope: Scope, step: CxElement): JourneyOpportunity[] {
  return notes(context, scope, step, 'opportunity').map((each) =>
    defined({ ...refTo(context, each), status: statedWord(each, 'status') }),
  );
}
