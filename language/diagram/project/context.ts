import type { Severity } from '../../core/severity.js';
import { defaultThresholds } from '../../analysis/configuration.js';
import { Facts } from '../../analysis/facts.js';
import type { Finding } from '../../analysis/finding.js';
import { labelOf, statedText } from '../../model/index.js';
import type { CxElement, CxModel, ElementId } from '../../model/model.js';
import type { ElementRef, FindingCount } from '../types.js';
import { defined } from './defined.js';

/** What making a diagram needs to know: the model, what follows from it, and the findings that show as badges. */
export interface Context {
  readonly model: CxModel;
  readonly facts: Facts;
  readonly counts: ReadonlyMap<ElementId, FindingCount>;
}

const factsByModel = new WeakMap<CxModel, Facts>();

/**
 * The context of a model and its findings. What the facts say of diagrams depends on no date and no threshold, so that
 * those of an analysis of the same model may be given to save computing them again.
 */
export function createContext(model: CxModel, findings: readonly Finding[], known?: Facts): Context {
  const facts =
    known?.model === model ? known : (factsByModel.get(model) ?? new Facts(model, '1970-01-01', defaultThresholds));
  factsByModel.set(model, facts);
  return { model, facts, counts: countFindings(findings) };
}

const nothing: FindingCount = { error: 0, warning: 0, info: 0 };

/** How many findings each element has, suppressed ones left out. */
export function countFindings(findings: readonly Finding[]): ReadonlyMap<ElementId, FindingCount> {
  const counts = new Map<ElementId, FindingCount>();
  for (const { element, severity, suppressed } of findings) {
    if (suppressed) continue;
    const before = counts.get(element) ?? nothing;
    counts.set(element, { ...before, [severity]: before[severity] + 1 });
  }
  return counts;
}

/** Counts added up, or undefined where there are none. */
export function sumCounts(counts: readonly (FindingCount | undefined)[]): FindingCount | undefined {
  const known = counts.filter((each) => each !== undefined);
  if (known.length === 0) return undefined;
  return known.reduce((sum, each) => ({
    error: sum.error + each.error,
    warning: sum.warning + each.warning,
    info: sum.info + each.info,
  }));
}

/** The worst severity in a count, or undefined. */
export function worstOf(count: FindingCount | undefined): Severity | undefined {
  if (!count) return undefined;
  return count.error > 0 ? 'error' : count.warning > 0 ? 'warning' : count.info > 0 ? 'info' : undefined;
}

/** An element as a part of a diagram: id, title, its documentation, its findings. */
export function refTo(context: Context, element: CxElement, title = labelOf(element)): ElementRef {
  const detail = element.documentation ?? statedText(element, 'description');
  return defined({ id: element.id, title, detail, findings: context.counts.get(element.id) });
}

/** A copy of a part whose further text begins with another sentence. */
export function withDetail<T extends ElementRef>(part: T, sentence: string | undefined): T {
  if (sentence === undefined) return part;
  return { ...part, detail: part.detail === undefined ? sentence : `${sentence}\n${part.detail}` };
}
