import { PNG } from 'pngjs';

/** A picture as pixels, four bytes each: red, green, blue, opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Reads a PNG. Throws for what is none. */
export function readPng(bytes: Uint8Array): Pixels {
  return PNG.sync.read(Buffer.from(bytes));
}

/**
 * The largest difference of the mean grey of two pictures of the same size, among tiles of some pixels: 0 to 255. Tiles
 * forgive what programs smooth in their own ways, and show what is missing, moved or of another colour.
 */
export function tileDifference(one: Pixels, other: Pixels, tile: number): number {
  if (one.width !== other.width || one.height !== other.height)
    throw new Error(`${one.width} × ${one.height} is not ${other.width} × ${other.height}.`);
  const [means, others] = [tileMeans(one, tile), tileMeans(other, tile)];
  return Math.max(...means.map((mean, at) => Math.abs(mean - others[at]!)));
}

/** The mean grey of each tile, row by row. */
function tileMeans({ width, height, data }: Pixels, tile: number): number[] {
  const means: number[] = [];
  for (let top = 0; top < height; top += tile)
    for (let left = 0; left < width; left += tile) {
      let [sum, count] = [0, 0];
      for (let y = top; y < Math.min(top + tile, height); y++)
        for (let x = left; x < Math.min(left + tile, width); x++) {
          const at = (y * width + x) * 4;
          sum += data[at]! * 0.3 + data[at + 1]! * 0.59 + data[at + 2]! * 0.11;
          count++;
        }
      means.push(sum / count);
    }
  return means;
}

/** How many pixels of a part of a picture are darker than half. */
export function darkPixels(
  { width, data }: Pixels,
  part: { x: number; y: number; width: number; height: number },
): number {
  let count = 0;
  for (let y = part.y; y < part.y + part.height; y++)
    for (let x = part.x; x < part.x + part.width; x++) if (data[(y * width + x) * 4 + 1]! < 128) count++;
  return count;
}
