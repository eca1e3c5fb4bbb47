import type { Facts } from '../../analysis/facts.js';
import type { Finding } from '../../analysis/finding.js';
import type { CxModel } from '../../model/model.js';
import type { Diagram, SegmentationDiagram } from '../types.js';
import { createContext } from './context.js';
import { projectJourney } from './journey/index.js';
import { projectSegmentation } from './segmentation/index.js';
import { findView } from './views.js';

export { listViews } from './views.js';
export type { ViewEntry, ViewKind } from './views.js';
export { foldSegments, maxUnfoldedNodes } from './segmentation/fold.js';

/** A picture, or a sentence that says why there is none. */
export type Projection = { readonly diagram: Diagram } | { readonly message: string };

export interface ProjectionOptions {
  /** Show as badges; suppressed ones are left out. */
  readonly findings: readonly Finding[];
  /** Facts of an analysis of the same model, which save computing them again. */
  readonly facts?: Facts;
}

/**
 * Makes the diagram of a view. `viewId` is an id of `listViews`. Any model and any id give a diagram or a message; nothing
 * is thrown.
 */
export function projectView(model: CxModel, viewId: string, options: ProjectionOptions): Projection {
  const target = findView(model, viewId);
  if ('message' in target) return target;
  const context = createContext(model, options.findings, options.facts);
  if (target.kind === 'journey' || target.kind === 'blueprint') return projectJourney(context, target.kind, target);
  return projectSegmentation(context, target.kind, target.view);
}

/** The picture of all segments, what they hold and all flows, whatever views say; undefined for a model without any. */
export function wholeSegmentation(model: CxModel, options: ProjectionOptions): SegmentationDiagram | undefined {
  const projection = projectSegmentation(
    createContext(model, options.findings, options.facts),
    'segmentation',
    undefined,
  );
  return 'diagram' in projection ? projection.diagram : undefined;
}
