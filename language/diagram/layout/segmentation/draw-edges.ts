import { textWidth } from '../../measure/text-width.js';
import type { SegmentationEdge } from '../../types.js';
import { arrowHead, distance, roundedPath, towards } from '../geometry.js';
import type { Box, Point } from '../geometry.js';
import type { LaidOutContainer, LaidOutEdge, LaidOutNode } from '../laid-out.js';
import { part } from '../part.js';
import { placeLabels } from './edge-labels.js';
import type { Hierarchy } from './hierarchy.js';
import { containerStrip, edgeContents } from './node-content.js';
import type { Content } from './node-content.js';
import type { Placed } from './read-layout.js';

/** Flows along their routes, with labels where they cover least. */
export function drawEdges(
  hierarchy: Hierarchy,
  placed: Placed,
  containers: readonly LaidOutContainer[],
  nodes: readonly LaidOutNode[],
): LaidOutEdge[] {
  const contents = new Map(
    hierarchy.edges.map((edge) => [
      edge.id,
      edgeContents(edge, hierarchy.members.get(edge.source)?.parent === hierarchy.members.get(edge.target)?.parent),
    ]),
  );
  const labels = placeLabels(contents, {
    solid: [...nodes.map((node) => node.box), ...containers.map(titleBox), ...[...placed.routes.values()].map(tipBox)],
    frames: containers.map((container) => container.box),
    routes: placed.routes,
  });
  const title = (id: string): string => {
    const member = hierarchy.members.get(id);
    return member?.node?.title ?? member?.container?.title ?? id;
  };
  return hierarchy.edges.map((edge) =>
    drawEdge(edge, {
      route: placed.routes.get(edge.id) ?? [],
      content: contents.get(edge.id)?.[labels.get(edge.id)?.size ?? 0],
      box: labels.get(edge.id)?.box,
      ends: `${title(edge.source)} → ${title(edge.target)}`,
    }),
  );
}

function titleBox({ box, texts }: LaidOutContainer): Box {
  return {
    ...box,
    width: Math.min(box.width, 44 + Math.max(...texts.map((text) => textWidth(text.lines[0] ?? '', text)))),
    height: containerStrip,
  };
}

/** The arrow head, which labels leave in sight. */
function tipBox(route: readonly Point[]): Box {
  const tip = route.at(-1) ?? { x: 0, y: 0 };
  return { x: tip.x - 9, y: tip.y - 9, width: 18, height: 18 };
}

interface EdgeParts {
  readonly route: readonly Point[];
  readonly content: Content | undefined;
  readonly box: Box | undefined;
  /** Titles of both ends. */
  readonly ends: string;
}

function drawEdge(edge: SegmentationEdge, { route, content, box, ends }: EdgeParts): LaidOutEdge {
  const [before, tip] = [route.at(-2) ?? { x: 0, y: 0 }, route.at(-1) ?? { x: 0, y: 0 }];
  const size = 9;
  const line = [...route.slice(0, -1), towards(tip, before, Math.min(size - 2, distance(before, tip) / 2))];
  const home = box ?? { ...(route[0] ?? tip), width: 0, height: 0 };
  const notes = [
    edge.label,
    edge.data ? `carries ${edge.data}` : undefined,
    edge.class,
    encryption[edge.encrypted],
    edge.covered === false ? 'no policy covers it' : undefined,
    edge.severity && !edge.findings ? `${edge.severity} found` : undefined,
  ];
  return {
    ...part({ id: edge.id, title: edge.title ? `${edge.title} (${ends})` : ends, ...pick(edge) }, 'Flow', notes),
    path: roundedPath(line, 8),
    head: arrowHead(before, tip, size),
    ...(edge.class ? { class: edge.class } : {}),
    encrypted: edge.encrypted,
    ...(edge.covered === undefined ? {} : { covered: edge.covered }),
    ...(edge.severity ? { severity: edge.severity } : {}),
    points: route,
    ...(box ? { labelBox: box } : {}),
    texts: (content?.texts ?? []).map((text) => ({ ...text, x: text.x + home.x, y: text.y + home.y })),
    lock: { x: home.x + 10, y: home.y + (box ? box.height / 2 : 0) },
    badge: { x: home.x + home.width + 4, y: home.y - 1 },
  };
}

const encryption = { yes: 'encrypted', no: 'not encrypted', unknown: 'encryption not stated' } as const;

function pick(edge: SegmentationEdge): Pick<SegmentationEdge, 'detail' | 'findings'> {
  return { ...(edge.detail ? { detail: edge.detail } : {}), ...(edge.findings ? { findings: edge.findings } : {}) };
}
