import type { CxElement, ElementId } from '../../model/model.js';
import type { Facts } from '../facts.js';
import { breachOf } from './breached.js';
import { retirementOf } from './retired.js';

/** `retired`: what no longer works without it; `breached`: what an attacker who has it gets at. */
export type ImpactQuestion = 'retired' | 'breached';

/** Elements of one kind that are hit, each list with the nearest first. */
export interface ImpactGroup {
  readonly name: string;
  readonly title: string;
  readonly directly: readonly ElementId[];
  /** Hit through others. */
  readonly further: readonly ElementId[];
}

/** The answer to an impact question: what is hit, in groups of which none is empty. */
export interface Impact {
  readonly element: ElementId;
  readonly question: ImpactQuestion;
  readonly groups: readonly ImpactGroup[];
  /** With `breached`: the share of the weighted data of all stores that lies within reach, from 0 to 1. */
  readonly share?: number;
}

/** Types of elements that impact questions can be asked of. */
export const impactTypes: readonly string[] = ['system', 'store', 'touchpoint', 'channel', 'actor', 'segment'];

/** What is hit when an element is retired or breached; undefined for elements of which that cannot be asked. */
export function impactOf(facts: Facts, element: CxElement, question: ImpactQuestion): Impact | undefined {
  if (!impactTypes.includes(element.type)) return undefined;
  return question === 'retired'
    ? { element: element.id, question, groups: retirementOf(facts, element) }
    : { element: element.id, question, ...breachOf(facts, element) };
}
