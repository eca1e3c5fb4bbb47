import { strict as assert } from 'node:assert';
import { renderSvg } from '../../../language/diagram/render/render-svg.js';
import type { JourneyDiagram, SegmentationDiagram } from '../../../language/diagram/types.js';
import { journeySample } from '../../../webview/samples/journey.js';
import { segmentationSample } from '../../../webview/samples/segmentation.js';
import { layOut } from './helper.js';

const hostile = `"><img src=x onerror=alert(1)>&'</text><script>`;

const journey: JourneyDiagram = {
  ...journeySample,
  header: { title: hostile, persona: hostile, goal: hostile },
  stages: journeySample.stages.map((stage) => ({
    ...stage,
    title: hostile,
    steps: stage.steps.map((step) => ({
      ...step,
      title: hostile,
      detail: hostile,
      pains: [{ id: hostile, title: hostile }],
    })),
  })),
};

const segmentation: SegmentationDiagram = {
  ...segmentationSample,
  title: hostile,
  nodes: segmentationSample.nodes.map((node) => ({ ...node, title: hostile, kind: hostile })),
  edges: segmentationSample.edges.map((edge) => ({ ...edge, label: hostile, data: hostile })),
};

describe('rendering', () => {
  for (const diagram of [journey, segmentation]) {
    it(`lets no text become markup: ${diagram.kind}`, async () => {
      const svg = renderSvg(await layOut(diagram), { theme: 'light', standalone: true });
      assert.ok(svg.includes('&lt;img src=x'));
      const tags = new Set([...svg.matchAll(/<\/?([a-zA-Z]+)/g)].map((match) => match[1]));
      const known = ['svg', 'title', 'desc', 'g', 'rect', 'path', 'text', 'circle', 'linearGradient', 'stop'];
      assert.deepEqual(
        [...tags].filter((tag) => !known.includes(tag!)),
        [],
      );
    });
  }

  it('names every part of the model for a way back to the text', async () => {
    const svg = renderSvg(await layOut(segmentationSample), { theme: 'dark', standalone: false });
    const { containers, nodes, edges } = segmentationSample;
    const shown = new Set([...svg.matchAll(/data-element="([^"]*)"/g)].map((match) => match[1]!.replace('&gt;', '>')));
    assert.deepEqual(
      [...containers, ...nodes, ...edges].filter(({ id }) => !shown.has(id)),
      [],
    );
  });

  it('begins with an XML declaration only as a file', async () => {
    const laidOut = await layOut(journeySample);
    assert.ok(renderSvg(laidOut, { theme: 'light', standalone: true }).startsWith('<?xml'));
    assert.ok(renderSvg(laidOut, { theme: 'light', standalone: false }).startsWith('<svg'));
  });
});
