import { pushTo } from '../../core/order.js';
import type { Analysis, Finding } from '../../analysis/finding.js';
import { elementById } from '../../model/index.js';
import type { CxElement, ElementId } from '../../model/model.js';
import type { ProjectSnapshot } from '../../project/session.js';

const indexes = new WeakMap<Analysis, ReadonlyMap<ElementId, readonly Finding[]>>();
const none: readonly Finding[] = [];

/** The findings at an element, accepted ones included; looked up, not searched for. */
export function findingsAt(analysis: Analysis, element: ElementId): readonly Finding[] {
  let index = indexes.get(analysis);
  if (!index) indexes.set(analysis, (index = buildIndex(analysis)));
  return index.get(element) ?? none;
}

function buildIndex({ findings }: Analysis): ReadonlyMap<ElementId, readonly Finding[]> {
  const index = new Map<ElementId, Finding[]>();
  for (const finding of findings) pushTo(index, finding.element, finding);
  return index;
}

/** The findings at an element that nobody accepted; for a journey or one of its stages and steps those of its parts too. */
export function openFindings(
  { analysis, bound }: Pick<ProjectSnapshot, 'analysis' | 'bound'>,
  element: CxElement,
): readonly Finding[] {
  const own = findingsAt(analysis, element.id).filter((finding) => !finding.suppressed);
  if (!partsCount.has(element.type)) return own;
  const parts = element.children.map((id) => elementById(bound.model, id)!);
  return [...own, ...parts.flatMap((part) => openFindings({ analysis, bound }, part))];
}

const partsCount = new Set(['journey', 'stage', 'step']);
