import { compareText, pushTo } from '../../../core/order.js';
import type { SegmentationEdge } from '../../types.js';
import { ancestors } from './hierarchy.js';
import type { Hierarchy, Member } from './hierarchy.js';

/** One stretch of a flow inside one container, between nodes and ports; `scope` undefined is the top. */
export interface WirePiece {
  readonly id: string;
  readonly scope: string | undefined;
  readonly source: string;
  readonly target: string;
  /** Laid out against the way the wire goes. */
  readonly against?: true;
}

/** A place on a container's border where a flow goes through. */
export interface WirePort {
  readonly id: string;
  readonly container: string;
  /** On the side where flows come in, or where they leave. */
  readonly side: 'in' | 'out';
}

/** A point without size that a flow between two segments of one column goes through. */
export interface Knot {
  readonly id: string;
  readonly scope: string | undefined;
}

/** A flow cut at the borders that it crosses. `reversed`: laid out from its target to its source. */
export interface Wire {
  readonly edge: SegmentationEdge;
  readonly pieces: readonly WirePiece[];
  readonly ports: readonly WirePort[];
  readonly knot?: Knot;
  readonly reversed: boolean;
}

/**
 * Cuts every flow at the borders it crosses, so that each segment can be laid out by itself. Between segments all flows
 * are laid out in reading direction, from the less trusted to the more trusted side, whoever initiates. Segments of equal
 * trust stand in one column: a flow between them leaves the one and enters the other on the same side, in a bow.
 */
export function cutWires(hierarchy: Hierarchy): Wire[] {
  const order = readingOrder(hierarchy);
  return hierarchy.edges.map((edge) => cutWire(edge, hierarchy.members, order));
}

function cutWire(
  edge: SegmentationEdge,
  members: ReadonlyMap<string, Member>,
  order: ReadonlyMap<string, number>,
): Wire {
  const [from, to] = branches(edge, members);
  const [fromTop, toTop] = [from.at(-1)!, to.at(-1)!];
  if (inOneColumn(members.get(fromTop), members.get(toTop))) return bow(edge, from, to, members.get(fromTop)?.parent);
  const plain = members.get(fromTop)?.node && members.get(toTop)?.node;
  const reversed = !plain && (order.get(fromTop) ?? 0) > (order.get(toTop) ?? 0);
  const [start, end] = reversed ? [to, from] : [from, to];
  const ports: WirePort[] = [];
  const up = climb(edge.id, start, 'out', ports);
  const down = climb(edge.id, end, 'in', ports);
  const scope = members.get(fromTop)?.parent;
  const across: WirePiece = { id: `${edge.id}#across`, scope, source: up.last, target: down.last };
  return { edge, ports, reversed, pieces: [...up.pieces, across, ...down.pieces.map(flip).reverse()] };
}

function inOneColumn(a: Member | undefined, b: Member | undefined): boolean {
  return a?.container !== undefined && b?.container !== undefined && a.id !== b.id && a.rank === b.rank;
}

function bow(edge: SegmentationEdge, from: readonly string[], to: readonly string[], scope: string | undefined): Wire {
  const ports: WirePort[] = [];
  const up = climb(edge.id, from, 'out', ports);
  const down = climb(edge.id, to, 'out', ports, 'end');
  const knot: Knot = { id: `${edge.id}#knot`, scope };
  const leave: WirePiece = { id: `${edge.id}#leave`, scope, source: up.last, target: knot.id };
  const enter: WirePiece = { id: `${edge.id}#enter`, scope, source: down.last, target: knot.id, against: true };
  const inside = down.pieces.map((piece) => ({ ...piece, against: true as const })).reverse();
  return { edge, ports, knot, reversed: false, pieces: [...up.pieces, leave, enter, ...inside] };
}

/** Both ends with the containers around them, innermost first, up to below the innermost common container. */
function branches(edge: SegmentationEdge, members: ReadonlyMap<string, Member>): [string[], string[]] {
  const from = [edge.source, ...ancestors(edge.source, members)];
  const to = [edge.target, ...ancestors(edge.target, members)];
  while (from.length > 1 && to.length > 1 && from.at(-1) === to.at(-1)) {
    from.pop();
    to.pop();
  }
  return [from, to];
}

function climb(
  edgeId: string,
  branch: readonly string[],
  side: 'in' | 'out',
  ports: WirePort[],
  name: string = side,
): { pieces: WirePiece[]; last: string } {
  const pieces: WirePiece[] = [];
  let last = branch[0]!;
  for (const container of branch.slice(1)) {
    const port: WirePort = { id: `${edgeId}#${name}#${container}`, container, side };
    ports.push(port);
    pieces.push({ id: `${port.id}#piece`, scope: container, source: last, target: port.id });
    last = port.id;
  }
  return { pieces, last };
}

const flip = (piece: WirePiece): WirePiece => ({ ...piece, source: piece.target, target: piece.source });

/** The place of each member among its siblings: by trust, then initiators before those they call, then by id. */
function readingOrder(hierarchy: Hierarchy): Map<string, number> {
  const net = new Map<string, number>();
  for (const edge of hierarchy.edges) {
    const [from, to] = branches(edge, hierarchy.members).map((branch) => hierarchy.members.get(branch.at(-1)!)!);
    if (!from || !to || from.rank !== to.rank) continue;
    net.set(from.id, (net.get(from.id) ?? 0) - 1);
    net.set(to.id, (net.get(to.id) ?? 0) + 1);
  }
  const order = new Map<string, number>();
  for (const siblings of hierarchy.children.values()) {
    const sorted = [...siblings].sort(
      (a, b) => a.rank - b.rank || (net.get(a.id) ?? 0) - (net.get(b.id) ?? 0) || compareText(a.id, b.id),
    );
    sorted.forEach((member, index) => order.set(member.id, index));
  }
  return order;
}

/** Groups by a key. */
export function groupBy<K, T>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) pushTo(groups, key(item), item);
  return groups;
}
