import { compareText, pushTo } from '../../../core/order.js';
import type { SegmentContainer, SegmentationDiagram, SegmentationEdge, SegmentationNode, Trust } from '../../types.js';

/** A container or a node, in the tree of containment. */
export interface Member {
  readonly id: string;
  readonly container?: SegmentContainer;
  readonly node?: SegmentationNode;
  /** Undefined at the top. */
  readonly parent: string | undefined;
  /** Columns from untrusted to restricted. */
  readonly rank: number;
}

/** The diagram as a tree, everything sorted, nothing dangling. */
export interface Hierarchy {
  readonly members: ReadonlyMap<string, Member>;
  /** Children by parent; `undefined` for the top. Sorted by id. */
  readonly children: ReadonlyMap<string | undefined, readonly Member[]>;
  readonly edges: readonly SegmentationEdge[];
}

const ranks: Readonly<Record<Trust, number>> = { untrusted: 0, edge: 1, internal: 2, restricted: 3 };
const outsideRanks: Partial<Record<SegmentationNode['keyword'], number>> = { actor: 0, channel: 0, touchpoint: 0 };

/**
 * Reads the containment of a diagram. The first of several parts with one id wins; unknown parents and parents that
 * contain themselves count as none; edges need both ends and two different ones.
 */
export function readHierarchy(diagram: SegmentationDiagram): Hierarchy {
  const containers = new Map<string, SegmentContainer>();
  for (const container of byId(diagram.containers))
    if (!containers.has(container.id)) containers.set(container.id, container);
  const members = new Map<string, Member>();
  for (const container of containers.values()) {
    const parent = parentOf(container, containers);
    members.set(container.id, { id: container.id, container, parent, rank: ranks[container.trust ?? 'internal'] });
  }
  for (const node of byId(diagram.nodes)) {
    if (members.has(node.id)) continue;
    const parent = node.container !== undefined && containers.has(node.container) ? node.container : undefined;
    members.set(node.id, { id: node.id, node, parent, rank: outsideRanks[node.keyword] ?? ranks.internal });
  }
  const children = new Map<string | undefined, Member[]>();
  for (const member of [...members.values()].sort((a, b) => compareText(a.id, b.id)))
    pushTo(children, member.parent, member);
  const seen = new Set<string>();
  const edges = byId(diagram.edges).filter((edge) => {
    const drawn =
      members.has(edge.source) && members.has(edge.target) && edge.source !== edge.target && !seen.has(edge.id);
    seen.add(edge.id);
    return (
      drawn &&
      !ancestors(edge.source, members).includes(edge.target) &&
      !ancestors(edge.target, members).includes(edge.source)
    );
  });
  return { members, children, edges };
}

/** The containers around a member, innermost first. */
export function ancestors(id: string, members: ReadonlyMap<string, Member>): string[] {
  const found: string[] = [];
  for (let at = members.get(id)?.parent; at !== undefined; at = members.get(at)?.parent) found.push(at);
  return found;
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => compareText(a.id, b.id));

/** The parent, unless it is unknown or following parents never ends. */
function parentOf(container: SegmentContainer, containers: ReadonlyMap<string, SegmentContainer>): string | undefined {
  const seen = new Set([container.id]);
  for (let at = container.parent; at !== undefined; at = containers.get(at)?.parent) {
    if (!containers.has(at)) break;
    if (seen.has(at)) return undefined;
    seen.add(at);
  }
  return container.parent !== undefined && containers.has(container.parent) ? container.parent : undefined;
}
