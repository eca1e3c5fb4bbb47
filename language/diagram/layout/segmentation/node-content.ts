import { textWidth } from '../../measure/text-width.js';
import type { SegmentContainer, SegmentationEdge, SegmentationNode } from '../../types.js';
import type { Size } from '../geometry.js';
import type { TextBlock } from '../laid-out.js';
import { block, blockHeight, styles } from '../text-block.js';

/** A size and the texts in it, relative to its top left corner. */
export interface Content extends Size {
  readonly texts: readonly TextBlock[];
}

const iconRoom = 40;
const inset = 12;
const nodeTitle = { ...styles.body, weight: 600 } as const;

/** Title, kind and class; for a store the audiences whose data it holds. 136 to 216 px wide. */
export function nodeContent(node: SegmentationNode): Content {
  const kind = [node.channel ?? node.kind ?? node.keyword, node.class].filter((word) => word !== undefined).join(' · ');
  const audiences = node.audiences && node.audiences.length > 0 ? `holds ${node.audiences.join(', ')}` : undefined;
  const wanted = Math.max(textWidth(node.title, nodeTitle), textWidth(kind, styles.small));
  const room = Math.ceil(
    Math.max(
      84,
      Math.min(164, wanted + 1, Math.max(widestWord(node.title), wanted / 2 + 24, textWidth(kind, styles.small) + 1)),
    ),
  );
  const top = node.keyword === 'store' ? 16 : 9;
  const title = block(node.title, { x: iconRoom, y: top, width: room }, nodeTitle, { maxLines: 3 });
  const texts = [title];
  let y = top + blockHeight(title);
  for (const [text, lines] of [
    [kind, 1],
    [audiences, 3],
  ] as const) {
    if (!text) continue;
    const small = block(text, { x: iconRoom, y: y + 1, width: room }, styles.small, { maxLines: lines });
    texts.push(small);
    y += 1 + blockHeight(small);
  }
  return { texts, width: iconRoom + room + inset, height: y + (node.keyword === 'store' ? 14 : 9) };
}

function widestWord(title: string): number {
  return Math.max(...title.split(/\s+/).map((word) => textWidth(word, nodeTitle)), 0) + 1;
}

/** Title and, smaller, role and trust of a segment, for the strip at its top. */
export function containerContent(container: SegmentContainer): Content {
  const facts = [container.trust, container.role === container.trust ? undefined : container.role]
    .filter((word) => word !== undefined)
    .join(' · ');
  const wanted = Math.max(textWidth(container.title, styles.heading), textWidth(facts, styles.small));
  const room = Math.ceil(Math.max(70, Math.min(240, wanted + 1)));
  const title = block(container.title, { x: 36, y: 8, width: room }, styles.heading, { maxLines: 1 });
  const small = facts ? [block(facts, { x: 36, y: 25, width: room }, styles.small, { maxLines: 1 })] : [];
  return { texts: [title, ...small], width: room + 36 + 28, height: containerStrip };
}

/** Height of the strip at the top of a segment. */
export const containerStrip = 46;

/** Room for the lock in front of an edge's text. */
const lockRoom = 19;
const textGap = 5;
const emptyLabel: Content = { texts: [], width: 18, height: 18 };

/**
 * The sizes in which a flow's label may be shown, fullest first: protocol and data, on one line if that is short enough,
 * else under each other, each cut to fit; the protocol alone; the lock alone. Narrower within one segment.
 */
export function edgeContents(edge: SegmentationEdge, within: boolean): Content[] {
  const full = edgeContent(edge, within);
  const short = edge.label && edge.data ? [edgeContent({ label: edge.label }, within)] : [];
  return full.texts.length > 0 ? [full, ...short, emptyLabel] : [emptyLabel];
}

function edgeContent(edge: Pick<SegmentationEdge, 'label' | 'data'>, within: boolean): Content {
  const room = within ? 126 : 150;
  const named = (
    [
      [edge.label, styles.smallStrong],
      [edge.data, styles.small],
    ] as const
  ).flatMap(([text, style]) =>
    text ? [{ text, style, width: Math.min(room, Math.ceil(textWidth(text, style)) + 1) }] : [],
  );
  const [first, second] = named;
  if (!first) return emptyLabel;
  const beside = second !== undefined && first.width + textGap + second.width <= room;
  const texts = named.map((item, index) => {
    const place =
      index === 0
        ? { x: lockRoom, y: 2 }
        : beside
          ? { x: lockRoom + first.width + textGap, y: 2 }
          : { x: lockRoom, y: 16 };
    return block(item.text, { ...place, width: item.width }, item.style, { maxLines: 1 });
  });
  const width = beside ? first.width + textGap + second.width : Math.max(...named.map((item) => item.width));
  return { texts, width: lockRoom + width + 5, height: second && !beside ? 32 : 18 };
}
