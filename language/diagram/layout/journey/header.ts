import { textWidth } from '../../measure/text-width.js';
import type { JourneyHeader } from '../../types.js';
import type { TextBlock } from '../laid-out.js';
import { block, styles } from '../text-block.js';
import { grid } from './measures.js';

/** Title and facts above the map, within `width`. `bottom` is where the map may begin. */
export function layOutHeader(
  header: JourneyHeader,
  width: number,
): { readonly texts: TextBlock[]; readonly bottom: number } {
  const title = block(header.title, { x: grid.margin, y: 20, width: width - 2 * grid.margin - 40 }, styles.title, {
    maxLines: 2,
  });
  let y = 20 + title.lines.length * styles.title.lineHeight + 6;
  const texts = [title];
  let x: number = grid.margin;
  const facts = factsOf(header);
  for (const [name, value] of facts) {
    const wanted = Math.min(440, Math.max(textWidth(name, styles.small), textWidth(value, styles.heading)) + 1);
    if (x > grid.margin && x + wanted > width - grid.margin) {
      x = grid.margin;
      y += 40;
    }
    texts.push(block(name, { x, y, width: wanted }, styles.small, { maxLines: 1 }));
    texts.push(block(value, { x, y: y + 14, width: wanted }, styles.heading, { maxLines: 1 }));
    x += wanted + 32;
  }
  return { texts, bottom: facts.length > 0 ? y + 46 : y + 6 };
}

function factsOf(header: JourneyHeader): [string, string][] {
  const state = [header.state, header.basis].filter((word) => word !== undefined).join(', ');
  const facts: [string, string | undefined][] = [
    ['For', header.persona],
    ['Goal', header.goal],
    ['State', state],
    ['Owner', header.owner],
    ['Reviewed', header.reviewed],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value]] : []));
}
