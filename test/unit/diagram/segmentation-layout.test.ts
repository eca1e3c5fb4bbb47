import { strict as assert } from 'node:assert';
import type { LaidOutSegmentation } from '../../../language/diagram/layout/laid-out.js';
import type { SegmentationDiagram } from '../../../language/diagram/types.js';
import { segmentationSample } from '../../../webview/samples/segmentation.js';
import { holds, layOut, linesOutside, overlapping } from './helper.js';

const nested: SegmentationDiagram = {
  ...segmentationSample,
  containers: segmentationSample.containers.map((container) =>
    container.id === 'AnalyticsZone' ? { ...container, parent: 'AppZone' } : container,
  ),
};

const hard: readonly (readonly [name: string, diagram: SegmentationDiagram])[] = [
  ['the sample', segmentationSample],
  ['top down', { ...segmentationSample, direction: 'top-down' }],
  ['nested segments', nested],
  ['nothing', { ...segmentationSample, containers: [], nodes: [], edges: [] }],
  ['segments without elements', { ...segmentationSample, nodes: [], edges: [] }],
  ['elements outside all segments', { ...segmentationSample, containers: [] }],
  [
    'long titles',
    {
      ...segmentationSample,
      nodes: segmentationSample.nodes.map((node) => ({ ...node, title: `${node.title} `.repeat(30) })),
    },
  ],
  [
    'an edge to itself and to nowhere',
    {
      ...segmentationSample,
      edges: [...segmentationSample.edges, loose('Oms', 'Oms'), loose('Oms', 'Nowhere')],
    },
  ],
];

function loose(source: string, target: string): SegmentationDiagram['edges'][number] {
  return { id: `${source}->${target}`, source, target, encrypted: 'unknown' };
}

function parentOf(diagram: SegmentationDiagram, id: string): string | undefined {
  return (
    diagram.nodes.find((node) => node.id === id)?.container ??
    diagram.containers.find((container) => container.id === id)?.parent
  );
}

/** Everything that stands in the same segment, or in none. */
function siblings(
  diagram: SegmentationDiagram,
  laidOut: LaidOutSegmentation,
): (readonly [string, LaidOutSegmentation['nodes'][number]['box']])[][] {
  const all = [...laidOut.nodes, ...laidOut.containers];
  const parents = new Set(all.map(({ id }) => parentOf(diagram, id)));
  return [...parents].map((parent) =>
    all.filter(({ id }) => parentOf(diagram, id) === parent).map(({ id, box }) => [id, box]),
  );
}

describe('layout of segmentations', () => {
  for (const [name, diagram] of hard) {
    it(`keeps nodes and segments apart, and texts and contents inside: ${name}`, async () => {
      const laidOut = await layOut(diagram);
      for (const group of siblings(diagram, laidOut)) assert.deepEqual(overlapping(group), []);
      for (const item of [...laidOut.nodes, ...laidOut.containers])
        assert.deepEqual(linesOutside(item.texts, item.box), []);
      const boxes = new Map(laidOut.containers.map(({ id, box }) => [id, box]));
      for (const { id, box } of [...laidOut.nodes, ...laidOut.containers]) {
        const around = boxes.get(parentOf(diagram, id) ?? '');
        assert.ok(!around || holds(around, box), id);
      }
    });
  }

  it('places segments by trust in reading direction', async () => {
    const { containers } = await layOut(segmentationSample);
    const ranks = ['untrusted', 'edge', 'internal', 'restricted'];
    for (const a of containers)
      for (const b of containers)
        if (ranks.indexOf(a.trust!) < ranks.indexOf(b.trust!))
          assert.ok(a.box.x + a.box.width < b.box.x, `${a.id} ${b.id}`);
  });

  it('stacks segments of equal trust', async () => {
    const { containers } = await layOut(segmentationSample);
    const [app, analytics] = ['AppZone', 'AnalyticsZone'].map(
      (id) => containers.find((container) => container.id === id)!.box,
    );
    assert.ok(app!.x < analytics!.x + analytics!.width && analytics!.x < app!.x + app!.width);
  });

  it('draws every flow from the border of its source to that of its target', async () => {
    const { edges, nodes } = await layOut(segmentationSample);
    const near = ({ x, y }: { x: number; y: number }, id: string): boolean => {
      const { box } = nodes.find((node) => node.id === id)!;
      return holds(
        { x: box.x - 1, y: box.y - 1, width: box.width + 2, height: box.height + 2 },
        { x, y, width: 0, height: 0 },
      );
    };
    assert.equal(edges.length, segmentationSample.edges.length);
    for (const { id, points } of edges) {
      const { source, target } = segmentationSample.edges.find((edge) => edge.id === id)!;
      assert.ok(near(points[0]!, source) && near(points.at(-1)!, target), id);
    }
  });

  it('routes no flow through a node', async () => {
    const { edges, nodes } = await layOut(segmentationSample);
    const hits = edges.flatMap(({ id, points }) =>
      points.slice(1).flatMap((end, index) => {
        const start = points[index]!;
        const piece = {
          x: Math.min(start.x, end.x),
          y: Math.min(start.y, end.y),
          width: Math.abs(end.x - start.x),
          height: Math.abs(end.y - start.y),
        };
        const inner = nodes.map(
          (node) =>
            [
              node.id,
              { x: node.box.x + 2, y: node.box.y + 2, width: node.box.width - 4, height: node.box.height - 4 },
            ] as const,
        );
        return inner.flatMap((node) =>
          overlapping([[id, { ...piece, width: piece.width + 0.1, height: piece.height + 0.1 }], node]),
        );
      }),
    );
    assert.deepEqual(hits, []);
  });

  it('covers no node and no other label with a label', async () => {
    const { edges, nodes } = await layOut(segmentationSample);
    const labels = edges.flatMap(({ id, labelBox }) => (labelBox ? [[id, labelBox] as const] : []));
    assert.equal(labels.length, edges.length);
    const hits = overlapping([...labels, ...nodes.map(({ id, box }) => [id, box] as const)]);
    assert.deepEqual(hits, []);
  });

  it('does not depend on the order of its input', async () => {
    const { containers, nodes, edges } = segmentationSample;
    const turned = {
      ...segmentationSample,
      containers: [...containers].reverse(),
      nodes: [...nodes].reverse(),
      edges: [...edges].reverse(),
    };
    assert.equal(JSON.stringify(await layOut(turned)), JSON.stringify(await layOut(segmentationSample)));
  });
});
