import type { Diagram } from '../types.js';
import type { LayoutEngine } from './engine.js';
import { layoutJourney } from './journey/layout-journey.js';
import type { LaidOutDiagram } from './laid-out.js';
import { layoutSegmentation } from './segmentation/layout-segmentation.js';

/**
 * Gives every part of a diagram its place. Equal diagrams give equal results on every machine. Journeys need no engine
 * and are done at once; for segmentations the promise is rejected if the engine fails.
 */
export async function layoutDiagram(diagram: Diagram, engine: LayoutEngine): Promise<LaidOutDiagram> {
  return diagram.kind === 'segmentation' ? layoutSegmentation(diagram, engine) : layoutJourney(diagram);
}
