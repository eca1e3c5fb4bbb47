import { severityRank } from '../../../core/severity.js';
import { sumCounts, worstOf } from '../context.js';
import { defined } from '../defined.js';
import type {
  DataClass,
  SegmentationDiagram,
  SegmentationEdge,
  SegmentationNode,
  SegmentContainer,
} from '../../types.js';

/** Pictures with more nodes than this start folded. */
export const maxUnfoldedNodes = 150;

const classes: readonly DataClass[] = ['public', 'internal', 'confidential', 'restricted'];

/**
 * Folds segments of a picture: each becomes one node that says how much it holds, edges to its contents end at it, and
 * several between the same two ends become one. Without ids, all outermost segments are folded. Edges within vanish.
 */
export function foldSegments(diagram: SegmentationDiagram, ids?: ReadonlySet<string>): SegmentationDiagram {
  const containers = new Map(diagram.containers.map((container) => [container.id, container]));
  const folds = new Folds(containers, ids);
  const home = new Map<string, string>();
  for (const node of diagram.nodes) {
    const into = node.container === undefined ? undefined : folds.outermost(node.container);
    if (into !== undefined) home.set(node.id, into);
  }
  const folded = diagram.containers.filter((container) => folds.outermost(container.id) === container.id);
  return {
    ...diagram,
    containers: diagram.containers.filter((container) => folds.outermost(container.id) === undefined),
    nodes: [
      ...diagram.nodes.filter((node) => !home.has(node.id)),
      ...folded.map((container) =>
        foldedNode(
          container,
          diagram.nodes.filter((node) => home.get(node.id) === container.id),
        ),
      ),
    ],
    edges: mergeEdges(diagram.edges, home),
  };
}

class Folds {
  constructor(
    private readonly containers: ReadonlyMap<string, SegmentContainer>,
    private readonly ids: ReadonlySet<string> | undefined,
  ) {}

  /** The outermost folded segment that a segment is or lies in, or undefined. */
  outermost(id: string): string | undefined {
    let found: string | undefined;
    const seen = new Set<string>();
    for (
      let at = this.containers.get(id);
      at && !seen.has(at.id);
      at = at.parent === undefined ? undefined : this.containers.get(at.parent)
    ) {
      seen.add(at.id);
      if (this.ids ? this.ids.has(at.id) : true) found = at.id;
    }
    return found;
  }
}

function foldedNode(container: SegmentContainer, inside: readonly SegmentationNode[]): SegmentationNode {
  const { id, title, parent } = container;
  const count = inside.length === 1 ? '1 element' : `${inside.length} elements`;
  return defined({
    id,
    title,
    detail: container.detail === undefined ? count : `${count}\n${container.detail}`,
    keyword: 'segment' as const,
    kind: count,
    container: parent,
    class: greatest(inside.map((node) => node.class)),
    findings: sumCounts([container.findings, ...inside.map((node) => node.findings)]),
  });
}

function greatest(all: readonly (DataClass | undefined)[]): DataClass | undefined {
  return classes[Math.max(...all.map((each) => (each === undefined ? -1 : classes.indexOf(each))), -1)];
}

function mergeEdges(edges: readonly SegmentationEdge[], home: ReadonlyMap<string, string>): SegmentationEdge[] {
  const groups = new Map<string, SegmentationEdge[]>();
  for (const edge of edges) {
    const [source, target] = [home.get(edge.source) ?? edge.source, home.get(edge.target) ?? edge.target];
    if (source === target) continue;
    const key = JSON.stringify([source, target]);
    groups.set(key, [...(groups.get(key) ?? []), { ...edge, source, target }]);
  }
  return [...groups.values()].map((group) => (group.length === 1 ? group[0]! : mergedEdge(group)));
}

/** One edge for several: it is as weak as the weakest of them. */
function mergedEdge(group: readonly SegmentationEdge[]): SegmentationEdge {
  const { id, source, target } = group[0]!;
  const findings = sumCounts(group.map((edge) => edge.findings));
  const encryptions = new Set(group.map((edge) => edge.encrypted));
  const covers = new Set(group.map((edge) => edge.covered));
  const severities = group.flatMap((edge) => edge.severity ?? []);
  return defined({
    id,
    source,
    target,
    title: `${group.length} flows`,
    detail: group.map((edge) => edge.title ?? edge.id).join('\n'),
    label: `${group.length} flows`,
    class: greatest(group.map((edge) => edge.class)),
    encrypted: encryptions.has('no') ? 'no' : encryptions.has('unknown') ? 'unknown' : 'yes',
    covered: covers.has(false) ? false : covers.has(undefined) ? undefined : true,
    severity: worstOf(findings) ?? severities.sort((a, b) => severityRank(b) - severityRank(a))[0],
    findings,
  } as const);
}
