import { crc32 } from 'node:zlib';

const headEnd = 8 + 25;
const pixelsPerMetre = 96 / 0.0254;

/** A PNG with the density at which it has its size on paper, so that documents do not show it twice as large. */
export function withDensity(png: Uint8Array, scale: number): Uint8Array {
  const chunk = Buffer.alloc(21);
  const density = Math.round(pixelsPerMetre * scale);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  chunk.writeUInt32BE(density, 8);
  chunk.writeUInt32BE(density, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, headEnd), chunk, png.subarray(headEnd)]);
}
