import { strict as assert } from 'node:assert';
import type { JourneyStep } from '../../../language/diagram/types.js';
import { toMermaid } from '../../../language/export/mermaid/mermaid.js';
import { journeySample } from '../../../webview/samples/journey.js';
import { segmentationSample } from '../../../webview/samples/segmentation.js';
import { nastySegmentation } from './nasty.js';

describe('Mermaid', () => {
  it('shows a journey with its stages, its steps and their emotion from 1 to 5', () => {
    const text = toMermaid(journeySample);
    const steps = journeySample.stages.flatMap((stage) => stage.steps);
    assert.equal(text.match(/^ {2}section /gm)?.length, journeySample.stages.length);
    const scores = [...text.matchAll(/^ {4}[^%:]+: (\d)/gm)].map((match) => Number(match[1]));
    assert.deepEqual(
      scores,
      steps.map(({ emotion = 0 }) => emotion + 3),
    );
  });

  it('says where an emotion is not stated', () => {
    const [stage] = journeySample.stages;
    const step: JourneyStep = { ...stage!.steps[0]! };
    delete (step as { emotion?: number }).emotion;
    const text = toMermaid({ ...journeySample, stages: [{ ...stage!, steps: [step] }] });
    assert.match(text, /%% emotion not stated/);
    assert.doesNotMatch(toMermaid(journeySample), /%%/);
  });

  it('shows a segmentation with a subgraph for each segment and a link for each flow', () => {
    const text = toMermaid(segmentationSample);
    assert.equal(text.match(/^ *subgraph /gm)?.length, segmentationSample.containers.length);
    assert.equal(text.match(/ (-->|==>|-\.->)/g)?.length, segmentationSample.edges.length);
    assert.match(text, /not encrypted/);
  });

  it('names nodes after their ids, whatever else there is', () => {
    const [first, ...others] = segmentationSample.nodes;
    const without = toMermaid({ ...segmentationSample, nodes: others, edges: [] });
    const lines = toMermaid({ ...segmentationSample, nodes: [first!, ...others], edges: [] }).split('\n');
    assert.deepEqual(
      without.split('\n').filter((line) => !lines.includes(line)),
      [],
    );
  });

  it('gives names of their own to ids that look alike or are keywords', () => {
    const text = toMermaid(nastySegmentation);
    const names = [...text.matchAll(/^ *(?:subgraph )?(\w+)[[({]/gm)].map((match) => match[1]!);
    assert.equal(new Set(names).size, 5);
    assert.ok(!names.includes('end') && !names.includes('o'));
  });

  it('tells which flows it cannot draw', () => {
    assert.match(toMermaid(nastySegmentation), /%% end to In\.ner/);
  });
});
