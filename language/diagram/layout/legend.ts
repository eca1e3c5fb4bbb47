import { textWidth } from '../measure/text-width.js';
import type { LegendEntry } from './laid-out.js';
import { block, styles } from './text-block.js';

const sampleWidth = 34;
const rowHeight = 22;

/** Samples with their meaning in rows within `width`, top edge at `top`. */
export function layOutLegend(
  entries: readonly (readonly [sample: string, meaning: string])[],
  left: number,
  top: number,
  width: number,
): { readonly legend: LegendEntry[]; readonly bottom: number } {
  let x = left;
  let y = top;
  const legend = entries.map(([sample, meaning]): LegendEntry => {
    const wanted = sampleWidth + Math.ceil(textWidth(meaning, styles.small)) + 1;
    if (x > left && x + wanted > left + width) {
      x = left;
      y += rowHeight;
    }
    const entry = {
      sample,
      x: x + 12,
      y: y + rowHeight / 2,
      text: block(meaning, { x: x + sampleWidth, y: y + 4, width: wanted }, styles.small, { maxLines: 1 }),
    };
    x += wanted + 20;
    return entry;
  });
  return { legend, bottom: entries.length > 0 ? y + rowHeight : top };
}
