import type { ElkExtendedEdge, ElkNode, ElkPort } from '../engine.js';
import type { Content } from './node-content.js';
import { containerContent, containerStrip, nodeContent } from './node-content.js';
import type { Hierarchy, Member } from './hierarchy.js';
import { groupBy } from './wires.js';
import type { Wire, WirePiece, WirePort } from './wires.js';

/** The graph for the engine with the contents that decided the sizes of its nodes. */
export interface SizedGraph {
  readonly graph: ElkNode;
  readonly contents: ReadonlyMap<string, Content>;
}

const layered = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.layered.thoroughness': '7',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'false',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.separateConnectedComponents': 'false',
  'elk.portAlignment.default': 'DISTRIBUTED',
};

/**
 * Builds the graph for one run of the engine: each segment is laid out by itself with ports where flows cross its
 * border, then the segments among themselves in columns by trust.
 */
export function buildGraph(hierarchy: Hierarchy, wires: readonly Wire[], direction: 'RIGHT' | 'DOWN'): SizedGraph {
  const contents = new Map<string, Content>();
  const pieces = groupBy(
    wires.flatMap((wire) => wire.pieces),
    (piece) => piece.scope,
  );
  const sides = sideCounts(wires);
  const ports = groupBy(
    wires.flatMap((wire) => wire.ports),
    (port) => port.container,
  );
  const knots = groupBy(
    wires.flatMap((wire) => (wire.knot ? [wire.knot] : [])),
    (knot) => knot.scope,
  );
  const knotsIn = (scope: string | undefined): ElkNode[] =>
    (knots.get(scope) ?? []).map(({ id }) => ({ id, width: 0, height: 0 }));
  const build = (member: Member): ElkNode => {
    const content = member.container
      ? containerContent(member.container)
      : roomy(nodeContent(member.node!), sides.get(member.id) ?? 0);
    contents.set(member.id, content);
    const children = hierarchy.children.get(member.id) ?? [];
    const place = { 'elk.partitioning.partition': String(member.rank), 'elk.portAlignment.default': 'DISTRIBUTED' };
    const own = ports.get(member.id) ?? [];
    if (!member.container || children.length === 0) return leaf(member.id, content, own, place, direction);
    return {
      id: member.id,
      layoutOptions: { ...layered, ...insideOptions(content, direction), ...place },
      children: [...children.map(build), ...knotsIn(member.id)],
      ports: own.map((port) => elkPort(port, direction)),
      edges: (pieces.get(member.id) ?? []).map(elkEdge),
    };
  };
  const top = hierarchy.children.get(undefined) ?? [];
  const graph: ElkNode = {
    id: '#root',
    layoutOptions: { ...layered, ...outsideOptions(direction) },
    children: [...top.map(build), ...knotsIn(undefined)],
    edges: (pieces.get(undefined) ?? []).map(elkEdge),
  };
  return { graph, contents };
}

/** How many flows a member has on the side where it has most. */
function sideCounts(wires: readonly Wire[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const side of ['source', 'target'] as const) {
    const groups = groupBy(
      wires.flatMap((wire) => wire.pieces),
      (piece) => piece[side],
    );
    for (const [id, pieces] of groups) counts.set(id, Math.max(counts.get(id) ?? 0, pieces.length));
  }
  return counts;
}

/** Makes a node tall enough for its flows to leave it apart; its texts stay in the middle. */
function roomy(content: Content, flows: number): Content {
  const height = Math.max(content.height, flows * flowSpacing);
  const shift = (height - content.height) / 2;
  return { ...content, height, texts: content.texts.map((text) => ({ ...text, y: text.y + shift })) };
}

const flowSpacing = 24;

function leaf(
  id: string,
  content: Content,
  ports: readonly WirePort[],
  place: Record<string, string>,
  direction: 'RIGHT' | 'DOWN',
): ElkNode {
  const { width, height } = content;
  if (ports.length === 0) return { id, width, height, layoutOptions: place };
  return {
    id,
    width,
    height,
    layoutOptions: { ...place, 'elk.portConstraints': 'FIXED_SIDE' },
    ports: ports.map((port) => elkPort(port, direction)),
  };
}

function elkPort(port: WirePort, direction: 'RIGHT' | 'DOWN'): ElkPort {
  const sides = direction === 'RIGHT' ? { in: 'WEST', out: 'EAST' } : { in: 'NORTH', out: 'SOUTH' };
  return { id: port.id, width: 0, height: 0, layoutOptions: { 'elk.port.side': sides[port.side] } };
}

const elkEdge = (piece: WirePiece): ElkExtendedEdge => ({
  id: piece.id,
  sources: [piece.source],
  targets: [piece.target],
});

function outsideOptions(direction: 'RIGHT' | 'DOWN'): Record<string, string> {
  return {
    'elk.direction': direction,
    'elk.partitioning.activate': 'true',
    'elk.json.edgeCoords': 'ROOT',
    'elk.json.shapeCoords': 'ROOT',
    'elk.padding': '[top=0,left=0,bottom=0,right=0]',
    'elk.spacing.nodeNode': '36',
    'elk.spacing.edgeNode': '26',
    'elk.spacing.edgeEdge': '34',
    'elk.layered.spacing.nodeNodeBetweenLayers': '130',
    'elk.layered.spacing.edgeNodeBetweenLayers': '20',
    'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
  };
}

function insideOptions(content: Content, direction: 'RIGHT' | 'DOWN'): Record<string, string> {
  return {
    'elk.direction': direction,
    'elk.portConstraints': 'FIXED_SIDE',
    'elk.padding': `[top=${containerStrip + 6},left=20,bottom=20,right=20]`,
    'elk.nodeSize.constraints': 'MINIMUM_SIZE',
    'elk.nodeSize.minimum': `(${content.width},${containerStrip + 26})`,
    'elk.spacing.nodeNode': '24',
    'elk.spacing.edgeNode': '18',
    'elk.spacing.edgeEdge': '30',
    'elk.spacing.portPort': '34',
    'elk.layered.spacing.nodeNodeBetweenLayers': '146',
    'elk.layered.spacing.edgeNodeBetweenLayers': '18',
    'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  };
}
