import type { Diagram } from '../../diagram/types.js';
import { mermaidFlowchart } from './flowchart.js';
import { mermaidJourney } from './journey.js';

/** A diagram in Mermaid's language: journeys and blueprints as `journey`, segmentations as `flowchart`. */
export function toMermaid(diagram: Diagram): string {
  return diagram.kind === 'segmentation' ? mermaidFlowchart(diagram) : mermaidJourney(diagram);
}
