import '../../../language/core/polyfill.js';
import { strict as assert } from 'node:assert';
import { bindProject } from '../../../language/bind/project.js';
import { readFragment } from '../../../language/bind/read-document.js';
import type { Finding } from '../../../language/analysis/finding.js';
import { projectView } from '../../../language/diagram/project/index.js';
import type { Diagram, JourneyDiagram, SegmentationDiagram } from '../../../language/diagram/types.js';
import type { CxModel } from '../../../language/model/model.js';

/** The model of a text that has nothing wrong with it. */
export function modelOf(...texts: readonly string[]): CxModel {
  const files = texts.map((text, at) => ({ fragment: readFragment(`file:///project/${at}.cxra`, text) }));
  const bound = bindProject(files);
  assert.deepEqual([...bound.problems.values()].flat(), []);
  return bound.model;
}

/** The model of a text that may be broken. */
export function brokenModelOf(text: string): CxModel {
  return bindProject([{ fragment: readFragment('file:///project/0.cxra', text) }]).model;
}

export function findingOn(element: string, severity: Finding['severity'], suppressed = false): Finding {
  const base = {
    rule: 'CXRA-TST-001',
    severity,
    element,
    message: 'm',
    variables: {},
    reasons: [],
    also: [],
    fingerprint: 'f',
  };
  return suppressed ? { ...base, suppressed: { by: 's', status: 'accepted' } } : base;
}

export function messageOf(model: CxModel, view: string): string {
  const result = projectView(model, view, { findings: [] });
  assert.ok('message' in result, `view ${view} gave a diagram`);
  return result.message;
}

export function diagramOf(model: CxModel, view: string, findings: readonly Finding[] = []): Diagram {
  const result = projectView(model, view, { findings });
  assert.ok('diagram' in result, 'message' in result ? result.message : '');
  return result.diagram;
}

export function journeyOf(model: CxModel, view: string, findings: readonly Finding[] = []): JourneyDiagram {
  const diagram = diagramOf(model, view, findings);
  assert.ok(diagram.kind !== 'segmentation');
  return diagram;
}

export function segmentationOf(
  model: CxModel,
  view = 'segmentation',
  findings: readonly Finding[] = [],
): SegmentationDiagram {
  const diagram = diagramOf(model, view, findings);
  assert.ok(diagram.kind === 'segmentation');
  return diagram;
}

export function ids(items: readonly { readonly id: string }[]): string[] {
  return items.map((item) => item.id);
}
