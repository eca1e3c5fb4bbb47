import type { SegmentationDiagram } from '../../types.js';
import type { LayoutEngine } from '../engine.js';
import { roundAll } from '../geometry.js';
import type { LaidOutSegmentation, TextBlock } from '../laid-out.js';
import { layOutLegend } from '../legend.js';
import { part } from '../part.js';
import { block, blockHeight, styles } from '../text-block.js';
import { drawEdges } from './draw-edges.js';
import { buildGraph } from './elk-graph.js';
import { ancestors, readHierarchy } from './hierarchy.js';
import { legendEntries } from './legend-entries.js';
import { readLayout } from './read-layout.js';
import { cutWires } from './wires.js';

const margin = 24;

/** Lays out a segmentation diagram; rejected if the engine fails. */
export async function layoutSegmentation(
  diagram: SegmentationDiagram,
  engine: LayoutEngine,
): Promise<LaidOutSegmentation> {
  const hierarchy = readHierarchy(diagram);
  const wires = cutWires(hierarchy);
  const direction = diagram.direction === 'top-down' ? 'DOWN' : 'RIGHT';
  const { graph, contents } = buildGraph(hierarchy, wires, direction);
  const result = await engine.layout(graph);
  const width = Math.max(560, (result.width ?? 0) + 2 * margin);
  const header = headerOf(diagram, width);
  const top = 20 + header.reduce((sum, text) => sum + blockHeight(text), 0) + 22;
  const placed = readLayout(result, wires, { x: margin, y: top });
  const members = [...hierarchy.members.values()];
  const depth = (id: string): number => ancestors(id, hierarchy.members).length;
  const containers = members
    .flatMap(({ id, container }) => (container ? [{ container, depth: depth(id) }] : []))
    .sort((a, b) => a.depth - b.depth)
    .map((item) => ({
      ...part(item.container, 'Segment', [item.container.trust, item.container.role]),
      box: placed.boxes.get(item.container.id)!,
      ...(item.container.trust ? { trust: item.container.trust } : {}),
      depth: item.depth,
      texts: contents.get(item.container.id)!.texts,
    }));
  const nodes = members.flatMap(({ node }) => {
    if (!node) return [];
    const { keyword, kind, audiences } = node;
    return [
      {
        ...part(node, keyword, [
          kind,
          node.class,
          audiences && audiences.length > 0 ? `holds data of ${audiences.join(', ')}` : undefined,
        ]),
        box: placed.boxes.get(node.id)!,
        keyword,
        ...(kind ? { kind } : {}),
        ...(node.class ? { class: node.class } : {}),
        texts: contents.get(node.id)!.texts,
      },
    ];
  });
  const picture = { containers, nodes, edges: drawEdges(hierarchy, placed, containers, nodes) };
  const { legend, bottom } = layOutLegend(
    legendEntries(picture),
    margin,
    top + (result.height ?? 0) + 20,
    width - 2 * margin,
  );
  return roundAll({
    kind: 'segmentation',
    id: diagram.id,
    title: diagram.title,
    description: describe(diagram),
    width,
    height: bottom + margin,
    header,
    ...picture,
    legend,
  });
}

function headerOf(diagram: SegmentationDiagram, width: number): TextBlock[] {
  const title = block(diagram.title, { x: margin, y: 20, width: width - 2 * margin }, styles.title, { maxLines: 2 });
  if (!diagram.description) return [title];
  const box = { x: margin, y: 20 + blockHeight(title), width: Math.min(900, width - 2 * margin) };
  return [title, block(diagram.description, box, styles.header, { maxLines: 2 })];
}

function describe(diagram: SegmentationDiagram): string {
  const counts = `${diagram.containers.length} segments, ${diagram.nodes.length} elements and ${diagram.edges.length} flows`;
  return `Segmentation diagram: ${counts}.${diagram.description ? ` ${diagram.description}` : ''}`;
}
