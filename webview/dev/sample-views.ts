import type { Diagram } from '../../language/diagram/types.js';
import type { DiagramMessage, PreviewView } from '../../language/protocol/preview.js';
import { blueprintSample, journeySample } from '../samples/journey.js';
import { segmentationSample } from '../samples/segmentation.js';

const samples: Readonly<Record<string, Diagram>> = {
  journey: journeySample,
  blueprint: blueprintSample,
  segmentation: segmentationSample,
};

const views: readonly PreviewView[] = Object.entries(samples).map(([id, diagram]) => ({
  id,
  title: diagram.kind === 'segmentation' ? diagram.title : diagram.header.title,
  kind: diagram.kind,
}));

/** A sample as the host would send it; the first one for views that there are not. */
export function sampleMessage(viewId = 'journey'): DiagramMessage {
  const known = Object.hasOwn(samples, viewId) ? viewId : 'journey';
  return { type: 'diagram', diagram: samples[known]!, views, viewId: known };
}
